import { parseGeneration1Functions, REQUESTS_V1, SERVICE_1, VERSIONS_1 } from './generation-1';
import { parseGeneration2Functions, REQUESTS_V2, SERVICE_2, VERSIONS_2 } from './generation-2';
import { type ControlRequest, type Effect, Link, matchesResponse } from './link';
import { OutgoingAllowList } from './outgoing-allow-list';
import { HeadsetProtocolError } from './protocol-error';
import { type Generation, HELLO, type HeadsetOrder } from './request';

/** An open connection to the headset's service, whatever carries it. */
export interface ControlStream {
  write(bytes: Uint8Array): void;
  /** Receives data in pieces of any size. */
  onData: (bytes: Uint8Array) => void;
  /** Runs when the connection ends from the other side. */
  onClose: () => void;
  close(): void;
}

/** Result of the handshake: the generation and the functions that the headphones list. */
export type HandshakeResult =
  | { readonly generation: 1; readonly functions: ReadonlySet<number> }
  | { readonly generation: 2; readonly functions: ReadonlySet<number>; readonly table2: ReadonlySet<number> };

/** A conversation over one open connection: a question at a time, everything that is sent through the gate. */
export class Conversation {
  readonly #stream: ControlStream;
  readonly #link = new Link();
  readonly #gate: OutgoingAllowList;
  #timer: NodeJS.Timeout | undefined;
  #answer: ((payload: Uint8Array | null) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;
  /** Notifications since the last request, for `notified`. */
  #told: { readonly table: 1 | 2; readonly payload: Uint8Array }[] = [];
  #hear: (() => void) | null = null;
  #closed = false;

  /** @param own the addresses of this computer: nothing that is sent ever names one of them. */
  constructor(stream: ControlStream, own: readonly string[] = []) {
    this.#stream = stream;
    this.#gate = new OutgoingAllowList(own);
    stream.onData = (bytes) => this.#do(this.#link.receive(bytes, performance.now()));
    stream.onClose = () => {
      this.#closed = true;
      this.#fail?.(new HeadsetProtocolError('closed', 'the headset ended the connection'));
    };
  }

  get isOpen(): boolean {
    return !this.#closed;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#closed = true;
    this.#stream.close();
    // Every pending wait ends.
    this.#fail?.(closed());
  }

  /** The first questions. Rejects with {@link HeadsetProtocolError} if service and response disagree on the generation. */
  async introduce(service: string): Promise<HandshakeResult> {
    const hello = await this.ask(HELLO);
    if (hello === null) throw new HeadsetProtocolError('no-answer', 'it answers nothing');
    const generation = getGeneration(service, hello);
    this.#gate.generation = generation;
    if (generation === null) throw new HeadsetProtocolError('unknown-language', `it speaks ${Buffer.from(hello).toString('hex')}`);
    if (generation === 1)
      return { generation, functions: parseGeneration1Functions((await this.ask(REQUESTS_V1.functions)) ?? NOTHING) ?? NONE };
    // Zero is yes (MOS).
    const [table1, table2] = [hello[6] === 0, hello[7] === 0];
    const listed = async (asked: ControlRequest): Promise<ReadonlySet<number>> =>
      parseGeneration2Functions((await this.ask(asked)) ?? NOTHING) ?? NONE;
    const functions = table1 ? await listed(REQUESTS_V2.functions) : NONE;
    return { generation, functions, table2: table2 ? await listed(REQUESTS_V2.moreFunctions) : NONE };
  }

  /** From here on, what one order needs may be sent. Throws a `OutgoingFrameError` for a second one, or one to generation 1. */
  permit(order: HeadsetOrder): void {
    this.#gate.permit(order);
  }

  /**
   * Returns the response, or null without one. A missing response does not affect the next request. Empty for a request
   * without a response.
   */
  ask(question: ControlRequest): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(closed());
      this.#told = [];
      this.#answer = resolve;
      this.#fail = reject;
      this.#do(this.#link.ask(question, performance.now()));
    });
  }

  /** Returns the notification since the request that begins like its response, or null if none comes within `ms`. */
  next(asked: ControlRequest, ms: number): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(null), ms);
      const done = (payload: Uint8Array | null): void => {
        clearTimeout(timer);
        this.#hear = null;
        resolve(payload);
      };
      this.#fail = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      this.#hear = () => {
        const at = this.#told.findIndex(({ table, payload }) => table === asked.table && matchesResponse(payload, asked));
        const [found] = at < 0 ? [] : this.#told.splice(at, 1);
        if (found !== undefined) done(found.payload);
      };
      this.#hear();
      if (this.#closed) this.#fail(closed());
    });
  }

  #do(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (this.#closed) return;
      try {
        this.#take(effect);
      } catch (error) {
        this.#fail?.(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#wait();
  }

  #take(effect: Effect): void {
    if (effect.type === 'send') this.#stream.write(this.#gate.pass(effect.bytes));
    else if (effect.type === 'answered') this.#answer?.(effect.payload);
    else if (effect.type === 'acknowledged') this.#answer?.(NOTHING);
    else if (effect.type === 'failed') this.#answer?.(null);
    else if (effect.type === 'flooded') this.#flooded();
    else if (effect.type === 'told') {
      if (this.#told.length < MOST_TOLD) this.#told.push(effect);
      this.#hear?.();
    }
  }

  #flooded(): void {
    const fail = this.#fail;
    this.#fail = null;
    this.close();
    fail?.(new HeadsetProtocolError('unknown-language', 'it sends without end'));
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const { due } = this.#link;
    if (due !== null) this.#timer = setTimeout(() => this.#do(this.#link.time(performance.now())), Math.max(0, due - performance.now()));
  }
}

const closed = (): HeadsetProtocolError => new HeadsetProtocolError('closed', 'the connection is closed');
const NOTHING = new Uint8Array();
const NONE: ReadonlySet<number> = new Set();
/** Maximum number of notifications between two requests. */
const MOST_TOLD = 64;

/**
 * Returns the generation. The opened service, the length of the first response and a known version must agree. Null
 * otherwise; there is no default, because a wrong one switches headsets off.
 */
export function getGeneration(service: string, hello: Uint8Array): Generation | null {
  const seen = (versions: readonly (readonly number[])[]): boolean =>
    versions.some((version) => version.every((byte, index) => hello[2 + index] === byte));
  if (service === SERVICE_1 && hello.length === 4 && seen(VERSIONS_1)) return 1;
  if (service === SERVICE_2 && hello.length === 8 && seen(VERSIONS_2)) return 2;
  return null;
}
