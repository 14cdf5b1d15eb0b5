import { expect, test } from 'vitest';
import { describeLoadError } from './load-error';

function fail(message: string, stack: string): Error {
  return Object.assign(new Error(message), { stack: `Error: ${message}\n${stack}` });
}

test.each([
  [
    'a missing comma',
    fail('Transform failed with 1 error:\n/x/catalog/models/wh-xyz.ts:12:2: ERROR: Expected "}" but found "family"', ''),
    'wh-xyz.ts: line 12: Expected "}" but found "family"',
  ],
  [
    'a missing import',
    fail('reported is not defined', '    at <anonymous> (/x/catalog/models/wh-xyz.ts:30:8)\n    at ModuleJob.run (node:internal/x:325:25)'),
    'wh-xyz.ts: line 30: reported is not defined',
  ],
  [
    'a path of Windows',
    fail('reported is not defined', '    at <anonymous> (C:\\x\\catalog\\models\\wh-xyz.ts:30:8)'),
    'wh-xyz.ts: line 30: reported is not defined',
  ],
  [
    'a missing file',
    fail("Cannot find module '/x/catalog/models/wh-xyz' imported from /x/catalog/models/index.ts", ''),
    'index.ts: imports wh-xyz, but catalog/models has no such file',
  ],
])('names the file and the reason of %s', (_, error, expected) => {
  expect(describeLoadError(error)).toBe(expected);
});

test('describes no fault of another file', () => {
  expect(describeLoadError(fail('no such file', '    at <anonymous> (/x/scripts/arguments.ts:3:1)'))).toBeNull();
  expect(describeLoadError('text')).toBeNull();
});
