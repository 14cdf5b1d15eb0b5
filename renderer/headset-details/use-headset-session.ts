import { useEffect } from 'react';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { type HeadsetDetailsView, selectValidDetails } from '../../catalog/headset-details';
import { useEarshot } from '../store';
import type { HeadsetSession } from './headset-session';

/** Returns the session with these headphones and whether it is possible: turned on, supported here, and connected. */
export function useHeadsetSession(headphones: Headphones | null): { readonly session: HeadsetSession | null; readonly offered: boolean } {
  const on = useEarshot(({ snapshot }) => snapshot?.canReadDetails === true && snapshot.preferences.askHeadset);
  const session = useEarshot((state) => state.session);
  if (headphones === null) return { session: null, offered: false };
  const offered = on && isConnected(headphones.state) && headphones.inputs !== 'types';
  return { session: session?.id === headphones.id ? session : null, offered };
}

/** Ends the session when the user leaves the page. */
export function useEndSessionOnLeave(): void {
  useEffect(() => () => useEarshot.getState().leaveHeadset(), []);
}

/** Returns the valid details of these headphones; null if they were not read or the connection ended. */
export function useHeadsetDetails(headphones: Headphones | null): HeadsetDetailsView | null {
  const { session } = useHeadsetSession(headphones);
  return session === null || session.details === null ? null : selectValidDetails(session.details, Date.now() - session.at);
}
