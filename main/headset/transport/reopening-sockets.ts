import { delay } from '../../async';
import { type BluetoothSocket, type BluetoothSockets, SocketError } from './sockets';

/** Time in ms after our own close in which a refusal can result from that close. A disconnection takes one round trip. */
const CLOSING_MS = 2_000;
/** Delay before the next try, in ms. */
const PAUSE_MS = 250;

/**
 * Opens RFCOMM channels again while our own last connection is still closing: Linux keeps a channel until the device has
 * confirmed the disconnection, and refuses it with EBUSY until then (source: net/bluetooth/rfcomm/core.c, __rfcomm_dlc_open).
 * Every other error, and every refusal later than two seconds after our own close, rejects at once. So does the signal.
 */
export function reopenAfterClose(sockets: BluetoothSockets): BluetoothSockets {
  const closed = new Map<string, number>();
  return {
    l2cap: (address, psm, signal) => sockets.l2cap(address, psm, signal),
    rfcomm: async (address, channel, signal) => {
      const key = `${address} ${channel}`;
      for (;;) {
        try {
          return withCloseListener(await sockets.rfcomm(address, channel, signal), () => closed.set(key, Date.now()));
        } catch (error) {
          if (!isRefusal(error) || Date.now() - (closed.get(key) ?? 0) > CLOSING_MS) throw error;
          await delay(PAUSE_MS, signal ?? NEVER);
        }
      }
    },
  };
}

const NEVER = new AbortController().signal;

function isRefusal(error: unknown): boolean {
  return error instanceof SocketError && (error.reason === 'busy' || error.reason === 'refused');
}

function withCloseListener(socket: BluetoothSocket, note: () => void): BluetoothSocket {
  const close = socket.close.bind(socket);
  socket.close = () => {
    note();
    close();
  };
  return socket;
}
