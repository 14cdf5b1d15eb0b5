import { lowestPercent } from './battery';
import { firmwareVersion } from './firmware';
import { matchName } from './identify/name';
import { getModel } from './models/known';
import type { Model } from './models/model';

/** Details that headphones reported. What it did not say is null. */
export interface HeadsetDetailsView {
  /** Which of the two protocols it speaks. */
  readonly generation: 1 | 2;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly battery: { readonly [part in BatteryPart]: PartBattery | null };
  /** The name of a sound format, e.g. `LDAC`. */
  readonly codec: string | null;
  readonly devices: readonly ReportedDevice[] | null;
  /** Whether two devices may be connected at once. */
  readonly twoDevices: boolean | null;
  /** Commands that are possible on this computer. */
  readonly can: { readonly twoDevices: boolean; readonly pairingMode: boolean; readonly letGo: boolean };
  /** True if commands are blocked because the model is unknown or has reported trouble. */
  readonly readOnly: boolean;
}

/** Returns the model that the headphones report, if it is known. */
export function modelSaid({ model }: Pick<HeadsetDetailsView, 'model'>): Model | null {
  const match = model === null ? null : matchName(model);
  return match?.kind === 'model' && match.match === 'exact' ? getModel(match.modelId) : null;
}

/** Returns the reported firmware if the headphones report this model, because other models are unknown here. */
export function firmwareSaid(says: HeadsetDetailsView | null, model: Model | null): string | null {
  return says !== null && model !== null && modelSaid(says)?.id === model.id ? firmwareVersion(says.firmware) : null;
}

/** Returns the device that plays instead of this computer; null if there is none or this computer is not identified. */
export function otherPlaying({ devices }: HeadsetDetailsView): ReportedDevice | null {
  return another(devices, ({ plays }) => plays);
}

/** Returns another connected device; null as {@link otherPlaying}. */
export function otherConnected({ devices }: HeadsetDetailsView): ReportedDevice | null {
  return another(devices, ({ connected }) => connected);
}

function another(devices: HeadsetDetailsView['devices'], is: (device: ReportedDevice) => boolean): ReportedDevice | null {
  if (devices?.some(({ here }) => here) !== true) return null;
  return devices.find((device) => is(device) && !device.here) ?? null;
}

/** Returns the lowest charge of the worn parts in percent; null if none is reported. */
export function lowestBattery({ battery: { whole, left, right } }: HeadsetDetailsView): number | null {
  return lowestPercent([whole, left, right]);
}

/** Lifetime of reported connections and playback in ms, because they change at any time. */
export const DEVICES_FRESH_MS = 120_000;

/** Returns the details that are still valid after this time in ms. */
export function stillHolding(says: HeadsetDetailsView, age: number): HeadsetDetailsView {
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

/** Device that the headphones have paired with. Other people's: it is shown, and neither logged, nor kept, nor reported. */
export interface ReportedDevice {
  /** Key of the device while Earshot runs, which does not reveal its address. */
  readonly key: string;
  /** Through `safeName`; null for a device without one. */
  readonly name: string | null;
  readonly connected: boolean;
  readonly plays: boolean;
  /** True for this computer. */
  readonly here: boolean;
}

/** Reasons for failed reads; each has a sentence `ask.error.<reason>`. */
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
