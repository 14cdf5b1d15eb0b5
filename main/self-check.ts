import { app } from 'electron';
import type { Platform } from './platform';

/** Time limit of native code until its first report, in ms. */
const LIMIT_MS = 60_000;

/**
 * `--self-check`: loads every part that is native or runs another program, prints what came of it as JSON, and ends: with 0 when
 * everything loads, whether or not the computer has Bluetooth. For packages, which cannot be looked into from outside.
 */
export async function selfCheck({ scanner, system, control, computer, close }: Platform): Promise<void> {
  const warnings: string[] = [];
  scanner.on('warning', (text) => warnings.push(`radio: ${text}`));
  system.on('warning', (text) => warnings.push(`system: ${text}`));
  // A computer without Bluetooth may never tell the state of its radio; that the code is there, it tells.
  const radio = first(() => scanner.native != null || scanner.status !== 'unknown');
  const known = first(() => system.status !== 'starting');
  scanner.open();
  system.start();
  const answered = { radio: await radio, system: await known };
  const about = await system.about();
  const asking = (await control?.check?.()) ?? 'nothing to check';
  const { electron, chrome, node } = process.versions;
  const told = {
    version: app.getVersion(),
    computer,
    arch: process.arch,
    electron,
    chrome,
    node,
    radio: scanner.status,
    native: scanner.native ?? 'none needed',
    system: about,
    asking,
    answered,
    warnings,
  };
  process.stdout.write(`${JSON.stringify(told, null, 1)}\n`);
  const broken =
    !answered.radio ||
    !answered.system ||
    scanner.status === 'crashed' ||
    [...warnings, ...about, asking].some((text) => BROKEN.test(text));
  close();
  app.exit(broken ? 1 : 0);
}

/** What says that something does not load; that there is no Bluetooth is no fault of the package. */
const BROKEN = /could not be loaded|by the report alone|does not load|does not serve|did not tell everything|ended with code/;

async function first(happened: () => boolean): Promise<boolean> {
  const begun = performance.now();
  while (!happened()) {
    if (performance.now() - begun > LIMIT_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}
