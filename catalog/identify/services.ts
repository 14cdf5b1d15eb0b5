/** Kind of a service beyond sound. Genuine headphones have some: WH-1000XM6, WF-1000XM5 and ULT WEAR offer HID (docs/sources.md). */
export type ExtraService = 'input' | 'network' | 'files' | 'sim' | 'modem';

/** 16-bit services by what they let a device do. Source: Bluetooth SIG assigned numbers, service class UUIDs and GATT services. */
const EXTRA: Readonly<Record<string, ExtraService>> = {
  '1124': 'input', // HID
  '1812': 'input', // HID over GATT
  '1115': 'network', // PAN user
  '1116': 'network', // network access point
  '1117': 'network', // group ad-hoc network
  '1104': 'files', // IrMC sync
  '1105': 'files', // OBEX object push
  '1106': 'files', // OBEX file transfer
  '112f': 'files', // phone book server
  '1132': 'files', // message server
  '112d': 'sim', // SIM access
  '1102': 'modem', // LAN access over PPP
  '1103': 'modem', // dial-up networking
};

/** 16-bit services that headphones may connect with: sound, remote control, battery. Source: as above. */
const HEADPHONES_16: ReadonlySet<string> = new Set([
  '1108', // headset
  '110a', // A2DP source
  '110b', // A2DP sink
  '110c', // AVRCP target
  '110d', // A2DP
  '110e', // AVRCP
  '110f', // AVRCP controller
  '1112', // headset gateway
  '111e', // hands-free
  '111f', // hands-free gateway
  '180f', // battery
  // LE Audio: volume, coordinated sets, microphone, telephony, streams and their announcements, published capabilities.
  '1844',
  '1846',
  '184d',
  '184e',
  '184f',
  '1850',
  '1853',
  '1855',
]);

/** The two generations of Sony's control service, which only headsets and their likes offer. Source: docs/sources.md. */
export const SONY_CONTROL: readonly string[] = ['96cc203e-5068-46ad-b32d-e316f5e069ba', '956c7b26-d49a-4ba8-b03f-b17d393cb6e2'];

/** Services that carry sound, in the order in which they are connected: music first, calls after it, then LE Audio. */
export const SOUND_SERVICES: readonly string[] = ['110b', '111e', '1108', '1850'].map(fullUuid);

const BASE = /^0000([0-9a-f]{4})-0000-1000-8000-00805f9b34fb$/;

/** Returns what a device offers beyond sound, from its 128-bit UUIDs. It proves nothing: Earshot never opens these services. */
export function findExtraServices(uuids: readonly string[]): ExtraService[] {
  const found = new Set<ExtraService>();
  for (const uuid of uuids) {
    const short = shortOf(uuid);
    const service = short === null ? undefined : EXTRA[short];
    if (service !== undefined) found.add(service);
  }
  return [...found].sort();
}

/** HID of classic Bluetooth. BlueZ opens it for trusted devices, and for others after an agent allowed it. */
export const HID_CLASSIC = fullUuid('1124');
/** HID over GATT. BlueZ opens it for each bonded device, trusted or not. Source: BlueZ profiles/input/hog.c. */
export const HID_OVER_GATT = fullUuid('1812');

/** Checks whether headphones may use a service: sound, remote control, battery, and Sony's own. */
export function isHeadphoneService(uuid: string): boolean {
  const short = shortOf(uuid);
  return short === null ? SONY_CONTROL.includes(uuid.toLowerCase()) : HEADPHONES_16.has(short);
}

function shortOf(uuid: string): string | null {
  return BASE.exec(uuid.toLowerCase())?.[1] ?? null;
}

function fullUuid(short: string): string {
  return `0000${short}-0000-1000-8000-00805f9b34fb`;
}
