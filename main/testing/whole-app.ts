import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { Earshot } from '../earshot';
import type { Scanner } from '../radio/scanner';
import type { SystemAdapter } from '../system/system-adapter';

/** The app without its window over this radio and this system, remembering nothing: for tests and measurements. */
export function wholeApp(scanner: Scanner, system: SystemAdapter): Earshot {
  const nothing = () => undefined;
  return new Earshot({
    scanner,
    system,
    mode: 'live',
    computer: 'linux',
    memory: {
      headphones: [],
      preferences: DEFAULT_PREFERENCES,
      guide: null,
      problem: null,
      keep: nothing,
      forgetAside: nothing,
      acknowledge: nothing,
    },
    now: () => performance.now(),
    wall: Date.now,
    log: { warn: nothing },
  });
}
