/** A Bluetooth socket, whatever carries it. */
export interface BluetoothSocket {
  write(bytes: Uint8Array): void;
  /** Told what comes, cut anywhere. */
  onData: (bytes: Uint8Array) => void;
  /** Told when it has ended by itself. */
  onClose: () => void;
  close(): void;
}

/**
 * Opens sockets to a device that is connected to this computer. Addresses are upper-case with colons. Both reject with
 * {@link SocketError}, or with the signal's reason; a socket that the signal interrupts is closed.
 */
export interface BluetoothSockets {
  /** @param psm L2CAP's protocol and service number. */
  l2cap(address: string, psm: number, signal?: AbortSignal): Promise<BluetoothSocket>;
  /** @param channel RFCOMM's, 1 to 30. */
  rfcomm(address: string, channel: number, signal?: AbortSignal): Promise<BluetoothSocket>;
}

/** Why a socket could not be opened: nobody serves it, another program has it, or the device does not answer. */
export type SocketReason = 'refused' | 'busy' | 'away' | 'failed';

/** A socket could not be opened. */
export class SocketError extends Error {
  constructor(
    readonly reason: SocketReason,
    detail: string,
  ) {
    super(detail);
    this.name = 'SocketError';
  }
}

/** `F8:4E:…` as a socket's address has it: least significant byte first. Throws a TypeError for anything else. */
export function addressBytes(address: string): Uint8Array {
  if (!/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(address)) throw new TypeError('not a Bluetooth address');
  return Uint8Array.from(Buffer.from(address.replaceAll(':', ''), 'hex').reverse());
}
