import { useEffect } from 'react';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { type HeadsetSays, stillHolding } from '../../catalog/headset-says';
import { useEarshot } from '../store';
import type { Talk } from './talk';

/** The talk with these headphones, and whether they can be asked: switched on, possible here, connected, and headphones. */
export function useTalk(headphones: Headphones | null): { readonly talk: Talk | null; readonly offered: boolean } {
  const on = useEarshot(({ snapshot }) => snapshot?.canAsk === true && snapshot.preferences.askHeadset);
  const talk = useEarshot((state) => state.talk);
  if (headphones === null) return { talk: null, offered: false };
  const offered = on && isConnected(headphones.state) && headphones.inputs !== 'types';
  return { talk: talk?.id === headphones.id ? talk : null, offered };
}

/** Whoever leaves the page ends what is under way. */
export function useLeaving(): void {
  useEffect(() => () => useEarshot.getState().leaveHeadset(), []);
}

/** What still holds of what these headphones said of themselves; null when they were not asked, or are not connected any more. */
export function useSays(headphones: Headphones | null): HeadsetSays | null {
  const { talk } = useTalk(headphones);
  return talk === null || talk.says === null ? null : stillHolding(talk.says, Date.now() - talk.at);
}
