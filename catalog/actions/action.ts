import type { EntryId } from '../ids';
/** What the app can do with headphones when a person asks for it. */
export const ACTION_KINDS = [
  'pair',
  'connect',
  'disconnect',
  'reconnect',
  'remove',
  'fix',
  'use-for-sound',
  'switch-to-music',
  'switch-to-calls',
] as const;

/** One of {@link ACTION_KINDS}. `reconnect` disconnects and connects; `fix` removes what is wrongly paired, waits for pairing mode, then pairs and connects; `use-for-sound` sends the computer's sound there; `switch-to-music` and `switch-to-calls` change how it goes there. */
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Where an action stands. */
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

/** What the headset or the system wants to know while pairing. */
export type PairingQuestion =
  /** Do both sides show this number? Answered with yes or no. */
  | { readonly kind: 'confirm'; readonly passkey: string }
  /** A code must be typed here; `suggestion` is the model's documented one. */
  | { readonly kind: 'enter'; readonly suggestion: string | null }
  /** A code must be typed on the headset; nothing to answer. */
  | { readonly kind: 'show'; readonly passkey: string }
  /** Headphones of the wanted model that were not on screen at the click: are they the person's? `hint` is the end of their address. */
  | { readonly kind: 'yours'; readonly hint: string | null }
  /** This system does not tell whether what is paired here is in pairing mode: shall the pairing be removed all the same? */
  | { readonly kind: 'remove-first' };

/** Why an action failed; each has a sentence `action.error.<id>` and a next step `action.error.<id>.next`. */
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
  'no-sound',
  'no-output',
  'no-switch',
  'internal',
] as const;

/** One of {@link ACTION_ERRORS}. */
export type ActionError = (typeof ACTION_ERRORS)[number];

/** One action, under way or just ended. */
export interface ActionView {
  /** The entry it was started on. */
  readonly headphonesId: EntryId;
  readonly kind: ActionKind;
  /** Null when it has ended. */
  readonly phase: ActionPhase | null;
  /** Each question has a number of its own, which its answer carries. */
  readonly question: (PairingQuestion & { readonly number: number }) | null;
  /** Null while it is under way. */
  readonly outcome: { readonly ok: true } | { readonly ok: false; readonly error: ActionError } | null;
}
