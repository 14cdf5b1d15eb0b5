import { ASSIGNED_NUMBERS, toFullUuid } from '../../../catalog/identify/assigned-numbers';
import { FAST_PAIR_UUID } from '../../../catalog/identify/fast-pair';
import { SONY_COMPANY_ID } from '../../../catalog/identify/sony-data';
import type { Bearers, CoordinatedSet, SoundProfile, SystemRecord } from '../../../catalog/identify/system-record';
import { cleanName } from '../../../catalog/identify/text';
import { findSoundChoice, type HeadsetSound, type SoundMode } from '../../../catalog/sound/headset-sound';
import type { Properties } from '../../bluez/object-eviction-policy';
import { readBattery, readDevice, readTransport } from '../../bluez/properties';

/**
 * UUIDs of a media transport over which this computer plays, which name its own side: A2DP source, and LE Audio's published
 * capabilities. A transport of an A2DP sink has the other direction, because the other device plays to this computer. Source:
 * BlueZ doc/org.bluez.MediaTransport.rst.
 */
const TRANSPORT_PROFILES: Readonly<Record<string, SoundProfile>> = {
  [toFullUuid(ASSIGNED_NUMBERS.serviceClass.audioSource)]: 'a2dp',
  [toFullUuid(ASSIGNED_NUMBERS.characteristic.sinkPac)]: 'le-audio',
  [toFullUuid(ASSIGNED_NUMBERS.characteristic.sourcePac)]: 'le-audio',
};

/**
 * Profiles that a mode of the sound server opens; null if the mode is unknown. Then BlueZ's transports decide, and without one
 * nothing is known.
 */
const PROFILES_OF_MODE: Readonly<Record<SoundMode, readonly SoundProfile[] | null>> = {
  music: ['a2dp'],
  calls: ['hfp'],
  'le-audio': ['le-audio'],
  gateway: [],
  off: [],
  unknown: null,
};

/** Checks whether a headset has an output in each mode of the sound server; null if the mode is unknown. */
const OUTPUT_OF_MODE: Readonly<Record<SoundMode, boolean | null>> = {
  music: true,
  calls: true,
  'le-audio': true,
  gateway: false,
  off: false,
  unknown: null,
};

/**
 * Returns a record with the profile that the sound server reports to be open, because BlueZ reports no call mode. A transport of
 * BlueZ isn't an output: if the sound server responded and has no card for the headset, nothing plays to it.
 */
export function withSound(record: SystemRecord, sound: HeadsetSound | undefined, responded = sound !== undefined): SystemRecord {
  if (!record.connected) return record;
  if (sound === undefined) return responded ? { ...record, outputReady: false } : record;
  // A program that records is in a call, and a search would make the call stutter.
  return {
    ...record,
    soundProfiles: PROFILES_OF_MODE[sound.mode] ?? (record.soundProfiles?.length === 0 ? null : record.soundProfiles),
    // Earshot's own recording is not among the recorders.
    playing: record.playing || sound.recorders.length > 0 || sound.callsChosen,
    outputReady: OUTPUT_OF_MODE[sound.mode],
    musicPossible:
      sound.mode === 'unknown' && sound.choices.length === 0 ? null : findSoundChoice(sound, 'music') !== null || sound.mode === 'music',
  };
}

/** Facts about a device in other objects of BlueZ. */
export interface DeviceLinks {
  readonly bearers: Bearers | null;
  readonly coordinatedSet: CoordinatedSet | null;
  readonly leAudioHere: boolean | null;
}

const NO_LINKS: DeviceLinks = { bearers: null, coordinatedSet: null, leAudioHere: null };

/**
 * Converts a BlueZ device to a system record. Every property is checked: an invalid reply makes a record with fewer facts, never
 * an error. Names of properties: BlueZ doc/org.bluez.Device.rst.
 */
export function toRecord(
  id: string,
  raw: Properties,
  battery: Properties | undefined,
  transports: readonly Properties[],
  links: DeviceLinks = NO_LINKS,
): SystemRecord {
  const device = readDevice(raw);
  const name = cleanName(device.Name);
  const carried = transports.map(readTransport);
  const profiles = new Set<SoundProfile>();
  for (const { uuid } of carried) {
    const profile = TRANSPORT_PROFILES[uuid ?? ''];
    if (profile !== undefined) profiles.add(profile);
  }
  return {
    id,
    address: device.Address?.toUpperCase() ?? null,
    addressType: device.AddressType === 'public' || device.AddressType === 'random' ? device.AddressType : 'unknown',
    name,
    // For a device without a name, BlueZ makes an alias from its address, which does not count.
    alias: name === null ? null : cleanName(device.Alias),
    paired: device.Paired === true,
    bonded: device.Bonded,
    trusted: device.Trusted,
    connected: device.Connected === true,
    classOfDevice: device.Class,
    icon: cleanName(device.Icon),
    uuids: device.UUIDs?.map((uuid) => uuid.toLowerCase()) ?? [],
    servicesResolved: device.ServicesResolved === true,
    modalias: device.Modalias,
    battery: readBattery(battery),
    rssi: device.RSSI,
    sonyData: device.ManufacturerData?.get(SONY_COMPANY_ID) ?? null,
    fastPairData: device.ServiceData?.get(toFullUuid(FAST_PAIR_UUID)) ?? null,
    onOtherAdapter: false,
    soundProfiles: [...profiles].sort(),
    playing: carried.some(({ active }) => active),
    ...links,
  };
}
