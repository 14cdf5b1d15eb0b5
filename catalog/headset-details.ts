import { getLowestPercent } from './battery';
import { parseFirmware } from './firmware';
import { matchName } from './identify/name';
import { findModel } from './models/known';
import type { Model } from './models/model';

/** Details that headphones reported. A detail that they did not report is null. */
export interface HeadsetDetailsView {
  /** Generation of the protocol. */
  readonly generation: 1 | 2;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly battery: { readonly [part in BatteryPart]: PartBattery | null };
  /** Name of a codec, e.g. `LDAC`. */
  readonly codec: string | null;
  readonly devices: readonly ReportedDevice[] | null;
  /** True if two devices may be connected at once. */
  readonly twoDevices: boolean | null;
  /** Commands that are possible on this computer. */
  readonly can: { readonly twoDevices: boolean; readonly pairingMode: boolean; readonly disconnect: boolean };
  /** True if commands are blocked because the model is unknown or has reported trouble. */
  readonly readOnly: boolean;
}

/** Returns the model that the headphones report, if it is known. */
export function findReportedModel({ model }: Pick<HeadsetDetailsView, 'model'>): Model | null {
  const match = model === null ? null : matchName(model);
  return match?.kind === 'model' && match.match === 'exact' ? findModel(match.modelId) : null;
}

/** Returns the reported firmware if the headphones report this model, because other models are unknown here. */
export function findReportedFirmware(details: HeadsetDetailsView | null, model: Model | null): string | null {
  return details !== null && model !== null && findReportedModel(details)?.id === model.id ? parseFirmware(details.firmware) : null;
}

/** Returns the device that plays instead of this computer; null if there is none or this computer is not identified. */
export function findOtherPlaying({ devices }: HeadsetDetailsView): ReportedDevice | null {
  return findOther(devices, ({ plays }) => plays);
}

/** Returns another connected device; null in the same cases as {@link findOtherPlaying}. */
export function findOtherConnected({ devices }: HeadsetDetailsView): ReportedDevice | null {
  return findOther(devices, ({ connected }) => connected);
}

function findOther(devices: HeadsetDetailsView['devices'], is: (device: ReportedDevice) => boolean): ReportedDevice | null {
  if (devices?.some(({ here }) => here) !== true) return null;
  return devices.find((device) => is(device) && !device.here) ?? null;
}

/** Returns the lowest charge of the worn parts in percent; null if none is reported. */
export function getLowestBattery({ battery: { whole, left, right } }: HeadsetDetailsView): number | null {
  return getLowestPercent([whole, left, right]);
}

/** Lifetime of reported connections and playback in ms, because they change at any time. */
export const DEVICES_TTL_MS = 120_000;

/** Returns the details that are still valid after this time in ms. */
export function selectValidDetails(details: HeadsetDetailsView, age: number): HeadsetDetailsView {
  return age < DEVICES_TTL_MS ? details : { ...details, devices: null };
}

/** Parts of a headset that have a battery. */
export const BATTERY_PARTS = ['whole', 'left', 'right', 'case'] as const;
type BatteryPart = (typeof BATTERY_PARTS)[number];

/** Battery of one part, in percent, and whether it is being charged; null if the headset does not report it. */
export interface PartBattery {
  readonly percent: number;
  readonly charging: boolean | null;
}

/** Device that the headphones have paired with. It can be another person's, so it is shown, but neither logged, stored nor reported. */
export interface ReportedDevice {
  /** Key of the device while Earshot runs, which does not reveal its address. */
  readonly key: string;
  /** Cleaned by `cleanName`; null for a device without one. */
  readonly name: string | null;
  readonly connected: boolean;
  readonly plays: boolean;
  /** True for this computer. */
  readonly here: boolean;
}

/** Reasons for failed reads; each has a sentence `headset.error.<reason>`. */
const CONTROL_ERRORS = [
  'not-connected',
  'busy',
  'refused',
  'out-of-range',
  'no-response',
  'unknown-protocol',
  'closed',
  'timeout',
  'not-offered',
  'failed',
  'already-reading',
  'canceled',
] as const;

/** One of {@link CONTROL_ERRORS}. */
export type ControlErrorReason = (typeof CONTROL_ERRORS)[number];
