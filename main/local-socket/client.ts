import { EventEmitter } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Command, CommandResponse, ResultOf } from '../../contract/commands';
import { MAX_RESPONSE_BYTES, SOCKET_VERSION, type SocketRequest } from '../../contract/local-socket';
import { type SocketResponse, socketResponseSchema } from '../../contract/local-socket-response';
import type { Snapshot } from '../../contract/snapshot';
import type { Endpoint } from './endpoint';
import { LineReader, parseJson } from './lines';

/** Time until a running Earshot accepts and sends its first snapshot, in ms. */
const CONNECT_TIMEOUT_MS = 3_000;

/** Error of a running Earshot that has another version of the socket, or refuses the client. */
export class RefusedError extends Error {
  constructor(readonly reason: Extract<SocketResponse, { type: 'refused' }>['reason']) {
    super(`refused: ${reason}`);
    this.name = 'RefusedError';
  }
}

/** Connection to a running Earshot. Emits `ended` once when the connection is gone. */
export class LocalSocketClient extends EventEmitter<{ snapshot: [Snapshot]; ended: [] }> {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (response: CommandResponse) => void>();
  #snapshot: Snapshot;
  #id = 0;

  private constructor(socket: Socket, snapshot: Snapshot) {
    super();
    this.#socket = socket;
    this.#snapshot = snapshot;
  }

  /**
   * Connects to a running Earshot and waits for its first snapshot. Returns null if no Earshot responds. Rejects with a
   * {@link RefusedError} if it refuses.
   */
  static open({ path, key }: Endpoint): Promise<LocalSocketClient | null> {
    return new Promise((resolve, reject) => {
      const socket = connect({ path });
      const lines = new LineReader(MAX_RESPONSE_BYTES);
      let client: LocalSocketClient | null = null;
      const timer = setTimeout(() => socket.destroy(), CONNECT_TIMEOUT_MS);
      const write = (request: SocketRequest): void => void socket.write(`${JSON.stringify(request)}\n`);
      socket.once('connect', () => write({ type: 'hello', version: SOCKET_VERSION, key }));
      socket.on('error', () => undefined); // The close follows.
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(null);
        if (client !== null) client.#end();
      });
      socket.on('data', (chunk: Buffer) => {
        try {
          for (const line of lines.push(chunk)) {
            const response = socketResponseSchema.parse(parseJson(line));
            if (response.type === 'refused') reject(new RefusedError(response.reason));
            else if (response.type === 'snapshot' && client === null) {
              client = new LocalSocketClient(socket, response.snapshot);
              clearTimeout(timer);
              resolve(client);
            } else if (client !== null) client.#read(response);
          }
        } catch {
          // The line comes from another program or another version, so it can't be used.
          socket.destroy();
        }
      });
    });
  }

  /** Returns the newest snapshot. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Sends a command. A lost connection is an internal error. Never rejects. */
  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>> {
    const id = ++this.#id;
    return new Promise((resolve) => {
      // The schema of the response allows a text or null, which are the results of the allowed commands.
      this.#waiting.set(id, (response) =>
        resolve(response as { ok: true; result: ResultOf<C['type']> } | Extract<CommandResponse, { ok: false }>),
      );
      if (!this.#socket.writable) return this.#settle(id, { ok: false, error: { kind: 'internal' } });
      this.#socket.write(`${JSON.stringify({ type: 'command', id, command } satisfies SocketRequest)}\n`);
    });
  }

  close(): void {
    this.removeAllListeners();
    this.#socket.destroySoon();
  }

  #read(response: SocketResponse): void {
    if (response.type === 'snapshot') {
      this.#snapshot = response.snapshot;
      this.emit('snapshot', this.#snapshot);
    } else if (response.type === 'answer') this.#settle(response.id, response.answer as CommandResponse);
  }

  #settle(id: number, response: CommandResponse): void {
    this.#waiting.get(id)?.(response);
    this.#waiting.delete(id);
  }

  #end(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { ok: false, error: { kind: 'internal' } });
    this.emit('ended');
  }
}
