import { type HeadphonesState, isConnected, pairingOf } from '../headphones';
import type { Model } from '../models/model';
import { guidesFor } from './build';
import type { GuideKind } from './guide';
import { isRung } from './ladder';

/** The states in which a guide makes sense; a guide that is not named makes sense in each. */
const FITS: Readonly<Partial<Record<GuideKind, (state: HeadphonesState) => boolean>>> = {
  'first-pairing': (state) => pairingOf(state) !== 'good',
  pair: (state) => pairingOf(state) !== 'good',
  switch: (state) => pairingOf(state) !== 'none',
  reconnect: (state) => pairingOf(state) !== 'none' && !isConnected(state),
  disconnect: isConnected,
  forget: (state) => pairingOf(state) !== 'none' || state === 'le-half-only' || state === 'le-audio-unsupported',
};

/**
 * Returns the guides that help headphones in this state, in order. With null, for headphones outside the list, it returns
 * all of the model's guides.
 */
export function guidesThatFit(model: Model, state: HeadphonesState | null): GuideKind[] {
  // The guide for giving headphones away is not on the ladder because it repairs nothing.
  return guidesFor(model).filter((kind) => !isRung(kind) && kind !== 'give-away' && (state === null || FITS[kind]?.(state) !== false));
}
