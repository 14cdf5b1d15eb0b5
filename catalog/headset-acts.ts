import { modelSaid } from './headset-says';

/** What a person can let Earshot tell a headset, each with a confirmation of its own. Never power, unpairing, resets, firmware or keys. */
export type HeadsetAct =
  | { readonly type: 'two-devices'; readonly on: boolean }
  | { readonly type: 'pairing-mode' }
  /** @param device a {@link SaidDevice}'s key. */
  | { readonly type: 'let-go'; readonly device: string };

/** What a headset asks before it goes on; each has a sentence `ask.question.<id>`. */
export type HeadsetQuestion = 'disconnects' | 'disconnects-ldac-off' | 'ldac';

/**
 * How telling it something ended: `done` and `refused` are its own words; `already` nothing was to do; `not-done` the person
 * said no to its question; `strange-question` it asked something unknown, and was told no; `unconfirmed` it went, or said
 * nothing. Each has a sentence `ask.outcome.<id>`.
 */
export type ActOutcome = 'done' | 'already' | 'refused' | 'busy' | 'not-done' | 'strange-question' | 'unconfirmed';

/** What comes of telling a headset something: how it ended, or its question, which waits for an answer. */
export type ActAnswer =
  | { readonly type: 'outcome'; readonly outcome: ActOutcome }
  | { readonly type: 'asks'; readonly question: HeadsetQuestion };

/**
 * Whether a headset that calls itself so may be told anything: only a model that the catalogue knows, and of which nobody
 * reported trouble with that.
 */
export function mayBeChanged(says: string | null): boolean {
  return modelSaid({ model: says })?.readOnly === null;
}
