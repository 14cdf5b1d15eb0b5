import { createMessage, type Message, type MessageKey } from '../messages/message';
import { type LearnedMethod, selectErased } from '../methods/learned';
import { mayErase, rankResetMethods } from '../methods/methods';
import type { Model } from '../models/model';
import { type LadderKind, REPAIR_LADDER } from './ladder-kinds';

/** Texts of a guide on the {@link REPAIR_LADDER} for one model. */
interface LadderTexts {
  readonly title: MessageKey;
  readonly summary: MessageKey;
  /** Text about the data that the guide keeps or erases. */
  readonly keeps: MessageKey;
}

/**
 * Returns the texts of a guide for a model. A reset doesn't promise to keep anything if its steps are unverified, or if it erased the
 * pairings on this computer.
 */
export function createLadderTexts(kind: LadderKind, model: Model, learned: readonly LearnedMethod[] = []): LadderTexts {
  const reset = kind === 'reset' ? rankResetMethods(model, learned)[0] : undefined;
  if (reset !== undefined) {
    if (selectErased(learned, { modelId: model.id, way: reset.id, outcome: 'reset' }) !== null)
      return { title: 'guide.reset.unverified', summary: 'guide.reset.erased-here', keeps: 'ladder.reset.erased-here' };
    if (mayErase(reset.method))
      return { title: 'guide.reset.unverified', summary: 'guide.reset.unverified.summary', keeps: 'ladder.reset.may-erase' };
  }
  const keeps = REPAIR_LADDER.find((rung) => rung.kind === kind)?.keeps ?? 'ladder.keeps';
  return { title: `guide.${kind}`, summary: `guide.${kind}.summary`, keeps };
}

/** Returns the summary of the guide for giving headphones away, which erases nothing on a model without a source for that. */
export function createGiveAwaySummary({ name, initialize }: Pick<Model, 'name' | 'initialize'>): Message {
  return initialize.length > 0 ? createMessage('guide.give-away.summary') : createMessage('guide.give-away.summary.here', { model: name });
}
