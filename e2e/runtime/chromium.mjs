import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names of Chromium and its relatives that can show the window. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Returns the path of this computer's Chromium, or null. Without a screen the headless shell is preferred, because it starts in
 * half the time; it has no sound. Debian's own binary comes before its wrapper, which adds flags.
 * @param {'headless' | 'complete'} [kind]
 * @returns {string | null}
 */
export function findChromium(kind = 'complete') {
  const candidates = [
    process.env.EARSHOT_CHROMIUM,
    ...(kind === 'headless' ? ['/usr/lib/chromium/chromium-headless-shell'] : []),
    '/usr/lib/chromium/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => (folder === '' ? [] : NAMES.map((name) => join(folder, name)))),
  ];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}
