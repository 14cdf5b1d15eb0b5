import { test } from 'vitest';
import { findHostBrowserProblem, runOnHost } from './host-browser';
import { findLabProblem } from './image';
import { USUAL_SUITE } from './suites';
import { describeWebSerial } from './web-serial';

// Chromium runs on this computer with the guest's bus. In the emulated guest it would be too slow for this run, so only the long run starts
// it there.
const problem = findLabProblem() ?? findHostBrowserProblem();
if (problem === null) describeWebSerial(USUAL_SUITE, [2], runOnHost);
else test.skip(`reads the details over Web Serial (skipped: ${problem})`, () => undefined);
