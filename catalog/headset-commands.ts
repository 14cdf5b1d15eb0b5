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
 * How telling it something ended: `done` and `refused` are its own words; `already` nothing was to do; `not-done` the person
 * said no to its question; `strange-question` it asked something unknown, and was told no; `unconfirmed` it went, or said
 * nothing. Each has a sentence `ask.outcome.<id>`.
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
