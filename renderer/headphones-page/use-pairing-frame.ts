import { useEffect, useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import type { EntryId } from '../../catalog/ids';
import { endFrame, followAction, type PairingFrame } from '../../catalog/page/pairing-frame';
import { useEarshot } from '../store';

/** Returns the frame around an action on the headphones of this page, and a function that ends it once the user hears sound. */
export function usePairingFrame(id: EntryId | null, headphones: Headphones | null): readonly [PairingFrame | null, () => void] {
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const [last, setLast] = useState<PairingFrame | null>(null);
  const [before, setBefore] = useState(action);
  const frame = followAction(last, id, action, headphones?.state ?? null, before);
  useEffect(() => {
    setLast(frame);
    setBefore(action);
  }, [frame, action]);
  return [frame, () => setLast(endFrame)];
}
