import type { AdapterStatus } from '../adapter-status';
import { type Headphones, isConnected, isKnownHere } from '../headphones';
import type { SymptomId } from './symptoms';

/**
 * Returns the problem to check if the user names none: the usual one of headphones in this state. `headphones` is null if no
 * headphones are in range.
 */
export function selectUsualSymptom(adapter: AdapterStatus, headphones: Headphones | null): SymptomId {
  if (adapter !== 'ready' || headphones === null) return 'not-listed';
  if (isConnected(headphones.state)) return 'no-sound';
  return isKnownHere(headphones) || headphones.state === 'pairing-mode' ? 'will-not-connect' : 'no-pairing-mode';
}
