import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from '../e2e/runtime/chromium.mjs';
import { whichElectron } from '../e2e/runtime/which.mjs';

// npm start: builds, fetches what npm ci leaves out, and runs the app. Arguments go to the app.
const root = dirname(import.meta.dirname);
const require = createRequire(join(root, 'package.json'));
const DOWNLOAD_LIMIT_MS = 180_000;

function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Whether there is native code of noble for this computer. */
function nativeCode() {
  try {
    const noble = require.resolve('@stoprocent/noble/package.json');
    return Boolean(createRequire(noble)('node-gyp-build').path(dirname(noble)));
  } catch {
    return false;
  }
}

if (!run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'])) {
  say('The app could not be built; the lines above say why.');
  process.exit(1);
}

// Linux talks to Bluetooth over D-Bus; for Windows and macOS the packages bring their native code along. Only a computer they
// have none for, such as Windows on ARM, has to compile it.
if (process.platform !== 'linux' && !nativeCode()) {
  say('Compiling the Bluetooth module once…');
  if (!run('npm', ['rebuild', '--ignore-scripts=false', '@stoprocent/noble'], { shell: process.platform === 'win32' })) {
    say('The Bluetooth module could not be compiled, so Earshot starts without a radio. The README says what it needs.');
  }
}

if (whichElectron().kind !== 'real') {
  say('Downloading Electron once…');
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
}

const electron = whichElectron();
const args = ['.', ...process.argv.slice(2)];
let program;
const env = { ...process.env };
if (electron.kind === 'real') {
  program = require('electron');
} else {
  const chromium = findChromium();
  if (chromium === null) {
    say(
      'Electron could not be downloaded, and no Chromium is installed to run the app in instead. Check the network, or install Chromium.',
    );
    process.exit(1);
  }
  const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  say(
    `Electron could not be downloaded, so the app runs in the test runtime with ${chromium}${display ? '' : ', without a window because there is no display'}.`,
  );
  program = join(electron.folder, 'electron');
  if (display) env.EARSHOT_HEADED = '1';
}

const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  say(`The app could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
