import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import type { LaunchedApp } from './launch';
import { scaleLimit } from './slowness';

/** Default step of a move, in ms of the app's clock, and the real time between two steps on an idle computer, in ms. */
const STEP_MS = 500;
const PAUSE_MS = 50;

/**
 * Moves the clock of the app, launched with `movesClock`, forward by a time in ms: main process and window. Timers that are
 * due then run, as after a real wait. Radios, guests and other programs don't notice. Moves in steps of `most` ms, so that a pending call
 * to BlueZ has enough real time to return before its limit on the app's clock.
 */
export async function moveClock({ app, page }: LaunchedApp, milliseconds: number, most = STEP_MS): Promise<void> {
  for (let moved = 0; moved < milliseconds; moved += most) {
    const step = Math.min(most, milliseconds - moved);
    await moveMain(app, step);
    await page.clock.fastForward(step);
    await sleep(scaleLimit(PAUSE_MS));
  }
}

function moveMain(app: ElectronApplication, milliseconds: number): Promise<void> {
  return app.evaluate(async (_electron, time) => {
    const move = Reflect.get(globalThis, 'moveClock') as (time: number) => Promise<void>;
    await move(time);
  }, milliseconds);
}

/**
 * Stops the clock of the app, launched with `movesClock`, during some work, so that only {@link moveClock} moves it: main process and
 * window. A slow click then takes no time of the app, and no step completes alone.
 */
export async function withStoppedClock<T>(launched: LaunchedApp, work: () => Promise<T>): Promise<T> {
  const { app, page } = launched;
  await pauseClock(page);
  const shown = await page.evaluate<number>('Date.now()');
  // Times of the main process are compared with those of the window, so both get the same time.
  const behind = await app.evaluate((_electron, time) => {
    (Reflect.get(globalThis, 'stopClock') as (stopped: boolean) => void)(true);
    return time - Date.now();
  }, shown);
  try {
    if (behind > 0) await moveMain(app, behind);
    else if (behind < 0) await page.clock.fastForward(-behind);
    return await work();
  } finally {
    await app.evaluate(() => (Reflect.get(globalThis, 'stopClock') as (stopped: boolean) => void)(false));
    await page.clock.resume();
  }
}

/**
 * Pauses the installed clock of a page within 50 ms of its time. Playwright rejects a time that has passed already, so a busy computer gets a
 * longer margin, of at most 12.8 s.
 */
export async function pauseClock(page: Page): Promise<void> {
  for (let margin = 50; ; margin *= 4) {
    const time = await page.evaluate<number>(`Date.now() + ${margin}`);
    try {
      return await page.clock.pauseAt(time);
    } catch (error) {
      if (margin > 10_000) throw error;
    }
  }
}
