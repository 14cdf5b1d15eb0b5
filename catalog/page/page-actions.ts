import type { ActionKind } from '../actions/action';
import { type FailedAction, selectOfferedActions } from '../actions/offer';
import { selectBestGuide } from '../guides/best-guide';
import type { GuideKind } from '../guides/guide';
import type { Headphones, HeadphonesState } from '../headphones';
import type { MessageKey } from '../messages/message';
import { isKnownMethod, rankPairingMethods } from '../methods/methods';
import { isLeAudioOnly } from '../models/le-audio-only';
import type { Model } from '../models/model';

/** Primary action: an action of Earshot's own, or a guide. */
export type PrimaryAction =
  | { readonly kind: 'action'; readonly action: ActionKind; readonly label: MessageKey }
  | { readonly kind: 'guide'; readonly guide: GuideKind };

/** Actions for headphones on their page. */
export interface PageActions {
  /** Filled button; null if all is well, or if the user can only wait. */
  readonly best: PrimaryAction | null;
  /** Plain buttons next to it. */
  readonly others: readonly ActionKind[];
  /** Actions behind “More”, which end something. */
  readonly more: readonly ActionKind[];
}

/** An action of this list is never the primary one. */
const ENDING: ReadonlySet<ActionKind> = new Set(['disconnect', 'remove']);

/** Actions that pair, which Earshot can't do without classic Bluetooth. */
const PAIRING: ReadonlySet<ActionKind> = new Set(['pair', 'fix']);

/** Returns the actions for headphones; `failed` is the outcome of the last action while it is shown. */
export function selectPageActions(
  headphones: Headphones,
  model: Model | null,
  possible: readonly ActionKind[],
  failed: FailedAction | null = null,
): PageActions {
  const able = isLeAudioOnly(model) ? possible.filter((kind) => !PAIRING.has(kind)) : possible;
  const offered = selectOfferedActions(headphones, able, failed);
  const [first] = offered;
  // Headphones that are off cannot respond, so connecting is offered but not primary.
  const waits = headphones.state === 'paired-away';
  const acts = first !== undefined && !waits && !ENDING.has(first);
  // A guide states what to do if the system lets Earshot only end things.
  const endsOnly = offered.every((kind) => ENDING.has(kind));
  const guide = endsOnly || headphones.state === 'le-audio-unsupported' ? selectBestGuide(headphones.state) : null;
  const best: PrimaryAction | null = acts
    ? { kind: 'action', action: first, label: getActionLabel(first, headphones) }
    : guide === null || model === null
      ? null
      : { kind: 'guide', guide: selectGuide(model, guide, headphones.state) };
  const rest = acts ? offered.slice(1) : offered;
  const removable = headphones.state === 'le-half-only' || headphones.state === 'stale-pairing';
  const sounds = headphones.state === 'connected' || headphones.state === 'connected-settling';
  // These are not on the page directly: actions that end something, and those that only a fault needs.
  const isSet = (kind: ActionKind): boolean => (kind === 'remove' && !removable) || (kind === 'reconnect' && sounds);
  return {
    best,
    others: rest.filter((kind) => !isSet(kind)),
    more: rest.filter(isSet),
  };
}

/** Returns every action that Earshot can perform on headphones now, the best one first. */
export function listPageActions(headphones: Headphones, model: Model | null, possible: readonly ActionKind[]): readonly ActionKind[] {
  const { best, others, more } = selectPageActions(headphones, model, possible);
  return [...(best?.kind === 'action' ? [best.action] : []), ...others, ...more];
}

/** Returns the primary action for a manually chosen model. */
export function selectModelAction(model: Model): PrimaryAction {
  return { kind: 'guide', guide: selectGuide(model, 'pair') };
}

// Headphones without classic Bluetooth need their transceiver if this computer can't play LE Audio.
function selectGuide(model: Model, guide: GuideKind, state: HeadphonesState | null = null): GuideKind {
  const impossible = model.bluetooth?.value === 'none' || (isLeAudioOnly(model) && state === 'le-audio-unsupported');
  return guide === 'pair' && impossible ? 'transceiver' : guide;
}

/** Returns the label of an action for headphones in this state. */
export function getActionLabel(kind: ActionKind, { state }: Pick<Headphones, 'state'>): MessageKey {
  if (kind === 'connect' && (state === 'paired-busy' || state === 'paired-away')) return `action.connect.${state}`;
  if (kind === 'fix' && state === 'stale-pairing') return 'action.fix.stale-pairing';
  return `action.${kind}`;
}

/** Checks whether a source names one press for pairing mode, so that the page can promise it. */
export function isOnePress(model: Model): boolean {
  const [first] = rankPairingMethods(model);
  return first !== undefined && isKnownMethod(first.trust) && first.method.custom === undefined && first.method.press.length === 1;
}

/** Returns the guide of an action, or null if it opens none. */
export function findActionGuide(act: PrimaryAction | null): GuideKind | null {
  return act?.kind === 'guide' ? act.guide : null;
}
