import type { PartCheck } from './part-check';
import type { Platform } from './platforms/platform-parts';

/** Time limit of native code until its first report, in ms. */
export const FIRST_REPORT_TIMEOUT_MS = 60_000;
/** Interval of the checks for a first report, in ms. */
const CHECK_INTERVAL_MS = 100;

/**
 * Starts scanner and system adapter, and returns a check of each part that is native or runs another program. A warning without a code is
 * about the computer and doesn't fail the check. Never rejects.
 */
export async function checkParts({
  scanner,
  system,
  control,
}: Pick<Platform, 'scanner' | 'system' | 'control'>): Promise<readonly PartCheck[]> {
  const faults: PartCheck[] = [];
  scanner.on('warning', (detail, fault) => {
    if (fault !== undefined) faults.push({ name: `radio: ${fault}`, ok: false, detail });
  });
  // A computer without Bluetooth may never report the state of its radio, but native code reports that it is loaded.
  const radioReports = waitUntil(() => scanner.native != null || scanner.status !== 'unknown');
  const systemReports = waitUntil(() => system.status !== 'starting');
  scanner.open();
  system.start();
  const radio = { name: 'radio', ok: (await radioReports) && scanner.status !== 'crashed', detail: scanner.native ?? scanner.status };
  const own = { name: 'system', ok: await systemReports, detail: system.status ?? 'reported by the radio' };
  const controlCheck = await control?.check?.();
  return [radio, ...faults, own, ...((await system.check?.()) ?? []), ...(controlCheck === undefined ? [] : [controlCheck])];
}

async function waitUntil(happened: () => boolean): Promise<boolean> {
  const begun = performance.now();
  while (!happened()) {
    if (performance.now() - begun > FIRST_REPORT_TIMEOUT_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, CHECK_INTERVAL_MS));
  }
  return true;
}
