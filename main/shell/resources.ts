import { join } from 'node:path';
import { app } from 'electron';

/** The path of a file that other programs read, so that it lies beside app.asar in a package. */
export function helperFile(name: string): string {
  return app.isPackaged ? join(process.resourcesPath, 'helpers', name) : join(import.meta.dirname, '../../resources/helpers', name);
}
