import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { type ClientRequest, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import { join } from 'node:path';
import { type AppFacts, StandInApp } from './app';
import { type Browser, StandInIpc, type WindowEnvironment, type WindowOptions } from './contents';
import { createDesktop } from './desktop-parts';
import { refuseModule, refuseUnknown } from './refuse';
import { Network } from './session';
import { StandInWindow } from './window';

/** Modules of Electron that the app may name but the stand-in does not have. */
const MISSING = ['MenuItem', 'safeStorage', 'globalShortcut', 'crashReporter', 'contextBridge', 'ipcRenderer'];

/** The object that stands in for the module `electron` in the main process. */
export function createElectron(
  facts: AppFacts,
  here: string,
): { electron: Record<string, unknown>; app: StandInApp; attach(browser: Browser): void } {
  const windows = new Map<number, StandInWindow>();
  let attach: (browser: Browser) => void = () => undefined;
  const browser = new Promise<Browser>((resolve) => {
    attach = resolve;
  });
  const app = refuseUnknown('app', new StandInApp(facts, () => [...windows.values()]));
  const network = new Network();
  const ipc = new StandInIpc();
  const around: WindowEnvironment = { app, network, ipc, worlds: join(here, 'worlds'), browser, windows };

  class BrowserWindow extends StandInWindow {
    constructor(options: WindowOptions = {}) {
      super(around, options);
    }
    static getAllWindows(): StandInWindow[] {
      return [...windows.values()];
    }
    static fromWebContents(contents: { id: number }): StandInWindow | null {
      return [...windows.values()].find((window) => window.webContents.id === contents.id) ?? null;
    }
  }

  const theme = Object.assign(new EventEmitter(), { source: 'system' });
  const nativeTheme = refuseUnknown('nativeTheme', {
    on: theme.on.bind(theme),
    get themeSource() {
      return theme.source;
    },
    set themeSource(source: string) {
      theme.source = source;
      for (const window of windows.values()) void window.webContents.emulate(source === 'system' ? null : source);
      theme.emit('updated');
    },
    get shouldUseDarkColors() {
      return theme.source === 'dark';
    },
  });

  let copied = '';
  const clipboard = refuseUnknown('clipboard', {
    writeText: (text: string) => {
      copied = text;
    },
    readText: () => copied,
  });

  const electron: Record<string, unknown> = {
    app,
    ...createDesktop(),
    BrowserWindow,
    ipcMain: refuseUnknown('ipcMain', ipc),
    protocol: network.protocol,
    session: refuseUnknown('session', { defaultSession: network.defaultSession, fromPartition: () => ({}) }),
    nativeTheme,
    clipboard,
    // Nobody is there to choose: a test that cares replaces it.
    dialog: refuseUnknown('dialog', { showSaveDialog: async () => ({ canceled: true, filePath: '' }) }),
    // As on Linux, where nobody but the page is asked.
    systemPreferences: refuseUnknown('systemPreferences', { askForMediaAccess: undefined }),
    // Requests of the main process go out as they are; its sessions know no cache and no cookies.
    net: refuseUnknown('net', { request: (options: RequestOptions) => requestOver(options) }),
    // It never sleeps by itself: a test lets it.
    powerMonitor: new EventEmitter(),
    autoUpdater: new EventEmitter(),
    // Recorded by nobody, opened by nobody: a test that cares replaces it.
    shell: refuseUnknown('shell', { openExternal: async () => undefined }),
    webContents: refuseUnknown('webContents', {
      fromDevToolsTargetId: (id: string) => [...windows.values()].find((window) => window.webContents.targetId === id)?.webContents,
      getAllWebContents: () => [...windows.values()].map((window) => window.webContents),
    }),
    utilityProcess: refuseUnknown('utilityProcess', { fork: (file: string, args: string[] = []) => forkUtility(file, args, here) }),
  };
  for (const name of MISSING) electron[name] = refuseModule(name);
  return { electron: refuseUnknown('electron', electron), app, attach: (browser) => attach(browser) };
}

function requestOver(options: RequestOptions): ClientRequest {
  return options.protocol === 'http:' ? plain(options) : secure(options);
}

function forkUtility(file: string, args: string[], here: string): EventEmitter {
  const child = fork(file, args, {
    execArgv: ['--require', join(here, 'utility.cjs')],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const utility = Object.assign(new EventEmitter(), {
    pid: child.pid,
    postMessage: (message: unknown) => void child.send({ data: message }),
    kill: () => child.kill(),
  });
  child.on('message', (message: { data: unknown }) => utility.emit('message', message.data));
  child.on('exit', (code) => utility.emit('exit', code ?? 1));
  process.once('exit', () => child.kill());
  return utility;
}
