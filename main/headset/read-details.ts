import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { withTimeout } from '../async';
import { type ControlStream, Conversation } from './conversation';
import { REQUESTS_V1, selectGeneration1Requests } from './generation-1';
import {
  createSettingNameRequest,
  createSettingRequest,
  REQUESTS_V2,
  type SettingSlot,
  selectDeviceForm,
  selectGeneration2Requests,
  selectSettingSlots,
} from './generation-2';
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
import type { ControlRequest, Generation } from './request';

/** Details of headphones with the addresses of their known devices. */
export interface HeadsetDetails extends Omit<HeadsetDetailsView, 'devices' | 'readOnly' | 'can'> {
  readonly devices: readonly KnownDevice[] | null;
  /** True if pairing mode and disconnecting a device are available as commands. */
  readonly managesDevices: boolean;
}

/** Time limit of all requests of one session together, in ms. */
export const CONVERSATION_TIMEOUT_MS = 30_000;

/**
 * Reads every detail that headphones offer, and always closes the connection. Changes nothing. Rejects with {@link
 * HeadsetProtocolError}. @param service UUID of the opened service, which must match the generation of the first response.
 */
export async function readHeadsetDetails(stream: ControlStream, service: string, signal?: AbortSignal): Promise<HeadsetDetails> {
  const conversation = new Conversation(stream);
  try {
    const late = new HeadsetProtocolError('timeout', 'it took too long');
    return await withTimeout(CONVERSATION_TIMEOUT_MS, late, () => readAll(conversation, service), signal);
  } finally {
    conversation.close();
  }
}

async function readAll(conversation: Conversation, service: string): Promise<HeadsetDetails> {
  const handshake = await conversation.handshake(service);
  return handshake.generation === 1
    ? readGeneration1(conversation, handshake.functions)
    : readGeneration2(conversation, handshake.functions, handshake.table2);
}

async function readGeneration1(conversation: Conversation, functions: ReadonlySet<number>): Promise<HeadsetDetails> {
  const get = await readResponses(conversation, selectGeneration1Requests(functions));
  return {
    ...parseCommon(1, get(REQUESTS_V1.model), get(REQUESTS_V1.firmware), get(REQUESTS_V1.codec)),
    battery: {
      whole: parseBattery(get(REQUESTS_V1.battery), 2),
      left: parseBattery(get(REQUESTS_V1.earbuds), 2),
      right: parseBattery(get(REQUESTS_V1.earbuds), 4),
      case: parseBattery(get(REQUESTS_V1.case), 2),
    },
    devices: parseGeneration1Devices(get(REQUESTS_V1.devices)),
    // No source publishes the position of this value for this generation.
    twoDevices: null,
    managesDevices: false,
  };
}

async function readGeneration2(
  conversation: Conversation,
  functions: ReadonlySet<number>,
  table2: ReadonlySet<number>,
): Promise<HeadsetDetails> {
  const get = await readResponses(conversation, selectGeneration2Requests(functions, table2));
  const { earbuds, earbudsWithThreshold, case: inCase, caseWithThreshold, devices, devicesWithClass } = REQUESTS_V2;
  return {
    ...parseCommon(2, get(REQUESTS_V2.model), get(REQUESTS_V2.firmware), get(REQUESTS_V2.codec)),
    battery: {
      whole: parseBattery(get(REQUESTS_V2.battery), 2),
      left: parseBattery(get(earbudsWithThreshold, earbuds), 2),
      right: parseBattery(get(earbudsWithThreshold, earbuds), 4),
      case: parseBattery(get(caseWithThreshold, inCase), 2),
    },
    devices: parseGeneration2Devices(get(devicesWithClass, devices)),
    twoDevices: (await readTwoDevices(conversation, functions))?.on ?? null,
    managesDevices: selectDeviceForm(table2) !== null,
  };
}

/** Reads the setting of two devices at once: its slot and its value. Null if the headphones do not report it. */
export async function readTwoDevices(
  conversation: Conversation,
  functions: ReadonlySet<number>,
): Promise<{ readonly slot: SettingSlot; readonly on: boolean } | null> {
  for (const slot of selectSettingSlots(functions)) {
    const setting = parseSetting((await conversation.request(createSettingNameRequest(slot))) ?? NO_PAYLOAD);
    if (setting?.subject !== TWO_DEVICES || !setting.isSwitch) continue;
    const on = parseSwitch((await conversation.request(createSettingRequest(slot))) ?? NO_PAYLOAD);
    return on === null ? null : { slot, on };
  }
  return null;
}

// Sends the requests one after the other. The returned function returns the first response to any of some requests, or nothing.
async function readResponses(
  conversation: Conversation,
  requests: readonly ControlRequest[],
): Promise<(...of: readonly ControlRequest[]) => Uint8Array> {
  const responses = new Map<ControlRequest, Uint8Array>();
  for (const request of requests) {
    const response = await conversation.request(request);
    if (response !== null) responses.set(request, response);
  }
  return (...of) => {
    for (const request of of) {
      const response = responses.get(request);
      if (response !== undefined) return response;
    }
    return NO_PAYLOAD;
  };
}

const NO_PAYLOAD = new Uint8Array();

function parseCommon(
  generation: Generation,
  model: Uint8Array,
  firmware: Uint8Array,
  codec: Uint8Array,
): Pick<HeadsetDetails, 'generation' | 'model' | 'firmware' | 'codec'> {
  return { generation, model: parseText(model), firmware: parseText(firmware), codec: parseCodec(codec) };
}
