import { test } from 'vitest';
import { findLabProblem, LONG_SUITES } from '../lab/image';
import { describeWebSerial } from '../lab/web-serial';

// Chromium runs in the guest, on the guest's kernel: its RFCOMM socket is the one that bluetoothd passes to it.
const problem = findLabProblem();
for (const suite of problem === null ? LONG_SUITES : [])
  describeWebSerial(suite, [1, 2], async (laptop, program, ...addresses) => {
    const policies = await laptop.prepareBrowser();
    return laptop.runNode(program, ...addresses, policies);
  });
if (problem !== null) test.skip(`reads the details over Web Serial in the guest (${problem})`, () => undefined);
