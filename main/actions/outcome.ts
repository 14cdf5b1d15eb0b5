import type { ActionKind, ActionView } from '../../catalog/actions/action';
import { type DetectedHeadphones, isConnected, isPairedHere } from '../../catalog/headphones';

/** Time in ms that a success is shown. The state shows it afterwards. */
export const SUCCESS_SHOWN_MS = 4_000;
/** Time in ms after which a failure is too old to show. */
const FAILURE_SHOWN_MS = 300_000;

const NEEDS_CONNECTION: ReadonlySet<ActionKind> = new Set(['pair', 'connect', 'reconnect', 'fix']);

/**
 * Checks whether the outcome of an action leaves the screen. A success leaves after a moment, or as soon as the state contradicts
 * it after it agreed (`agreed`, because the list lags a little). A failure leaves once the headphones are connected, or when it
 * is old. `age` is in ms since the end. Pure.
 */
export function shouldDismissOutcome(
  { kind, outcome }: ActionView,
  headphones: DetectedHeadphones | null,
  age: number,
  agreed: boolean,
): boolean {
  if (outcome === null) return false;
  if (!outcome.ok) {
    const cameAnyway = headphones?.state === 'connected' && NEEDS_CONNECTION.has(kind);
    return cameAnyway || age >= FAILURE_SHOWN_MS;
  }
  return age >= SUCCESS_SHOWN_MS || (agreed && headphones !== null && stateContradicts(kind, headphones));
}

/** Checks whether an unconfirmed removal has happened after all: the pairing or the headphones are gone. */
export function isConfirmedLate({ kind, outcome }: ActionView, headphones: DetectedHeadphones | null): boolean {
  if (kind !== 'remove' || outcome === null || outcome.ok || outcome.error !== 'not-confirmed') return false;
  return headphones === null || !stateContradicts(kind, headphones);
}

/** Checks whether the state contradicts the outcome of this action. */
export function stateContradicts(kind: ActionKind, headphones: DetectedHeadphones): boolean {
  switch (kind) {
    case 'pair':
    case 'connect':
    case 'reconnect':
    case 'fix':
    case 'use-for-sound':
    case 'unmute':
    case 'switch-to-music':
    case 'switch-to-calls':
      return headphones.state !== 'connected';
    case 'disconnect':
      return isConnected(headphones.state);
    case 'remove':
      return isPairedHere(headphones);
  }
}
