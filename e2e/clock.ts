import type { Launched } from './launch';

/**
 * Moves the clock of the app, launched with `movesClock`, forward by a time in ms: main process and window. Timers that are
 * due then run, as after a real wait. Radios, guests and other programs don't notice.
 */
export async function moveClock({ app, page }: Launched, milliseconds: number): Promise<void> {
  await app.evaluate(async (_electron, time) => {
    const move = Reflect.get(globalThis, 'moveClock') as (time: number) => Promise<void>;
    await move(time);
  }, milliseconds);
  await page.clock.fastForward(milliseconds);
}
