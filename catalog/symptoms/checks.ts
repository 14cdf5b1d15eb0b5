import type { Computer } from '../computer';
import type { Cause } from './cause';
import { causes } from './causes';
import type { Evidence } from './evidence';
import { type Symptom, type SymptomId, symptoms } from './symptoms';

/** Check that Earshot made for a problem. Its text is the message `checked.<evidence>`. */
interface CheckResult {
  readonly evidence: CheckedEvidence;
  /** `right` is as expected, and `wrong` may cause the problem. */
  readonly kind: 'right' | 'wrong';
}

/** Evidence with a line, faults first, each with its meaning for sound. */
const LINES = {
  'adapter-off': 'wrong',
  'adapter-missing': 'wrong',
  'service-down': 'wrong',
  'no-permission': 'wrong',
  'types-keys': 'wrong',
  'le-half-paired': 'wrong',
  'le-audio-unsupported': 'wrong',
  'one-side-missing': 'wrong',
  'authentication-failed': 'wrong',
  'pairing-lost': 'wrong',
  'not-bonded': 'wrong',
  'stale-again': 'wrong',
  'not-pairable': 'wrong',
  'no-answer': 'wrong',
  'no-sound-server': 'wrong',
  'sound-part-stopped': 'wrong',
  'sound-part-missing': 'wrong',
  'without-sound': 'wrong',
  'hands-free-only': 'wrong',
  'in-call-mode': 'wrong',
  'stuck-in-calls': 'wrong',
  'recorder-in-music': 'wrong',
  silenced: 'wrong',
  'music-only': 'wrong',
  'other-output': 'wrong',
  'call-microphone-elsewhere': 'wrong',
  'call-output-elsewhere': 'wrong',
  'multipoint-conflict': 'wrong',
  'two-devices-off': 'wrong',
  'other-plays': 'wrong',
  'reconnect-loop': 'wrong',
  'foreign-search': 'wrong',
  'battery-low': 'wrong',
  'lost-nearby': 'wrong',
  'signal-weak': 'wrong',
  'not-trusted': 'wrong',
  'duplicate-entries': 'wrong',
  'adapter-old': 'wrong',
  'firmware-unsafe': 'wrong',
  'not-heard': 'wrong',
  'not-connected': 'wrong',
  'adapter-ready': 'right',
  heard: 'right',
  'pairing-mode': 'right',
  paired: 'right',
  'with-sound': 'right',
  'output-here': 'right',
  'calls-here': 'right',
  'two-devices-on': 'right',
  audible: 'right',
  'calls-possible': 'right',
  'battery-good': 'right',
  'signal-good': 'right',
} as const satisfies Partial<Record<Evidence, CheckResult['kind']>>;

/** Piece of evidence that has a line. */
type CheckedEvidence = keyof typeof LINES;

/** Evidence for every problem. Other evidence appears only if it matters to a cause. */
const ALWAYS: ReadonlySet<Evidence> = new Set(['adapter-ready', 'heard', 'not-heard', 'with-sound', 'without-sound']);

/** Maximum number of lines, because users read no more. */
export const MAX_CHECKS = 5;

/** Returns the checks of a problem, faults first; at most {@link MAX_CHECKS} lines. */
export function collectChecks(id: SymptomId, evidence: ReadonlySet<Evidence>, computer: Computer): readonly CheckResult[] {
  const symptom: Symptom = symptoms[id];
  const relevant = new Set<Evidence>(ALWAYS);
  for (const causeId of symptom.causes) {
    const cause: Cause = causes[causeId];
    if (cause.on?.includes(computer) === false) continue;
    for (const item of [...cause.confirmedBy, ...cause.likelierBy, ...cause.ruledOutBy]) relevant.add(item);
    for (const fix of cause.fixes) if (fix.kind === 'text' && fix.unless !== undefined) relevant.add(fix.unless);
  }
  // Object.keys returns strings, so the cast restores the type.
  return (Object.keys(LINES) as CheckedEvidence[])
    .filter((item) => evidence.has(item) && relevant.has(item))
    .slice(0, MAX_CHECKS)
    .map((item) => ({ evidence: item, kind: LINES[item] }));
}
