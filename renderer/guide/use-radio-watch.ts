import { useEffect } from 'react';
import type { EntryId } from '../../catalog/ids';
import type { RadioHistory } from '../../catalog/radio-history';
import { useEarshot } from '../store';

/**
 * Requests the packets of these headphones while the step is on screen, and returns their history; null before the first one, and
 * without headphones. It never returns packets of other headphones.
 */
export function useRadioWatch(id: EntryId | null, awaitsSilence: boolean): RadioHistory | null {
  useEffect(() => send(id === null ? null : { headphones: id, awaitsSilence }), [id, awaitsSilence]);
  // The watch continues from one step to the next, because the history belongs to both.
  useEffect(() => () => send(null), []);
  return useEarshot(({ snapshot }) => (snapshot?.radio?.headphones === id ? snapshot.radio : null));
}

// A guide works without its strip, so a failure isn't shown.
function send(watch: { readonly headphones: EntryId; readonly awaitsSilence: boolean } | null): void {
  void window.earshot.send({ type: 'watch-radio', watch }).catch(() => undefined);
}
