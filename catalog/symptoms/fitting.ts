import { type HeadphonesState, isConnected } from '../headphones';
import { type SymptomId, symptoms } from './symptoms';

/** Usual problems of headphones in each state, the likeliest first. */
const FIRST: Readonly<Record<HeadphonesState, readonly SymptomId[]>> = {
  nearby: ['no-pairing-mode', 'wrong-device', 'asks-for-pin', 'will-not-connect'],
  'pairing-mode': ['window-timed-out', 'asks-for-pin', 'will-not-connect', 'le-entry-paired'],
  'le-half-only': ['le-entry-paired', 'no-pairing-mode', 'cannot-remove', 'will-not-connect'],
  'le-audio-unsupported': ['no-sound', 'will-not-connect', 'cannot-remove'],
  'paired-nearby': ['will-not-connect', 'wrong-device', 'does-not-come-back', 'keeps-disconnecting'],
  'paired-busy': ['wrong-device', 'does-not-come-back', 'will-not-connect', 'second-device'],
  'paired-away': ['no-reaction', 'not-listed', 'battery-low', 'does-not-come-back'],
  'paired-unheard': ['no-reaction', 'not-listed', 'will-not-connect', 'after-update'],
  'stale-pairing': ['after-factory-reset', 'will-not-connect', 'memory-full', 'cannot-remove'],
  'connected-settling': ['no-sound', 'hands-free-only', 'keeps-disconnecting'],
  'connected-no-sound': ['no-sound', 'hands-free-only', 'no-microphone', 'keeps-disconnecting'],
  connected: ['no-sound', 'stutter', 'keeps-disconnecting', 'no-microphone'],
};

/** Usual problems of headphones that are not in the list. */
const UNSEEN: readonly SymptomId[] = ['not-listed', 'no-reaction', 'no-pairing-mode', 'will-not-connect'];

/** Problems that connected headphones can't have. */
const NOT_CONNECTED: ReadonlySet<SymptomId> = new Set(['not-listed', 'no-reaction']);

/** Returns the possible problems, with those of the state separately and first. Null for headphones that are not in the list. */
export function selectFittingSymptoms(state: HeadphonesState | null): {
  readonly first: readonly SymptomId[];
  readonly rest: readonly SymptomId[];
} {
  const first = state === null ? UNSEEN : FIRST[state];
  // Object.keys returns strings, so the cast restores the type.
  const all = Object.keys(symptoms) as SymptomId[];
  const impossible = state !== null && isConnected(state) ? NOT_CONNECTED : null;
  return { first, rest: all.filter((id) => !first.includes(id) && impossible?.has(id) !== true) };
}
