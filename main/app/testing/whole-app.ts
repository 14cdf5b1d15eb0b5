import { EventEmitter } from 'node:events';
import type { Preferences } from '../../../catalog/preferences';
import { DEFAULT_PREFERENCES } from '../../../catalog/preferences';
import type { Scanner } from '../../radio/scanner';
import type { SystemAdapter } from '../../system/system-adapter';
import { Earshot } from '../earshot';
import { type PreferencesSource, type ProblemFile, SessionMemory } from '../memory';

/** The app without its window over this radio and this system, remembering nothing: for tests and measurements. */
export function wholeApp(scanner: Scanner, system: SystemAdapter, now: () => number = () => performance.now()): Earshot {
  const file: ProblemFile = Object.assign(new EventEmitter<{ problem: [] }>(), { problem: null, acknowledge: () => undefined });
  const preferences: PreferencesSource = Object.assign(new EventEmitter<{ changed: [after: Preferences, before: Preferences] }>(), {
    current: DEFAULT_PREFERENCES,
  });
  return new Earshot({
    scanner,
    system,
    control: null,
    mode: 'live',
    computer: 'linux',
    memory: new SessionMemory(file),
    preferences,
    now,
    wall: Date.now,
    log: { warn: () => undefined },
  });
}
