import { EventEmitter } from 'node:events';
import { type ClientRequest, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import { join } from 'node:path';
import { type AppFacts, StandInApp } from './app';
import type { Browser, WindowEnvironment, WindowOptions } from './contents';
import { createDesktop } from './desktop-parts';
import { StandInIpc } from './ipc';
import { refuseModule, refuseUnknown } from './refuse';
import { Network } from './session';
import { type ForkOptions, StandInUtility } from './utility';
import { StandInWindow } from './window';

/** Modules of Electron that the app may name but the stand-in does not have. */
const MISSING = ['MenuItem', 'safeStorage', 'globalShortcut', 'crashReporter', 'contextBridge', 'ipcRenderer'];

/** Creates the replacement of the module `electron` in the main process. */
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
  const partitions = new Map<string, Network>();
  const partition = (name: string): Network => {
    const known = partitions.get(name) ?? new Network();
    partitions.set(name, known);
    return known;
  };
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
    off: theme.off.bind(theme),
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
    // Asynchronous since Electron 44.
    writeText: async (text: string) => {
      await new Promise((resolve) => setImmediate(resolve));
      copied = text;
    },
    readText: async () => copied,
  });

  const electron: Record<string, unknown> = {
    app,
    ...createDesktop(),
    BrowserWindow,
    ipcMain: refuseUnknown('ipcMain', ipc),
    protocol: network.protocol,
    session: refuseUnknown('session', {
      defaultSession: network.session,
      fromPartition: (name: string) => partition(name).session,
    }),
    nativeTheme,
    clipboard,
    // The dialog is canceled by default, and a test can replace it.
    dialog: refuseUnknown('dialog', {
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
      showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
      // Without a display Electron prints it.
      showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
    }),
    // Linux has no prompt of its own.
    systemPreferences: refuseUnknown('systemPreferences', { askForMediaAccess: undefined }),
    // Requests of the main process are sent unchanged, because its sessions have no cache and no cookies.
    net: refuseUnknown('net', { request: (options: RequestOptions) => requestOver(options) }),
    // Tests emit these events, because the stand-in's computer never sleeps.
    powerMonitor: new EventEmitter(),
    autoUpdater: new EventEmitter(),
    // Nothing is opened by default. A test can replace this function.
    shell: refuseUnknown('shell', { openExternal: async () => undefined }),
    webContents: refuseUnknown('webContents', {
      fromDevToolsTargetId: (id: string) => [...windows.values()].find((window) => window.webContents.targetId === id)?.webContents,
      getAllWebContents: () => [...windows.values()].map((window) => window.webContents),
    }),
    utilityProcess: refuseUnknown('utilityProcess', {
      fork: (file: string, args: string[] = [], options: ForkOptions = {}) => new StandInUtility(app, file, args, here, options),
    }),
  };
  for (const name of MISSING) electron[name] = refuseModule(name);
  return { electron: refuseUnknown('electron', electron), app, attach: (browser) => attach(browser) };
}

function requestOver(options: RequestOptions): ClientRequest {
  return options.protocol === 'http:' ? plain(options) : secure(options);
}
