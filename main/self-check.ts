import { app } from 'electron';
import { checkParts } from './check-parts';
import type { Platform } from './platforms/platform-parts';

/**
 * Runs `--self-check`: checks every part that is native or runs another program, prints the checks as JSON, and exits with 0 if
 * all are in order, whether or not the computer has Bluetooth. It is for packages, whose parts can't be tested from outside.
 */
export async function runSelfCheck(platform: Platform): Promise<void> {
  const { scanner, system, computer } = platform;
  const warnings: string[] = [];
  scanner.on('warning', (text) => warnings.push(`radio: ${text}`));
  system.on('warning', (text) => warnings.push(`system: ${text}`));
  const checks = await checkParts(platform);
  const { electron, chrome, node } = process.versions;
  const result = {
    version: app.getVersion(),
    computer,
    arch: process.arch,
    electron,
    chrome,
    node,
    radio: scanner.status,
    native: scanner.native ?? 'none needed',
    system: await system.about(),
    checks,
    warnings,
  };
  process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
  platform.close();
  app.exit(checks.every(({ ok }) => ok) ? 0 : 1);
}
