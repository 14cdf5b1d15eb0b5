import type { ModelId } from '../ids';
import type { Message } from '../messages/message';
import type { CodecName } from '../sound/codecs';
import type { Control, ControlId } from './control';
import type { Fact, SourcedFact } from './fact';
import type { Light, ReleaseSign } from './light';
import type { Quirk } from './quirk';

/** The forms a headset can have. */
export const FORMS = ['over-ear', 'on-ear', 'true-wireless', 'neckband', 'in-ear-cord', 'open-ear', 'clip', 'neck-speaker'] as const;

/** How a headset is built; decides which drawing and which words are used. */
export type Form = (typeof FORMS)[number];

/** Sony's product families that mean something to a user. */
export const FAMILIES = [
  '1000X',
  'LinkBuds',
  'h.ear',
  'CH',
  'C',
  'SP',
  'XB',
  'ULT',
  'INZONE',
  'Float',
  'MDR-1',
  'ZX',
  'Xperia',
  'Walkman',
  'speakers',
] as const;

/** One of {@link FAMILIES}. */
export type Family = (typeof FAMILIES)[number];

/** In which condition the headset can be required to be before a procedure starts. */
export const START_STATES = ['off', 'on', 'in-case', 'out-of-case', 'worn'] as const;

/** One of {@link START_STATES}. */
export type StartState = (typeof START_STATES)[number];

/** Preconditions of a procedure about cables and power. */
export const PRECONDITIONS = ['usb-unplugged', 'usb-power', 'earbuds-in-case'] as const;

/** One of {@link PRECONDITIONS}. */
export type Precondition = (typeof PRECONDITIONS)[number];

/** One way to make the headset do something (pairing mode, reset, factory reset). */
export interface Method extends SourcedFact {
  /** The condition to start from; null where unknown or any. */
  readonly from: StartState | null;
  readonly preconditions: readonly Precondition[];
  /** Ids of {@link Model.controls} to press together. */
  readonly press: readonly ControlId[];
  /** Seconds to hold, at least; null when the source gives no number. Part of the method's stored identity. */
  readonly holdSeconds: number | null;
  /** Least and longest hold in seconds, where the lamp decides or readings differ; the longest one is the time of the latest release. */
  readonly holdRange?: readonly [least: number, most: number];
  /** Sign of the lamp at which to release, if it decides instead of the seconds. */
  readonly until?: ReleaseSign;
  /** Light on success, or null if unknown. */
  readonly light: Light | null;
  /** Voice guidance on success (English), or null if unknown. */
  readonly voice: string | null;
  /** Other readings of the same way, shown as "sources disagree". */
  readonly disagreements?: readonly Reading[];
  /** Instructions that do not fit "press and hold", in order; they replace the press step. */
  readonly custom?: readonly Message[];
}

/** Reading of another source, and why it is not the one on screen. */
export interface Reading {
  readonly text: Message;
  readonly sources: readonly string[];
}

/** Readings of a procedure that contradict each other or lack a part, so that no steps can be made of them. */
export interface OpenReading extends Reading {
  readonly procedure: 'reset' | 'initialize';
}

/** Conditions of lights and voice prompts. */
export const CONDITIONS = [
  'pairing',
  'connected',
  'disconnected',
  'power',
  'turning-on',
  'turning-off',
  'battery-low',
  'battery-empty',
  'charging',
  'charged',
  'battery-good',
  'battery-partial',
  'case-battery-low',
  'charging-fault',
  'searching',
  'put-in-case',
  'initialized',
  'second-device',
  'device-replaced',
] as const;

/** One of {@link CONDITIONS}; the words are the message `condition.<id>`. */
export type Condition = (typeof CONDITIONS)[number];

/** Light of a lamp in one condition. */
export interface Indicator extends SourcedFact {
  readonly condition: Condition;
  readonly light: Light;
}

/** Voice guidance in one condition (English). */
export interface VoicePrompt extends SourcedFact {
  readonly condition: Condition;
  readonly says: string;
}

/** Length of pairing mode. */
export interface PairingTimeout {
  /** In minutes. */
  readonly minutes: number;
  /** True when the headset switches off at the end; null where unknown. */
  readonly thenOff: boolean | null;
}

/** The limits of connecting to two devices; the words are the message `multipoint.<id>`. */
export const MULTIPOINT_LIMITS = [
  'third-drops-idle',
  'no-ldac',
  'no-ldac-old-firmware',
  'not-with-le-audio',
  'needs-firmware',
  'music-and-calls',
  'one-source',
] as const;

/** One of {@link MULTIPOINT_LIMITS}. */
type MultipointLimit = (typeof MULTIPOINT_LIMITS)[number];

/** Whether the headset can be connected to two devices at once. */
export interface Multipoint extends SourcedFact {
  readonly supported: boolean;
  /** True when it is switched on in Sony's phone app; null where unknown. */
  readonly switchedOnInApp: boolean | null;
  readonly limits: readonly MultipointLimit[];
}

/** Time after which the headphones turn off automatically. */
export interface AutoOff {
  /** After how many minutes. */
  readonly minutes: number;
  readonly when: 'not-worn' | 'not-connected';
}

/** Names of the codecs that models of headphones have. */
export const MODEL_CODECS = ['SBC', 'AAC', 'aptX', 'aptX HD', 'LDAC', 'LC3'] as const satisfies readonly CodecName[];

/** One of {@link MODEL_CODECS}. */
export type ModelCodec = (typeof MODEL_CODECS)[number];

/** Sony's apps for headphones; `none` if its catalog does not list the model. */
export const COMPANION_APPS = ['sound-connect', 'inzone-hub', 'none'] as const;

/** One of {@link COMPANION_APPS}. */
export type CompanionApp = (typeof COMPANION_APPS)[number];

/** Effect of the headphone cable. */
export const CABLE_EFFECTS = ['bluetooth-off', 'pulling-out-switches-off', 'touch-off', 'can-be-used'] as const;

/** One of {@link CABLE_EFFECTS}. */
export type CableEffect = (typeof CABLE_EFFECTS)[number];

/** How its Bluetooth differs from that of an ordinary headset. */
export type BluetoothKind = 'le-audio-only' | 'none' | 'unconfirmed';

/**
 * Facts about one model. Unknown is a legal value everywhere: null means that no source describes it, never that it does
 * not exist.
 */
export interface Model {
  readonly id: ModelId;
  /** The name people know it by. */
  readonly name: string;
  readonly family: Family;
  readonly form: Form;
  /** The classic Bluetooth names it announces, without `LE_`. */
  readonly bluetoothNames: readonly string[];
  /** Name of its LE_ entry if it was observed; usually `LE_` and the classic name. */
  readonly leName: string | null;
  /** Device ID product ids (vendor 054C), upper-case hex, four digits. */
  readonly productIds: readonly string[];
  /** Set where a source shows that the version in the Device ID is the firmware's; elsewhere it may be anything. */
  readonly firmwareInDeviceId: Fact<true> | null;
  /** Set where genuine units were seen with the HID service (0x1124), which carries their head tracking. */
  readonly offersHid: Fact<true> | null;
  /** Google Fast Pair model ids, upper-case hex, six digits. */
  readonly fastPairIds: readonly string[];
  readonly controls: readonly Control[];
  readonly indicators: readonly Indicator[];
  readonly voicePrompts: readonly VoicePrompt[];
  /** How it is switched on and off: by a power button, or by taking the earbuds out of the case. */
  readonly switchedBy: Fact<'button' | 'case'> | null;
  /** True if pairing mode starts automatically at the first start. */
  readonly pairsByItselfAtFirst: Fact<boolean> | null;
  /** Controls that the model lacks according to a source, so that no method uses them. */
  readonly without: readonly { readonly control: ControlId; readonly sources: readonly string[] }[];
  /** How to enter pairing mode for a further device: the ways that are known, the most trusted first. */
  readonly pairing: readonly Method[];
  /** How to restart it without losing anything, where that is more than switching off and on. */
  readonly restart: Method | null;
  /** Reset that keeps the pairings; the most trusted way first. */
  readonly reset: readonly Method[];
  /** Initialize, also called factory reset: erases pairings and settings. The most trusted way first. */
  readonly initialize: readonly Method[];
  /** Readings that give no steps: they are shown where the procedure is unknown. */
  readonly openReadings: readonly OpenReading[];
  readonly pairingWindow: Fact<PairingTimeout> | null;
  /** Passkey to type if a device needs one. */
  readonly passkey: Fact<string> | null;
  /** Maximum number of remembered devices. */
  readonly pairedDeviceLimit: Fact<number> | null;
  /** Effect of a new pairing with a full memory. */
  readonly whenMemoryFull: Fact<'oldest-replaced'> | null;
  readonly multipoint: Multipoint | null;
  readonly cable: Fact<CableEffect> | null;
  /** Whether it works while its battery is charged. */
  readonly usableWhileCharging: Fact<boolean> | null;
  readonly autoOff: Fact<AutoOff> | null;
  /** Null for an ordinary headset. */
  readonly bluetooth: Fact<BluetoothKind> | null;
  /** The Bluetooth Core version, e.g. `5.2`. */
  readonly bluetoothVersion: Fact<string> | null;
  /** The codecs that sources name; not always all. */
  readonly codecs: Fact<readonly ModelCodec[]> | null;
  readonly leAudio: Fact<boolean> | null;
  readonly nfc: Fact<boolean> | null;
  readonly fastPair: Fact<boolean> | null;
  readonly swiftPair: Fact<boolean> | null;
  /** True when a USB transceiver belongs to it. */
  readonly usbTransceiver: Fact<boolean> | null;
  readonly app: Fact<CompanionApp> | null;
  /** Source of reported trouble with other programs' commands, so that Earshot only reads from it (`docs/sources.md`). */
  readonly readOnly: Fact<true> | null;
  /** Further facts for an owner. */
  readonly quirks: readonly Quirk[];
  /** Sony's help guide for this model, or null where its address is not known. */
  readonly helpGuide: string | null;
  /** Month in which its facts were last compared with public sources, e.g. `2026-11`; null if that wasn't recorded. */
  readonly lastChecked: string | null;
}

/** A model of which nothing is known but its names; each model's file starts from it and adds what was read. */
export const NOTHING_KNOWN: Omit<Model, 'id' | 'name' | 'family' | 'form' | 'bluetoothNames'> = {
  leName: null,
  productIds: [],
  firmwareInDeviceId: null,
  offersHid: null,
  fastPairIds: [],
  controls: [],
  indicators: [],
  voicePrompts: [],
  quirks: [],
  switchedBy: null,
  pairsByItselfAtFirst: null,
  without: [],
  pairing: [],
  restart: null,
  reset: [],
  initialize: [],
  openReadings: [],
  pairingWindow: null,
  passkey: null,
  pairedDeviceLimit: null,
  whenMemoryFull: null,
  multipoint: null,
  cable: null,
  usableWhileCharging: null,
  autoOff: null,
  bluetooth: null,
  bluetoothVersion: null,
  codecs: null,
  leAudio: null,
  nfc: null,
  fastPair: null,
  swiftPair: null,
  usbTransceiver: null,
  app: null,
  readOnly: null,
  helpGuide: null,
  lastChecked: null,
};
