import { type Headphones, isPairedHere } from '../headphones';
import { findSoundChoice } from '../sound/headset-sound';
import type { CauseId } from '../symptoms/causes';
import type { ActionError, ActionKind } from './action';

/** Failures for which a finding shows more remedies. They are left out here, so that each fact has one box. */
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

/** Failure of the last action on headphones, while it still applies. */
export interface FailedAction {
  readonly kind: ActionKind;
  readonly error: ActionError;
}

/** Actions that tried to connect with the existing pairing. */
const TRIED_TO_CONNECT: ReadonlySet<ActionKind> = new Set(['connect', 'reconnect', 'fix']);

/**
 * Returns the actions that fit headphones now and are possible here, the best one first. A milder action comes before one that
 * removes a pairing, until it has failed.
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
  // Headphones that are connected without sound need a new connection.
  if (state === 'connected-no-sound') {
    // The pairing is fine if only the sound system has turned the headphones off.
    if (canSwitchToMusic(headphones) && possible.includes('switch-to-music')) return false;
    return failed.kind === 'reconnect' || failed.kind === 'fix' || !possible.includes('reconnect');
  }
  return TRIED_TO_CONNECT.has(failed.kind) || !possible.includes('connect');
}

function selectFitting(headphones: Headphones): readonly ActionKind[] {
  const { state, leHalf } = headphones;
  // Without Bluetooth, no device can be connected.
  if (state === 'paired-unheard') return [];
  const connected = state === 'connected' || state === 'connected-settling';
  if (state === 'le-audio-unsupported') return ['remove'];
  if (leHalf?.paired === true && !connected) {
    // The LE_ entry carries no sound. If the classic identity is paired, too, that one can still be connected.
    return isPairedHere(headphones) && state !== 'stale-pairing' ? [...orderByRisk(headphones), 'fix', 'remove'] : ['fix', 'remove'];
  }
  switch (state) {
    case 'pairing-mode':
      // The headphones are paired here and in pairing mode, so the user adds a phone or has reset them. A connection shows
      // whether the pairing still works.
      if (isPairedHere(headphones)) return ['connect', 'fix', 'remove'];
      // Their pairing is for LE Audio, which can't play here. A connection of classic sound also pairs for it.
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
