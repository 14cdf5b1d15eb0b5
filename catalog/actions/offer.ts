import { type Headphones, isPairedHere } from '../headphones';
import { choiceFor } from '../sound/headset-sound';
import type { CauseId } from '../symptoms/causes';
import type { ActionError, ActionKind } from './action';

/** Failures that a finding tells of as well, with more ways out: one box for one fact. */
export const FINDING_OF: Readonly<Partial<Record<ActionError, CauseId>>> = {
  'not-answering': 'busy-elsewhere',
  refused: 'busy-elsewhere',
  'ended-by-headset': 'busy-elsewhere',
  'keys-differ': 'stale-pairing',
  'no-sound': 'no-profile',
  'no-sound-here': 'no-sound-server',
  'not-headphones': 'foreign-services',
};

/** Failures that removing the old pairing and pairing anew mends. */
export const MENDED_BY_FIX: ReadonlySet<ActionError> = new Set([
  'keys-differ',
  'nothing-in-common',
  'services-unreadable',
  'no-reason',
  'no-sound',
]);

/**
 * The actions that fit headphones now, of those that are possible here: the best one first, the others after it. `failed` is
 * how the last action on them failed, while that still holds: then what mends it comes first.
 */
export function offeredActions(
  headphones: Headphones,
  possible: readonly ActionKind[],
  failed: ActionError | null = null,
): readonly ActionKind[] {
  const fits = fitting(headphones);
  const mended = failed !== null && MENDED_BY_FIX.has(failed) && isPairedHere(headphones) && headphones.foreign.length === 0;
  const offered: readonly ActionKind[] = mended ? ['fix', ...fits.filter((kind) => kind !== 'fix')] : fits;
  return offered.filter((kind) => possible.includes(kind));
}

function fitting(headphones: Headphones): readonly ActionKind[] {
  const { state, leHalf, foreign } = headphones;
  // What wants to be a keyboard or a network is no headphones, whatever it calls itself.
  if (foreign.length > 0) return isPairedHere(headphones) || leHalf?.paired === true ? ['remove'] : [];
  // Nobody can be called without Bluetooth.
  if (state === 'paired-unheard') return [];
  // The LE_ half paired here carries no sound and gets in the way of everything else.
  if (leHalf?.paired === true && state !== 'connected' && state !== 'connected-settling') return ['fix', 'remove'];
  switch (state) {
    case 'pairing-mode':
      // Paired here and in pairing mode: it was reset, or a phone is to be added. A fresh pairing serves both.
      return isPairedHere(headphones) ? ['fix', 'remove'] : ['pair'];
    case 'stale-pairing':
      return ['fix', 'remove'];
    case 'paired-nearby':
    case 'paired-busy':
    case 'paired-away':
      return ['connect', 'remove'];
    case 'connected':
    case 'connected-settling':
      return [
        ...(headphones.output === false ? (['use-for-sound'] as const) : []),
        ...(headphones.sound?.stuck === true && choiceFor(headphones.sound, 'music') !== null ? (['switch-to-music'] as const) : []),
        'disconnect',
        'remove',
      ];
    case 'connected-no-sound':
      // Switched off in the sound system only: nothing is wrong with the pairing.
      return headphones.sound?.mode === 'off' && choiceFor(headphones.sound, 'music') !== null
        ? ['switch-to-music', 'fix', 'disconnect', 'remove']
        : ['fix', 'disconnect', 'remove'];
    case 'le-half-only':
      return ['fix', 'remove'];
    case 'nearby':
      return [];
  }
}
