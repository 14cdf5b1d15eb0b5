import { createMessage, type Message, type MessageKey } from '../messages/message';
import { type LearnedMethod, selectErased } from '../methods/learned';
import { mayErase, rankResetMethods } from '../methods/methods';
import type { Model } from '../models/model';
import type { GuideKind } from './guide';

/** Guides that repair headphones, from the mildest on, with the data that each keeps or erases. */
export const LADDER = [
  { kind: 'first-aid', keeps: 'ladder.keeps' },
  { kind: 'restart', keeps: 'ladder.keeps' },
  { kind: 'reset', keeps: 'ladder.reset.keeps' },
  { kind: 'initialize', keeps: 'ladder.initialize.erases' },
] as const satisfies readonly { readonly kind: GuideKind; readonly keeps: MessageKey }[];

/** Texts of a guide on the {@link LADDER} for one model. */
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
  const keeps = LADDER.find((rung) => rung.kind === kind)?.keeps ?? 'ladder.keeps';
  return { title: `guide.${kind}`, summary: `guide.${kind}.summary`, keeps };
}

/** Returns the summary of the guide for giving headphones away, which erases nothing on a model without a source for that. */
export function createGiveAwaySummary({ name, initialize }: Pick<Model, 'name' | 'initialize'>): Message {
  return initialize.length > 0 ? createMessage('guide.give-away.summary') : createMessage('guide.give-away.summary.here', { model: name });
}

/** Guide on the {@link LADDER}. */
type LadderKind = (typeof LADDER)[number]['kind'];

/** Checks whether a guide erases the memory of headphones. */
export function erasesData(kind: GuideKind): boolean {
  return LADDER.some((rung) => rung.kind === kind && rung.keeps.endsWith('.erases'));
}

/** Checks whether a guide is on the {@link LADDER}. */
export function isLadderGuide(kind: GuideKind): boolean {
  return LADDER.some((rung) => rung.kind === kind);
}
