import type { ActionKind } from '../actions/action';
import { type FailedAction, offeredActions } from '../actions/offer';
import { bestGuide } from '../guides/best-guide';
import type { GuideKind } from '../guides/guide';
import type { Headphones, HeadphonesState } from '../headphones';
import type { MessageKey } from '../messages/message';
import type { Model } from '../models/model';
import { pairingWays } from '../ways/ways';

/** The one thing to do now: an action of Earshot's own, or a guide. */
export type BestAct =
  | { readonly kind: 'action'; readonly action: ActionKind; readonly label: MessageKey }
  | { readonly kind: 'guide'; readonly guide: GuideKind };

/** What can be done with headphones on their page. */
export interface Acts {
  /** The filled button; null while all is well, and where waiting is all. */
  readonly best: BestAct | null;
  /** Plain buttons beside it. */
  readonly others: readonly ActionKind[];
  /** What is at hand behind “More”: it ends something. */
  readonly more: readonly ActionKind[];
}

/** Never the one thing to do. */
const ENDING: ReadonlySet<ActionKind> = new Set(['disconnect', 'remove']);

/** What can be done with headphones; `failed` is how the last action on them ended, while that stands. */
export function actsOf(
  headphones: Headphones,
  model: Model | null,
  possible: readonly ActionKind[],
  failed: FailedAction | null = null,
): Acts {
  const offered = offeredActions(headphones, possible, failed);
  const [first] = offered;
  // Nobody answers who is off: calling them is worth a try, and never the thing to do.
  const waits = headphones.state === 'paired-away';
  const acts = first !== undefined && !waits && !ENDING.has(first);
  // A guide states what to do if the system lets Earshot only end things.
  const endsOnly = offered.every((kind) => ENDING.has(kind));
  const guide = endsOnly || headphones.state === 'le-audio-unsupported' ? bestGuide(headphones.state) : null;
  const best: BestAct | null = acts
    ? { kind: 'action', action: first, label: actionLabel(first, headphones) }
    : guide === null || model === null
      ? null
      : { kind: 'guide', guide: guideFor(model, guide, headphones.state) };
  const rest = acts ? offered.slice(1) : offered;
  const removable = headphones.state === 'le-half-only' || headphones.state === 'stale-pairing';
  const sounds = headphones.state === 'connected' || headphones.state === 'connected-settling';
  // Set aside: what ends something, and what only a fault needs.
  const isSet = (kind: ActionKind): boolean => (kind === 'remove' && !removable) || (kind === 'reconnect' && sounds);
  return {
    best,
    others: rest.filter((kind) => !isSet(kind)),
    more: rest.filter(isSet),
  };
}

/** The one thing to do with a model that was chosen by hand. */
export function actOfModel(model: Model): BestAct {
  return { kind: 'guide', guide: guideFor(model, 'pair') };
}

// Headphones without classic Bluetooth need their transceiver if this computer can't play LE Audio.
function guideFor(model: Model, guide: GuideKind, state: HeadphonesState | null = null): GuideKind {
  const kind = model.bluetooth?.value;
  const impossible = kind === 'none' || (kind === 'le-audio-only' && state === 'le-audio-unsupported');
  return guide === 'pair' && impossible ? 'transceiver' : guide;
}

/** What an action is called on its button, for headphones that stand so. */
export function actionLabel(kind: ActionKind, { state }: Pick<Headphones, 'state'>): MessageKey {
  if (kind === 'connect' && (state === 'paired-busy' || state === 'paired-away')) return `action.connect.${state}`;
  if (kind === 'fix' && state === 'stale-pairing') return 'action.fix.stale-pairing';
  return `action.${kind}`;
}

/** True where somebody has told how the model enters pairing mode, and it takes one press: then that can be promised. */
export function isOnePress(model: Model): boolean {
  const [first] = pairingWays(model);
  return first !== undefined && first.trust !== 'unconfirmed' && first.way.custom === undefined && first.way.press.length === 1;
}

/** The guide that an act opens; null for an action, and for none. */
export function guideOfAct(act: BestAct | null): GuideKind | null {
  return act?.kind === 'guide' ? act.guide : null;
}
