import { DEFAULT_PREFERENCES } from '../../../catalog/preferences';
import { type Facts, firstFacts } from '../facts';

/** Creates a state for tests: Bluetooth is on, a search runs, and the history is empty. */
export function someFacts(rest: Partial<Facts> = {}): Facts {
  const start = firstFacts({
    radio: 'poweredOn',
    system: 'ready',
    inquires: true,
    preferences: DEFAULT_PREFERENCES,
    kept: { headphones: [], guide: null, learned: [], problem: null },
  });
  return { ...start, search: { kind: 'searching' }, ...rest };
}
