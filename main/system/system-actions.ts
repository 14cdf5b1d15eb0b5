import type { ActionError, ActionKind, PairingQuestion } from '../../catalog/actions/action';
import type { InputReading } from '../../catalog/identify/input-reading';
import type { Address, RecordId } from '../../catalog/ids';
import type { Codec } from '../../catalog/sound/codecs';
import type { SoundMode } from '../../catalog/sound/headset-sound';
import type { BondSystem, TrustReason } from './bond-system';

/**
 * Shows a question to the user during pairing. Resolves with the typed code, or with yes or no. Rejects if the pairing ends first, or
 * if the question is withdrawn.
 */
export type QuestionHandler = (question: PairingQuestion, withdrawn?: AbortSignal) => Promise<string | boolean>;

/** Actions on the sound of a system's devices. Every method rejects with {@link ActionFailure}. */
export interface SoundActions {
  /** Connects only the device's sound. */
  connect(id: RecordId, signal: AbortSignal): Promise<void>;
  disconnect(id: RecordId): Promise<void>;
  /** Sends the computer's sound to the connected headset with this address. */
  sendSound(address: Address): Promise<void>;
  /** Turns off the mute of the headset with this address; absent if the system doesn't let programs do it. */
  unmute?(address: Address): Promise<void>;
  /** Switches the sound profile of the headset, to this codec if one is given. Absent if the system does not allow it. */
  switchSound?(address: Address, mode: SoundMode, codec: Codec | null): Promise<void>;
}

/** Actions on an operating system's devices. Every method rejects with {@link ActionFailure}. */
export interface SystemActions {
  /** Kinds of actions that work on this computer. */
  readonly kinds: readonly ActionKind[];
  /** True if an inquiry of this system finds paired devices, which reveals their pairing mode. */
  readonly findsPaired: boolean;
  /** Pairs the device; the time limit is the caller's `signal`. */
  pair(id: RecordId, ask: QuestionHandler, signal: AbortSignal): Promise<void>;
  /** Null if the system connects automatically after pairing and offers no call for it. */
  readonly sound: SoundActions | null;
  /** Returns the services of a paired device once they are read. Null if this system does not report them. */
  services(id: RecordId, signal: AbortSignal): Promise<readonly string[] | null>;
  /**
   * Reads the device's HID from each place that has a descriptor: its service record, before or after pairing, the kernel and
   * GATT. Empty if it offers no HID now. Rejects if the device doesn't respond, which proves nothing. Absent if this system can't
   * read descriptors.
   */
  readInputs?(id: RecordId, signal: AbortSignal): Promise<readonly InputReading[]>;
  /** Bonds that can be watched and undone; absent if this system doesn't report them continuously. */
  readonly bonds?: BondSystem;
  /** Checks whether Earshot made the last pairing of this device, and it had not existed before. Absent if bonds are watched. */
  madeBond?(id: RecordId): boolean;
  /** Removes the device's pairing. */
  remove(id: RecordId): Promise<void>;
  /** Allows the device to connect automatically. Absent if every paired device may do so. */
  trust?(id: RecordId, because: TrustReason): Promise<void>;
  /** Switches Bluetooth on. */
  powerOn(): Promise<void>;
}

/** Error of a failed action, with its meaning for the user and the detail for the log. */
export class ActionFailure extends Error {
  constructor(
    readonly reason: ActionError,
    detail: string,
  ) {
    super(detail);
    this.name = 'ActionFailure';
  }
}
