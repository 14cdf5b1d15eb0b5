import { expect, test } from 'vitest';
import { describeCommandLine } from './command-line-tests';
import { selectSuites } from './suites';

const [first, ...others] = selectSuites('the adapter is tested against each version');
describeCommandLine(others);

// A file without a test fails, and one selected release leaves no others.
test('leaves the first release to its own file', () => expect(others).not.toContain(first));
