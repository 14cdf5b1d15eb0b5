import type { ActionView } from '../../catalog/actions/action';
import type { Address } from '../../catalog/ids';
import { ActionRunner } from '../actions/runner';
import type { Search } from '../radio/search';
import type { EarshotDependencies } from './dependencies';
import type { DeviceHistory } from './device-history';
import type { StateStore } from './state-store';

/**
 * Creates the runner of actions and connects it to the state, the search and the history; null if the system's settings do
 * everything.
 */
export function createActionRunner(
  { system, now, log }: Pick<EarshotDependencies, 'system' | 'now' | 'log'>,
  store: StateStore,
  search: Search,
  history: Pick<DeviceHistory, 'forget'>,
): ActionRunner | null {
  const { actions } = system;
  if (actions === null) return null;
  const runner = new ActionRunner({
    actions,
    list: store,
    hold: () => search.hold(),
    release: () => search.release(),
    requestSearch: () => search.request(),
    refused: (id, because) => store.apply({ type: 'refused', id, because, at: now() }),
    log: (text) => log.warn(`action: ${text}`),
  });
  const removal = new Removal(store, history);
  runner.on('changed', (view) => {
    removal.follow(view);
    store.apply({ type: 'action', view });
  });
  store.on('systemLost', () => runner.handleSystemLoss());
  return runner;
}

/** Forgets headphones that the user removed in Earshot. Those that another program removed stay in the history. */
class Removal {
  readonly #store: StateStore;
  readonly #history: Pick<DeviceHistory, 'forget'>;
  /** Keys of the entry of the last removal, because a removed entry has none. */
  #keys: readonly Address[] = [];
  #removed = false;

  constructor(store: StateStore, history: Pick<DeviceHistory, 'forget'>) {
    this.#store = store;
    this.#history = history;
  }

  /** Follows the running action. */
  follow(view: ActionView | null): void {
    if (view?.kind === 'remove' && view.outcome === null) {
      this.#keys = this.#store.identities(view.headphonesId)?.keys ?? this.#keys;
      this.#removed = false;
      return;
    }
    this.#removed ||= view?.kind === 'remove' && view.outcome?.ok === true;
    // The list can lag behind the outcome and bring them back, so the end of the outcome forgets them once more.
    if (this.#removed) for (const key of this.#keys) this.#history.forget(key);
    if (view === null) this.#removed = false;
  }
}
