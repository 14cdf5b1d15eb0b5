import { raceAbort } from '../../async';
import type { UtilityProcessHandle } from '../../own-process';
import type { SocketEvent, SocketRequest } from './socket-process/messages';
import { type BluetoothSocket, type BluetoothSockets, SocketError, type SocketReason } from './sockets';

/** Process with the kernel's sockets. */
export type SocketsProcess = UtilityProcessHandle<SocketRequest, SocketEvent>;

/** Errors of Linux (errno.h) with a meaning for the user. */
const REASONS: Readonly<Record<number, SocketReason>> = {
  16: 'busy',
  110: 'out-of-range',
  111: 'refused',
  112: 'out-of-range',
  113: 'out-of-range',
};
/** Time without an open socket after which the process ends, in ms. */
const IDLE_MS = 2_000;

interface Pending {
  readonly socket: BluetoothSocket;
  opened(): void;
  failed(error: SocketError): void;
}

/**
 * Sockets of the kernel, in a process that runs while one of them is open.
 * @param fork starts the process.
 */
export class ProcessSockets implements BluetoothSockets {
  readonly #fork: () => SocketsProcess;
  readonly #sockets = new Map<number, Pending>();
  #process: SocketsProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  #nextId = 1;

  constructor(fork: () => SocketsProcess) {
    this.#fork = fork;
  }

  l2cap(address: string, psm: number, signal?: AbortSignal): Promise<BluetoothSocket> {
    return this.#open('l2cap', address, psm, signal);
  }

  rfcomm(address: string, channel: number, signal?: AbortSignal): Promise<BluetoothSocket> {
    return this.#open('rfcomm', address, channel, signal);
  }

  async #open(kind: 'l2cap' | 'rfcomm', address: string, port: number, signal?: AbortSignal): Promise<BluetoothSocket> {
    signal?.throwIfAborted();
    clearTimeout(this.#idle);
    const child = this.#getProcess();
    const id = this.#nextId++;
    const close = (): void => {
      child.postMessage({ type: 'close', socket: id });
      this.#forget(id);
    };
    const opened = new Promise<BluetoothSocket>((resolve, reject) => {
      const socket: BluetoothSocket = {
        write: (bytes) => child.postMessage({ type: 'write', socket: id, bytes }),
        onData: () => undefined,
        onClose: () => undefined,
        close,
      };
      this.#sockets.set(id, { socket, opened: () => resolve(socket), failed: reject });
      child.postMessage({ type: 'open', socket: id, kind, address, port });
    });
    // The kernel waits half a minute and longer for a device that does not respond.
    signal?.addEventListener('abort', close, { once: true });
    try {
      return await (signal === undefined ? opened : raceAbort(signal, opened));
    } finally {
      signal?.removeEventListener('abort', close);
    }
  }

  #getProcess(): SocketsProcess {
    if (this.#process !== null) return this.#process;
    const child = this.#fork();
    this.#process = child;
    child.on('message', (message) => this.#receive(message));
    child.once('exit', (code) => {
      if (child !== this.#process) return;
      this.#process = null;
      for (const [id, pending] of this.#sockets) {
        this.#sockets.delete(id);
        pending.failed(new SocketError('failed', `the process ended with code ${code}`));
        pending.socket.onClose();
      }
    });
    return child;
  }

  #receive(message: SocketEvent): void {
    const pending = this.#sockets.get(message.socket);
    if (pending === undefined) return;
    switch (message.type) {
      case 'opened':
        pending.opened();
        return;
      case 'data':
        pending.socket.onData(message.bytes);
        return;
      case 'failed':
        this.#forget(message.socket);
        pending.failed(new SocketError(REASONS[message.errno] ?? 'failed', `errno ${message.errno}`));
        return;
      case 'closed':
        this.#forget(message.socket);
        pending.socket.onClose();
    }
  }

  #forget(id: number): void {
    this.#sockets.delete(id);
    if (this.#sockets.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      const child = this.#process;
      this.#process = null;
      child?.kill();
    }, IDLE_MS);
  }
}
