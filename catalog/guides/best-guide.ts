import type { HeadphonesState } from '../headphones';
import type { GuideKind } from './guide';

const BEST: Readonly<Partial<Record<HeadphonesState, GuideKind>>> = {
  nearby: 'pair',
  'pairing-mode': 'pair',
  'le-half-only': 'pair',
  'le-audio-unsupported': 'pair',
  'stale-pairing': 'pair',
  'paired-nearby': 'reconnect',
  'paired-busy': 'reconnect',
  'paired-away': 'reconnect',
  'connected-no-sound': 'first-aid',
};

/** Returns the guide that fits headphones in this state best, or null if nothing is wrong. */
export function selectBestGuide(state: HeadphonesState): GuideKind | null {
  return BEST[state] ?? null;
}
