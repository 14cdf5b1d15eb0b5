import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { findDescendants } from './descendants';
import { refuseUnknown, withPreventDefault } from './refuse';

/** Facts of the stand-in about its app. */
export interface AppFacts {
  readonly executable: string;
  readonly appPath: string;
  readonly name: string;
  readonly version: string;
  /** From `--user-data-dir`, or null. */
  readonly userData: string | null;
}

/** Members of a window that the app object uses. */
export interface Closable {
  tryClose(): Promise<boolean>;
}

/** Electron's `app`. Playwright replaces `emit`, `whenReady` and `isReady`, so ready goes through the properties. */
export class StandInApp extends EventEmitter {
  readonly switches = new Map<string, string>();
  readonly commandLine = refuseUnknown('app.commandLine', {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, String(value)),
    appendArgument: () => undefined,
    hasSwitch: (name: string) => this.switches.has(name) || process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    getSwitchValue: (name: string) =>
      this.switches.get(name) ??
      process.argv
        .find((arg) => arg.startsWith(`--${name}=`))
        ?.split('=')
        .slice(1)
        .join('=') ??
      '',
    removeSwitch: (name: string) => void this.switches.delete(name),
  });
  /** A test of packaged behavior sets the folder of the resources. */
  readonly isPackaged = process.env.EARSHOT_STAND_IN_RESOURCES !== undefined;
  readonly #facts: AppFacts;
  readonly #paths = new Map<string, string>();
  readonly #windows: () => Closable[];
  #ready = false;
  #resolveReady: () => void = () => undefined;
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#resolveReady = resolve;
  });
  #quitting = false;
  #lock: { server: Server; socket: string } | null = null;
  /** Ends Chromium; set once it runs. */
  endBrowser: (done: () => void) => void = (done) => done();
  finishing = false;
  /** Process of the browser; null until it runs. */
  browserPid: number | null = null;

  constructor(facts: AppFacts, windows: () => Closable[]) {
    super();
    this.setMaxListeners(0);
    this.#facts = facts;
    this.#windows = windows;
  }

  get name(): string {
    return this.#facts.name;
  }

  getName(): string {
    return this.#facts.name;
  }

  getVersion(): string {
    return this.#facts.version;
  }

  getAppPath(): string {
    return this.#facts.appPath;
  }

  /** Processes of the app: the main one, and the browser with its children. */
  getAppMetrics(): { pid: number }[] {
    return [process.pid, ...(this.browserPid === null ? [] : findDescendants(this.browserPid))].map((pid) => ({ pid }));
  }

  getLocale(): string {
    return 'en-US';
  }

  readonly loginItem: { openAtLogin?: boolean; path?: string } = {};

  setLoginItemSettings(settings: { openAtLogin?: boolean; args?: string[]; path?: string }): void {
    Object.assign(this.loginItem, settings);
  }

  getLoginItemSettings(): { openAtLogin: boolean; wasOpenedAtLogin: boolean } {
    return { openAtLogin: this.loginItem.openAtLogin ?? false, wasOpenedAtLogin: false };
  }

  /** Only macOS has this call. It is missing here because the stand-in runs on Linux. */
  isHidden(): boolean {
    return false;
  }

  readonly userModelIds: string[] = [];

  setAppUserModelId(id: string): void {
    this.userModelIds.push(id);
  }

  isReady(): boolean {
    return this.#ready;
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  becomeReady(): void {
    this.#ready = true;
    this.#resolveReady();
    this.emit('ready', {}, {});
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const config = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'exe':
        return this.#facts.executable;
      case 'appData':
        return config;
      case 'userData':
        return this.#facts.userData ?? join(config, this.#facts.name);
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return join(this.getPath('userData'), 'logs');
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }

  requestSingleInstanceLock(): boolean {
    if (this.#lock !== null) return true;
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    const socket = join(tmpdir(), `earshot-lock-${createHash('sha1').update(folder).digest('hex').slice(0, 16)}.sock`);
    // A short-lived process checks for a listener because the result must be synchronous.
    const text = JSON.stringify({ argv: process.argv, cwd: process.cwd() });
    const program = `const c=require('net').connect(${JSON.stringify(socket)},()=>c.end(${JSON.stringify(text)}));c.on('close',()=>process.exit(0));c.on('error',()=>process.exit(3))`;
    if (existsSync(socket) && spawnSync(process.execPath, ['-e', program], { env: { ...process.env, NODE_OPTIONS: '' } }).status === 0)
      return false;
    rmSync(socket, { force: true });
    const server = createServer((client) => {
      let received = '';
      client.on('data', (chunk) => {
        received += String(chunk);
      });
      client.on('end', () => {
        const { argv, cwd } = JSON.parse(received) as { argv: string[]; cwd: string };
        this.emit('second-instance', {}, argv, cwd, null);
      });
    });
    server.listen(socket).unref();
    this.#lock = { server, socket };
    return true;
  }

  quit(): void {
    void this.#quit();
  }

  exit(code = 0): void {
    this.finish(code);
  }

  windowClosed(remaining: number): void {
    if (remaining > 0 || this.#quitting || this.finishing) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  finish(code: number): void {
    if (this.finishing) return;
    this.finishing = true;
    this.emit('quit', {}, code);
    if (this.#lock !== null) {
      this.#lock.server.close();
      rmSync(this.#lock.socket, { force: true });
    }
    setTimeout(() => process.exit(code), 3_000).unref();
    this.endBrowser(() => process.exit(code));
  }

  async #quit(): Promise<void> {
    if (this.#quitting) return;
    this.#quitting = true;
    const before = withPreventDefault({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) {
      this.#quitting = false;
      return;
    }
    for (const window of this.#windows()) {
      if (!(await window.tryClose())) {
        this.#quitting = false;
        return;
      }
    }
    const will = withPreventDefault({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) this.#quitting = false;
    else this.finish(0);
  }
}
