import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Time in ms over which the guest's clock is compared with this computer's, and the factor by which it may differ. The clock of a
 * kernel that was starved while it calibrated has been wrong by 3 to 13.
 */
const CLOCK_CHECK_MS = 1_000;
const CLOCK_FACTOR = 1.4;

/**
 * Compares the guest's clock with this computer's. Rejects if it is wrong, because each time limit of kernel and bluetoothd would end at
 * another time. @param readUptime Returns the content of the guest's /proc/uptime.
 */
export async function checkClock(readUptime: () => Promise<string>): Promise<void> {
  const read = async () => ({ guest: Number((await readUptime()).split(' ')[0]) * 1_000, here: performance.now() });
  const before = await read();
  await sleep(CLOCK_CHECK_MS);
  const after = await read();
  const factor = (after.guest - before.guest) / (after.here - before.here);
  if (!(factor < CLOCK_FACTOR && factor > 1 / CLOCK_FACTOR))
    throw new Error(`the guest's clock goes ${factor.toFixed(2)} times as fast as ours`);
}
