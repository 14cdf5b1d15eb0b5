import type { EntryId } from '../ids';
/** Actions that the app can perform with headphones on request. */
export const ACTION_KINDS = [
  'pair',
  'connect',
  'disconnect',
  'reconnect',
  'remove',
  'fix',
  'use-for-sound',
  'unmute',
  'switch-to-music',
  'switch-to-calls',
] as const;

/**
 * One of {@link ACTION_KINDS}. `reconnect` disconnects and connects. `fix` removes the wrong pairing, waits for pairing mode,
 * then pairs and connects. `use-for-sound` sends the computer's sound to the headphones, and `unmute` turns their muted output on.
 * `switch-to-music` and `switch-to-calls` change the mode of their sound.
 */
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Phase of an action. */
export type ActionPhase =
  | 'removing'
  | 'waiting-for-pairing-mode'
  | 'looking-for-sound-half'
  | 'pairing'
  | 'checking-services'
  | 'connecting'
  | 'waiting-for-release'
  | 'waiting-to-appear'
  | 'checking-sound'
  | 'disconnecting'
  | 'choosing-output'
  | 'switching-sound';

/** Question from the headphones or the system during a pairing. */
export type PairingQuestion =
  /** Question whether both sides show this number, with the options yes and no. */
  | { readonly kind: 'confirm'; readonly passkey: string }
  /** Request to type a code here; `suggestion` is the model's documented one. */
  | { readonly kind: 'enter'; readonly suggestion: string | null }
  /** Code that the user must type on the headphones, so that it needs no response. */
  | { readonly kind: 'show'; readonly passkey: string }
  /**
   * Question whether headphones of the model belong to the user, because they were not on screen at the click. `hint` is
   * the end of their address.
   */
  | { readonly kind: 'yours'; readonly hint: string | null }
  /** Question whether to remove the pairing, because this system does not report pairing mode of paired headphones. */
  | { readonly kind: 'remove-first' };

/** Reasons of a failed action. Each has a sentence `action.error.<id>` and a next step `action.error.<id>.next`. */
export const ACTION_ERRORS = [
  'no-sound-here',
  'sound-stopped',
  'not-answering',
  'went-silent',
  'refused',
  'ended-by-headset',
  'ended-here',
  'keys-differ',
  'busy',
  'profiles-collide',
  'connection-limit',
  'bluetooth-off',
  'services-unreadable',
  'nothing-in-common',
  'not-headphones',
  'not-removed',
  'not-confirmed',
  'interrupted',
  'radio-fault',
  'computer-fault',
  'no-reason',
  'rejected',
  'nobody-confirmed',
  'cancelled',
  'gone',
  'service-lost',
  'no-permission',
  'too-slow',
  'no-pairing-mode',
  'le-audio-only',
  'no-sound',
  'no-output',
  'no-switch',
  'internal',
] as const;

/** One of {@link ACTION_ERRORS}. */
export type ActionError = (typeof ACTION_ERRORS)[number];

/** Running action, or the last one. */
export interface ActionView {
  /** Entry on which it was started. */
  readonly headphonesId: EntryId;
  readonly kind: ActionKind;
  /** Null after its end. */
  readonly phase: ActionPhase | null;
  /** Number of the question, which its response repeats. */
  readonly question: (PairingQuestion & { readonly number: number }) | null;
  /** Null while it runs. */
  readonly outcome: { readonly ok: true } | { readonly ok: false; readonly error: ActionError } | null;
}
