import { chmodSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';

/** Connection to the guest's bus that a test can cut. */
export interface BusProxy {
  /** Ends every connection and stops listening, as if the bus had ended. */
  close(): void;
  /** Holds all messages for this time in ms, then forwards them at once. */
  stall(milliseconds: number): Promise<void>;
}

/**
 * Opens a unix socket on the host that leads to the guest's system bus. D-Bus compares the user that a client claims with the user of the
 * socket, which is always root in the guest, so the claim is rewritten.
 */
export function proxyBus(path: string, port: number): Promise<BusProxy> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const guest = connect(port, '127.0.0.1');
    guest.setNoDelay();
    let head: Buffer | null = Buffer.alloc(0);
    client.on('data', (chunk) => {
      if (head === null) {
        guest.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n');
      if (end < 0 && head.length < 512) return;
      const line = head.subarray(0, end).toString('latin1');
      guest.write(
        Buffer.concat([Buffer.from(line.replace(/AUTH EXTERNAL [0-9a-fA-F]*/, 'AUTH EXTERNAL 30'), 'latin1'), head.subarray(end)]),
      );
      head = null;
    });
    guest.on('data', (chunk) => client.write(chunk));
    for (const socket of [client, guest]) open.add(socket);
    const end = () => {
      open.delete(client);
      open.delete(guest);
      client.destroy();
      guest.destroy();
    };
    for (const socket of [client, guest]) socket.on('close', end).on('error', end);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      chmodSync(path, 0o666);
      resolve({
        stall: async (milliseconds) => {
          const stalled = [...open];
          for (const socket of stalled) socket.pause();
          await new Promise((done) => setTimeout(done, milliseconds));
          for (const socket of stalled) socket.resume();
        },
        close: () => {
          server.close();
          for (const socket of [...open]) socket.destroy();
        },
      });
    });
  });
}
