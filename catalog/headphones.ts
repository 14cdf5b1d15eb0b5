import type { IdentificationConfidence, Reason } from './identify/identify';
import type { SoundProfile } from './identify/system-record';
import type { ModelId } from './models/model';

/**
 * How one headset stands, from best to least:
 * `connected` with sound; `connected-settling` linked, profiles still coming up; `connected-no-sound`
 * linked without a sound profile; `pairing-mode` ready to pair; `le-half-only` only the LE_ half is
 * paired or connected here; `paired-nearby` paired here, heard, not connected; `paired-away` paired
 * here, not heard; `nearby` heard, not paired here.
 */
export type HeadphonesState =
  | 'connected'
  | 'connected-settling'
  | 'connected-no-sound'
  | 'pairing-mode'
  | 'le-half-only'
  | 'paired-nearby'
  | 'paired-away'
  | 'nearby';

/** The four groups of the list. */
export type HeadphonesGroup = 'connected' | 'paired' | 'ready' | 'nearby';

/** How the two identities of one entry were brought together. */
export type JoinReason = 'same-address' | 'address-hash' | 'probably';

/** The LE_ half of one headset, where there is one. */
export interface LeHalfView {
  readonly name: string | null;
  readonly paired: boolean;
  readonly connected: boolean;
  readonly join: JoinReason | null;
}

/** One physical headset, decided and ready to show. */
export interface Headphones {
  /** Stable for as long as the entry lives. */
  readonly id: string;
  readonly modelId: ModelId | null;
  readonly confidence: IdentificationConfidence | null;
  readonly reasons: readonly Reason[];
  /** What to call it: the owner's own name, else the model's, else null. Safe text. */
  readonly name: string | null;
  /** The model's name when `name` is the owner's own. */
  readonly modelName: string | null;
  readonly state: HeadphonesState;
  /** True when this computer keeps a pairing with its sound half. In pairing mode that means: it asks to be paired anew. */
  readonly pairedHere: boolean;
  readonly group: HeadphonesGroup;
  /** Whether the system lets it connect by itself; null where it is not paired or the system does not tell. */
  readonly trusted: boolean | null;
  /** Lost connections in the last two minutes. */
  readonly drops: number;
  /** dBm, smoothed; null when not heard. */
  readonly rssi: number | null;
  /** Percent; null when unknown. */
  readonly battery: number | null;
  readonly soundProfiles: readonly SoundProfile[] | null;
  readonly playing: boolean;
  readonly leHalf: LeHalfView | null;
  /** Tells two headsets of one model apart: the last two bytes of the address, or null. */
  readonly addressHint: string | null;
}
