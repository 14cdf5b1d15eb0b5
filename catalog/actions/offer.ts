import type { Headphones } from '../headphones';
import type { ActionError, ActionKind } from './action';

/** Failures that removing the old pairing and pairing anew mends. */
export const MENDED_BY_FIX: ReadonlySet<ActionError> = new Set([
  'keys-differ',
  'nothing-in-common',
  'services-unreadable',
  'no-reason',
  'no-sound',
]);

/** The actions that fit headphones now, of those that are possible here: the best one first, the others after it. */
export function offeredActions(headphones: Headphones, possible: readonly ActionKind[]): readonly ActionKind[] {
  return fitting(headphones).filter((kind) => possible.includes(kind));
}

function fitting(headphones: Headphones): readonly ActionKind[] {
  const { state, leHalf, pairedHere } = headphones;
  // The LE_ half paired here carries no sound and gets in the way of everything else.
  if (leHalf?.paired === true && state !== 'connected' && state !== 'connected-settling') return ['fix', 'remove'];
  switch (state) {
    case 'pairing-mode':
      // Paired here and in pairing mode: it was reset, or a phone is to be added. A fresh pairing serves both.
      return pairedHere ? ['fix', 'remove'] : ['pair'];
    case 'stale-pairing':
      return ['fix', 'remove'];
    case 'paired-nearby':
    case 'paired-busy':
    case 'paired-away':
      return ['connect', 'remove'];
    case 'connected':
    case 'connected-settling':
      return headphones.output === false ? ['use-for-sound', 'disconnect', 'remove'] : ['disconnect', 'remove'];
    case 'connected-no-sound':
      return ['disconnect', 'fix', 'remove'];
    case 'le-half-only':
      return ['fix', 'remove'];
    case 'nearby':
      return [];
  }
}
