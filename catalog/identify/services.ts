import { ASSIGNED_NUMBERS, findAssignedNumber, SONY_CONTROL, toFullUuid } from './assigned-numbers';

const { service, serviceClass } = ASSIGNED_NUMBERS;

/** Kind of a service other than sound. Genuine headphones have some: WH-1000XM6, WF-1000XM5 and ULT WEAR offer HID (docs/sources.md). */
export type ExtraService = 'input' | 'network' | 'files' | 'sim' | 'modem';

/** Assigned numbers of services by what they let a device do. */
const EXTRA: Readonly<Record<string, ExtraService>> = {
  [serviceClass.humanInterfaceDevice]: 'input',
  [service.humanInterfaceDevice]: 'input',
  [serviceClass.panu]: 'network',
  [serviceClass.nap]: 'network',
  [serviceClass.gn]: 'network',
  [serviceClass.irMcSync]: 'files',
  [serviceClass.obexObjectPush]: 'files',
  [serviceClass.obexFileTransfer]: 'files',
  [serviceClass.phonebookAccessServer]: 'files',
  [serviceClass.messageAccessServer]: 'files',
  [serviceClass.simAccess]: 'sim',
  [serviceClass.lanAccessUsingPpp]: 'modem',
  [serviceClass.dialUpNetworking]: 'modem',
};

/** Assigned numbers of services that headphones may connect with: sound, remote control, battery, LE Audio. */
const HEADPHONES: ReadonlySet<string> = new Set([
  serviceClass.headset,
  serviceClass.audioSource,
  serviceClass.audioSink,
  serviceClass.avRemoteControlTarget,
  serviceClass.advancedAudioDistribution,
  serviceClass.avRemoteControl,
  serviceClass.avRemoteControlController,
  serviceClass.headsetAudioGateway,
  serviceClass.handsFree,
  serviceClass.handsFreeAudioGateway,
  service.battery,
  service.volumeControl,
  service.coordinatedSetIdentification,
  service.microphoneControl,
  service.audioStreamControl,
  service.broadcastAudioScan,
  service.publishedAudioCapabilities,
  service.commonAudio,
  service.telephonyAndMediaAudio,
]);

const SONY: readonly string[] = Object.values(SONY_CONTROL);

/** Services that carry sound, in the order in which they are connected: music first, calls after it, then LE Audio. */
export const SOUND_SERVICES: readonly string[] = [
  serviceClass.audioSink,
  serviceClass.handsFree,
  serviceClass.headset,
  service.publishedAudioCapabilities,
].map(toFullUuid);

/** Returns the services of a device other than sound, from its 128-bit UUIDs. They prove nothing, because Earshot never opens them. */
export function findExtraServices(uuids: readonly string[]): ExtraService[] {
  const found = new Set<ExtraService>();
  for (const uuid of uuids) {
    const extra = EXTRA[findAssignedNumber(uuid) ?? ''];
    if (extra !== undefined) found.add(extra);
  }
  return [...found].sort();
}

/** HID of classic Bluetooth. BlueZ opens it for trusted devices, and for others after an agent allowed it. */
export const HID_CLASSIC = toFullUuid(serviceClass.humanInterfaceDevice);
/** HID over GATT. BlueZ opens it for each bonded device, trusted or not. Source: BlueZ profiles/input/hog.c. */
export const HID_OVER_GATT = toFullUuid(service.humanInterfaceDevice);

/** Checks whether headphones may use a service: sound, remote control, battery, and Sony's own. */
export function isHeadphoneService(uuid: string): boolean {
  const assigned = findAssignedNumber(uuid);
  return assigned === null ? SONY.includes(uuid.toLowerCase()) : HEADPHONES.has(assigned);
}
