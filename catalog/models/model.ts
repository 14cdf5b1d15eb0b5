/** The product code in lower case, e.g. `wh-1000xm4`. */
export type ModelId = string;

/** How a headset is built; decides which drawing and which words are used. */
export type Form = 'over-ear' | 'on-ear' | 'true-wireless' | 'neckband' | 'open-ear' | 'clip';

/**
 * How far a fact can be trusted. `official`: Sony's own documentation was read. `reported`: third
 * parties say so. `unconfirmed`: general knowledge that nobody checked against Sony's help guide.
 */
export type Confidence = 'official' | 'reported' | 'unconfirmed';

/** A button, touch area or other thing on the headset or its case that a person can press. */
export interface Control {
  readonly id: string;
  /** As printed on the headset or as Sony's help guide calls it. */
  readonly label: string;
  /** Where to find it, or null where no source says so. */
  readonly where: string | null;
}

/** In which condition the headset must be before a procedure starts; null where unknown. */
export type StartState = 'off' | 'on' | 'in-case' | 'worn';

/** What must be true of cables and power before a procedure works. */
export type Precondition = 'usb-unplugged' | 'usb-power' | 'earbuds-in-case';

/** One documented way to make the headset do something (pairing mode, reset, factory reset). */
export interface Procedure {
  readonly from: StartState | null;
  readonly preconditions: readonly Precondition[];
  /** Ids of {@link Model.controls} to press together. */
  readonly press: readonly string[];
  /** Seconds to hold; null when the source gives no number. */
  readonly holdSeconds: number | null;
  /** What the light does on success, in words, or null where unknown. */
  readonly light: string | null;
  /** What the headset says on success, or null where unknown. */
  readonly voice: string | null;
  readonly confidence: Confidence;
  /** Addresses or descriptions of where this was read. */
  readonly sources: readonly string[];
  /** Other readings of the same procedure, shown as "sources disagree". */
  readonly disagreements?: readonly string[];
  /** Instructions that do not fit "press and hold", in order; they replace the press step. */
  readonly custom?: readonly string[];
}

/**
 * Everything Earshot knows about one headset. Unknown is a legal value everywhere: a null
 * procedure means that no source describes it, never that it does not exist.
 */
export interface Model {
  readonly id: ModelId;
  /** The name people know it by. */
  readonly name: string;
  readonly form: Form;
  /** The classic Bluetooth names it announces, without `LE_`. */
  readonly bluetoothNames: readonly string[];
  /** Device ID product ids (vendor 054C), upper-case hex, four digits. */
  readonly productIds: readonly string[];
  /** Google Fast Pair model ids, upper-case hex, six digits. */
  readonly fastPairIds: readonly string[];
  readonly controls: readonly Control[];
  /** How to enter pairing mode for a further device. */
  readonly pairing: Procedure | null;
  /** Reset that keeps the pairings. */
  readonly reset: Procedure | null;
  /** Initialize, also called factory reset: erases pairings and settings. */
  readonly initialize: Procedure | null;
  /** How long pairing mode lasts, in minutes; null where unknown. */
  readonly pairingWindowMinutes: number | null;
  /** What to type when a passkey is asked for; null where no document says. */
  readonly passkey: string | null;
  /** How many paired devices it remembers; null where unknown. */
  readonly pairedDeviceLimit: number | null;
  /** Sony's help guide for this model, or null where its address is not known. */
  readonly helpGuide: string | null;
}
