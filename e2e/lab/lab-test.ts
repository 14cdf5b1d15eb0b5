import { expect, test } from '@playwright/test';
import { type Launched, launch } from '../launch';
import { CONNECTED } from '../rows';
import type { DesktopServices } from './desktop-services';
import { VirtualHeadset } from './headset';
import { labProblem, SUITES } from './image';
import { Laptop } from './laptop';

/** What a test in the lab works with: the laptop of the suite, and the app, started afresh for each test. */
export interface LabFixture {
  readonly laptop: Laptop;
  readonly app: Launched;
  /** The desktop's own Bluetooth on the laptop. */
  readonly desktop: DesktopServices;
}

/** Describes the tests once for each BlueZ of the lab; skipped with the reason where the lab cannot run. */
export function describeOnEachBluez(describeTests: (lab: LabFixture) => void): void {
  const problem = labProblem();
  for (const suite of SUITES) {
    test.describe(`on the BlueZ of Debian ${suite}`, () => {
      test.skip(problem !== null, problem ?? '');
      let laptop: Laptop | null = null;
      let app: Launched | null = null;
      const lab: LabFixture = {
        get laptop() {
          return standing(laptop, 'laptop');
        },
        get app() {
          return standing(app, 'app');
        },
        get desktop() {
          return standing(lab.laptop.desktop, 'desktop');
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
        app = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: lab.laptop.busAddress, EARSHOT_LAB_STREAMS: String(lab.laptop.streamPort) } });
        await expect(app.page.getByText('Listening', { exact: true })).toBeVisible({ timeout: 20_000 });
      });
      test.afterEach(async () => {
        const { status, expectedStatus } = test.info();
        const { page } = lab.app;
        // What the person would have seen, for a failure that cannot be watched.
        if (status !== expectedStatus) process.stdout.write(`${await page.locator('body').textContent()}\n${await lab.app.log()}\n`);
        await lab.app.close();
        const { radio } = lab.laptop;
        for (const headset of [...radio.headsets]) radio.remove(headset);
        for (const beacon of [...radio.beacons]) radio.remove(beacon);
        // What BlueZ still knows of this test's headsets would be somebody else's in the next one.
        await lab.desktop.removeAll();
      });
      test.afterAll(async () => {
        const faults = await lab.laptop.faults();
        await lab.laptop.close();
        expect(faults).toEqual([]);
      });
      describeTests(lab);
    });
  }
}

/** Adds a headset that the desktop has paired and connected, once the window says so. */
export async function addConnected(
  lab: LabFixture,
  options: ConstructorParameters<typeof VirtualHeadset>[0] = {},
): Promise<VirtualHeadset> {
  const headset = lab.laptop.radio.add(new VirtualHeadset(options));
  headset.enterPairing();
  await lab.desktop.waitFor(headset.address, { Name: headset.name });
  await lab.desktop.pairAndConnect(headset.address);
  await expect(lab.app.page.getByRole('navigation').getByRole('button', { name: CONNECTED })).toBeVisible({
    timeout: 25_000,
  });
  return headset;
}

function standing<T>(thing: T | null, what: string): T {
  if (thing === null) throw new Error(`the ${what} is not there yet`);
  return thing;
}
