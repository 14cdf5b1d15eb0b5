import { lowestPercent } from './battery';
import { firmwareVersion } from './firmware';
import { matchName } from './identify/name';
import { modelOf } from './models/known';
import type { Model } from './models/model';

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

/** The model that a headset calls itself, where the catalogue has it. */
export function modelSaid({ model }: Pick<HeadsetSays, 'model'>): Model | null {
  const match = model === null ? null : matchName(model);
  return match?.kind === 'model' && match.match === 'exact' ? modelOf(match.modelId) : null;
}

/** The firmware that a headset says it has, where it calls itself this model: of another one nothing is known here. */
export function firmwareSaid(says: HeadsetSays | null, model: Model | null): string | null {
  return says !== null && model !== null && modelSaid(says)?.id === model.id ? firmwareVersion(says.firmware) : null;
}

/** The device that plays on a headset instead of this computer; null where none does, or it is not told which one this computer is. */
export function otherPlaying({ devices }: HeadsetSays): SaidDevice | null {
  return another(devices, ({ plays }) => plays);
}

/** Another device that is connected to a headset besides this computer; null as {@link otherPlaying}. */
export function otherConnected({ devices }: HeadsetSays): SaidDevice | null {
  return another(devices, ({ connected }) => connected);
}

function another(devices: HeadsetSays['devices'], is: (device: SaidDevice) => boolean): SaidDevice | null {
  if (devices?.some(({ here }) => here) !== true) return null;
  return devices.find((device) => is(device) && !device.here) ?? null;
}

/** The lowest charge of the parts that are worn, in percent; null where none is told. */
export function lowestBattery({ battery: { whole, left, right } }: HeadsetSays): number | null {
  return lowestPercent([whole, left, right]);
}

/** Who is connected and who plays changes by itself; what was said of that holds for so long, in ms. */
export const DEVICES_FRESH_MS = 120_000;

/** What still holds of what was said so many ms ago. */
export function stillHolding(says: HeadsetSays, age: number): HeadsetSays {
  return age < DEVICES_FRESH_MS ? says : { ...says, devices: null };
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
