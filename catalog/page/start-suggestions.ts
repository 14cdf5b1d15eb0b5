import type { RememberedHeadphones } from '../remembered';
import type { SymptomId } from '../symptoms/symptoms';

/** Reasons to choose from while no headphones appear. */
export const START_SUGGESTIONS = ['phone', 'yesterday', 'dead'] as const;

/** One of {@link START_SUGGESTIONS}. */
export type StartSuggestion = (typeof START_SUGGESTIONS)[number];

/** Page that a reason leads to. */
type StartDestination =
  /** Choice of the model, which then opens its guide for pairing. */
  | { readonly kind: 'picker' }
  | { readonly kind: 'remembered'; readonly headphones: RememberedHeadphones }
  | { readonly kind: 'symptom'; readonly symptom: SymptomId };

/** Returns where a reason leads: to what its words promise. `remembered` begins with the headphones that were seen last. */
export function selectStartDestination(id: StartSuggestion, remembered: readonly RememberedHeadphones[]): StartDestination {
  const [last] = remembered;
  switch (id) {
    case 'phone':
      return { kind: 'picker' };
    case 'yesterday':
      return last === undefined ? { kind: 'symptom', symptom: 'does-not-come-back' } : { kind: 'remembered', headphones: last };
    case 'dead':
      return { kind: 'symptom', symptom: 'no-reaction' };
  }
}
