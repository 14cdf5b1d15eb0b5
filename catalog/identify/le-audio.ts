import { ASSIGNED_NUMBERS, toFullUuid } from './assigned-numbers';
import type { SystemRecord } from './system-record';

const { service, serviceClass } = ASSIGNED_NUMBERS;

/** ASCS and PACS: services that streams of LE Audio need. Sony's LE_ entries of headphones in classic mode offer neither. */
const LE_AUDIO: ReadonlySet<string> = new Set([service.audioStreamControl, service.publishedAudioCapabilities].map(toFullUuid));
/** CSIS: the device is a member of a coordinated set, for example one earbud of two. */
const SET_MEMBER = toFullUuid(service.coordinatedSetIdentification);
/** A2DP sink, hands-free and headset. */
const CLASSIC_SOUND: ReadonlySet<string> = new Set([serviceClass.audioSink, serviceClass.handsFree, serviceClass.headset].map(toFullUuid));

/** Checks whether a device with these 128-bit services can play over LE Audio. */
export function offersLeAudio(uuids: readonly string[]): boolean {
  return uuids.some((uuid) => LE_AUDIO.has(uuid));
}

/** Checks whether a device with these 128-bit services offers sound over classic Bluetooth. */
export function offersClassicSound(uuids: readonly string[]): boolean {
  return uuids.some((uuid) => CLASSIC_SOUND.has(uuid));
}

/** Checks whether a device with these 128-bit services belongs to a coordinated set. */
export function isSetMember(uuids: readonly string[]): boolean {
  return uuids.includes(SET_MEMBER);
}

/**
 * Checks whether a record carries sound: it has a Class of Device, services of sound, or playing sound. The name doesn't decide, because
 * BlueZ can name the classic record `LE_…` if both identities share one address. LE Audio counts only if the record is paired or linked,
 * because a record that is only advertised is joined with a classic record like any LE identity.
 */
export function carriesSound(record: SystemRecord): boolean {
  const { classOfDevice, uuids, soundProfiles, paired, connected } = record;
  if (classOfDevice !== null || offersClassicSound(uuids) || (soundProfiles !== null && soundProfiles.length > 0)) return true;
  return (paired || connected) && offersLeAudio(uuids);
}

/**
 * Checks whether a record is paired for LE Audio and not for classic Bluetooth. The reported bonds of both radios decide if the
 * system has them. Otherwise services of classic sound indicate a classic bond.
 */
export function isPairedForLeAudioOnly(record: SystemRecord): boolean {
  const { paired, uuids, soundProfiles, bearers } = record;
  if (!paired || !offersLeAudio(uuids)) return false;
  if (soundProfiles?.some((profile) => profile !== 'le-audio') === true) return false;
  return bearers?.classic?.paired != null ? !bearers.classic.paired : !offersClassicSound(uuids);
}

/** Checks whether this computer can't play to the only pairing of a record, because it is for LE Audio on a computer without it. */
export function isUnsupportedPairing(record: SystemRecord): boolean {
  return (
    record.leAudioHere === false && !(record.soundProfiles !== null && record.soundProfiles.length > 0) && isPairedForLeAudioOnly(record)
  );
}
