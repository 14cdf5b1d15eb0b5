import type { BatteryParts } from './battery';
import type { IdentificationConfidence, Reason } from './identify/identify';
import type { InputVerdict } from './identify/report-descriptor';
import type { ExtraService } from './identify/services';
import type { SoundProfile, Transport } from './identify/system-record';
import type { EntryId, ModelId } from './ids';
import type { HeadsetSound } from './sound/headset-sound';

/**
 * State of one headset, from best to least:
 * - `connected`: with sound, as far as the system reports.
 * - `connected-settling`: linked, and its profiles still connect.
 * - `connected-no-sound`: linked without sound.
 * - `pairing-mode`: ready to pair.
 * - `le-half-only`: only the LE_ entry is paired or connected here.
 * - `le-audio-unsupported`: paired for LE Audio only, which this computer can't play.
 * - `stale-pairing`: paired here, but the headset rejected the key.
 * - `paired-nearby`: paired here, in range, not connected.
 * - `paired-busy`: the same, and it did not respond to a connection request.
 * - `paired-away`: paired here, not in range.
 * - `paired-unheard`: paired here while Bluetooth is off.
 * - `nearby`: in range, not paired here.
 */
export type HeadphonesState =
  | 'connected'
  | 'connected-settling'
  | 'connected-no-sound'
  | 'pairing-mode'
  | 'le-half-only'
  | 'le-audio-unsupported'
  | 'stale-pairing'
  | 'paired-busy'
  | 'paired-nearby'
  | 'paired-away'
  | 'paired-unheard'
  | 'nearby';

/** The four groups of the list. */
export type HeadphonesGroup = 'connected' | 'paired' | 'ready' | 'nearby';

/** Meaning of a state. */
interface StateMeaning {
  readonly group: HeadphonesGroup;
  /** True if this computer is connected to the classic identity, with sound or without. */
  readonly connected: boolean;
  /** Pairing of this computer with the classic identity: it works, it fails, or it does not exist. Null if the state leaves that open. */
  readonly pairing: 'good' | 'refused' | 'none' | null;
}

const MEANING: Readonly<Record<HeadphonesState, StateMeaning>> = {
  connected: { group: 'connected', connected: true, pairing: 'good' },
  'connected-settling': { group: 'connected', connected: true, pairing: 'good' },
  'connected-no-sound': { group: 'connected', connected: true, pairing: 'good' },
  'le-half-only': { group: 'paired', connected: false, pairing: 'none' },
  'le-audio-unsupported': { group: 'paired', connected: false, pairing: 'none' },
  'stale-pairing': { group: 'paired', connected: false, pairing: 'refused' },
  'paired-nearby': { group: 'paired', connected: false, pairing: 'good' },
  'paired-busy': { group: 'paired', connected: false, pairing: 'good' },
  'paired-away': { group: 'paired', connected: false, pairing: 'good' },
  'paired-unheard': { group: 'paired', connected: false, pairing: 'good' },
  'pairing-mode': { group: 'ready', connected: false, pairing: null },
  nearby: { group: 'nearby', connected: false, pairing: 'none' },
};

/** All states of headphones. */
export const HEADPHONES_STATES = Object.keys(MEANING) as readonly HeadphonesState[];

/** Returns the group of the list for a state. */
export function getListGroup(state: HeadphonesState): HeadphonesGroup {
  return MEANING[state].group;
}

/** Checks whether this computer is connected to the classic identity in a state, with sound or without. */
export function isConnected(state: HeadphonesState): boolean {
  return MEANING[state].connected;
}

/** Returns whether this computer has a pairing with the classic identity in a state; null if the state does not decide that. */
export function getPairingState(state: HeadphonesState): 'good' | 'refused' | 'none' | null {
  return MEANING[state].pairing;
}

/** Checks whether this computer has a pairing with the classic identity, even if the headphones reject its key. */
export function isPairedHere(headphones: Pick<Headphones, 'pairedHere'>): boolean {
  return headphones.pairedHere;
}

/** Checks whether any part of the headphones was received. False if Bluetooth is off, because nothing can be received then. */
export function isReceived({ why }: Pick<DetectedHeadphones, 'why'>): boolean {
  return !why.some(({ kind }) => kind === 'not-heard' || kind === 'deaf');
}

/** Checks whether any part of the headphones is in range: it was received, and a guide that watches them noticed no silence. */
export function isInRange(headphones: Pick<Headphones, 'why' | 'silent'>): boolean {
  return isReceived(headphones) && !headphones.silent;
}

/** Checks whether any identity of the headphones is paired with this computer. */
export function hasAnyPairing({ pairedHere, leHalf, radios }: Pick<DetectedHeadphones, 'pairedHere' | 'leHalf' | 'radios'>): boolean {
  return pairedHere || leHalf?.paired === true || radios.paired.length > 0;
}

/** Checks whether the headphones belong to this computer's owner: they are paired here in any way, or the owner named them. */
export function isKnownHere(headphones: Pick<Headphones, 'pairedHere' | 'leHalf' | 'nickname' | 'radios'>): boolean {
  return hasAnyPairing(headphones) || headphones.nickname !== null;
}

/** Reasons for the end of a connection, as BlueZ reports them. */
export const END_REASONS = ['timeout', 'local', 'remote', 'authentication', 'suspend'] as const;

/** One of {@link END_REASONS}. */
export type EndReason = (typeof END_REASONS)[number];

/** Evidence of a state. Each kind has a sentence `why.<kind>`. */
export type StateReason =
  | {
      readonly kind:
        | 'system-connected'
        | 'profiles-unknown'
        | 'no-profiles'
        | 'no-output'
        | 'system-paired'
        | 'not-paired'
        | 'le-paired'
        | 'le-connected'
        | 'le-audio-unsupported'
        | 'beacon'
        | 'inquiry'
        | 'heard'
        | 'not-heard'
        | 'deaf'
        | 'no-answer'
        | 'keys-refused'
        | `ended-${EndReason}`;
    }
  /** `detail` names the profiles. */
  | { readonly kind: 'profiles'; readonly detail: string };

/** Current pairing mode. */
export interface PairingView {
  /** Start of pairing mode, in ms since 1970 in the window. It can have begun earlier. */
  readonly since: number;
  /** True for a beacon, which shows at once when pairing mode ends. An inquiry response does not. */
  readonly proof: 'beacon' | 'inquiry';
  /**
   * True if the proof belongs to these headphones: their address responded, or the packet has their fingerprint. False for a
   * beacon that was joined only by its model, because it can come from other headphones and completes no step.
   */
  readonly sure: boolean;
}

/** Radios of headphones if nothing about them is known. */
export const NO_RADIOS: RadiosView = { paired: [], sound: null, preferred: null, leAudioHere: null, leAudioOffered: false };

/**
 * Reason why headphones that offer more than sound are not trusted: their owner has not confirmed the test tones on them, or the
 * report descriptor of their HID could not be read.
 */
export type TrustWait = 'tones' | 'descriptor';

/** Reason why the two identities of one entry were joined. */
export type JoinReason = 'same-address' | 'address-hash' | 'probably';

/** Result of the owner's choice of a model. */
interface ChosenModelView {
  /** Model that Earshot identified; null if none. */
  readonly identified: ModelId | null;
  /** True if a device ID contradicts the choice, and the owner hasn't decided yet. */
  readonly contradicted: boolean;
}

/** LE_ entry of the headphones, if there is one. */
interface LeHalfView {
  readonly name: string | null;
  readonly paired: boolean;
  readonly connected: boolean;
  readonly join: JoinReason | null;
}

/** Radios between this computer and headphones: classic Bluetooth and LE Audio. */
export interface RadiosView {
  /** Radios of the pairing; empty if they are not paired here. */
  readonly paired: readonly Transport[];
  /** Radio that carries the sound now; null if none does or the system doesn't report it. */
  readonly sound: Transport | null;
  /** Radio that the system connects first; null if the system doesn't report it or decides by the last use. */
  readonly preferred: Transport | null;
  /** True if this computer can play over LE Audio; null if unknown. */
  readonly leAudioHere: boolean | null;
  /** True if the headphones offer LE Audio to this computer. */
  readonly leAudioOffered: boolean;
}

/** Members of a coordinated set, for example two earbuds. */
export interface SidesView {
  readonly connected: number;
  readonly all: number;
}

/** Whether the system's devices for calls are the headphones. Each is null if unknown. */
export interface CallDevicesView {
  readonly output: boolean | null;
  readonly microphone: boolean | null;
}

/** Headphones as the packets and the system's records describe them, without the owner's history and the sound of the computer. */
export interface DetectedHeadphones {
  /** Stable while the entry exists. */
  readonly id: EntryId;
  readonly modelId: ModelId | null;
  readonly confidence: IdentificationConfidence | null;
  readonly reasons: readonly Reason[];
  /** Display name: the owner's own name, or else the model's, or else null. Safe text. */
  readonly name: string | null;
  /** Name of the model if `name` is the owner's own. */
  readonly modelName: string | null;
  /** True if `name` only looks like a model's, for example with letters of other scripts. */
  readonly lookAlike: boolean;
  readonly state: HeadphonesState;
  /** Evidence of the state. */
  readonly why: readonly StateReason[];
  /** Null outside pairing mode. */
  readonly pairing: PairingView | null;
  /**
   * True if this computer has a pairing with its classic identity that it can play to. In pairing mode that means a request for a
   * new pairing.
   */
  readonly pairedHere: boolean;
  /** True if the system stores the pairing. False if the next restart or sleep removes it. Null if unpaired or not reported. */
  readonly bonded: boolean | null;
  /** True if the pairing was made since Earshot started. */
  readonly newPairing: boolean;
  /** True if they are not paired here but other headphones of this model are, so that they can belong to another person. */
  readonly another: boolean;
  /** Its services other than sound, e.g. HID for head tracking. They prove nothing. */
  readonly extras: readonly ExtraService[];
  /** Verdict on its report descriptors. `types` means that it can type on this computer, which headphones can't. Null if none was read. */
  readonly inputs: InputVerdict | null;
  readonly group: HeadphonesGroup;
  /** True if the system lets them connect automatically; null if they are not paired or the system does not report it. */
  readonly trusted: boolean | null;
  /** Lost connections in the last two minutes. */
  readonly drops: number;
  /** Reason for the end of the last connection; null while connected or if the system does not report it. */
  readonly ended: EndReason | null;
  /** Smoothed signal in dBm; null if out of range. */
  readonly rssi: number | null;
  /** Signal as the system reports it, in dBm; null if it doesn't. */
  readonly signal: number | null;
  /** In percent, of the emptier earbud if there are two; null if unknown. */
  readonly battery: number | null;
  /** True if the system reported `battery`, because any device can send advertisements. */
  readonly batteryReported: boolean;
  /** Null if the parts are not known separately. */
  readonly batteryParts: BatteryParts | null;
  /** Firmware version that the system reports, e.g. `2.5.1`; null if unknown. */
  readonly firmware: string | null;
  /** Another pairing of the same headset here, on a second adapter. */
  readonly duplicate: boolean;
  readonly soundProfiles: readonly SoundProfile[] | null;
  /** Names of their classic identity and sound devices in the system; safe text, or null. */
  readonly systemName: string | null;
  /** True if this computer can use it for calls; null if unknown. */
  readonly callsPossible: boolean | null;
  /** True if this computer has a usable output for it now; null if unknown. */
  readonly outputReady: boolean | null;
  /** True if music could be chosen for it now; null if unknown. */
  readonly musicPossible: boolean | null;
  readonly playing: boolean;
  readonly leHalf: LeHalfView | null;
  readonly radios: RadiosView;
  /** Sides that play over LE Audio; null if they don't, and for headphones in one piece. */
  readonly sides: SidesView | null;
  /** Last two bytes of the address, which distinguish headphones of one model, or null. */
  readonly addressHint: string | null;
}

/** Headphones as an entry of the list: identified, and ready to show. */
export interface Headphones extends DetectedHeadphones {
  /** Owner's choice of the model; null if there is none. `modelId` is the chosen one then. */
  readonly chosen: ChosenModelView | null;
  /** Number of refusals in a row of a pairing from before Earshot's start, as the history counted them. */
  readonly refusals: number;
  /** True if the pairing of the last run is gone and no removal was observed. */
  readonly pairingLost: boolean;
  /** Reason why Earshot has not let them reconnect automatically after it paired them. Null if there is none. */
  readonly waitsForTrust: TrustWait | null;
  /** True if Earshot undid their pairing because they can type, and no action on them shows that. */
  readonly undone: boolean;
  /**
   * True if a guide watches their packets and they were silent at the last check, so that they are turned off or out of range.
   * See `radio-history.ts`.
   */
  readonly silent: boolean;
  /** State of the computer's sound output to them; null if the system does not report it. */
  readonly sound: HeadsetSound | null;
  /** True if the computer's sound goes to it; null if unknown. */
  readonly output: boolean | null;
  /** Whether programs for calls use them by default; null if the system has no separate devices for calls or doesn't report them. */
  readonly calls: CallDevicesView | null;
  /** Owner's name for them in Earshot, or null. Safe text. */
  readonly nickname: string | null;
}

/** Fields that a radio packet can fill. Any device can send one, so no finding about paired headphones depends on them. */
export const RADIO_FIELDS = ['silent', 'rssi', 'battery', 'batteryParts', 'addressHint'] as const satisfies readonly (keyof Headphones)[];

/** Values of radio packets, with another type than {@link SystemValues} so that the compiler detects a confusion. */
interface RadioValues {
  /** Newest packets' values; null if the headphones are paired here, because a packet proves nothing about those. */
  readonly received: Pick<Headphones, (typeof RADIO_FIELDS)[number]> | null;
}

/** Everything about headphones that the system or the owner reported, without the values of radio packets. */
type SystemValues = Omit<Headphones, (typeof RADIO_FIELDS)[number]> & {
  /** Percent that the system reported; null if it reported none. */
  readonly reportedBattery: number | null;
};

/** Separates the values that the system reported of headphones from those of packets. */
export function separateSources(headphones: Headphones): { readonly system: SystemValues; readonly radio: RadioValues } {
  const { silent, rssi, battery, batteryParts, addressHint, ...rest } = headphones;
  const received = isKnownHere(headphones) ? null : { silent, rssi, battery, batteryParts, addressHint };
  return { system: { ...rest, reportedBattery: headphones.batteryReported ? battery : null }, radio: { received } };
}
