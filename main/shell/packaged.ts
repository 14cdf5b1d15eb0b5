import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Installation } from '../../catalog/update';
import { installationOf } from './installation';

const UPDATE_KEY = 'update-key.pem';

/** Where a file of the package is that lies beside app.asar; null when there is none, or no package. */
function packaged(name: string): string | null {
  if (!app.isPackaged) return null;
  const path = join(process.resourcesPath, name);
  return existsSync(path) ? path : null;
}

/** The path of a file that other programs read, so that it lies beside app.asar in a package. */
export function helperFile(name: string): string {
  return packaged(join('helpers', name)) ?? join(import.meta.dirname, '../../resources/helpers', name);
}

/** The key that new versions are signed with (PEM); null where the system checks signatures by itself. */
export function updateKey(platform: NodeJS.Platform): string | null {
  if (platform !== 'linux') return null;
  const path = packaged(UPDATE_KEY);
  // Without one, nothing that is looked at passes.
  return path === null ? '' : readFileSync(path, 'utf8');
}

/** How this copy gets new versions. */
export function installation(platform: NodeJS.Platform): Installation {
  return installationOf({
    platform,
    env: process.env,
    hasFeed: packaged('app-update.yml') !== null,
    hasKey: packaged(UPDATE_KEY) !== null,
    hasPackageType: packaged('package-type') !== null,
    windowsStore: process.windowsStore === true,
  });
}
