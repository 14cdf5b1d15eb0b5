import type { Headphones } from '../headphones';
import { createMessage, type Message } from '../messages/message';
import type { ResetResult } from '../methods/reset-result';
import type { Guide } from './guide';
import { type GuideProgress, isMet } from './progress';

/**
 * State of one task before headphones change hands. `confirmed` and `open` were detected, and `said` rests on the user's
 * response. `impossible` means that no source describes the task.
 */
type HandOverResult = 'confirmed' | 'said' | 'open' | 'impossible';

/** Task before headphones change hands. */
interface HandOverCheck {
  readonly id: 'here' | 'erased';
  readonly result: HandOverResult;
  readonly text: Message;
}

const HERE = { confirmed: 'hand-over.here.confirmed', said: 'hand-over.here.said', open: 'hand-over.here.open' } as const;

/**
 * Returns the known results at the end of the guide for giving headphones away.
 * @param model name of the model.
 * @param reset result of the factory reset; null if there was none.
 */
export function checkHandOver(
  guide: Guide,
  { about }: Pick<GuideProgress, 'about'>,
  headphones: Headphones | null,
  model: string,
  reset: ResetResult | null,
): readonly HandOverCheck[] {
  const here = !about ? 'said' : isMet('not-paired', headphones) ? 'confirmed' : 'open';
  const erases = guide.steps.some((step) => step.erases);
  const erased = erases ? checkErased(reset?.oldPairing ?? null) : 'impossible';
  return [
    { id: 'here', result: here, text: createMessage(HERE[here]) },
    { id: 'erased', result: erased, text: createMessage(`hand-over.erased.${erased}`, erased === 'impossible' ? { model } : undefined) },
  ];
}

// Only the old pairing shows whether the headphones erased it. Pairing mode has other reasons, too.
function checkErased(oldPairing: ResetResult['oldPairing']): 'confirmed' | 'open' | 'said' {
  if (oldPairing?.witness !== 'computer') return 'said';
  return oldPairing.value === 'refused' ? 'confirmed' : 'open';
}
