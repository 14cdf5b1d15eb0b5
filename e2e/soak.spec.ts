import { expect, test } from '@playwright/test';
import { findLabProblem } from './lab/image';
import { Laptop } from './lab/laptop';
import { findLeaks, runSoak } from './lab/soak';
import { selectSuites } from './lab/suites';
import { launch } from './launch';
import { scaleLimit } from './slowness';

// All parts fail at random times, and the window must agree with BlueZ at the end. This takes 30 s here, and 10 minutes in the long run.
const problem = findLabProblem();
const LONG = process.env.EARSHOT_LONG === '1';
const MINUTES = LONG ? 10 : 0.5;

for (const suite of selectSuites()) {
  test(`agrees with the BlueZ of ${suite} after random events`, async () => {
    test.skip(problem !== null, problem ?? '');
    test.setTimeout(scaleLimit(LONG ? 900_000 : 300_000));
    const laptop = await Laptop.start({ suite });
    laptop.radio.pageTimeoutMs = 1_000;
    const bus = await laptop.openBus('app');
    const app = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: laptop.addressOf('app'), EARSHOT_LAB_STREAMS: String(laptop.streamPort) } });
    try {
      const seed = 7; // The bench takes a new seed each time.
      const result = await runSoak({ laptop, app, bus, minutes: MINUTES, seed });
      test.info().annotations.push({ type: 'soak', description: JSON.stringify(result) });
      process.stdout.write(`${JSON.stringify(result)}\n`);
      expect(result.compared.connected).toBeGreaterThan(0);
      expect({ seed, differences: result.differences, faults: result.faults, leaks: findLeaks(result) }).toEqual({
        seed,
        differences: [],
        faults: [],
        leaks: [],
      });
    } finally {
      await app.close();
      bus.close();
      await laptop.close();
    }
  });
}
