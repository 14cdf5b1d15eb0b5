import type { HeadsetSays } from '../../catalog/headset-says';
import { limited } from '../limit';
import { batteryAt, codecOf, devices1, devices2, type KnownDevice, settingOf, switchOf, TWO_DEVICES, textOf } from './answers';
import { type ControlStream, Conversation, HeadsetSilent } from './conversation';
import { QUESTIONS_1, questions1 } from './generation-1';
import { deviceForm, QUESTIONS_2, questions2, type SettingSlot, settingName, settingValue, slots2 } from './generation-2';
import type { Asked } from './link';
import type { Generation } from './request';

/** Details of headphones with the addresses of their known devices. */
export interface Said extends Omit<HeadsetSays, 'devices' | 'readOnly' | 'can'> {
  readonly devices: readonly KnownDevice[] | null;
  /** True if pairing mode and disconnecting a device are available as commands. */
  readonly managesDevices: boolean;
}

/** For all questions together, in ms. */
export const SESSION_MS = 30_000;

/**
 * Asks a headset everything that it can be asked, and closes the connection whatever happens. Changes nothing. Rejects with
 * {@link HeadsetSilent}.
 * @param service the UUID of the service that was opened: with the first answer it has to name the same generation.
 */
export async function askHeadset(stream: ControlStream, service: string, signal?: AbortSignal): Promise<Said> {
  const conversation = new Conversation(stream);
  try {
    const late = new HeadsetSilent('too-long', 'it took too long');
    return await limited(SESSION_MS, late, () => everything(conversation, service), signal);
  } finally {
    conversation.close();
  }
}

async function everything(conversation: Conversation, service: string): Promise<Said> {
  const who = await conversation.introduce(service);
  return who.generation === 1 ? first(conversation, who.functions) : second(conversation, who.functions, who.table2);
}

async function first(conversation: Conversation, functions: ReadonlySet<number>): Promise<Said> {
  const of = await answersTo(conversation, questions1(functions));
  return {
    ...common(1, of(QUESTIONS_1.model), of(QUESTIONS_1.firmware), of(QUESTIONS_1.codec)),
    battery: {
      whole: batteryAt(of(QUESTIONS_1.battery), 2),
      left: batteryAt(of(QUESTIONS_1.earbuds), 2),
      right: batteryAt(of(QUESTIONS_1.earbuds), 4),
      case: batteryAt(of(QUESTIONS_1.case), 2),
    },
    devices: devices1(of(QUESTIONS_1.devices)),
    // No source publishes the place of this value for this generation.
    twoDevices: null,
    managesDevices: false,
  };
}

async function second(conversation: Conversation, functions: ReadonlySet<number>, table2: ReadonlySet<number>): Promise<Said> {
  const of = await answersTo(conversation, questions2(functions, table2));
  const { earbuds, earbudsWithThreshold, case: inCase, caseWithThreshold, devices, devicesWithClass } = QUESTIONS_2;
  return {
    ...common(2, of(QUESTIONS_2.model), of(QUESTIONS_2.firmware), of(QUESTIONS_2.codec)),
    battery: {
      whole: batteryAt(of(QUESTIONS_2.battery), 2),
      left: batteryAt(of(earbudsWithThreshold, earbuds), 2),
      right: batteryAt(of(earbudsWithThreshold, earbuds), 4),
      case: batteryAt(of(caseWithThreshold, inCase), 2),
    },
    devices: devices2(of(devicesWithClass, devices)),
    twoDevices: (await twoDevices(conversation, functions))?.on ?? null,
    managesDevices: deviceForm(table2) !== null,
  };
}

/** Reads the setting of two devices at once: its slot and its value. Null where the headset does not tell. */
export async function twoDevices(
  conversation: Conversation,
  functions: ReadonlySet<number>,
): Promise<{ readonly slot: SettingSlot; readonly on: boolean } | null> {
  for (const slot of slots2(functions)) {
    const setting = settingOf((await conversation.ask(settingName(slot))) ?? new Uint8Array());
    if (setting?.subject !== TWO_DEVICES || !setting.isSwitch) continue;
    const on = switchOf((await conversation.ask(settingValue(slot))) ?? new Uint8Array());
    return on === null ? null : { slot, on };
  }
  return null;
}

// Returns the first response among some requests, or an empty payload.
async function answersTo(conversation: Conversation, questions: readonly Asked[]): Promise<(...of: readonly Asked[]) => Uint8Array> {
  const said = new Map<Asked, Uint8Array>();
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
): Pick<Said, 'generation' | 'model' | 'firmware' | 'codec'> {
  return { generation, model: textOf(model), firmware: textOf(firmware), codec: codecOf(codec) };
}
