import { existsSync } from 'node:fs';

/**
 * The Chromium on this computer that can show the window, or null. Debian's own binary comes before
 * its wrapper, which adds flags.
 * @returns {string | null}
 */
export function findChromium() {
  const candidates = [
    process.env.EARSHOT_CHROMIUM,
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}
