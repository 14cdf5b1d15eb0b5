import { findReportedModel } from './headset-details';

/**
 * Command to headphones that needs the user's confirmation. Never power, unpairing, resets, firmware or keys. The window names a
 * device by its key (`ReportedDevice.key`). Other layers name it by a predicate of its address, or by the address itself.
 */
export type HeadsetCommand<Device = string> =
  | { readonly type: 'two-devices'; readonly on: boolean }
  | { readonly type: 'pairing-mode' }
  | { readonly type: 'disconnect-device'; readonly device: Device };

/** Questions of headphones during a command; each has a sentence `headset.question.<id>`. */
export type HeadsetQuestion = 'disconnects' | 'disconnects-ldac-off' | 'ldac';

/**
 * Outcome of a command to a headset. The headset reports `done` and `refused`. `already`: the state was as requested. `not-done`:
 * the user declined the headset's question. `unknown-question`: the headset sent an unknown question and received a no.
 * `unconfirmed`: the headset left or did not respond. Each has a sentence `headset.outcome.<id>`.
 */
export type HeadsetCommandOutcome = 'done' | 'already' | 'refused' | 'busy' | 'not-done' | 'unknown-question' | 'unconfirmed';

/** Result of a command: its outcome, or a question that waits for a response. */
export type HeadsetCommandResponse =
  | { readonly type: 'outcome'; readonly outcome: HeadsetCommandOutcome }
  | { readonly type: 'question'; readonly question: HeadsetQuestion };

/** Checks whether headphones with this model name may receive commands: only known models without reported trouble. */
export function allowsCommands(model: string | null): boolean {
  return findReportedModel({ model })?.readOnly === null;
}
