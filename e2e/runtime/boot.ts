import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import Module from 'node:module';
import { type AddressInfo, connect, createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { StandInApp } from './app';
import { Cdp } from './cdp';
import { findChromium } from './chromium.mjs';
import type { Browser } from './contents';
import { createElectron } from './electron';
import { requestBrowser, SHARED_BROWSER } from './shared-browser';

interface Arguments {
  app: string | null;
  requires: string[];
  inspectPort: number | null;
  debuggingPort: string | null;
  userData: string | null;
}

/** Runs the app folder or file given on the command line as Electron would. */
export function boot(executable: string): void {
  const here = dirname(dirname(executable));
  const args = readArguments(process.argv.slice(2));
  if (args.app === null) fail('usage: electron <app folder>');
  const appPath = resolve(args.app);
  const pkg = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as {
    main?: string;
    productName?: string;
    name?: string;
    version?: string;
  };
  const entry = resolve(appPath, pkg.main ?? 'index.js');
  const version = electronVersion(appPath);
  // Electron passes no script path as the second argument, so it is removed.
  process.argv.splice(0, 2, executable);
  Object.defineProperty(process, 'type', { value: 'browser' });
  if (process.env.EARSHOT_STAND_IN_RESOURCES !== undefined)
    Object.defineProperty(process, 'resourcesPath', { value: process.env.EARSHOT_STAND_IN_RESOURCES });
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: version, chrome: '0.0.0.0' }, configurable: true });

  const facts = {
    executable,
    appPath,
    name: pkg.productName ?? pkg.name ?? 'app',
    version: pkg.version ?? '0.0.0',
    userData: args.userData,
  };
  const { electron, app, attach } = createElectron(facts, here);
  provideModule(electron, here);
  if (args.inspectPort !== null) inspector.open(args.inspectPort, '127.0.0.1');
  for (const file of args.requires) Module.createRequire(join(appPath, 'x.js'))(file);
  process.on('SIGINT', () => app.quit());
  process.on('SIGTERM', () => app.quit());
  import(pathToFileURL(entry).href).then(
    () => startChromium(app, args.debuggingPort, attach),
    (error: unknown) => fail(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}

function readArguments(list: readonly string[]): Arguments {
  const args: Arguments = { app: null, requires: [], inspectPort: null, debuggingPort: null, userData: null };
  for (let index = 0; index < list.length; index++) {
    const arg = list[index] ?? '';
    if (arg === '-r') args.requires.push(list[++index] ?? '');
    else if (arg.startsWith('--inspect=')) args.inspectPort = Number(arg.slice(10));
    else if (arg.startsWith('--remote-debugging-port=')) args.debuggingPort = arg.slice(24);
    else if (arg.startsWith('--user-data-dir=')) args.userData = resolve(arg.slice(16));
    else if (!arg.startsWith('-')) args.app ??= arg;
  }
  return args;
}

// `require('electron')` and `import 'electron'` both give the stand-in.
function provideModule(electron: Record<string, unknown>, here: string): void {
  Reflect.set(globalThis, Symbol.for('electron-stand-in'), electron);
  const isElectron = (request: string) => /^electron(\/(main|common))?$/.test(request);
  const internals = Module as unknown as {
    _load(request: string, ...rest: unknown[]): unknown;
    _resolveFilename(request: string, ...rest: unknown[]): string;
  };
  const load = internals._load;
  internals._load = function (request, ...rest) {
    return isElectron(request) ? electron : load.call(this, request, ...rest);
  };
  const resolveFilename = internals._resolveFilename;
  internals._resolveFilename = function (request, ...rest) {
    return isElectron(request) ? 'electron' : resolveFilename.call(this, request, ...rest);
  };
  Module.register('./esm-hooks.mjs', { parentURL: pathToFileURL(join(here, 'boot.ts')), data: { names: Object.keys(electron) } });
}

// As in Electron, --lang on the command line is the language of the pages.
function language(): string[] {
  const given = process.argv.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return given === undefined ? [] : [`--lang=${given}`, `--accept-lang=${given}`];
}

function startChromium(app: StandInApp, debuggingPort: string | null, attach: (browser: Browser) => void): void {
  const headed = process.env.EARSHOT_HEADED === '1';
  const chromium = findChromium(headed || process.env.EARSHOT_SOUND === '1' ? 'complete' : 'headless');
  if (chromium === null) fail('no Chromium was found; install one or set EARSHOT_CHROMIUM to its path');
  const ours = new Set(['no-sandbox', 'headless', 'user-data-dir', 'remote-debugging-port', 'remote-debugging-pipe']);
  const switches = [...app.switches]
    .filter(([name]) => !ours.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  const flags = [
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    ...(headed ? [] : ['--headless']),
    // Chromium refuses to start as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...language(),
    ...switches,
  ];
  const socket = process.env[SHARED_BROWSER];
  const started = socket === undefined ? startOwn(app, debuggingPort, chromium, flags) : attachShared(app, socket, chromium, flags);
  started
    .then(async (browser) => {
      await browser.cdp.send('Target.setDiscoverTargets', { discover: true });
      app.browserPid = await findBrowserProcess(browser);
      attach(browser);
      app.becomeReady();
    })
    .catch((error: unknown) => fail(String(error)));
}

async function findBrowserProcess({ cdp }: Browser): Promise<number | null> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const found = (processInfo as { type: string; id: number }[]).find(({ type }) => type === 'browser');
  return found?.id ?? null;
}

async function startOwn(app: StandInApp, debuggingPort: string | null, chromium: string, flags: readonly string[]): Promise<Browser> {
  const profile = join(app.getPath('sessionData'), 'stand-in-chromium');
  mkdirSync(profile, { recursive: true });
  const debugging = ['--remote-debugging-pipe', ...(debuggingPort === null ? [] : [`--remote-debugging-port=${debuggingPort}`])];
  // Chromium gets no system bus, because it aborts when the bus of a test ends.
  const { DBUS_SYSTEM_BUS_ADDRESS: _, ...env } = process.env;
  const all = [...flags, ...debugging, `--user-data-dir=${profile}`];
  const child = spawn(chromium, all, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  let tail = '';
  let rest = '';
  child.stderr?.on('data', (chunk) => {
    tail = (tail + String(chunk)).slice(-4_000);
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    // Playwright waits for this line, at the start of a line.
    for (const line of lines) if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
  });
  child.on('error', (error) => fail(`Chromium did not start: ${error.message}`));
  child.on('exit', (code) => {
    if (app.finishing) return;
    process.stderr.write(`[stand-in] Chromium ended (${String(code)})\n${tail}\n`);
    app.finish(code ?? 1);
  });
  process.on('exit', () => child.kill('SIGKILL'));
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  app.endBrowser = (done) => {
    // Wait for the browser first, because it writes into the data folder while it ends.
    if (child.exitCode !== null) return done();
    child.once('exit', done);
    cdp.send('Browser.close').catch(() => undefined);
  };
  await cdp.send('Browser.getVersion');
  return { cdp, context: undefined };
}

/** Uses the browser of the process that started this one, in a separate browser context. */
async function attachShared(app: StandInApp, path: string, chromium: string, flags: readonly string[]): Promise<Browser> {
  const socket = connect(path);
  socket.on('error', (error) => fail(`the shared browser: ${error.message}`));
  const cdp = new Cdp(socket, socket);
  cdp.on('closed', () => app.finish(1));
  const address = new URL(await requestBrowser(cdp, { chromium, flags }));
  const { browserContextId } = await cdp.send('Target.createBrowserContext');
  app.endBrowser = (done) => {
    cdp
      .send('Target.setDiscoverTargets', { discover: false })
      .then(() => cdp.send('Target.disposeBrowserContext', { browserContextId }))
      .catch(() => undefined) // The browser has ended already, and the context with it.
      .finally(done);
  };
  // Playwright’s connection goes through this process, so that it ends with it as it does with Electron.
  const relay = createServer((client) => {
    const browser = connect(Number(address.port), address.hostname);
    client.pipe(browser).pipe(client);
    client.on('error', () => browser.destroy());
    browser.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const { port } = relay.address() as AddressInfo;
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${address.pathname}\n`);
  return { cdp, context: String(browserContextId) };
}

function electronVersion(appPath: string): string {
  try {
    return (Module.createRequire(join(appPath, 'x.js'))('electron/package.json') as { version: string }).version;
  } catch {
    return '0.0.0';
  }
}

function fail(text: string): never {
  process.stderr.write(`[stand-in] ${text}\n`);
  process.exit(1);
}
