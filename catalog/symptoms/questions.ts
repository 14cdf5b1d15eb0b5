import type { Evidence } from './evidence';

/** Question to the user, only about facts that the app cannot detect. Its text is the message `question.<id>`. */
export interface Question {
  /** Options with the text `question.<id>.<answer>`; each gives this evidence, or none ("I don't know"). */
  readonly answers: Readonly<Record<string, Evidence | null>>;
  /** Evidence that makes the question unnecessary. */
  readonly unless: readonly Evidence[];
}

/** Questions by id. */
export const questions = {
  light: {
    answers: { flashing: 'light-flashes', red: 'light-red', none: 'light-none', unknown: null },
    unless: ['pairing-mode', 'connected', 'heard'],
  },
  other: { answers: { yes: 'busy-elsewhere', no: 'free-elsewhere', unknown: null }, unless: ['connected', 'pairing-mode'] },
  cable: { answers: { yes: 'cable-in', no: 'cable-out' }, unless: ['connected'] },
  call: { answers: { yes: 'in-call', no: 'not-in-call' }, unless: ['not-connected'] },
  when: { answers: { slept: 'computer-slept', updated: 'computer-updated', other: null }, unless: [] },
  removed: { answers: { yes: 'removed-one-side', dual: 'other-system', no: null }, unless: ['authentication-failed'] },
} as const satisfies Readonly<Record<string, Question>>;

/** The id of a question. */
export type QuestionId = keyof typeof questions;
