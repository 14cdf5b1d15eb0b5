import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { NO_FACTS } from '../../catalog/symptoms/evidence';
import { NO_UPDATE } from '../../catalog/update';
import type { Snapshot } from '../snapshot';

/** Creates a snapshot for tests and measurements: Bluetooth is on, a search runs, and the list is empty. */
export function createTestSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    mode: 'live',
    computer: 'linux',
    adapter: 'ready',
    search: { kind: 'searching' },
    others: 0,
    headphones: [],
    remembered: [],
    settingsProblem: null,
    chosen: [],
    preferences: DEFAULT_PREFERENCES,
    guide: null,
    learned: [],
    facts: NO_FACTS,
    update: NO_UPDATE,
    tray: 'shown',
    actions: [],
    canReadDetails: false,
    action: null,
    reminder: null,
    radio: null,
    ...change,
  };
}
