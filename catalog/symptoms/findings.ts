import type { Computer } from '../computer';
import type { HeadphonesState } from '../headphones';
import { type CauseId, causes } from './causes';
import type { Evidence } from './evidence';
import { isProven } from './proof';

/** Findings that appear without a question, most serious first, with conditions in addition to the cause's own proof. */
const ANNOUNCED: readonly { readonly id: CauseId; readonly needs: readonly Evidence[] }[] = [
  { id: 'foreign-services', needs: ['paired'] },
  { id: 'le-entry', needs: [] },
  { id: 'le-audio-unsupported', needs: [] },
  { id: 'pairing-not-kept', needs: ['paired'] },
  { id: 'stale-pairing', needs: [] },
  { id: 'pairing-lost', needs: [] },
  { id: 'busy-elsewhere', needs: [] },
  { id: 'no-sound-server', needs: ['paired'] },
  { id: 'multipoint-conflict', needs: [] },
  { id: 'no-profile', needs: [] },
  { id: 'other-output', needs: ['with-sound'] },
  { id: 'stuck-in-call', needs: ['connected'] },
  { id: 'volume-low', needs: ['with-sound'] },
  { id: 'reconnect-loop', needs: [] },
  { id: 'foreign-search', needs: ['connected'] },
  // Values of other people's headphones are left out.
  { id: 'battery-low', needs: ['paired'] },
  { id: 'interference', needs: ['connected'] },
  { id: 'not-trusted', needs: ['not-connected'] },
  { id: 'duplicate-entries', needs: [] },
  { id: 'adapter-old', needs: [] },
  { id: 'old-firmware', needs: ['paired'] },
];

/** Findings that repeat a state. The state's own sentence shows them. */
const FINDING_SHOWN_BY_STATE: Readonly<Partial<Record<HeadphonesState, CauseId>>> = {
  'paired-busy': 'busy-elsewhere',
  'stale-pairing': 'stale-pairing',
  'le-half-only': 'le-entry',
  'le-audio-unsupported': 'le-audio-unsupported',
  'connected-no-sound': 'no-profile',
};

/** Findings about a break of the sound, which the sound path shows with its button. A box about the same fact would be a duplicate. */
const SHOWN_BY_PATH: ReadonlySet<CauseId> = new Set(['other-output', 'volume-low', 'stuck-in-call', 'no-profile']);

/** Findings that can't stop the sound, so they don't color a row and can be dismissed. */
const HARMLESS: ReadonlySet<CauseId> = new Set([
  'old-firmware',
  'adapter-old',
  'duplicate-entries',
  'not-trusted',
  'interference',
  'foreign-search',
]);

/** Checks whether a finding can't stop the sound. */
export function isHarmless(id: CauseId): boolean {
  return HARMLESS.has(id);
}

/** Returns the findings that need their own box on the page of headphones in this state; `pathBreak` is the cause at the shown break. */
export function selectBoxes(found: readonly CauseId[], state: HeadphonesState, pathBreak: CauseId | null): CauseId[] {
  return found.filter((id) => FINDING_SHOWN_BY_STATE[state] !== id && !(SHOWN_BY_PATH.has(id) && id === pathBreak));
}

/** Returns the problems that the evidence proves, most serious first. */
export function selectFindings(evidence: ReadonlySet<Evidence>, computer: Computer): CauseId[] {
  return ANNOUNCED.filter(({ id, needs }) => {
    const here = causes[id].on?.includes(computer) ?? true;
    // A finding is certain under the same conditions as in a problem.
    return here && needs.every((item) => evidence.has(item)) && isProven(id, evidence);
  }).map(({ id }) => id);
}
