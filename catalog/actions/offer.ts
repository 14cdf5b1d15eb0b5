import { type Headphones, isPairedHere } from '../headphones';
import { findSoundChoice } from '../sound/headset-sound';
import type { CauseId } from '../symptoms/causes';
import type { ActionError, ActionKind } from './action';

/** Failures that a finding shows with more remedies, so that one fact has one box. */
export const FINDING_FOR_ERROR: Readonly<Partial<Record<ActionError, CauseId>>> = {
  'not-answering': 'busy-elsewhere',
  refused: 'busy-elsewhere',
  'ended-by-headset': 'busy-elsewhere',
  'keys-differ': 'stale-pairing',
  'no-sound': 'no-profile',
  'no-sound-here': 'no-sound-server',
  'sound-stopped': 'no-sound-server',
  'not-headphones': 'foreign-services',
};

/** Failures that a new pairing repairs. */
const REPAIRABLE_ERRORS: ReadonlySet<ActionError> = new Set([
  'keys-differ',
  'nothing-in-common',
  'services-unreadable',
  'no-reason',
  'no-sound',
]);

/** How the last action on headphones failed, while that still holds. */
export interface FailedAction {
  readonly kind: ActionKind;
  readonly error: ActionError;
}

/** Actions that tried to connect with the pairing that is there. */
const TRIED_TO_CONNECT: ReadonlySet<ActionKind> = new Set(['connect', 'reconnect', 'fix']);

/**
 * Returns the actions that fit headphones now, of those that are possible here: the best one first, the others after it. A
 * milder action comes before one that removes a pairing, until it has failed.
 */
export function selectOfferedActions(
  headphones: Headphones,
  possible: readonly ActionKind[],
  failed: FailedAction | null = null,
): readonly ActionKind[] {
  const fits = selectFitting(headphones);
  const offered: readonly ActionKind[] = needsFix(headphones, possible, failed) ? ['fix', ...fits.filter((kind) => kind !== 'fix')] : fits;
  return offered.filter((kind) => possible.includes(kind));
}

function needsFix(headphones: Headphones, possible: readonly ActionKind[], failed: FailedAction | null): boolean {
  if (failed === null || !REPAIRABLE_ERRORS.has(failed.error) || !isPairedHere(headphones)) return false;
  const { state } = headphones;
  if (state === 'connected' || state === 'connected-settling') return false;
  // A connection that is up without sound needs a new one; what is not connected needs any.
  if (state === 'connected-no-sound') {
    // Nothing is wrong with the pairing of headphones that are switched off in the sound system alone.
    if (canSwitchToMusic(headphones) && possible.includes('switch-to-music')) return false;
    return failed.kind === 'reconnect' || failed.kind === 'fix' || !possible.includes('reconnect');
  }
  return TRIED_TO_CONNECT.has(failed.kind) || !possible.includes('connect');
}

function selectFitting(headphones: Headphones): readonly ActionKind[] {
  const { state, leHalf } = headphones;
  // No device can be called without Bluetooth.
  if (state === 'paired-unheard') return [];
  const connected = state === 'connected' || state === 'connected-settling';
  if (state === 'le-audio-unsupported') return ['remove'];
  if (leHalf?.paired === true && !connected) {
    // The LE_ entry carries no sound. Where the sound half is paired, too, that one can still be connected.
    return isPairedHere(headphones) && state !== 'stale-pairing' ? [...orderByRisk(headphones), 'fix', 'remove'] : ['fix', 'remove'];
  }
  switch (state) {
    case 'pairing-mode':
      // Paired here and in pairing mode: a phone is to be added, or it was reset. The pairing shows by a connection.
      if (isPairedHere(headphones)) return ['connect', 'fix', 'remove'];
      // Their pairing is for LE Audio, which can't play here. A connection of classic sound pairs for it as well.
      return headphones.radios.paired.length > 0 ? ['connect', 'remove'] : ['pair'];
    case 'stale-pairing':
    case 'le-half-only':
      return ['fix', 'remove'];
    case 'paired-nearby':
    case 'paired-busy':
    case 'paired-away':
      return ['connect', 'remove'];
    case 'connected':
    case 'connected-settling':
      return [
        ...(headphones.output === false ? (['use-for-sound'] as const) : []),
        ...(headphones.sound?.muted === true ? (['unmute'] as const) : []),
        ...(headphones.sound?.stuck === true && findSoundChoice(headphones.sound, 'music') !== null ? (['switch-to-music'] as const) : []),
        'disconnect',
        'reconnect',
        'remove',
      ];
    case 'connected-no-sound':
      return canSwitchToMusic(headphones)
        ? ['switch-to-music', 'reconnect', 'fix', 'disconnect', 'remove']
        : ['reconnect', 'fix', 'disconnect', 'remove'];
    case 'nearby':
      return [];
  }
}

function canSwitchToMusic({ sound }: Headphones): boolean {
  return sound !== null && ['off', 'gateway'].includes(sound.mode) && findSoundChoice(sound, 'music') !== null;
}

function orderByRisk(headphones: Headphones): readonly ActionKind[] {
  if (headphones.state !== 'connected-no-sound') return ['connect'];
  return canSwitchToMusic(headphones) ? ['switch-to-music', 'reconnect', 'disconnect'] : ['reconnect', 'disconnect'];
}
