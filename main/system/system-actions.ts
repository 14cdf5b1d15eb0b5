import type { ActionError, ActionKind, PairingQuestion } from '../../catalog/actions/action';
import type { InputReading } from '../../catalog/identify/input-reading';
import type { Address, RecordId } from '../../catalog/ids';
import type { Codec } from '../../catalog/sound/codecs';
import type { SoundMode } from '../../catalog/sound/headset-sound';
import type { BondSystem, TrustReason } from './bond-system';

/**
 * Asks the person while pairing; resolves with the code typed, or with yes or no. Rejects when the pairing ends first, or
 * the question is withdrawn.
 */
export type QuestionHandler = (question: PairingQuestion, withdrawn?: AbortSignal) => Promise<string | boolean>;

/** Actions on the sound of a system's devices. Every method rejects with {@link ActionFailure}. */
export interface SoundActions {
  /** Connects the device's sound, and nothing else of it. */
  connect(id: RecordId, signal: AbortSignal): Promise<void>;
  disconnect(id: RecordId): Promise<void>;
  /** Sends the computer's sound to the connected headset with this address. */
  sendSound(address: Address): Promise<void>;
  /** Ends the muting of the headset with this address; absent where the system lets no program do it. */
  unmute?(address: Address): Promise<void>;
  /** Switches the sound profile of the headset, to this codec if one is given. Absent if the system does not allow it. */
  switchSound?(address: Address, mode: SoundMode, codec: Codec | null): Promise<void>;
}

/** Actions on an operating system's devices. Every method rejects with {@link ActionFailure}. */
export interface SystemActions {
  /** Kinds of actions that work on this computer. */
  readonly kinds: readonly ActionKind[];
  /** Whether this system finds what is paired here in an inquiry, so that it can be seen to be in pairing mode. */
  readonly findsPaired: boolean;
  /** Pairs the device; the time limit is the caller's `signal`. */
  pair(id: RecordId, ask: QuestionHandler, signal: AbortSignal): Promise<void>;
  /** Null if the system connects automatically after pairing and offers no call for it. */
  readonly sound: SoundActions | null;
  /** Returns the services of a paired device once they are read. Null if this system does not report them. */
  services(id: RecordId, signal: AbortSignal): Promise<readonly string[] | null>;
  /**
   * Reads the device's HID from each place that has a descriptor: its service record, before or after pairing, the kernel and
   * GATT. Empty if it offers no HID now. Rejects if the device doesn't respond, which proves nothing. Absent where this system
   * can't read descriptors.
   */
  readInputs?(id: RecordId, signal: AbortSignal): Promise<readonly InputReading[]>;
  /** Bonds that can be watched and undone; absent where this system doesn't report them all the time. */
  readonly bonds?: BondSystem;
  /** Returns whether the last pairing of this device was made by Earshot, and had not existed before. Absent where bonds are watched. */
  madeBond?(id: RecordId): boolean;
  /** Forgets the device: its pairing is gone. */
  remove(id: RecordId): Promise<void>;
  /** Allows the device to connect automatically. Absent if every paired device may do so. */
  trust?(id: RecordId, because: TrustReason): Promise<void>;
  /** Switches Bluetooth on. */
  powerOn(): Promise<void>;
}

/** An action failed, with its meaning for a person and the detail for the log. */
export class ActionFailure extends Error {
  constructor(
    readonly reason: ActionError,
    detail: string,
  ) {
    super(detail);
    this.name = 'ActionFailure';
  }
}
