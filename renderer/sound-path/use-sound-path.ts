import type { ActionKind } from '../../catalog/actions/action';
import type { Headphones } from '../../catalog/headphones';
import { createSoundPath, type HeardSides, type Joint } from '../../catalog/sound/sound-path';
import { useClock } from '../headset-details/use-clock';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { useEarshot } from '../store';
import { useToneRecord } from './tone-record';

const NONE: readonly ActionKind[] = [];

/** Returns the sound path of these headphones; empty if they are not connected. */
export function useSoundPath(headphones: Headphones | null): readonly Joint[] {
  const outputName = useEarshot((state) => state.snapshot?.facts.outputName ?? null);
  const possible = useEarshot((state) => state.snapshot?.actions) ?? NONE;
  const details = useHeadsetDetails(headphones);
  const heard = useToneRecord((state) => state.heard);
  const clock = useClock();
  if (headphones === null) return [];
  const sides: HeardSides | null = heard?.id === headphones.id ? { ...heard, when: clock(heard.at) } : null;
  return createSoundPath({ headphones, outputName, details, heard: sides, possible });
}
