import type { BondKey } from '../../catalog/actions/bond';
import type { InputReading } from '../../catalog/identify/input-reading';
import type { Address, RecordId } from '../../catalog/ids';

/** End of a request to pair: `existed` if another program had made the bond, `cut-off` if its end is unknown. */
export type PairingEnd = 'made' | 'existed' | 'failed' | 'cut-off';

/** Reason why Earshot trusts a device: it offers only sound, or the user heard the test tones on it. */
export type TrustReason = 'sound-alone' | 'tones';

/** Witness of requests to pair, which learns of each one before the system receives it. */
export interface PairingWitness {
  /** Notes that Earshot is about to pair a device. The returned function reports the end. */
  begin(key: BondKey): Promise<(end: PairingEnd) => void>;
  /** Notes why Earshot trusted a device. */
  trusted(key: BondKey, because: TrustReason): Promise<void>;
}

/** Device of a bond, as the system reports it now. */
export interface BondedDevice {
  /** Current address. A device that is paired over LE gets its identity address with the bond. */
  readonly address: Address;
  readonly bonded: boolean;
  /** Null until the system has read them. */
  readonly services: readonly string[] | null;
  readonly inputs: readonly InputReading[];
}

/** Bonds of a system that can be watched and undone. */
export interface BondSystem {
  /** Calls the listener whenever something about a device may have changed. */
  on(event: 'changed', listener: () => void): unknown;
  off(event: 'changed', listener: () => void): unknown;
  /** Sets the witness of requests to pair. */
  setWitness(witness: PairingWitness): void;
  /** Finds the bond of a record; null if the system has no such record. */
  locate(id: RecordId): BondKey | null;
  /** Reads a device; null while its adapter or the Bluetooth service is away, because its bond is unknown then. */
  read(key: BondKey): BondedDevice | null;
  /**
   * Undoes a bond: cancels a running pairing, disconnects, untrusts and removes the device, repeatedly until the system reports
   * no bond. Rejects with the signal's reason.
   */
  undo(key: BondKey, signal: AbortSignal): Promise<void>;
  /** Ends the trust in a device. Rejects if the system refuses. */
  untrust(key: BondKey): Promise<void>;
}
