import type { GuideKind } from '../guides/guide';
import type { RememberedHeadphones } from '../remembered';
import type { SymptomId } from '../symptoms/symptoms';

/** Reasons to choose from while no headphones appear. */
export const START_SUGGESTIONS = ['phone', 'yesterday', 'dead'] as const;

/** One of {@link START_SUGGESTIONS}. */
export type StartSuggestion = (typeof START_SUGGESTIONS)[number];

/** Page that a reason leads to. */
type StartDestination =
  /** Choice of the headphones, which then opens this guide for them. */
  | { readonly kind: 'picker'; readonly guide: GuideKind }
  | { readonly kind: 'remembered'; readonly headphones: RememberedHeadphones }
  | { readonly kind: 'symptom'; readonly symptom: SymptomId };

/** Returns where a reason leads: to what its words promise. */
export function selectStartDestination(id: StartSuggestion, remembered: readonly RememberedHeadphones[]): StartDestination {
  const [last, ...others] = remembered;
  switch (id) {
    case 'phone':
      return { kind: 'picker', guide: 'pair' };
    case 'yesterday':
      if (last === undefined) return { kind: 'symptom', symptom: 'does-not-come-back' };
      return others.length > 0 ? { kind: 'picker', guide: 'reconnect' } : { kind: 'remembered', headphones: last };
    case 'dead':
      return { kind: 'symptom', symptom: 'no-reaction' };
  }
}
