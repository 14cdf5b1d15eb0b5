/**
 * Time in ms over which the guest's clock is compared with this computer's, and the factor by which it may differ. The clock of a
 * kernel that was starved while it calibrated has been wrong by 3 to 13.
 */
const CLOCK_CHECK_MS = 1_000;
const CLOCK_FACTOR = 1.4;

/**
 * Compares the guest's clock with this computer's. Rejects if it is wrong, because each time limit of kernel and bluetoothd would end at
 * another time. The guest reads its clock at some time between request and response, so a clock counts as wrong only if it is for each
 * such time. @param readUptime Returns the content of the guest's /proc/uptime.
 */
export async function checkClock(readUptime: () => Promise<string>): Promise<void> {
  const read = async () => {
    const requested = performance.now();
    const guest = Number((await readUptime()).split(' ')[0]) * 1_000;
    return { requested, guest, responded: performance.now() };
  };
  const before = await read();
  // A slow response makes the comparison inexact, so it gets more time.
  const wait = CLOCK_CHECK_MS + 3 * (before.responded - before.requested);
  await new Promise((resolve) => setTimeout(resolve, wait));
  const after = await read();
  const passed = after.guest - before.guest;
  const [least, most] = [passed / (after.responded - before.requested), passed / (after.requested - before.responded)];
  if (!(least < CLOCK_FACTOR && most > 1 / CLOCK_FACTOR))
    throw new Error(`the guest's clock goes ${least.toFixed(2)} to ${most.toFixed(2)} times as fast as ours`);
}
