// Compiles noble's native code for this computer. For Windows, noble pins a Windows SDK of 2019, which current versions of Visual Studio
// lack. This pin is removed first, so that node-gyp uses the SDK that it finds.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Returns noble's build file without its pins of a Windows SDK.
 * @param {string} text
 * @returns {string}
 */
export function removeSdkPin(text) {
  return text.replace(/^ *'msvs_target_platform_(?:min)?version' *: *'[\d.]+',? *\r?\n/gm, '');
}

if (process.argv[1] === import.meta.filename) {
  if (process.platform === 'win32') {
    const noble = dirname(createRequire(join(root, 'package.json')).resolve('@stoprocent/noble/package.json'));
    const file = join(noble, 'lib/win/binding.gyp');
    writeFileSync(file, removeSdkPin(readFileSync(file, 'utf8')));
  }
  const { status } = spawnSync('npm', ['rebuild', '--ignore-scripts=false', '@stoprocent/noble'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
