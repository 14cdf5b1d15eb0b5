import type { ComponentType } from 'react';

/** State of a part of the window that loads when it is first needed. */
export type PartState<P> =
  | { readonly kind: 'unloaded' | 'loading' | 'failed' }
  | { readonly kind: 'loaded'; readonly Component: ComponentType<P> };

/** Part of the window in its own file, with everything that it needs. */
export class Part<P> {
  readonly #load: () => Promise<ComponentType<P>>;
  readonly #listeners = new Set<() => void>();
  #state: PartState<P> = { kind: 'unloaded' };

  /** @param load loads the file. It is called again after a failure. */
  constructor(load: () => Promise<ComponentType<P>>) {
    this.#load = load;
  }

  get state(): PartState<P> {
    return this.#state;
  }

  /** Registers a callback for changes of {@link state}. The returned function removes it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts to load the part, unless it is loaded or loading. Never rejects, because a failure is a state. */
  readonly load = async (): Promise<void> => {
    if (this.#state.kind === 'loaded' || this.#state.kind === 'loading') return;
    this.#set({ kind: 'loading' });
    try {
      this.#set({ kind: 'loaded', Component: await this.#load() });
    } catch {
      this.#set({ kind: 'failed' });
    }
  };

  #set(state: PartState<P>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
