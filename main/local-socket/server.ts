import { timingSafeEqual } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Command, CommandResponse } from '../../contract/commands';
import { MAX_REQUEST_BYTES, SOCKET_VERSION, socketRequestSchema } from '../../contract/local-socket';
import type { SocketResponse } from '../../contract/local-socket-response';
import type { Snapshot } from '../../contract/snapshot';
import { withTimeout } from '../async';
import { type Rate, RateLimit } from '../shell/rate';
import type { Endpoint } from './endpoint';
import { LineReader, parseJson } from './lines';

/** Maximum number of clients at a time. A user has a few terminals. */
export const MAX_CLIENTS = 8;
/** Time until the first line of a client, in ms. */
const HELLO_TIMEOUT_MS = 3_000;
/** Time limit of a command, in ms. */
const COMMAND_TIMEOUT_MS = 30_000;
/** Rate of one client's commands. */
const COMMANDS: Rate = { perSecond: 5, burst: 20 };

/** Parts of the running Earshot that its command line uses. */
export interface LocalSocketDependencies {
  readonly source: { readonly snapshot: Snapshot } & Pick<EventEmitter<{ snapshot: [Snapshot] }>, 'on' | 'off'>;
  run(command: Command): Promise<CommandResponse>;
  /** Called with the number of clients whenever it changes, because headphones are searched for while one watches. */
  watched(clients: number): void;
  readonly log: { warn(text: string, error?: unknown): void };
}

/**
 * Server of the socket with which the command line uses a running Earshot. Each client gets the snapshot at once and after each
 * change. An action that a client started is canceled if the client ends before it.
 */
export class LocalSocketServer {
  readonly #parts: LocalSocketDependencies;
  readonly #clients = new Set<Client>();
  #server: Server | null = null;
  #path: string | null = null;

  constructor(parts: LocalSocketDependencies) {
    this.#parts = parts;
  }

  /** Starts to accept clients. Returns false if another Earshot has the socket. Rejects if the system doesn't allow it. */
  async open({ path, key }: Endpoint): Promise<boolean> {
    const isPipe = path.startsWith('\\\\.\\pipe\\');
    if (!isPipe) {
      if (await isServed(path)) return false;
      // The socket of a program that crashed would block the path.
      await rm(path, { force: true });
    }
    const server = createServer((socket) => this.#accept(socket, key));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ path }, resolve);
    });
    server.on('error', (error) => this.#parts.log.warn('the socket of the command line failed', error));
    this.#server = server;
    if (!isPipe) {
      this.#path = path;
      await chmod(path, 0o600);
    }
    this.#parts.source.on('snapshot', this.#send);
    return true;
  }

  async close(): Promise<void> {
    this.#parts.source.off('snapshot', this.#send);
    for (const client of this.#clients) client.end();
    const server = this.#server;
    this.#server = null;
    if (server !== null) await new Promise((resolve) => server.close(resolve));
    if (this.#path !== null) await rm(this.#path, { force: true }).catch(() => undefined); // A file that remains is removed by the next start.
  }

  readonly #send = (snapshot: Snapshot): void => {
    for (const client of this.#clients) client.show(snapshot);
  };

  #accept(socket: Socket, key: string | null): void {
    if (this.#clients.size >= MAX_CLIENTS) {
      socket.on('error', () => undefined);
      socket.write(`${JSON.stringify({ type: 'refused', reason: 'too-many' } satisfies SocketResponse)}\n`);
      socket.destroySoon();
      return;
    }
    const client = new Client(socket, key, this.#parts, () => {
      this.#clients.delete(client);
      this.#count();
    });
    this.#clients.add(client);
    this.#count();
  }

  #count(): void {
    this.#parts.watched(this.#clients.size);
  }
}

/** Reason to refuse a client. */
type Refusal = Extract<SocketResponse, { type: 'refused' }>['reason'];

class Client {
  readonly #socket: Socket;
  readonly #parts: LocalSocketDependencies;
  readonly #rate = new RateLimit(COMMANDS, () => performance.now());
  readonly #hello: NodeJS.Timeout;
  readonly #key: string | null;
  #isGreeted = false;
  #isRefused = false;
  /** Snapshot that waits until the socket is writable; a newer one replaces it. */
  #waiting: Snapshot | null = null;
  /** Action that this client started: requested, or running; null if there is none. */
  #acts: 'requested' | 'running' | null = null;

  constructor(socket: Socket, key: string | null, parts: LocalSocketDependencies, ended: () => void) {
    this.#socket = socket;
    this.#key = key;
    this.#parts = parts;
    this.#hello = setTimeout(() => socket.destroy(), HELLO_TIMEOUT_MS);
    const lines = new LineReader(MAX_REQUEST_BYTES);
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const line of lines.push(chunk)) this.#read(line);
      } catch {
        this.#refuse('bad-request');
      }
    });
    socket.on('drain', () => {
      const next = this.#waiting;
      this.#waiting = null;
      if (next !== null) this.show(next);
    });
    socket.on('error', () => undefined); // The close follows.
    socket.on('close', () => {
      clearTimeout(this.#hello);
      this.#close();
      ended();
    });
  }

  show(snapshot: Snapshot): void {
    if (!this.#isGreeted) return;
    const isUnderWay = snapshot.action !== null && snapshot.action.outcome === null;
    if (this.#acts === 'requested' && isUnderWay) this.#acts = 'running';
    else if (this.#acts === 'running' && !isUnderWay) this.#acts = null;
    if (this.#socket.writableNeedDrain) this.#waiting = snapshot;
    else this.#write({ type: 'snapshot', snapshot });
  }

  end(): void {
    this.#socket.destroySoon();
  }

  #read(line: string): void {
    // The same bytes can contain more lines before the connection ends.
    if (this.#isRefused) return;
    const refusal = this.#handle(line);
    if (refusal !== null) this.#refuse(refusal);
  }

  #handle(line: string): Refusal | null {
    const { data: request } = socketRequestSchema.safeParse(parseJson(line));
    if (request === undefined || (request.type === 'hello') === this.#isGreeted) return 'bad-request';
    if (request.type === 'command') {
      if (!this.#rate.take()) return 'too-fast';
      void this.#run(request.id, request.command);
      return null;
    }
    if (request.version !== SOCKET_VERSION) return 'version';
    if (!isSameKey(request.key, this.#key)) return 'bad-request';
    this.#isGreeted = true;
    clearTimeout(this.#hello);
    this.show(this.#parts.source.snapshot);
    return null;
  }

  async #run(id: number, command: Command): Promise<void> {
    let answer: CommandResponse;
    try {
      answer = await withTimeout(COMMAND_TIMEOUT_MS, new Error('no response in time'), () => this.#parts.run(command));
    } catch (error) {
      this.#parts.log.warn(`the command ${command.type} of the command line failed`, error);
      answer = { ok: false, error: { kind: 'internal' } };
    }
    if (command.type === 'act' && answer.ok) this.#acts = 'requested';
    if (this.#socket.destroyed) return this.#close();
    // Only make-report has a result, which is a text.
    const response = answer.ok ? { ok: true as const, result: typeof answer.result === 'string' ? answer.result : null } : answer;
    this.#write({ type: 'answer', id, answer: response as Extract<SocketResponse, { type: 'answer' }>['answer'] });
  }

  // An action must not outlive the terminal that shows its phases and questions.
  #close(): void {
    if (this.#acts !== null) void this.#parts.run({ type: 'cancel-action' }).catch(() => undefined);
    this.#acts = null;
  }

  #refuse(reason: Refusal): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    this.#write({ type: 'refused', reason });
    this.#socket.destroySoon();
  }

  #write(response: SocketResponse): void {
    if (this.#socket.writable) this.#socket.write(`${JSON.stringify(response)}\n`);
  }
}

function isSameKey(given: string | null, key: string | null): boolean {
  if (given === null || key === null) return given === key;
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Returns whether a program accepts connections on a socket. */
function isServed(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ path });
    const end = (served: boolean): void => {
      probe.destroy();
      resolve(served);
    };
    probe.once('connect', () => end(true));
    probe.once('error', () => end(false));
  });
}
