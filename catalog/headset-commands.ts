import { modelSaid } from './headset-details';

/** Command to headphones that needs the user's confirmation. Never power, unpairing, resets, firmware or keys. */
export type HeadsetCommandRequest =
  | { readonly type: 'two-devices'; readonly on: boolean }
  | { readonly type: 'pairing-mode' }
  /** @param device a {@link ReportedDevice}'s key. */
  | { readonly type: 'let-go'; readonly device: string };

/** Questions of headphones during a command; each has a sentence `ask.question.<id>`. */
export type HeadsetQuestion = 'disconnects' | 'disconnects-ldac-off' | 'ldac';

/**
 * Outcome of a command to a headset. The headset reports `done` and `refused`. `already`: the state was as requested. `not-done`:
 * the user declined the headset's question. `strange-question`: the headset sent an unknown question and received a no.
 * `unconfirmed`: the headset left or did not respond. Each has a sentence `ask.outcome.<id>`.
 */
export type ActOutcome = 'done' | 'already' | 'refused' | 'busy' | 'not-done' | 'strange-question' | 'unconfirmed';

/** Result of a command: its outcome, or a question that waits for a response. */
export type ActAnswer =
  | { readonly type: 'outcome'; readonly outcome: ActOutcome }
  | { readonly type: 'asks'; readonly question: HeadsetQuestion };

/** Checks whether headphones with this model name may receive commands: only known models without reported trouble. */
export function mayBeChanged(says: string | null): boolean {
  return modelSaid({ model: says })?.readOnly === null;
}
