import { parseGeneration1Functions, REQUESTS_V1, SERVICE_1, VERSIONS_1 } from './generation-1';
import { parseGeneration2Functions, REQUESTS_V2, SERVICE_2, VERSIONS_2 } from './generation-2';
import { type Effect, Link, matchesResponse } from './link';
import { OutgoingAllowList } from './outgoing-allow-list';
import { HeadsetProtocolError } from './protocol-error';
import { type AddressedCommand, type ControlRequest, type Generation, HELLO } from './request';

/** Open connection to the control service of headphones, over a socket or a serial port. */
export interface ControlStream {
  write(bytes: Uint8Array): void;
  /** Receives data in pieces of any size. */
  onData: (bytes: Uint8Array) => void;
  /** Called when the other side ends the connection. */
  onClose: () => void;
  close(): void;
}

/** Result of the handshake: the generation and the functions that the headphones list. */
export type HandshakeResult =
  | { readonly generation: 1; readonly functions: ReadonlySet<number> }
  | { readonly generation: 2; readonly functions: ReadonlySet<number>; readonly table2: ReadonlySet<number> };

/** Conversation over one open connection. It has one request at a time and sends only frames of the allow-list. */
export class Conversation {
  readonly #stream: ControlStream;
  readonly #link = new Link();
  readonly #allowList: OutgoingAllowList;
  #timer: NodeJS.Timeout | undefined;
  #resolve: ((payload: Uint8Array | null) => void) | null = null;
  #reject: ((error: Error) => void) | null = null;
  /** Notifications since the last request. */
  #notifications: { readonly table: 1 | 2; readonly payload: Uint8Array }[] = [];
  #onNotification: (() => void) | null = null;
  #closed = false;

  /** @param own addresses of this computer, which no sent frame contains. */
  constructor(stream: ControlStream, own: readonly string[] = []) {
    this.#stream = stream;
    this.#allowList = new OutgoingAllowList(own);
    stream.onData = (bytes) => this.#applyAll(this.#link.receive(bytes, performance.now()));
    stream.onClose = () => {
      this.#closed = true;
      this.#reject?.(new HeadsetProtocolError('closed', 'the headset ended the connection'));
    };
  }

  get isOpen(): boolean {
    return !this.#closed;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#closed = true;
    this.#stream.close();
    // Otherwise a pending request would wait for its timeout.
    this.#reject?.(closed());
  }

  /** Sends the first requests. Rejects with {@link HeadsetProtocolError} if service and response disagree on the generation. */
  async handshake(service: string): Promise<HandshakeResult> {
    const hello = await this.request(HELLO);
    if (hello === null) throw new HeadsetProtocolError('no-response', 'no response to the first request');
    const generation = findGeneration(service, hello);
    this.#allowList.generation = generation;
    if (generation === null)
      throw new HeadsetProtocolError('unknown-protocol', `unknown protocol version ${Buffer.from(hello).toString('hex')}`);
    if (generation === 1)
      return { generation, functions: parseGeneration1Functions((await this.request(REQUESTS_V1.functions)) ?? NOTHING) ?? NONE };
    // Zero means that the headphones support the table (source: MOS).
    const [table1, table2] = [hello[6] === 0, hello[7] === 0];
    const readFunctions = async (request: ControlRequest): Promise<ReadonlySet<number>> =>
      parseGeneration2Functions((await this.request(request)) ?? NOTHING) ?? NONE;
    const functions = table1 ? await readFunctions(REQUESTS_V2.functions) : NONE;
    return { generation, functions, table2: table2 ? await readFunctions(REQUESTS_V2.moreFunctions) : NONE };
  }

  /** Allows the frames of one command. Throws an `OutgoingFrameError` for a second command, or one to generation 1. */
  allowCommand(command: AddressedCommand): void {
    this.#allowList.allowCommand(command);
  }

  /**
   * Returns the response, or null without one. A missing response does not affect the next request. Empty for a request
   * without a response.
   */
  request(request: ControlRequest): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(closed());
      this.#notifications = [];
      this.#resolve = resolve;
      this.#reject = reject;
      this.#applyAll(this.#link.send(request, performance.now()));
    });
  }

  /** Returns the notification since the request that begins like its response, or null if none arrives within `ms`. */
  waitForNotification(request: ControlRequest, ms: number): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(null), ms);
      const done = (payload: Uint8Array | null): void => {
        clearTimeout(timer);
        this.#onNotification = null;
        resolve(payload);
      };
      this.#reject = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      this.#onNotification = () => {
        const at = this.#notifications.findIndex(({ table, payload }) => table === request.table && matchesResponse(payload, request));
        const [found] = at < 0 ? [] : this.#notifications.splice(at, 1);
        if (found !== undefined) done(found.payload);
      };
      this.#onNotification();
      if (this.#closed) this.#reject(closed());
    });
  }

  #applyAll(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (this.#closed) return;
      try {
        this.#apply(effect);
      } catch (error) {
        this.#reject?.(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#schedule();
  }

  #apply(effect: Effect): void {
    if (effect.type === 'send') this.#stream.write(this.#allowList.check(effect.bytes));
    else if (effect.type === 'responded') this.#resolve?.(effect.payload);
    else if (effect.type === 'acknowledged') this.#resolve?.(NOTHING);
    else if (effect.type === 'failed') this.#resolve?.(null);
    else if (effect.type === 'flooded') this.#endFlood();
    else if (effect.type === 'notified') {
      if (this.#notifications.length < MAX_NOTIFICATIONS) this.#notifications.push(effect);
      this.#onNotification?.();
    }
  }

  #endFlood(): void {
    const fail = this.#reject;
    this.#reject = null;
    this.close();
    fail?.(new HeadsetProtocolError('unknown-protocol', 'more frames than any known headset sends'));
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const { due } = this.#link;
    if (due !== null)
      this.#timer = setTimeout(() => this.#applyAll(this.#link.advance(performance.now())), Math.max(0, due - performance.now()));
  }
}

const closed = (): HeadsetProtocolError => new HeadsetProtocolError('closed', 'the connection is closed');
const NOTHING = new Uint8Array();
const NONE: ReadonlySet<number> = new Set();
/** Maximum number of notifications between two requests. */
const MAX_NOTIFICATIONS = 64;

/**
 * Returns the generation if the opened service, the length of the first response and a known version agree. Null otherwise. There
 * is no default, because the wrong generation turns headphones off.
 */
export function findGeneration(service: string, hello: Uint8Array): Generation | null {
  const isKnown = (versions: readonly (readonly number[])[]): boolean =>
    versions.some((version) => version.every((byte, index) => hello[2 + index] === byte));
  if (service === SERVICE_1 && hello.length === 4 && isKnown(VERSIONS_1)) return 1;
  if (service === SERVICE_2 && hello.length === 8 && isKnown(VERSIONS_2)) return 2;
  return null;
}
