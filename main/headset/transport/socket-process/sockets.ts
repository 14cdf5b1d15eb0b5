import koffi from 'koffi';
import { encodeAddress } from '../sockets';
import type { SocketEvent, SocketRequest } from './messages';

/** Numbers of Linux: bits/socket.h, bluetooth.h. */
const AF_BLUETOOTH = 31;
const KIND = {
  l2cap: { type: 5, protocol: 0 },
  rfcomm: { type: 1, protocol: 3 },
} as const;
const SHUT_BOTH = 2;
const NO_SIGNAL = 0x4000;
const EINVAL = 22;
/** Size of the receive buffer in bytes, more than one packet has. */
const MAX_BYTES = 4_096;

type Done<T> = (error: unknown, result: T) => void;

/** Functions of the C library in use. */
export interface SocketCalls {
  socket(domain: number, type: number, protocol: number): number;
  /** Waits on a separate thread. Returns the kernel's error number, 0 for none. */
  connect(fd: number, address: Buffer): Promise<number>;
  receive(fd: number, into: Buffer): Promise<number>;
  send(fd: number, bytes: Uint8Array): number;
  shutdown(fd: number): number;
  close(fd: number): number;
  errno(): number;
}

/** Loads them. Throws on any system but Linux. */
export function loadSocketCalls(): SocketCalls {
  const library = koffi.load('libc.so.6');
  const socket = library.func('int socket(int domain, int type, int protocol)');
  const connect = library.func('int connect(int fd, uint8_t *address, uint32_t length)');
  const receive = library.func('int64_t recv(int fd, uint8_t *buffer, size_t length, int flags)');
  const send = library.func('int64_t send(int fd, uint8_t *buffer, size_t length, int flags)');
  const shutdown = library.func('int shutdown(int fd, int how)');
  const close = library.func('int close(int fd)');
  return {
    socket,
    // The number is read at once because the next call overwrites it.
    connect: (fd, address) =>
      later((done) =>
        connect.async(fd, address, address.length, (error: unknown, result: number) => done(error, result < 0 ? koffi.errno() : 0)),
      ),
    receive: (fd, into) => later((done) => receive.async(fd, into, into.length, 0, done)),
    send: (fd, bytes) => Number(send(fd, bytes, bytes.length, NO_SIGNAL)),
    shutdown: (fd) => shutdown(fd, SHUT_BOTH),
    close,
    errno: () => koffi.errno(),
  };
}

function later(start: (done: Done<number | bigint>) => void): Promise<number> {
  return new Promise((resolve, reject) => start((error, result) => (error ? reject(error) : resolve(Number(result)))));
}

/** Opens the kernel's sockets on request and reports their data. */
export class KernelSockets {
  readonly #calls: SocketCalls;
  readonly #emit: (message: SocketEvent) => void;
  readonly #open = new Map<number, number>();

  constructor(calls: SocketCalls, emit: (message: SocketEvent) => void) {
    this.#calls = calls;
    this.#emit = emit;
  }

  take(message: SocketRequest): void {
    if (message.type === 'open') void this.#connect(message);
    else {
      const fd = this.#open.get(message.socket);
      if (fd === undefined) return;
      // Ends the pending receive, which closes the socket.
      if (message.type === 'close' || this.#calls.send(fd, message.bytes) < 0) this.#calls.shutdown(fd);
    }
  }

  async #connect({ socket, kind, address, port }: Extract<SocketRequest, { type: 'open' }>): Promise<void> {
    const { type, protocol } = KIND[kind];
    const fd = this.#calls.socket(AF_BLUETOOTH, type, protocol);
    if (fd < 0) {
      this.#emit({ type: 'failed', socket, errno: this.#calls.errno() });
      return;
    }
    // The socket is stored before it is open, so that it can be closed while the kernel waits for the device.
    this.#open.set(socket, fd);
    try {
      const errno = await this.#calls.connect(fd, encodeSocketAddress(kind, address, port));
      if (errno !== 0) {
        this.#emit({ type: 'failed', socket, errno });
        return;
      }
      this.#emit({ type: 'opened', socket });
      await this.#receive(socket, fd);
      this.#emit({ type: 'closed', socket });
    } catch {
      this.#emit({ type: 'failed', socket, errno: EINVAL });
    } finally {
      this.#open.delete(socket);
      this.#calls.close(fd);
    }
  }

  async #receive(socket: number, fd: number): Promise<void> {
    for (;;) {
      const buffer = Buffer.alloc(MAX_BYTES);
      const length = await this.#calls.receive(fd, buffer);
      if (length <= 0) return;
      this.#emit({ type: 'data', socket, bytes: Uint8Array.from(buffer.subarray(0, length)) });
    }
  }
}

/** Builds sockaddr_l2 and sockaddr_rc of Linux (l2cap.h, rfcomm.h). */
export function encodeSocketAddress(kind: 'l2cap' | 'rfcomm', address: string, port: number): Buffer {
  const device = encodeAddress(address);
  const family = [AF_BLUETOOTH, 0];
  return kind === 'l2cap'
    ? Buffer.from([...family, port & 0xff, port >> 8, ...device, 0, 0, 0, 0])
    : Buffer.from([...family, ...device, port, 0]);
}
