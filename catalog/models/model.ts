import type { ModelId } from '../ids';
import type { Message } from '../messages/message';
import type { CodecName } from '../sound/codecs';
import type { Control, ControlId } from './control';
import type { Fact, SourcedFact } from './fact';
import type { Light, ReleaseSign } from './light';
import type { Quirk } from './quirk';

/** Shapes of headsets. */
export const FORMS = ['over-ear', 'on-ear', 'true-wireless', 'neckband', 'in-ear-cord', 'open-ear', 'clip', 'neck-speaker'] as const;

/** Shape of a headset, which decides the drawing and the words. */
export type Form = (typeof FORMS)[number];

/** Sony's product families that users recognize. */
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
type Family = (typeof FAMILIES)[number];

/** Conditions that a procedure can require of the headset at its start. */
export const START_STATES = ['off', 'on', 'in-case', 'out-of-case', 'worn'] as const;

/** One of {@link START_STATES}. */
type StartState = (typeof START_STATES)[number];

/** Preconditions of a procedure about cables and power. */
export const PRECONDITIONS = ['usb-unplugged', 'usb-power', 'earbuds-in-case'] as const;

/** One of {@link PRECONDITIONS}. */
type Precondition = (typeof PRECONDITIONS)[number];

/** Method to start pairing mode, a reset or a factory reset. */
export interface Method extends SourcedFact {
  /** Condition at the start; null if unknown or any. */
  readonly from: StartState | null;
  readonly preconditions: readonly Precondition[];
  /** Ids of {@link Model.controls} to press together. */
  readonly press: readonly ControlId[];
  /** Minimum hold in seconds; null if the source gives no number. Part of the method's stored identity. */
  readonly holdSeconds: number | null;
  /** Shortest and longest hold in seconds, if the lamp decides or readings differ. The longest one is the time of the latest release. */
  readonly holdRange?: readonly [least: number, most: number];
  /** Sign of the lamp at which to release, if it decides instead of the seconds. */
  readonly until?: ReleaseSign;
  /** Light on success, or null if unknown. */
  readonly light: Light | null;
  /** Voice guidance on success (English), or null if unknown. */
  readonly voice: string | null;
  /** Other readings of the same method, shown as "sources disagree". */
  readonly disagreements?: readonly Reading[];
  /** Instructions in order, for a method that is more than a hold. They replace the press step. */
  readonly custom?: readonly Message[];
}

/** Reading of another source, and the reason why it is not on screen. */
export interface Reading {
  readonly text: Message;
  readonly sources: readonly string[];
}

/** Readings of a procedure that contradict each other or are incomplete, so they can't become steps. */
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
type Condition = (typeof CONDITIONS)[number];

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
interface PairingTimeout {
  /** In minutes. */
  readonly minutes: number;
  /** True if the headset turns off at the end; null if unknown. */
  readonly thenOff: boolean | null;
}

/** Limits of connections to two devices. The text is the message `multipoint.<id>`. */
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

/** Ability of the headset to be connected to two devices at once. */
interface Multipoint extends SourcedFact {
  readonly supported: boolean;
  /** True if it is turned on in Sony's phone app; null if unknown. */
  readonly switchedOnInApp: boolean | null;
  readonly limits: readonly MultipointLimit[];
}

/** Time after which the headphones turn off automatically. */
interface AutoOff {
  /** Number of minutes. */
  readonly minutes: number;
  readonly when: 'not-worn' | 'not-connected';
}

/** Names of the codecs that models of headphones have. */
export const MODEL_CODECS = ['SBC', 'AAC', 'aptX', 'aptX HD', 'LDAC', 'LC3'] as const satisfies readonly CodecName[];

/** One of {@link MODEL_CODECS}. */
type ModelCodec = (typeof MODEL_CODECS)[number];

/** Sony's apps for headphones; `none` if its catalog does not list the model. */
export const COMPANION_APPS = ['sound-connect', 'inzone-hub', 'none'] as const;

/** One of {@link COMPANION_APPS}. */
type CompanionApp = (typeof COMPANION_APPS)[number];

/** Effect of the headphone cable. */
export const CABLE_EFFECTS = ['bluetooth-off', 'pulling-out-switches-off', 'touch-off', 'can-be-used'] as const;

/** One of {@link CABLE_EFFECTS}. */
type CableEffect = (typeof CABLE_EFFECTS)[number];

/** Difference of its Bluetooth from that of an ordinary headset. */
type BluetoothKind = 'le-audio-only' | 'none' | 'unconfirmed';

/** Facts about one model. Every fact can be unknown: null means that no source describes it, never that it does not exist. */
export interface Model {
  readonly id: ModelId;
  /** Name that people use. */
  readonly name: string;
  readonly family: Family;
  readonly form: Form;
  /** Classic Bluetooth names, without `LE_`. */
  readonly bluetoothNames: readonly string[];
  /** Name of its LE_ entry if it was observed; usually `LE_` and the classic name. */
  readonly leName: string | null;
  /** Device ID product ids (vendor 054C), upper-case hex, four digits. */
  readonly productIds: readonly string[];
  /** Source that the version in the Device ID is the firmware's; absent otherwise, because it can be any number. */
  readonly firmwareInDeviceId: Fact<true> | null;
  /** Source of genuine units with the HID service (0x1124), which is for their head tracking. */
  readonly offersHid: Fact<true> | null;
  /** Google Fast Pair model ids, upper-case hex, six digits. */
  readonly fastPairIds: readonly string[];
  readonly controls: readonly Control[];
  readonly indicators: readonly Indicator[];
  readonly voicePrompts: readonly VoicePrompt[];
  /** Power control: a button, or taking the earbuds out of the case. */
  readonly switchedBy: Fact<'button' | 'case'> | null;
  /** True if pairing mode starts automatically at the first start. */
  readonly pairsByItselfAtFirst: Fact<boolean> | null;
  /** Controls that the model lacks according to a source, so that no method uses them. */
  readonly without: readonly { readonly control: ControlId; readonly sources: readonly string[] }[];
  /** Methods to start pairing mode for a further device, the most trusted first. */
  readonly pairing: readonly Method[];
  /** Steps to restart it without losing anything, if that is more than turning it off and on. */
  readonly restart: Method | null;
  /** Methods for a reset that keeps the pairings, the most trusted first. */
  readonly reset: readonly Method[];
  /** Methods for a factory reset, also called initialization, which erases pairings and settings. The most trusted first. */
  readonly initialize: readonly Method[];
  /** Readings without steps, shown if the procedure is unknown. */
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
  /** True if it works while its battery is charged. */
  readonly usableWhileCharging: Fact<boolean> | null;
  readonly autoOff: Fact<AutoOff> | null;
  /** Null for an ordinary headset. */
  readonly bluetooth: Fact<BluetoothKind> | null;
  /** The Bluetooth Core version, e.g. `5.2`. */
  readonly bluetoothVersion: Fact<string> | null;
  /** Codecs that sources name, which may not be all. */
  readonly codecs: Fact<readonly ModelCodec[]> | null;
  readonly leAudio: Fact<boolean> | null;
  readonly nfc: Fact<boolean> | null;
  readonly fastPair: Fact<boolean> | null;
  readonly swiftPair: Fact<boolean> | null;
  /** True if it comes with a USB transceiver. */
  readonly usbTransceiver: Fact<boolean> | null;
  readonly app: Fact<CompanionApp> | null;
  /** Source of reported trouble with other programs' commands, so that Earshot only reads from it (`docs/sources.md`). */
  readonly readOnly: Fact<true> | null;
  /** Further facts for an owner. */
  readonly quirks: readonly Quirk[];
  /** Sony's help guide for this model; null if its address is unknown. */
  readonly helpGuide: string | null;
  /** Month in which its facts were last compared with public sources, e.g. `2026-11`; null if that wasn't recorded. */
  readonly lastChecked: string | null;
}

/** Model of which only the names are known. Each model's file starts with it and adds facts. */
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
