import { create } from 'zustand';
import { isConnected } from '../../catalog/headphones';
import type { EntryId } from '../../catalog/ids';
import { useEarshot } from '../store';

/** Side of headphones. */
export type Side = 'left' | 'right';

/** Sides of headphones on which the user heard a tone since they connected, stored while the window exists. */
interface ToneRecord {
  readonly id: EntryId;
  readonly left: boolean;
  readonly right: boolean;
  /** Time of the last tone, in ms since 1970. */
  readonly at: number;
}

/** Store of the last headphones whose tone the user confirmed. */
export const useToneRecord = create<{ readonly heard: ToneRecord | null }>(() => ({ heard: null }));

/** Adds a side to the confirmed ones and returns all of them. */
export function recordHeardSide(id: EntryId, side: Side | 'both'): ToneRecord {
  const { heard } = useToneRecord.getState();
  const before = heard?.id === id ? heard : { left: false, right: false };
  const now = { id, left: before.left || side !== 'right', right: before.right || side !== 'left', at: Date.now() };
  useToneRecord.setState({ heard: now });
  return now;
}

// A tone proves nothing about a later connection.
useEarshot.subscribe(({ snapshot }) => {
  const { heard } = useToneRecord.getState();
  if (heard === null || snapshot === null) return;
  const entry = snapshot.headphones.find(({ id }) => id === heard.id);
  if (entry === undefined || !isConnected(entry.state)) useToneRecord.setState({ heard: null });
});
