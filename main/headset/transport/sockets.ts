/** Bluetooth socket over any transport. */
export interface BluetoothSocket {
  write(bytes: Uint8Array): void;
  /** Receives data in pieces of any size. */
  onData: (bytes: Uint8Array) => void;
  /** Called when the other side closes the socket. */
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

/** Reasons why a socket did not open: the device has no such service, another program uses it, or the device didn't respond. */
export type SocketReason = 'refused' | 'busy' | 'out-of-range' | 'failed';

/** Error of a socket that did not open. */
export class SocketError extends Error {
  constructor(
    readonly reason: SocketReason,
    detail: string,
  ) {
    super(detail);
    this.name = 'SocketError';
  }
}

/** Encodes an address such as `F8:4E:…` for a socket, least significant byte first. Throws a TypeError for anything else. */
export function encodeAddress(address: string): Uint8Array {
  if (!/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(address)) throw new TypeError('not a Bluetooth address');
  return Uint8Array.from(Buffer.from(address.replaceAll(':', ''), 'hex').reverse());
}
