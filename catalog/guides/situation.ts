import type { ActionKind } from '../actions/action';
import type { Computer } from '../computer';
import { type Headphones, isPairedHere } from '../headphones';
import type { LearnedMethod } from '../methods/learned';
import { isLeAudioOnly } from '../models/le-audio-only';
import type { Model } from '../models/model';
import type { GuideKind, Phone, Situation, Target } from './guide';

/** Facts of the computer on which a guide depends. */
interface GuideSurroundings {
  readonly computer: Computer;
  readonly learned: readonly LearnedMethod[];
}

/** Returns the situation in which a guide for these headphones starts; `headphones` is null for a manually chosen model. */
export function createSituation(
  surroundings: GuideSurroundings | null,
  headphones: Headphones | null,
  model: Model,
  target: Target | undefined,
): Situation {
  return {
    computer: surroundings?.computer ?? 'linux',
    ...(target === undefined ? {} : { target }),
    state: headphones?.state ?? null,
    pairedLeHalf: headphones?.leHalf?.paired ? (headphones.leHalf.name ?? `LE_${model.name}`) : null,
    battery: headphones?.battery ?? null,
    learned: surroundings?.learned ?? [],
  };
}

/**
 * Returns the device that a guide is about: the chosen one, or the phone that the user has, because a guide for a second device is
 * mostly about it. `phone` is null before the user has chosen one.
 */
export function selectTarget(kind: GuideKind, chosen: Target | undefined, phone: Phone | null): Target | undefined {
  return chosen ?? (kind === 'pair-other' || kind === 'second-device' ? (phone ?? undefined) : undefined);
}

/** Checks whether a guide of this kind ends with Earshot pairing the headphones, which are not paired here. */
export function canPairInGuide(
  kind: GuideKind,
  headphones: Headphones,
  model: Model,
  { actions, mode }: { readonly actions: readonly ActionKind[]; readonly mode: 'live' | 'demo' },
): boolean {
  const fits = headphones.state === 'nearby' || headphones.state === 'pairing-mode';
  return (
    actions.includes('pair') &&
    !isLeAudioOnly(model) &&
    mode === 'live' &&
    fits &&
    (kind === 'pair' || kind === 'first-pairing' || kind === 'second-device') &&
    !isPairedHere(headphones) &&
    headphones.leHalf?.paired !== true &&
    headphones.inputs !== 'types'
  );
}
