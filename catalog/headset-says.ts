/** What a headset said of itself when it was asked. What it did not say is null. */
export interface HeadsetSays {
  /** Which of the two protocols it speaks. */
  readonly generation: 1 | 2;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly battery: { readonly [part in BatteryPart]: PartBattery | null };
  /** The name of a sound format, e.g. `LDAC`. */
  readonly codec: string | null;
  readonly devices: readonly SaidDevice[] | null;
  /** Whether two devices may be connected at once. */
  readonly twoDevices: boolean | null;
  /** What it can be told on this computer. */
  readonly can: { readonly twoDevices: boolean; readonly pairingMode: boolean; readonly letGo: boolean };
  /** It could be told something, but of its model trouble with that was reported, or the model is not known. */
  readonly readOnly: boolean;
}

/** Parts of a headset that have a battery. */
export const BATTERY_PARTS = ['whole', 'left', 'right', 'case'] as const;
export type BatteryPart = (typeof BATTERY_PARTS)[number];

/** Battery of one part, in percent, and whether it is being charged; null where the headset does not say. */
export interface PartBattery {
  readonly percent: number;
  readonly charging: boolean | null;
}

/** A device that the headset knows. Other people's: it is shown, and neither logged, nor kept, nor reported. */
export interface SaidDevice {
  /** Tells it from the others for as long as Earshot runs; says nothing of its address. */
  readonly key: string;
  /** Through `safeName`; null for a device without one. */
  readonly name: string | null;
  readonly connected: boolean;
  readonly plays: boolean;
  /** It is this computer. */
  readonly here: boolean;
}

/** Why a headset could not be asked; each has a sentence `ask.error.<reason>`. */
export const ASK_ERRORS = [
  'not-connected',
  'busy',
  'refused',
  'away',
  'no-answer',
  'unknown-language',
  'closed',
  'too-long',
  'not-offered',
  'failed',
  'asking',
  'left',
] as const;

/** One of {@link ASK_ERRORS}. */
export type AskError = (typeof ASK_ERRORS)[number];
