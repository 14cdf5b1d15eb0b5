import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Log } from './log';
import { DEFAULT_SETTINGS, parseSettings, type Settings, SettingsFault } from './settings';

/** Time in which changes are written together, in ms. */
const WRITE_DELAY_MS = 500;
/** Time before a failed write is retried, in ms. */
const RETRY_MS = 60_000;
/** Maximum number of rejected files that are kept; the oldest are deleted. */
export const MAX_ASIDE = 2;
/** Maximum size of the settings file in bytes, larger than any real one. */
const MAX_BYTES = 1_000_000;
/** Maximum age of a draft, in ms. It is written within a second, so an older one belongs to a program that ended. */
const DRAFT_TTL_MS = 60_000;

/** Problem of the settings, which the user sees. */
type SettingsProblem = 'damaged' | 'newer' | 'unwritable';

/**
 * Settings file. It is validated when it is read. It is written completely to a draft next to it, which is then renamed, so that
 * neither a crash nor a full disk leaves half a file. Drafts have unpredictable names and follow no link. Drafts of killed
 * programs are deleted. A rejected file is renamed. Emits `problem` when the problem changes.
 */
export class SettingsFile extends EventEmitter<{ problem: [] }> {
  readonly #path: string;
  readonly #log: Log;
  #settings: Settings = DEFAULT_SETTINGS;
  #problem: SettingsProblem | null = null;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #dirty = false;
  /** True if the file could neither be read nor renamed, so that Earshot must not overwrite it. */
  #frozen = false;

  private constructor(path: string, log: Log) {
    super();
    this.#path = path;
    this.#log = log;
  }

  /** Reads the file, or starts with the defaults if there is none. Never rejects. */
  static async open(path: string, log: Log): Promise<SettingsFile> {
    const file = new SettingsFile(path, log);
    await file.#clearDrafts();
    await file.#read();
    return file;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Problem since {@link SettingsFile.acknowledge}; null if there is none. */
  get problem(): SettingsProblem | null {
    return this.#problem;
  }

  /** Closes the notice about the problem, because the user has read it. */
  acknowledge(): void {
    this.#setProblem(null);
  }

  /** Changes the settings, which are written a moment later. */
  update(change: Partial<Omit<Settings, 'version'>>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#dirty = true;
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_DELAY_MS);
  }

  /** Writes pending changes. Never rejects, because a failure becomes the problem. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work = this.#work.then(() => this.#write());
    return this.#work;
  }

  /** Removes the rejected files, because they contain headphones too. Never rejects. */
  forgetAside(): Promise<void> {
    this.#work = this.#work.then(() => this.#clearAside(0));
    return this.#work;
  }

  #setProblem(problem: SettingsProblem | null): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.emit('problem');
  }

  // Removes the drafts of programs that have ended, because they contain settings.
  async #clearDrafts(): Promise<void> {
    const draft = /^\.settings\.json\.(\d+)(?:\.[0-9a-f]+)?\.tmp$/;
    for (const name of await this.#listFolder()) {
      const pid = draft.exec(name)?.[1];
      if (pid !== undefined && (!isRunning(Number(pid)) || (await this.#isOld(name)))) await this.#clear(name);
    }
  }

  // Another program can have the number of a program that ended. A time in the future comes from a clock that was wrong.
  async #isOld(name: string): Promise<boolean> {
    // A file that is gone already counts as new.
    const { mtimeMs } = await lstat(join(dirname(this.#path), name)).catch(() => ({ mtimeMs: Date.now() }));
    return Math.abs(Date.now() - mtimeMs) > DRAFT_TTL_MS;
  }

  // The newest `kept` files stay, because their names end with the time.
  async #clearAside(kept: number): Promise<void> {
    const aside = (await this.#listFolder()).filter((name) => /^settings\.(?:damaged|newer)-.*\.json$/.test(name));
    const time = (name: string): string => name.slice(name.indexOf('-'));
    const old = aside.sort((a, b) => (time(a) < time(b) ? 1 : -1)).slice(kept);
    for (const name of old) await this.#clear(name);
  }

  async #listFolder(): Promise<string[]> {
    try {
      return await readdir(dirname(this.#path));
    } catch {
      return []; // A missing folder means a missing file.
    }
  }

  async #clear(name: string): Promise<void> {
    try {
      await rm(join(dirname(this.#path), name), { force: true });
    } catch (error) {
      this.#log.warn(`${name} could not be removed`, error);
    }
  }

  async #read(): Promise<void> {
    try {
      // The file must be neither a link to another place nor a device without an end.
      const file = await open(this.#path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      try {
        const stat = await file.stat();
        if (!stat.isFile() || stat.size > MAX_BYTES) throw new SettingsFault('damaged', 'not an ordinary file of its size');
        this.#settings = parseSettings(await file.readFile('utf8'));
      } finally {
        await file.close();
      }
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return;
      this.#setProblem(error instanceof SettingsFault ? error.reason : 'damaged');
      this.#log.warn('the settings file could not be read and is kept aside', error);
      await this.#moveAside();
    }
  }

  async #moveAside(): Promise<void> {
    const aside = this.#path.replace(/(\.json)?$/, `.${this.#problem}-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
    try {
      await rename(this.#path, aside);
      await this.#clearAside(MAX_ASIDE);
    } catch (error) {
      this.#frozen = true;
      this.#log.warn('the settings file could not be kept aside; nothing will be written', error);
    }
  }

  async #write(): Promise<void> {
    if (!this.#dirty || this.#frozen) return;
    this.#dirty = false;
    const folder = dirname(this.#path);
    const draft = join(folder, `.${basename(this.#path)}.${process.pid}.${randomBytes(8).toString('hex')}.tmp`);
    try {
      await mkdir(folder, { recursive: true });
      const file = await open(draft, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
      try {
        await file.writeFile(`${JSON.stringify(this.#settings, null, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, this.#path);
      if (this.#problem === 'unwritable') this.#setProblem(null);
    } catch (error) {
      this.#dirty = true;
      this.#setProblem('unwritable');
      this.#log.warn('the settings could not be written', error);
      // The timer does not keep the process alive because quitting writes the file.
      this.#timer ??= setTimeout(() => void this.flush(), RETRY_MS).unref();
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }
}

function isRunning(pid: number): boolean {
  // This program has just started, so an earlier one had its number. The number 0 is excluded, because it means a whole group to
  // the system.
  if (pid === process.pid || pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return (error as { readonly code?: unknown }).code === code;
}
