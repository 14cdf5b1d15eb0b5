import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Preferences } from '../../catalog/preferences';
import type { Settings } from './settings';

/** Storage of preferences. */
interface PreferencesFile {
  readonly settings: Pick<Settings, 'preferences'>;
  update(change: Pick<Settings, 'preferences'>): void;
}

/** Preferences of the user, stored in the settings file and reported to every listener. */
export class PreferencesStore extends EventEmitter<{ changed: [after: Preferences, before: Preferences] }> {
  readonly #file: PreferencesFile;

  constructor(file: PreferencesFile) {
    super();
    this.#file = file;
  }

  get current(): Preferences {
    return this.#file.settings.preferences;
  }

  /** Stores the user's choices. Other preferences stay. */
  set(change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): void {
    const before = this.current;
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const preferences: Preferences = { ...before, ...named };
    if (isDeepStrictEqual(preferences, before)) return;
    this.#file.update({ preferences });
    this.emit('changed', preferences, before);
  }
}
