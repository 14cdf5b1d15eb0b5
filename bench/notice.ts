import type { Page } from '@playwright/test';
import { VirtualHeadset } from '../e2e/lab/headset';
import { Laptop } from '../e2e/lab/laptop';
import { USUAL_SUITE } from '../e2e/lab/suites';
import { launch } from '../e2e/launch';

/** Times from an event of the headset to the change in the window. */
interface NoticeRow {
  readonly samples: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

const ROUNDS = 12;
/** Goal of each change, in ms. An inquiry of the app may add its 4 s, because no beacons are received during it. */
const GOAL_MS = 2_000;

/** Measures on the real BlueZ how soon the window shows headphones that turn on, and the beginning and end of pairing mode. */
export async function benchNotice(): Promise<Record<string, NoticeRow & { readonly goalMs: number }>> {
  const laptop = await Laptop.start({ suite: USUAL_SUITE });
  const app = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: laptop.busAddress } });
  const took: Record<string, number[]> = { 'turned on': [], 'pairing mode begins': [], 'pairing mode ends': [] };
  const measure = async (what: string, state: string, act: () => void): Promise<void> => {
    const shown = waitForState(app.page, state);
    const begun = Date.now();
    act();
    took[what]?.push((await shown) - begun);
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const headset = new VirtualHeadset({});
      laptop.radio.add(headset);
      await measure('turned on', 'nearby', () => headset.powerOn());
      await measure('pairing mode begins', 'pairing-mode', () => headset.enterPairing());
      // Wait a different time in each round, so that it starts at another moment of the scan cycle.
      await app.page.waitForTimeout(3_000 + 170 * round);
      await measure('pairing mode ends', 'nearby', () => headset.leavePairing());
      laptop.radio.remove(headset);
      await laptop.desktop?.removeAll();
      await app.page.locator('.row').waitFor({ state: 'detached', timeout: 240_000 });
    }
  } finally {
    await app.close();
    await laptop.close();
  }
  return Object.fromEntries(Object.entries(took).map(([what, times]) => [what, { ...summarize(times), goalMs: GOAL_MS }]));
}

/** Returns when the page shows a row in this state, in ms since 1970. An observer in the page, because Playwright polls. */
function waitForState(page: Page, state: string): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const check = () => {
      if (document.querySelector('.row')?.dataset.state !== '${state}') return;
      observer.disconnect();
      resolve(Date.now());
    };
    const observer = new MutationObserver(check);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    check();
  })`);
}

function summarize(times: readonly number[]): NoticeRow {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    samples: sorted.length,
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    worstMs: sorted.at(-1) ?? Number.NaN,
  };
}
