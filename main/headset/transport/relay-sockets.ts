import { connect, type Socket } from 'node:net';
import { type BluetoothSocket, type BluetoothSockets, encodeAddress, SocketError } from './sockets';

/** Byte with which the relay reports that its socket is open. */
const OPEN = 0x06;

/**
 * Returns the port of the lab's relay; null if there is none. A packaged Earshot has none, because its environment could then
 * name a program that replaces the headset.
 */
export function findLabRelay(env: Readonly<Record<string, string | undefined>>, packaged: boolean): number | null {
  const port = Number(env.EARSHOT_LAB_STREAMS);
  return packaged || !Number.isInteger(port) || port < 1 || port > 65_535 ? null : port;
}

/**
 * Opens sockets of another computer's kernel through a relay that connects each of them with a TCP connection. It is for the lab,
 * whose guest has the Bluetooth adapter.
 * @param port of the relay on this computer.
 */
export function relaySockets(port: number): BluetoothSockets {
  return {
    l2cap: (address, psm, signal) =>
      connectToRelay(port, `l2cap ${hex([psm & 0xff, psm >> 8, ...encodeAddress(address), 0, 0, 0, 0])}`, signal),
    rfcomm: (address, channel, signal) => connectToRelay(port, `rfcomm ${hex([...encodeAddress(address), channel, 0])}`, signal),
  };
}

function hex(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('hex');
}

function connectToRelay(port: number, line: string, signal?: AbortSignal): Promise<BluetoothSocket> {
  return new Promise((resolve, reject) => {
    const stream: Socket = connect(port, '127.0.0.1');
    const abort = (): void => {
      reject(signal?.reason);
      stream.destroy();
    };
    signal?.addEventListener('abort', abort, { once: true });
    stream.setNoDelay();
    // The relay doesn't report the reason.
    const refused = (): void => reject(new SocketError('refused', 'the relay ended'));
    stream.once('close', refused);
    stream.once('data', (data: Buffer) => {
      stream.off('close', refused);
      signal?.removeEventListener('abort', abort);
      if (data[0] !== OPEN) {
        stream.destroy();
        return refused();
      }
      const socket = createSocket(stream);
      resolve(socket);
      if (data.length > 1) setImmediate(() => socket.onData(data.subarray(1)));
    });
    stream.on('error', () => undefined);
    stream.write(`${line}\n`);
  });
}

function createSocket(stream: Socket): BluetoothSocket {
  const socket: BluetoothSocket = {
    write: (bytes) => void stream.write(bytes),
    onData: () => undefined,
    onClose: () => undefined,
    close: () => stream.destroy(),
  };
  stream.on('data', (data) => socket.onData(data));
  stream.on('close', () => socket.onClose());
  return socket;
}
