/**
 * Numbers that the Bluetooth SIG assigns, in the short form of their UUIDs and under the SIG's names. Source: Bluetooth SIG,
 * Assigned Numbers: 3.3 (service classes), 3.4 (services of GATT), 3.8 (characteristics).
 */
export const ASSIGNED_NUMBERS = {
  serviceClass: {
    lanAccessUsingPpp: '1102',
    dialUpNetworking: '1103',
    irMcSync: '1104',
    obexObjectPush: '1105',
    obexFileTransfer: '1106',
    headset: '1108',
    audioSource: '110a',
    audioSink: '110b',
    avRemoteControlTarget: '110c',
    advancedAudioDistribution: '110d',
    avRemoteControl: '110e',
    avRemoteControlController: '110f',
    headsetAudioGateway: '1112',
    panu: '1115',
    nap: '1116',
    gn: '1117',
    handsFree: '111e',
    handsFreeAudioGateway: '111f',
    humanInterfaceDevice: '1124',
    simAccess: '112d',
    phonebookAccessServer: '112f',
    messageAccessServer: '1132',
  },
  service: {
    humanInterfaceDevice: '1812',
    battery: '180f',
    volumeControl: '1844',
    coordinatedSetIdentification: '1846',
    microphoneControl: '184d',
    audioStreamControl: '184e',
    broadcastAudioScan: '184f',
    publishedAudioCapabilities: '1850',
    commonAudio: '1853',
    telephonyAndMediaAudio: '1855',
  },
  characteristic: {
    reportMap: '2a4b',
    sinkPac: '2bc9',
    sourcePac: '2bcb',
  },
} as const;

/** UUIDs of Sony's control service in its two generations, which only headphones and similar devices offer. Source: docs/sources.md. */
export const SONY_CONTROL = {
  generation1: '96cc203e-5068-46ad-b32d-e316f5e069ba',
  generation2: '956c7b26-d49a-4ba8-b03f-b17d393cb6e2',
} as const;

/** End of each UUID that the SIG assigns, after its first eight digits. Source: Core, Vol 3 Part B, 2.5.1. */
export const BASE_END = '-0000-1000-8000-00805f9b34fb';

/** Returns the 128-bit UUID of an assigned number, in lower case. */
export function toFullUuid(assigned: string): string {
  return `0000${assigned}${BASE_END}`;
}

/** Returns the assigned number of a 128-bit UUID; null if the SIG didn't assign it. */
export function findAssignedNumber(uuid: string): string | null {
  const lower = uuid.toLowerCase();
  return lower.endsWith(BASE_END) ? (/^0000([0-9a-f]{4})-/.exec(lower)?.[1] ?? null) : null;
}
