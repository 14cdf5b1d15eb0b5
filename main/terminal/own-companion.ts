import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type Bond, isSameBond, MAX_BONDS } from '../../catalog/actions/bond';
import type { Preferences } from '../../catalog/preferences';
import type { Command, CommandResponse } from '../../contract/commands';
import type { Snapshot } from '../../contract/snapshot';
import type { BondStore } from '../actions/watch';
import { SessionBonds } from '../app/bond-memory';
import { type CommandContext, runCommand } from '../app/command-handlers';
import { Earshot } from '../app/earshot';
import { type PreferencesSource, type ProblemReportFile, SessionMemory } from '../app/memory';
import type { Platform } from '../platforms/platform-parts';
import { EventLog } from '../shell/event-log';
import type { Log } from '../shell/log';
import { makeReport } from '../shell/report';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../shell/settings';
import { SettingsFile } from '../shell/settings-file';
import type { Companion } from './companion';

/** Time in which a canceled action may clean up before the program ends, in ms. */
const CANCEL_LIMIT_MS = 10_000;

/** Options of the core that a command starts itself. */
interface OwnCompanionOptions {
  readonly platform: Platform;
  readonly demo: boolean;
  /** Path of the settings file of this user. */
  readonly settingsPath: string;
  readonly log: Log;
  /** Lines about Earshot and this computer, for the report. */
  readonly versions: readonly string[];
}

/**
 * Core that the command runs itself. It reads the settings and changes nothing in them, except for the bonds that it makes,
 * because a window that starts later could not watch an unrecorded bond.
 */
export class OwnCompanion extends EventEmitter<{ snapshot: [Snapshot]; ended: [] }> implements Companion {
  readonly #earshot: Earshot;
  readonly #platform: Platform;
  readonly #context: CommandContext;

  private constructor({ platform, demo, settingsPath, log, versions }: OwnCompanionOptions, settings: Settings) {
    super();
    this.#platform = platform;
    const events = new EventLog(Date.now);
    const preferences: PreferencesSource = Object.assign(new EventEmitter<{ changed: [Preferences, Preferences] }>(), {
      current: settings.preferences,
    });
    const memory = new SessionMemory(createEmptyProblemFile());
    memory.keep({ headphones: demo ? [] : settings.headphones, learned: demo ? [] : settings.learned });
    this.#earshot = new Earshot({
      ...platform,
      mode: demo ? 'demo' : 'live',
      memory,
      bonds: demo ? new SessionBonds() : new FileBonds(settingsPath, settings.bonds, log),
      preferences,
      now: () => performance.now(),
      wall: Date.now,
      log: events.alsoTo(log),
    });
    this.#earshot.on('snapshot', (snapshot) => {
      events.compare(snapshot);
      this.emit('snapshot', snapshot);
    });
    this.#context = createContext(this.#earshot, log, async () => {
      const { snapshot, privateNames: names, evidence } = this.#earshot;
      const adapter = await this.#earshot.system.about();
      return makeReport({ at: Date.now(), versions, adapter, snapshot, names, events: events.events, evidence });
    });
  }

  /** Starts the core. Never rejects because of the settings, without which the defaults apply. */
  static async start(options: OwnCompanionOptions): Promise<OwnCompanion> {
    const companion = new OwnCompanion(options, await readSettings(options.settingsPath, options.log));
    companion.#earshot.setVisible(true);
    companion.#earshot.start();
    return companion;
  }

  get snapshot(): Snapshot {
    return this.#earshot.snapshot;
  }

  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>> {
    return runCommand(this.#context, command);
  }

  async close(): Promise<void> {
    this.removeAllListeners();
    const { runner } = this.#earshot;
    if (runner?.view?.outcome === null) {
      runner.cancel();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, CANCEL_LIMIT_MS);
        runner.on('changed', (view) => {
          if (view?.outcome === null) return;
          clearTimeout(timer);
          resolve();
        });
      });
    }
    await this.#earshot.settle();
    await this.#earshot.close();
    this.#platform.close();
  }
}

/** Returns the settings of this user, or the defaults if they can't be read. Changes nothing. */
async function readSettings(path: string, log: Pick<Log, 'warn'>): Promise<Settings> {
  try {
    return parseSettings(await readFile(path, 'utf8'));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) log.warn('failed to read the settings', error);
    return DEFAULT_SETTINGS;
  }
}

/** Bonds in the settings file, which is read again before each change, because a window may have changed it. */
class FileBonds implements BondStore {
  readonly #path: string;
  readonly #log: Log;
  bonds: readonly Bond[];

  constructor(path: string, bonds: readonly Bond[], log: Log) {
    this.#path = path;
    this.bonds = bonds;
    this.#log = log;
  }

  async keep(bonds: readonly Bond[]): Promise<void> {
    const own = [...this.bonds, ...bonds];
    this.bonds = bonds;
    const file = await SettingsFile.open(this.#path, this.#log);
    const others = file.settings.bonds.filter((bond) => !own.some((known) => isSameBond(known, bond)));
    file.update({ bonds: [...others, ...bonds].slice(-MAX_BONDS) });
    await file.flush();
  }
}

function createEmptyProblemFile(): ProblemReportFile {
  return Object.assign(new EventEmitter<{ problem: [] }>(), { problem: null, acknowledge: () => undefined });
}

// The command line sends only the commands of the socket. The rest of the context belongs to a window.
function createContext(earshot: Earshot, log: Log, make: () => Promise<string>): CommandContext {
  const refuse = (): never => {
    throw new Error('there is no window');
  };
  return {
    earshot,
    log,
    preferences: { set: refuse },
    reporter: { make, copy: refuse, copyText: refuse, save: refuse, saveRecording: refuse },
    updates: { check: refuse, download: refuse, install: refuse, dismiss: refuse },
    sound: { allow: async () => false, isListening: false },
    window: { takeStart: refuse, keepPage: refuse },
    openLink: async () => false,
  };
}
