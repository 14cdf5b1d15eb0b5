import type { Headphones } from '../headphones';
import { type Message, say } from '../messages/message';
import type { Outcome } from '../methods/learned';
import type { Guide } from './guide';
import { type GuideProgress, isMet } from './progress';

/** State of one task before headphones change hands. Only `confirmed` was detected, and `said` rests on the user's word. */
export type HandOverResult = 'confirmed' | 'said' | 'open' | 'impossible';

/** One task before headphones change hands. */
export interface HandOverCheck {
  readonly id: 'here' | 'erased';
  readonly result: HandOverResult;
  readonly text: Message;
}

const HERE = { confirmed: 'hand-over.here.confirmed', said: 'hand-over.here.said', open: 'hand-over.here.open' } as const;

/**
 * Returns what is known at the end of the guide for giving headphones away.
 * @param model the model's name. @param verified outcome that the radio confirmed; null if there is none.
 */
export function checkHandOver(
  guide: Guide,
  { about }: Pick<GuideProgress, 'about'>,
  headphones: Headphones | null,
  model: string,
  verified: Outcome | null,
): readonly HandOverCheck[] {
  const here = !about ? 'said' : isMet('not-paired', headphones) ? 'confirmed' : 'open';
  const erases = guide.steps.some((step) => step.erases);
  const erased = !erases ? 'impossible' : verified === 'factory-reset' ? 'confirmed' : 'said';
  return [
    { id: 'here', result: here, text: say(HERE[here]) },
    { id: 'erased', result: erased, text: say(`hand-over.erased.${erased}`, erased === 'impossible' ? { model } : undefined) },
  ];
}
