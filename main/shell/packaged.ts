import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { UpdateChannel } from '../../catalog/update';
import { detectInstallation } from './installation';

const UPDATE_KEY = 'update-key.pem';

/** Returns the path of a file next to app.asar; null without the file or without a package. */
function findPackaged(name: string): string | null {
  if (!app.isPackaged) return null;
  const path = join(process.resourcesPath, name);
  return existsSync(path) ? path : null;
}

/** Returns the path of a file that other programs read, which is next to app.asar in a package. */
export function getHelperFile(name: string): string {
  return findPackaged(join('helpers', name)) ?? join(import.meta.dirname, '../../resources/helpers', name);
}

/** Returns the public key of new versions (PEM); null if the system checks signatures. */
export function updateKey(platform: NodeJS.Platform): string | null {
  if (platform !== 'linux') return null;
  const path = findPackaged(UPDATE_KEY);
  // An empty key rejects every version.
  return path === null ? '' : readFileSync(path, 'utf8');
}

/** Returns how this copy is updated. */
export function detectUpdateChannel(platform: NodeJS.Platform): UpdateChannel {
  return detectInstallation({
    platform,
    env: process.env,
    hasFeed: findPackaged('app-update.yml') !== null,
    hasKey: findPackaged(UPDATE_KEY) !== null,
    hasPackageType: findPackaged('package-type') !== null,
    windowsStore: process.windowsStore === true,
  });
}
