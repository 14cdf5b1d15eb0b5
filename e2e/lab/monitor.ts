import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { scaleLimit } from '../slowness';

/** Maximum time in which QEMU opens a socket or responds to a command, in ms. Minutes, because a busy computer starts programs slowly. */
const RESPONSE_TIMEOUT_MS = scaleLimit(120_000);
const CONNECT_INTERVAL_MS = 5;

interface Response {
  readonly return?: unknown;
  readonly error?: { readonly desc: string };
}

/**
 * Connects to a unix socket of a program that is still starting. Retries because the file exists before the program
 * accepts connections.
 *
 * @param ended returns why the program ended, or null while it runs.
 */
export async function connectWhenOpen(path: string, ended: () => string | null): Promise<Socket> {
  for (const limit = performance.now() + RESPONSE_TIMEOUT_MS; ; await sleep(CONNECT_INTERVAL_MS)) {
    const socket = connect(path);
    const error = await new Promise<Error | null>((resolve) => socket.once('connect', () => resolve(null)).once('error', resolve));
    if (error === null) return socket;
    const reason = ended();
    if (reason !== null) throw new Error(reason);
    if (performance.now() > limit) throw error;
  }
}

/** Client of QEMU's machine protocol. Source: QEMU, docs/interop/qmp-spec. */
export class Monitor {
  readonly #socket: Socket;
  readonly #pending: ((response: Response) => void)[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    let text = '';
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      for (const respond of this.#pending.splice(0)) respond({ error: { desc: 'QEMU closed its monitor' } });
    });
    socket.on('data', (chunk) => {
      const lines = (text + String(chunk)).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        const message = JSON.parse(line) as Response;
        if ('return' in message || 'error' in message) this.#pending.shift()?.(message);
      }
    });
  }

  /** Connects and negotiates. Rejects if QEMU ends first. */
  static async open(path: string, ended: () => string | null): Promise<Monitor> {
    const monitor = new Monitor(await connectWhenOpen(path, ended));
    await monitor.call('qmp_capabilities');
    return monitor;
  }

  /** Sends a command and returns its result. Rejects with QEMU's description of the error, or if it doesn't respond. */
  call(execute: string, values?: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${execute}: no response after ${RESPONSE_TIMEOUT_MS} ms`)), RESPONSE_TIMEOUT_MS);
      this.#pending.push(({ return: value, error }) => {
        clearTimeout(timer);
        if (error === undefined) resolve(value);
        else reject(new Error(`${execute}: ${error.desc}`));
      });
      this.#socket.write(`${JSON.stringify({ execute, ...(values === undefined ? {} : { arguments: values }) })}\n`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
