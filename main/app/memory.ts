import { EventEmitter } from 'node:events';
import type { Preferences } from '../../catalog/preferences';
import type { Kept } from './facts';

/** Changes of the stored state. */
export type KeptChange = Partial<Pick<Kept, 'headphones' | 'guide' | 'learned'>>;

/** Stored state and its storage. Says when it changed. */
export interface Memory extends EventEmitter<{ changed: [Kept] }> {
  readonly kept: Kept;
  keep(change: KeptChange): void;
  /** Forgets also what was kept aside: files that could not be read, which remember headphones too. */
  forgetAside(): void;
  /** The person has read about the problem with the file. */
  acknowledge(): void;
}

/** A person's preferences, and a word when they change. */
export interface PreferencesSource extends EventEmitter<{ changed: [after: Preferences, before: Preferences] }> {
  readonly current: Preferences;
}

/** Problems of the settings file. */
export interface ProblemFile extends EventEmitter<{ problem: [] }> {
  readonly problem: Kept['problem'];
  acknowledge(): void;
}

/** The part of the settings file that remembers. */
export interface RememberingFile extends ProblemFile {
  readonly settings: Pick<Kept, 'headphones' | 'guide' | 'learned'>;
  update(change: KeptChange): void;
  forgetAside(): Promise<void>;
}

/** Remembers in the settings file. */
export class PersistentMemory extends EventEmitter<{ changed: [Kept] }> implements Memory {
  readonly #file: RememberingFile;

  constructor(file: RememberingFile) {
    super();
    this.#file = file;
    file.on('problem', () => this.emit('changed', this.kept));
  }

  get kept(): Kept {
    const { headphones, guide, learned } = this.#file.settings;
    return { headphones, guide, learned, problem: this.#file.problem };
  }

  keep(change: KeptChange): void {
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

/** Keeps the state until the program ends, because headphones of a recording belong in no file. */
export class SessionMemory extends EventEmitter<{ changed: [Kept] }> implements Memory {
  readonly #file: ProblemFile;
  #own: Pick<Kept, 'headphones' | 'guide' | 'learned'> = { headphones: [], guide: null, learned: [] };

  constructor(file: ProblemFile) {
    super();
    this.#file = file;
    file.on('problem', () => this.emit('changed', this.kept));
  }

  get kept(): Kept {
    return { ...this.#own, problem: this.#file.problem };
  }

  keep(change: KeptChange): void {
    this.#own = { ...this.#own, ...change };
    this.emit('changed', this.kept);
  }

  forgetAside(): void {}

  acknowledge(): void {
    this.#file.acknowledge();
  }
}
