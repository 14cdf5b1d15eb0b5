import type { Check } from '../guides/guide';
import type { SymptomId } from './symptoms';

/** Problem page of “Nothing happened”, by the step's condition. */
export const SYMPTOM_FOR_FAILED_CHECK: Readonly<Record<Check, SymptomId>> = {
  heard: 'no-reaction',
  silent: 'no-reaction',
  'pairing-mode': 'no-pairing-mode',
  paired: 'will-not-connect',
  connected: 'will-not-connect',
  disconnected: 'no-reaction',
  'not-paired': 'cannot-remove',
  'le-half-removed': 'cannot-remove',
};
