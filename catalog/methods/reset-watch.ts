import type { ActionView } from '../actions/action';
import { type Headphones, isPairedHere } from '../headphones';
import type { EntryId, MethodId } from '../ids';
import {
  type Observation,
  type ObservedLight,
  type ResetAnswers,
  type ResetResult,
  UNKNOWN_RESULT,
  withResetAnswers,
} from './reset-result';

/** Time after a reset in which pairing mode counts as started by it, in ms, because headphones restart before they advertise again. */
export const AFTER_RESET_MS = 60_000;

/** Maximum age of a press that was not timed when the user confirms its step, in ms: a hold of 20 s and the way back to the computer. */
export const UNTIMED_PRESS_MS = 30_000;

/** Watch over the headphones of a guide from the press of a reset on. Times are in ms since 1970. */
export interface ResetWatch {
  readonly way: MethodId;
  readonly outcome: 'reset' | 'factory-reset';
  /** Headphones of the guide; null for a manually chosen model, of which this computer observes nothing. */
  readonly about: EntryId | null;
  readonly from: number;
  /** Measured hold in seconds; null if the press was not timed. */
  readonly seconds: number | null;
  /** Firmware version before the reset; null if unknown. */
  readonly firmware: string | null;
  /** False once the pairing from before the press was missing, because a later one proves nothing. */
  readonly pairingKept: boolean;
  /** True once the headphones were disconnected, because an older connection proves nothing. */
  readonly wasDisconnected: boolean;
  /** Light that the user reported; null if unknown. */
  readonly light: ObservedLight | null;
  readonly result: ResetResult;
}

/** Starts the watch at the press. `about` is null if the headphones are not in the list. `now` in ms since 1970. */
export function beginResetWatch(of: Pick<ResetWatch, 'way' | 'outcome'>, about: Headphones | null, now: number): ResetWatch {
  return {
    ...of,
    about: about?.id ?? null,
    from: now,
    seconds: null,
    firmware: about?.firmware ?? null,
    // A key that was rejected before the reset proves nothing about it.
    pairingKept: about !== null && isPairedHere(about) && about.state !== 'stale-pairing',
    wasDisconnected: about !== null && about.state !== 'connected',
    light: null,
    result: UNKNOWN_RESULT,
  };
}

/**
 * Adds what the radio and the system report about the watched headphones. The first evidence stays, because later events have
 * other reasons. `refused` is true if a connection with them just failed because their key differs, which their state doesn't show in
 * pairing mode.
 */
export function observeReset(watch: ResetWatch, headphones: Headphones | null, refused = false): ResetWatch {
  if (watch.about === null || (headphones !== null && headphones.id !== watch.about)) return watch;
  const pairingKept = watch.pairingKept && headphones !== null && isPairedHere(headphones);
  const wasDisconnected = watch.wasDisconnected || headphones?.state !== 'connected';
  const began = headphones !== null && isPairingModeAfter(headphones, watch.from);
  const evidence: ResetResult = {
    oldPairing: pairingKept && wasDisconnected ? findOldPairing(headphones, refused) : null,
    pairingMode: began ? { value: true, witness: 'computer' } : null,
  };
  const same = pairingKept === watch.pairingKept && wasDisconnected === watch.wasDisconnected;
  return addEvidence(same ? watch : { ...watch, pairingKept, wasDisconnected }, evidence);
}

/** Adds evidence of this computer. It replaces the user's responses, and never earlier evidence. */
export function addEvidence(watch: ResetWatch, evidence: ResetResult): ResetWatch {
  const oldPairing = isNews(watch.result.oldPairing, evidence.oldPairing) ? evidence.oldPairing : watch.result.oldPairing;
  const pairingMode = isNews(watch.result.pairingMode, evidence.pairingMode) ? evidence.pairingMode : watch.result.pairingMode;
  const same = oldPairing === watch.result.oldPairing && pairingMode === watch.result.pairingMode;
  return same ? watch : { ...watch, result: { oldPairing, pairingMode } };
}

/** Records the user's responses, unless this computer observed the fact. */
export function withUserAnswers(watch: ResetWatch, answers: ResetAnswers): ResetWatch {
  return { ...watch, light: answers.light === undefined ? watch.light : answers.light, result: withResetAnswers(watch.result, answers) };
}

/** Maximum hold that is stored, in seconds. A longer one comes from a forgotten timer. */
const MAX_HOLD_SECONDS = 120;

/** Records the end of a timed press. */
export function endResetHold(watch: ResetWatch, now: number): ResetWatch {
  if (watch.seconds !== null) return watch;
  return { ...watch, seconds: Math.min(MAX_HOLD_SECONDS, Math.round(Math.max(0, now - watch.from) / 100) / 10) };
}

/** Checks whether anything about the result is known. */
export function hasResult({ light, result }: ResetWatch): boolean {
  return light !== null || result.oldPairing !== null || result.pairingMode !== null;
}

/** Checks whether a connection with these headphones ended between two snapshots because they rejected the key. */
export function isRefusedConnection(before: ActionView | null, after: ActionView | null, id: EntryId | null): boolean {
  const failed = (action: ActionView | null): boolean =>
    action !== null &&
    action.headphonesId === id &&
    action.kind === 'connect' &&
    action.outcome?.ok === false &&
    action.outcome.error === 'keys-differ';
  // Each later snapshot contains an older failure, too.
  return failed(after) && !failed(before);
}

function findOldPairing(headphones: Headphones | null, refused: boolean): ResetResult['oldPairing'] {
  if (refused || headphones?.state === 'stale-pairing') return { value: 'refused', witness: 'computer' };
  return headphones?.state === 'connected' ? { value: 'works', witness: 'computer' } : null;
}

// A bare beacon of the model proves nothing, because it can come from other headphones.
function isPairingModeAfter({ state, pairing }: Headphones, from: number): boolean {
  return state === 'pairing-mode' && pairing !== null && pairing.sure && pairing.since > from && pairing.since <= from + AFTER_RESET_MS;
}

function isNews(known: Observation<unknown> | null, fresh: Observation<unknown> | null): boolean {
  return fresh !== null && known?.witness !== 'computer';
}
