import { DEFAULT_PREFERENCES } from '../../../catalog/preferences';
import { type AppState, createAppState } from '../app-state';

/** Creates a state for tests: Bluetooth is on, a search runs, and the history is empty. */
export function createTestState(rest: Partial<AppState> = {}): AppState {
  const start = createAppState({
    radio: 'poweredOn',
    system: 'ready',
    inquires: true,
    preferences: DEFAULT_PREFERENCES,
    kept: { headphones: [], guide: null, learned: [], problem: null },
  });
  return { ...start, search: { kind: 'searching' }, ...rest };
}
