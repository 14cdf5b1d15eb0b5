import type { Page } from '@playwright/test';
import { VirtualHeadset } from '../e2e/lab/headset';
import { Laptop } from '../e2e/lab/laptop';
import { USUAL_SUITE } from '../e2e/lab/suites';
import { launch } from '../e2e/launch';

/** Times from the click on "Pair and connect now", in ms. */
interface PairRow {
  readonly samples: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

const ROUNDS = 8;

/**
 * Measures on the real BlueZ how long a click takes to pair headphones, and to play. Each round pairs other headphones, at another
 * moment of the search. The figures depend on the computer, so compare them only with figures of the same one.
 */
export async function benchPair(rounds = ROUNDS): Promise<Record<string, PairRow>> {
  const laptop = await Laptop.start({ suite: USUAL_SUITE });
  const app = await launch({ env: laptop.environment });
  const took: Record<string, number[]> = { paired: [], connected: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      const headset = laptop.radio.add(new VirtualHeadset({}));
      headset.enterPairing();
      await app.page.locator('.row[data-state="pairing-mode"]').click({ timeout: 120_000 });
      const button = app.page.getByRole('button', { name: 'Pair and connect now', exact: true });
      await button.waitFor();
      await app.page.waitForTimeout(2_500 + 370 * round);
      const { paired, connected } = await measure(app.page);
      took.paired?.push(paired);
      took.connected?.push(connected);
      headset.powerOff();
      laptop.radio.remove(headset);
      await laptop.desktop?.removeAll();
      await app.page.locator('.row:not([data-state="remembered"])').waitFor({ state: 'detached', timeout: 240_000 });
    }
  } finally {
    await app.close();
    await laptop.close();
  }
  return Object.fromEntries(Object.entries(took).map(([what, times]) => [what, summarize(times)]));
}

// Clicks in the page and follows the action's phases there, because Playwright polls.
function measure(page: Page): Promise<{ readonly paired: number; readonly connected: number }> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const begun = performance.now();
    let pairing = false;
    let paired = null;
    const stop = window.earshot.onSnapshot(({ action }) => {
      // A short phase can fall between two snapshots.
      if (action?.phase === 'pairing') pairing = true;
      else if (pairing && action?.phase != null) paired ??= performance.now() - begun;
      if (action?.outcome == null) return;
      stop();
      if (!action.outcome.ok) return reject(new Error(action.outcome.error));
      resolve({ paired, connected: performance.now() - begun });
    });
    [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Pair and connect now').click();
  })`);
}

function summarize(times: readonly number[]): PairRow {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    samples: sorted.length,
    medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN),
    worstMs: Math.round(sorted.at(-1) ?? Number.NaN),
  };
}
