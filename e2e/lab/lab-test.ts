import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launch } from '../launch';
import { CONNECTED } from '../rows';
import { scaleLimit } from '../slowness';
import type { DesktopServices } from './desktop-services';
import { VirtualHeadset } from './headset';
import { findLabProblem } from './image';
import { Laptop } from './laptop';
import { selectSuites } from './suites';
import { buildWithout } from './unguarded-build';

/** Variable that makes an unpackaged copy read no HID. */
export const UNGUARDED = { EARSHOT_LAB_UNGUARDED: '1' } as const;

/** Laptop with the running app. Each test in the lab has its own. */
export interface LabFixture {
  readonly laptop: Laptop;
  readonly app: LaunchedApp;
  /** Bluetooth of the laptop's desktop. */
  readonly desktop: DesktopServices;
}

/** Time for a build without some guards, in ms. */
const BUILD_LIMIT_MS = scaleLimit(240_000);

/** Options of {@link describeOnBluez}. */
interface LabOptions {
  /** Reason why the outcome depends on the version of BlueZ. Without a reason the tests run on one version. */
  readonly differs?: string;
  /** True if the tests move the app's clock. See clock.ts. */
  readonly movesClock?: boolean;
  /** False if each test launches the app itself. */
  readonly launches?: boolean;
  /** True if the guest's HID devices are followed, so that the app reads them and the test counts the keys. */
  readonly followsInputs?: boolean;
  /** False if the app reads no HID, so that no guard against keyboards works, for the control of a test. */
  readonly guarded?: boolean;
  /** Names of the guards of `scripts/guards` that the app lacks. It is built for the first of the tests. */
  readonly without?: readonly string[];
}

/**
 * Describes tests of the app on the real BlueZ. Each test has its own guest, bus and profile, so that all of them can run at the same time.
 * The tests are skipped with the reason if the lab can't run.
 */
export function describeOnBluez(
  describeTests: (lab: LabFixture) => void,
  { differs, movesClock = false, launches = true, followsInputs = false, guarded = true, without = [] }: LabOptions = {},
): void {
  const problem = findLabProblem();
  for (const suite of selectSuites(differs)) {
    test.describe(`on the BlueZ of Debian ${suite}`, () => {
      test.skip(problem !== null, problem ?? '');
      let laptop: Laptop | null = null;
      let app: LaunchedApp | null = null;
      const lab: LabFixture = {
        get laptop() {
          return present(laptop, 'laptop');
        },
        get app() {
          return present(app, 'app');
        },
        get desktop() {
          return present(lab.laptop.desktop, 'desktop');
        },
      };
      test.beforeEach(async () => {
        if (without.length > 0) {
          test.setTimeout(BUILD_LIMIT_MS + test.info().timeout);
          buildWithout(without);
        }
        laptop = await Laptop.start({ suite });
        // The page timeout is shorter than the real 5 s, because no test depends on its length.
        laptop.radio.pageTimeoutMs = 1_000;
        if (followsInputs) await laptop.followInputs();
        if (!launches) return;
        app = await launch({
          env: { ...laptop.environment, ...(guarded ? {} : UNGUARDED) },
          movesClock,
          ...(without.length > 0 && { root: buildWithout(without) }),
        });
        await expect(app.page.getByText('Searching now', { exact: true })).toBeVisible();
      });
      test.afterEach(async () => {
        const { status, expectedStatus } = test.info();
        const failed = status !== expectedStatus;
        // Shows what the user would have seen, because a failure in the lab can't be watched.
        if (failed && app !== null) process.stdout.write(`${await app.page.locator('body').textContent()}\n${await app.log()}\n`);
        try {
          await app?.close();
          const faults = await laptop?.faults();
          if (faults !== undefined) expect(faults).toEqual([]);
        } finally {
          await laptop?.close();
          app = null;
          laptop = null;
        }
      });
      describeTests(lab);
    });
  }
}

/** Adds a headset that the desktop has paired and connected, after the window shows it. */
export async function addConnected(
  lab: LabFixture,
  options: ConstructorParameters<typeof VirtualHeadset>[0] = {},
): Promise<VirtualHeadset> {
  const headset = lab.laptop.radio.add(new VirtualHeadset(options));
  headset.enterPairing();
  await lab.desktop.waitFor(headset.address, { Name: headset.name });
  await lab.desktop.pairAndConnect(headset.address);
  await expect(lab.app.page.getByRole('navigation').getByRole('button', { name: CONNECTED })).toBeVisible();
  return headset;
}

/**
 * Waits until the laptop has completed an inquiry that began after this call, so that every headset in range had the time to
 * respond. The rhythm of inquiries is the kernel's and the app's, about 20 s.
 */
export async function waitForInquiry(lab: LabFixture): Promise<void> {
  const { radio } = lab.laptop;
  // An inquiry that is running already doesn't count.
  const ended = radio.inquiries + (radio.searching && !radio.scanning ? 1 : 0);
  await expect.poll(() => radio.inquiries, { timeout: scaleLimit(90_000) }).toBeGreaterThan(ended);
}

/** Records in the page every state that a row of the list has, from now on. Returns a function that returns them. */
export async function recordStates(page: Page): Promise<() => Promise<readonly string[]>> {
  // The script is text because it runs in the page, whose globals are unknown here.
  await page.evaluate(`{
    const states = (window.recordedStates = new Set());
    const record = () => {
      const rows = [...document.querySelectorAll('.row')];
      states.add(rows.map((row) => row.dataset.state).sort().join(' ') || 'none');
    };
    new MutationObserver(record).observe(document.body, { subtree: true, childList: true, attributes: true });
    record();
  }`);
  return () => page.evaluate('[...window.recordedStates]');
}

function present<T>(thing: T | null, what: string): T {
  if (thing === null) throw new Error(`the ${what} is not started`);
  return thing;
}
