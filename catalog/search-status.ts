/** Whether Earshot searches, and if not, why. */
export type SearchStatus =
  | { readonly kind: 'searching' }
  | { readonly kind: 'paused'; readonly reason: 'playing' | 'hidden' | 'finished' | 'connecting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unavailable' };
