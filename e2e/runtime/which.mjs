import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Returns the Electron of this checkout: `real` if its binary was downloaded, or else the stand-in. `path.txt` is written
 * only by a finished download. @returns {{ kind: 'real' } | { kind: 'stand-in', folder: string }}
 */
export function whichElectron() {
  const root = resolve(import.meta.dirname, '../..');
  if (existsSync(resolve(root, 'node_modules/electron/path.txt'))) return { kind: 'real' };
  return { kind: 'stand-in', folder: resolve(root, 'e2e/runtime/bin') };
}
