import { ActionRunner } from '../actions/runner';
import type { Search } from '../radio/search';
import type { EarshotDependencies } from './dependencies';
import type { StateStore } from './state-store';

/** Creates the runner of actions and connects it to the state and the search; null if the system's settings do everything. */
export function createActionRunner(
  { system, now, log }: Pick<EarshotDependencies, 'system' | 'now' | 'log'>,
  store: StateStore,
  search: Search,
): ActionRunner | null {
  const { actions } = system;
  if (actions === null) return null;
  const runner = new ActionRunner({
    actions,
    list: store,
    hold: () => search.hold(),
    release: () => search.release(),
    askForSearch: () => search.ask(),
    refused: (id, because) => store.apply({ type: 'refused', id, because, at: now() }),
    log: (text) => log.warn(`action: ${text}`),
  });
  runner.on('changed', (view) => store.apply({ type: 'action', view }));
  store.on('systemLost', () => runner.systemLost());
  return runner;
}
