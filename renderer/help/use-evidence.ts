import type { Computer } from '../../catalog/computer';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { collectEvidence, type Evidence, NO_FACTS } from '../../catalog/symptoms/evidence';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { useEarshot } from '../store';

/** Returns the current facts about these headphones, the computer and its system. */
export function useEvidence(headphones: Headphones | null, model: Model | null): { evidence: Set<Evidence>; computer: Computer } {
  const adapter = useEarshot((state) => state.snapshot?.adapter ?? 'starting');
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const facts = useEarshot((state) => state.snapshot?.facts ?? NO_FACTS);
  const details = useHeadsetDetails(headphones);
  return { evidence: collectEvidence(adapter, headphones, model, facts, details), computer };
}
