import { getPairingState, type HeadphonesState, isConnected } from '../headphones';
import type { Model } from '../models/model';
import { listPossibleGuides } from './build';
import type { GuideKind } from './guide';
import { isLadderGuide } from './ladder-kinds';

/** States in which a guide is useful. A guide that is missing here is useful in every state. */
const FITS: Readonly<Partial<Record<GuideKind, (state: HeadphonesState) => boolean>>> = {
  'first-pairing': (state) => getPairingState(state) !== 'good',
  pair: (state) => getPairingState(state) !== 'good',
  switch: (state) => getPairingState(state) !== 'none',
  reconnect: (state) => getPairingState(state) !== 'none' && !isConnected(state),
  disconnect: isConnected,
  forget: (state) => getPairingState(state) !== 'none' || state === 'le-half-only' || state === 'le-audio-unsupported',
};

/**
 * Returns the guides that help headphones in this state, in order. With null, for headphones outside the list, it returns
 * all of the model's guides.
 */
export function selectFittingGuides(model: Model, state: HeadphonesState | null): GuideKind[] {
  // The guide for giving headphones away is not on the ladder because it repairs nothing.
  return listPossibleGuides(model).filter(
    (kind) => !isLadderGuide(kind) && kind !== 'give-away' && (state === null || FITS[kind]?.(state) !== false),
  );
}
