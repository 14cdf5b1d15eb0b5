import { useEffect } from 'react';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { type HeadsetDetailsView, stillHolding } from '../../catalog/headset-details';
import { useEarshot } from '../store';
import type { HeadsetSession } from './headset-session';

/** Returns the session with these headphones and whether it is possible: turned on, supported here, and connected. */
export function useHeadsetSession(headphones: Headphones | null): { readonly talk: HeadsetSession | null; readonly offered: boolean } {
  const on = useEarshot(({ snapshot }) => snapshot?.canAsk === true && snapshot.preferences.askHeadset);
  const talk = useEarshot((state) => state.talk);
  if (headphones === null) return { talk: null, offered: false };
  const offered = on && isConnected(headphones.state) && headphones.inputs !== 'types';
  return { talk: talk?.id === headphones.id ? talk : null, offered };
}

/** Ends the session when the user leaves the page. */
export function useLeaving(): void {
  useEffect(() => () => useEarshot.getState().leaveHeadset(), []);
}

/** Returns the valid details of these headphones; null if they were not read or the connection ended. */
export function useHeadsetDetails(headphones: Headphones | null): HeadsetDetailsView | null {
  const { talk } = useHeadsetSession(headphones);
  return talk === null || talk.says === null ? null : stillHolding(talk.says, Date.now() - talk.at);
}
