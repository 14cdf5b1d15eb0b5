import { EventEmitter } from 'node:events';
import type { Preferences } from '../../catalog/preferences';
import type { PersistedState } from './app-state';

/** Changes of the stored state. */
type PersistedChange = Partial<Pick<PersistedState, 'headphones' | 'guide' | 'learned'>>;

/** Stored state and its storage. Emits an event after each change. */
export interface Memory extends EventEmitter<{ changed: [PersistedState] }> {
  readonly kept: PersistedState;
  keep(change: PersistedChange): void;
  /** Also removes the settings files that could not be read, because they contain headphones too. */
  forgetAside(): void;
  /** Closes the notice about the file, because the user has read it. */
  acknowledge(): void;
}

/** The user's preferences, with an event for each change. */
export interface PreferencesSource extends EventEmitter<{ changed: [after: Preferences, before: Preferences] }> {
  readonly current: Preferences;
}

/** Problems of the settings file. */
export interface ProblemReportFile extends EventEmitter<{ problem: [] }> {
  readonly problem: PersistedState['problem'];
  acknowledge(): void;
}

/** Part of the settings file that stores the history. */
export interface HistoryFile extends ProblemReportFile {
  readonly settings: Pick<PersistedState, 'headphones' | 'guide' | 'learned'>;
  update(change: PersistedChange): void;
  forgetAside(): Promise<void>;
}

/** Stores the state in the settings file. */
export class PersistentMemory extends EventEmitter<{ changed: [PersistedState] }> implements Memory {
  readonly #file: HistoryFile;

  constructor(file: HistoryFile) {
    super();
    this.#file = file;
    file.on('problem', () => this.emit('changed', this.kept));
  }

  get kept(): PersistedState {
    const { headphones, guide, learned } = this.#file.settings;
    return { headphones, guide, learned, problem: this.#file.problem };
  }

  keep(change: PersistedChange): void {
    this.#file.update(change);
    this.emit('changed', this.kept);
  }

  forgetAside(): void {
    void this.#file.forgetAside();
  }

  acknowledge(): void {
    this.#file.acknowledge();
  }
}

/** Stores the state only until the program ends, because headphones of a recording don't belong in the settings file. */
export class SessionMemory extends EventEmitter<{ changed: [PersistedState] }> implements Memory {
  readonly #file: ProblemReportFile;
  #own: Pick<PersistedState, 'headphones' | 'guide' | 'learned'> = { headphones: [], guide: null, learned: [] };

  constructor(file: ProblemReportFile) {
    super();
    this.#file = file;
    file.on('problem', () => this.emit('changed', this.kept));
  }

  get kept(): PersistedState {
    return { ...this.#own, problem: this.#file.problem };
  }

  keep(change: PersistedChange): void {
    this.#own = { ...this.#own, ...change };
    this.emit('changed', this.kept);
  }

  forgetAside(): void {}

  acknowledge(): void {
    this.#file.acknowledge();
  }
}
