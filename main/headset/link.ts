import { encodeFrame, type Frame, FrameReader } from './frame';
import type { ControlRequest } from './request';

/** Effect of a link: something to do or to report. */
export type Effect =
  | { readonly type: 'send'; readonly bytes: Uint8Array }
  | { readonly type: 'responded'; readonly payload: Uint8Array }
  /** Acknowledgement of a request that has no response. */
  | { readonly type: 'acknowledged' }
  /** Request without a response. The headphones don't support it, and the protocol has no refusal. */
  | { readonly type: 'failed'; readonly reason: 'no-ack' | 'no-response' }
  /** Notification that doesn't belong to a request. */
  | { readonly type: 'notified'; readonly table: 1 | 2; readonly payload: Uint8Array }
  | { readonly type: 'fault'; readonly detail: string }
  /** More frames than {@link MAX_FRAMES}. Everything after them is ignored. */
  | { readonly type: 'flooded' };

/** Interval between two tries of a request without an acknowledgement, in ms. Sony's own app waits as long (SPO, KEL; a capture of HYP). */
const RETRY_INTERVAL_MS = 750;
/** Number of times that a request is sent. A WH-1000XM4 ignores the first one (a capture of HYP). */
const TRIES = { first: 3, later: 2 } as const;
/** Time limit of a response after the last sending, in ms. */
const RESPONSE_TIMEOUT_MS = 3_000;
/**
 * Maximum number of frames in one conversation. A headset sends about fifty. Each takes the main process up to 0.1 ms, so an
 * endless stream would keep it busy.
 */
export const MAX_FRAMES = 1_000;
/** Time limit of a command in ms, because a disconnection takes a moment. */
export const COMMAND_TIMEOUT_MS = 8_000;

interface PendingRequest {
  readonly request: ControlRequest;
  readonly bytes: Uint8Array;
  readonly sequence: 0 | 1;
  tries: number;
  acked: boolean;
  /** Time of the next try or of the failure, in ms of the caller's clock. */
  due: number;
}

/**
 * Computer's end of the protocol: one request at a time, acknowledgements, retries and limits. It uses neither a clock nor a connection.
 * Each
 * call returns the next effects, and `due` is the time of the next call of `advance`.
 */
export class Link {
  readonly #reader = new FrameReader();
  #sequence: 0 | 1 = 0;
  #pending: PendingRequest | null = null;
  #last: Frame | null = null;
  #requests = 0;
  #frames = 0;

  /** Time of the next call of {@link advance}, in ms of the caller's clock; null if no request is pending. */
  get due(): number | null {
    return this.#pending?.due ?? null;
  }

  get busy(): boolean {
    return this.#pending !== null;
  }

  /** Sends a request. Throws while another one is pending, because headphones take one at a time. */
  send(request: ControlRequest, at: number): Effect[] {
    if (this.#pending !== null) throw new Error('another request is pending');
    const bytes = encodeFrame(request.table === 1 ? 'table1' : 'table2', this.#sequence, request.payload);
    const due = at + (request.once === true ? RESPONSE_TIMEOUT_MS : RETRY_INTERVAL_MS);
    this.#pending = { request, bytes, sequence: this.#sequence, tries: 1, acked: false, due };
    this.#requests += 1;
    // Forget the last response, because a response to a new request can be equal to it.
    if (this.#last !== null && matchesResponse(this.#last.payload, request)) this.#last = null;
    return [{ type: 'send', bytes }];
  }

  /** Processes received bytes, which may begin and end inside a frame. */
  receive(data: Uint8Array, at: number): Effect[] {
    if (this.#frames > MAX_FRAMES) return [];
    const frames = this.#reader.push(data);
    const left = MAX_FRAMES - this.#frames;
    this.#frames += frames.length;
    const effects: Effect[] = frames.slice(0, left).flatMap((frame) => {
      if (typeof frame === 'string') return [{ type: 'fault' as const, detail: frame }];
      return frame.kind === 'ack' ? this.#receiveAck(frame, at) : this.#receiveFrame(frame);
    });
    return frames.length > left ? [...effects, { type: 'flooded' }] : effects;
  }

  /** Sends the request again or lets it fail, if `due` has passed. */
  advance(at: number): Effect[] {
    const pending = this.#pending;
    if (pending === null || at < pending.due) return [];
    const most = pending.request.once === true ? 1 : this.#requests === 1 ? TRIES.first : TRIES.later;
    if (!pending.acked && pending.tries < most) {
      pending.tries += 1;
      pending.due = at + RETRY_INTERVAL_MS;
      return [{ type: 'send', bytes: pending.bytes }];
    }
    this.#pending = null;
    return [{ type: 'failed', reason: pending.acked ? 'no-response' : 'no-ack' }];
  }

  #receiveAck(frame: Frame, at: number): Effect[] {
    const pending = this.#pending;
    // An acknowledgement with the other bit belongs to an earlier request (MOS, pull 64).
    if (pending === null || pending.acked || frame.sequence === pending.sequence) return [];
    pending.acked = true;
    pending.due = at + (pending.request.once === true ? COMMAND_TIMEOUT_MS : RESPONSE_TIMEOUT_MS);
    this.#sequence = frame.sequence;
    if (pending.request.responses.length > 0) return [];
    this.#pending = null;
    return [{ type: 'acknowledged' }];
  }

  #receiveFrame(frame: Frame): Effect[] {
    // Repeated frames are acknowledged too, because the headphones send a frame until its acknowledgement arrives.
    const ack: Effect[] = frame.wantsAck
      ? [{ type: 'send', bytes: encodeFrame('ack', frame.sequence === 0 ? 1 : 0, new Uint8Array()) }]
      : [];
    if (this.#last !== null && isSameFrame(this.#last, frame)) return ack;
    this.#last = frame;
    const table = frame.kind === 'table1' ? 1 : 2;
    const pending = this.#pending;
    if (pending === null || table !== pending.request.table || !matchesResponse(frame.payload, pending.request)) {
      return [...ack, { type: 'notified', table, payload: frame.payload }];
    }
    // A response implies an acknowledgement that was lost.
    if (!pending.acked) this.#sequence = pending.sequence === 0 ? 1 : 0;
    this.#pending = null;
    return [...ack, { type: 'responded', payload: frame.payload }];
  }
}

/** Checks whether a payload begins like a response to this request. */
export function matchesResponse(payload: Uint8Array, request: Pick<ControlRequest, 'responses'>): boolean {
  return request.responses.some((start) => start.every((byte, index) => payload[index] === byte));
}

function isSameFrame(one: Frame, other: Frame): boolean {
  return one.kind === other.kind && one.sequence === other.sequence && Buffer.compare(one.payload, other.payload) === 0;
}
