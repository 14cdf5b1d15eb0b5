import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from '../../e2e/runtime/chromium.mjs';
import { whichElectron } from '../../e2e/runtime/which.mjs';
import { withProxy } from './proxy.mjs';
import { findSandboxProblem } from './sandbox.mjs';

const HELP = `Builds Earshot and starts it: in a window, or as a list in this terminal if there is no display or no Electron.

  npm start                     your headphones
  npm start -- --terminal       as a list in this terminal
  npm start -- --no-sandbox     without Chromium's sandbox, where the system does not allow it
  npm run demo                  a recording of five headphones, without Bluetooth
  npm run earshot -- --help     the commands for a terminal

Other options go to Electron.`;
const root = dirname(dirname(import.meta.dirname));
const require = createRequire(join(root, 'package.json'));
const args = process.argv.slice(2);
if (args.includes('--help')) {
  print(HELP);
  process.exit(0);
}
/** Time in ms before which an Electron that ends has not shown a window. */
const EARLY_MS = 20_000;

if (!run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'])) {
  print('The app could not be built; the lines above contain the reason.');
  process.exit(1);
}
compileNativeCode();
// Other systems always have a display for a user who is logged in.
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (args.includes('--terminal')) runInTerminal('The list appears in this terminal.');
else if (hasDisplay) await runWithWindow();
else runInTerminal('There is no display, so the list appears in this terminal.');

async function runWithWindow() {
  if (whichElectron().kind !== 'real') {
    print('Downloading Electron once, about 120 MB. Ctrl+C ends it.');
    run(process.execPath, [join(import.meta.dirname, 'download-electron.mjs'), root], { env: withProxy(process.env) });
  }
  const electron = whichElectron();
  if (electron.kind === 'real') return runElectron(require('electron'));
  // The stand-in is a script with a hashbang, which Windows can't start.
  const chromium = process.platform === 'win32' ? null : findChromium();
  if (chromium === null)
    return runInTerminal(
      'Without Electron there is no window, so the list appears in this terminal. Check the network, or the proxy and ELECTRON_MIRROR, for the window.',
    );
  print(`Electron could not be downloaded, so the app runs in the test runtime with ${chromium}.`);
  start(join(electron.folder, 'electron'), ['.', ...args], { ...process.env, EARSHOT_HEADED: '1' });
}

function runElectron(program) {
  const sandboxed = process.platform === 'linux' && !args.includes('--no-sandbox');
  const problem = sandboxed ? findSandboxProblem(program, { uid: process.getuid() }) : null;
  if (problem !== null) return runInTerminal(`${problem}\nUntil then, the list appears in this terminal.`);
  // The variable is removed, because some editors set it for their terminals, and Electron would then run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const begun = Date.now();
  start(program, ['.', ...args], env, (reason) => {
    print(`Electron ended with ${reason}; the lines above contain what it reported.`);
    if (Date.now() - begun > EARLY_MS || !process.stdout.isTTY) process.exit(1);
    runInTerminal('Without it there is no window, so the list appears in this terminal.', 1);
  });
}

/** Runs the list in the terminal. Then ends with its exit code, or with `code` if something failed before. */
function runInTerminal(reason, code = 0) {
  print(`${reason}\n`);
  start(process.execPath, [join(root, 'out/main/terminal.js'), 'watch', ...args.filter(isForTerminal)], process.env, undefined, code);
}

/** Runs a program until it ends. `failed` is called instead of an exit after it could not start or was ended by a signal. */
function start(program, argv, env, failed = (reason) => exitAfter(reason), code = 0) {
  const child = spawn(program, argv, { cwd: root, stdio: 'inherit', env });
  let requested = false;
  const pass = (signal) => {
    requested = true;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  let ended = false;
  const end = (status, reason) => {
    if (ended) return;
    ended = true;
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
    // Exit code 127 means that the loader can't find a library of the system.
    if (!requested && (status === null || status === 127)) failed(reason);
    else process.exit(status === 0 ? code : (status ?? 130));
  };
  child.on('error', (error) => end(null, error.message));
  child.on('exit', (status, signal) => end(status, signal ?? `code ${status}`));
}

// All other options belong to Electron, such as --no-sandbox.
function isForTerminal(arg) {
  return arg === '--demo' || /^--(?:lang|user-data-dir)=/.test(arg);
}

function exitAfter(reason) {
  print(`Earshot ended with ${reason}.`);
  process.exit(1);
}

// Linux uses Bluetooth over D-Bus; for Windows and macOS the packages contain native code. Only a computer that they don't cover,
// such as Windows on ARM, has to compile it.
function compileNativeCode() {
  if (process.platform === 'linux' || hasNativeCode()) return;
  print('Compiling the Bluetooth module once…');
  if (!run(process.execPath, [join(import.meta.dirname, 'compile-noble.mjs')]))
    print('The Bluetooth module could not be compiled, so Earshot starts without a radio. The README lists what it needs.');
}

function hasNativeCode() {
  try {
    const noble = require.resolve('@stoprocent/noble/package.json');
    return Boolean(createRequire(noble)('node-gyp-build').path(dirname(noble)));
  } catch {
    return false;
  }
}

function run(program, argv, options = {}) {
  return spawnSync(program, argv, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
