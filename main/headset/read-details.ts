import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { withTimeout } from '../async';
import { type ControlStream, Conversation } from './conversation';
import { REQUESTS_V1, selectGeneration1Requests } from './generation-1';
import {
  deviceForm,
  findSettingSlots,
  REQUESTS_V2,
  type SettingSlot,
  selectGeneration2Requests,
  settingName,
  settingValue,
} from './generation-2';
import type { ControlRequest } from './link';
import {
  type KnownDevice,
  parseBattery,
  parseCodec,
  parseGeneration1Devices,
  parseGeneration2Devices,
  parseSetting,
  parseSwitch,
  parseText,
  TWO_DEVICES,
} from './parse-responses';
import { HeadsetProtocolError } from './protocol-error';
import type { Generation } from './request';

/** Details of headphones with the addresses of their known devices. */
export interface HeadsetDetails extends Omit<HeadsetDetailsView, 'devices' | 'readOnly' | 'can'> {
  readonly devices: readonly KnownDevice[] | null;
  /** True if pairing mode and disconnecting a device are available as commands. */
  readonly managesDevices: boolean;
}

/** For all questions together, in ms. */
export const SESSION_MS = 30_000;

/**
 * Reads every detail that headphones offer, and always closes the connection. Changes nothing. Rejects with {@link
 * HeadsetProtocolError}. @param service UUID of the opened service, which must match the generation of the first response.
 */
export async function readHeadsetDetails(stream: ControlStream, service: string, signal?: AbortSignal): Promise<HeadsetDetails> {
  const conversation = new Conversation(stream);
  try {
    const late = new HeadsetProtocolError('too-long', 'it took too long');
    return await withTimeout(SESSION_MS, late, () => everything(conversation, service), signal);
  } finally {
    conversation.close();
  }
}

async function everything(conversation: Conversation, service: string): Promise<HeadsetDetails> {
  const who = await conversation.introduce(service);
  return who.generation === 1 ? first(conversation, who.functions) : second(conversation, who.functions, who.table2);
}

async function first(conversation: Conversation, functions: ReadonlySet<number>): Promise<HeadsetDetails> {
  const of = await answersTo(conversation, selectGeneration1Requests(functions));
  return {
    ...common(1, of(REQUESTS_V1.model), of(REQUESTS_V1.firmware), of(REQUESTS_V1.codec)),
    battery: {
      whole: parseBattery(of(REQUESTS_V1.battery), 2),
      left: parseBattery(of(REQUESTS_V1.earbuds), 2),
      right: parseBattery(of(REQUESTS_V1.earbuds), 4),
      case: parseBattery(of(REQUESTS_V1.case), 2),
    },
    devices: parseGeneration1Devices(of(REQUESTS_V1.devices)),
    // No source publishes the place of this value for this generation.
    twoDevices: null,
    managesDevices: false,
  };
}

async function second(conversation: Conversation, functions: ReadonlySet<number>, table2: ReadonlySet<number>): Promise<HeadsetDetails> {
  const of = await answersTo(conversation, selectGeneration2Requests(functions, table2));
  const { earbuds, earbudsWithThreshold, case: inCase, caseWithThreshold, devices, devicesWithClass } = REQUESTS_V2;
  return {
    ...common(2, of(REQUESTS_V2.model), of(REQUESTS_V2.firmware), of(REQUESTS_V2.codec)),
    battery: {
      whole: parseBattery(of(REQUESTS_V2.battery), 2),
      left: parseBattery(of(earbudsWithThreshold, earbuds), 2),
      right: parseBattery(of(earbudsWithThreshold, earbuds), 4),
      case: parseBattery(of(caseWithThreshold, inCase), 2),
    },
    devices: parseGeneration2Devices(of(devicesWithClass, devices)),
    twoDevices: (await readTwoDevices(conversation, functions))?.on ?? null,
    managesDevices: deviceForm(table2) !== null,
  };
}

/** Reads the setting of two devices at once: its slot and its value. Null if the headphones do not report it. */
export async function readTwoDevices(
  conversation: Conversation,
  functions: ReadonlySet<number>,
): Promise<{ readonly slot: SettingSlot; readonly on: boolean } | null> {
  for (const slot of findSettingSlots(functions)) {
    const setting = parseSetting((await conversation.ask(settingName(slot))) ?? new Uint8Array());
    if (setting?.subject !== TWO_DEVICES || !setting.isSwitch) continue;
    const on = parseSwitch((await conversation.ask(settingValue(slot))) ?? new Uint8Array());
    return on === null ? null : { slot, on };
  }
  return null;
}

// Returns the first response among some requests, or an empty payload.
async function answersTo(
  conversation: Conversation,
  questions: readonly ControlRequest[],
): Promise<(...of: readonly ControlRequest[]) => Uint8Array> {
  const said = new Map<ControlRequest, Uint8Array>();
  for (const question of questions) {
    const answer = await conversation.ask(question);
    if (answer !== null) said.set(question, answer);
  }
  return (...of) => of.flatMap((one) => said.get(one) ?? [])[0] ?? new Uint8Array();
}

function common(
  generation: Generation,
  model: Uint8Array,
  firmware: Uint8Array,
  codec: Uint8Array,
): Pick<HeadsetDetails, 'generation' | 'model' | 'firmware' | 'codec'> {
  return { generation, model: parseText(model), firmware: parseText(firmware), codec: parseCodec(codec) };
}
