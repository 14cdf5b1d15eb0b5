// Loaded into the main process before the app (-r). The app then runs as on Windows, with its adapters for that system: the radio
// process plays the events that noble's binary for Windows gave under Wine, and the Win32 process the responses of a test.
// Global `playWindows(name, message)` sends to such a process.
const children = require('node:child_process');
const { basename, join } = require('node:path');

Object.defineProperty(process, 'platform', { value: 'win32' });

const PLAYED = ['native-radio', 'win32'];
const processes = new Map();
const { fork } = children;
children.fork = (file, ...rest) => {
  const name = basename(file, '.js');
  if (!PLAYED.includes(name)) return fork(file, ...rest);
  const child = fork(join(__dirname, 'play-process.cjs'), ...rest);
  processes.set(name, child);
  return child;
};

globalThis.playWindows = (name, message) => {
  const child = processes.get(name);
  if (child === undefined) throw new Error(`the app has not started ${name}`);
  child.send(message);
};
