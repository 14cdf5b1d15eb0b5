import { EventEmitter } from 'node:events';
import type { Bond } from '../../../catalog/actions/bond';
import type { Preferences } from '../../../catalog/preferences';
import { DEFAULT_PREFERENCES } from '../../../catalog/preferences';
import type { Scanner } from '../../radio/scanner';
import type { SystemAdapter } from '../../system/system-adapter';
import { SessionBonds } from '../bond-memory';
import { Earshot } from '../earshot';
import { type PreferencesSource, type ProblemReportFile, SessionMemory } from '../memory';

/** Returns the app without its window over this radio and this system, for tests and measurements. Only these bonds are stored. */
export function createWindowlessApp(
  scanner: Scanner,
  system: SystemAdapter,
  now: () => number = () => performance.now(),
  own: readonly Bond[] = [],
): Earshot {
  const file: ProblemReportFile = Object.assign(new EventEmitter<{ problem: [] }>(), { problem: null, acknowledge: () => undefined });
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
    bonds: new SessionBonds(own),
    preferences,
    now,
    wall: Date.now,
    log: { warn: () => undefined },
  });
}
