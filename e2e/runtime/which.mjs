import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Which Electron this checkout can run: `real` when its binary has been downloaded, else the
 * stand-in. `path.txt` is written only by a finished download.
 * @returns {{ kind: 'real' } | { kind: 'stand-in', folder: string }}
 */
export function whichElectron() {
  const root = resolve(import.meta.dirname, '../..');
  if (existsSync(resolve(root, 'node_modules/electron/path.txt'))) return { kind: 'real' };
  return { kind: 'stand-in', folder: resolve(root, 'e2e/runtime/bin') };
}
