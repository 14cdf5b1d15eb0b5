/** State of Earshot's search, with the reason if it doesn't run. */
export type SearchStatus =
  | { readonly kind: 'searching' }
  | { readonly kind: 'paused'; readonly reason: 'playing' | 'hidden' | 'finished' | 'connecting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unavailable' };
