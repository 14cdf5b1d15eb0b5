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

/** The guides that can be of use with headphones in this state, in order; all of the model's with null, of headphones that are not in the list. */
export function guidesThatFit(model: Model, state: HeadphonesState | null): GuideKind[] {
  // Parting with them stands beside the ladder.
  return guidesFor(model).filter((kind) => !isRung(kind) && kind !== 'give-away' && (state === null || FITS[kind]?.(state) !== false));
}
