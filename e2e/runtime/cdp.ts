import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Fields of a DevTools protocol message, whose content depends on the method. */
export type Params = Record<string, unknown>;

interface Pending {
  readonly method: string;
  resolve(result: Params): void;
  reject(error: Error): void;
}

/**
 * Chrome DevTools Protocol over `--remote-debugging-pipe`: JSON, NUL between messages. Emits
 * `event` (sessionId, method, params) and `closed`.
 */
export class Cdp extends EventEmitter<{ event: [sessionId: string, method: string, params: Params]; closed: [] }> {
  readonly #output: Writable;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #closed = false;

  constructor(out: Writable, input: Readable) {
    super();
    this.#output = out;
    let parts: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
        parts.push(chunk.subarray(from, at));
        from = at + 1;
        const text = Buffer.concat(parts).toString('utf8');
        parts = [];
        this.#receive(JSON.parse(text));
      }
      if (from < chunk.length) parts.push(chunk.subarray(from));
    });
    input.on('close', () => this.#close());
    out.on('error', () => this.#close());
  }

  get closed(): boolean {
    return this.#closed;
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is closed`));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #receive(message: {
    id?: number;
    error?: { message: string };
    result?: Params;
    method?: string;
    params?: Params;
    sessionId?: string;
  }): void {
    if (message.id === undefined) {
      this.emit('event', message.sessionId ?? '', message.method ?? '', message.params ?? {});
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
    else pending?.resolve(message.result ?? {});
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const pending of this.#pending.values()) pending.reject(new Error(`${pending.method}: the browser is closed`));
    this.#pending.clear();
    this.emit('closed');
  }
}
