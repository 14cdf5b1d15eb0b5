import { expect, test } from '@playwright/test';
import { type Launched, launch } from '../launch';
import type { Desktop } from './desktop';
import { labProblem, SUITES } from './image';
import { Laptop } from './laptop';

/** What stands on the desk during a test: the laptop of the suite, and the app, started afresh for each test. */
export interface Desk {
  readonly laptop: Laptop;
  readonly app: Launched;
  /** The desktop's own Bluetooth on the laptop. */
  readonly desktop: Desktop;
}

/** Describes the tests once for each BlueZ of the lab; skipped with the reason where the lab cannot run. */
export function onEveryBluez(describeTests: (desk: Desk) => void): void {
  const problem = labProblem();
  for (const suite of SUITES) {
    test.describe(`on the BlueZ of Debian ${suite}`, () => {
      test.skip(problem !== null, problem ?? '');
      let laptop: Laptop | null = null;
      let app: Launched | null = null;
      const desk: Desk = {
        get laptop() {
          return standing(laptop, 'laptop');
        },
        get app() {
          return standing(app, 'app');
        },
        get desktop() {
          return standing(desk.laptop.desktop, 'desktop');
        },
      };
      test.beforeAll(async () => {
        // Three boots on a busy computer; each has limits of its own.
        test.setTimeout(780_000);
        laptop = await Laptop.boot({ suite });
        // The real page timeout is 5 s; nothing here is about its length.
        laptop.radio.pageTimeoutMs = 1_000;
      });
      test.beforeEach(async () => {
        app = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: desk.laptop.busAddress } });
        await expect(app.page.getByText('Searching', { exact: true })).toBeVisible({ timeout: 20_000 });
      });
      test.afterEach(async () => {
        const { status, expectedStatus } = test.info();
        const { page } = desk.app;
        // What the person would have seen, for a failure that cannot be watched.
        if (status !== expectedStatus) process.stdout.write(`${await page.locator('body').textContent()}\n${await desk.app.log()}\n`);
        await desk.app.close();
        const { radio } = desk.laptop;
        for (const headset of [...radio.headsets]) {
          if (desk.desktop.device(headset.address) !== undefined) await desk.desktop.remove(headset.address);
          radio.remove(headset);
        }
        for (const beacon of [...radio.beacons]) radio.remove(beacon);
      });
      test.afterAll(async () => {
        const faults = await desk.laptop.faults();
        await desk.laptop.close();
        expect(faults).toEqual([]);
      });
      describeTests(desk);
    });
  }
}

function standing<T>(thing: T | null, what: string): T {
  if (thing === null) throw new Error(`the ${what} is not there yet`);
  return thing;
}
