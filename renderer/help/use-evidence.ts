import type { Computer } from '../../catalog/computer';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { type Evidence, evidenceOf, NO_FACTS } from '../../catalog/symptoms/evidence';
import { useSays } from '../headset/use-talk';
import { useEarshot } from '../store';

/** Returns the current facts about these headphones, the computer and its system. */
export function useEvidence(headphones: Headphones | null, model: Model | null): { evidence: Set<Evidence>; computer: Computer } {
  const adapter = useEarshot((state) => state.snapshot?.adapter ?? 'starting');
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const facts = useEarshot((state) => state.snapshot?.facts ?? NO_FACTS);
  const says = useSays(headphones);
  return { evidence: evidenceOf(adapter, headphones, model, facts, says), computer };
}
