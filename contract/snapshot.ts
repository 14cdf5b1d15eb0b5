import type { Headphones } from '../catalog/headphones';

/** How the computer's Bluetooth stands. Each value but `ready` and `starting` has a sentence and a way out. */
export type AdapterStatus =
  | 'starting'
  | 'ready'
  | 'off'
  | 'blocked'
  | 'missing'
  | 'service-down'
  | 'no-bus'
  | 'no-permission'
  | 'unsupported'
  | 'crashed';

/** Whether Earshot searches, and if not, why. */
export type SearchStatus =
  | { readonly kind: 'searching' }
  | { readonly kind: 'paused'; readonly reason: 'playing' | 'hidden' | 'finished' | 'connecting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unavailable' };

/** One immutable picture of everything the window shows. */
export interface Snapshot {
  /** Counts up; a lower one arriving later is stale. */
  readonly revision: number;
  readonly mode: 'live' | 'demo';
  readonly adapter: AdapterStatus;
  readonly search: SearchStatus;
  readonly headphones: readonly Headphones[];
}
