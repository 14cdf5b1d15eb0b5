import { encodeFrame, type Frame, FrameReader } from './frame';

/** Request on the wire: see `request.ts`. */
export interface ControlRequest {
  readonly table: 1 | 2;
  readonly payload: Uint8Array;
  readonly answers: readonly (readonly number[])[];
  readonly once?: boolean;
}

/** Effect of a link: something to do or to report. */
export type Effect =
  | { readonly type: 'send'; readonly bytes: Uint8Array }
  | { readonly type: 'answered'; readonly payload: Uint8Array }
  /** Acknowledgement of a request that has no response. */
  | { readonly type: 'acknowledged' }
  /** Request without a response. The headphones don't support it, and the protocol has no refusal. */
  | { readonly type: 'failed'; readonly because: 'no-ack' | 'no-answer' }
  /** Notification that no request precedes. */
  | { readonly type: 'told'; readonly table: 1 | 2; readonly payload: Uint8Array }
  | { readonly type: 'fault'; readonly what: string }
  /** More frames than {@link MAX_FRAMES}. Everything after them is ignored. */
  | { readonly type: 'flooded' };

/** Between two tries of a question that is not acknowledged, in ms: as long as Sony's own app waits (SPO, KEL; a capture of HYP). */
const RETRY_INTERVAL_MS = 750;
/** Number of times that a request is sent. A WH-1000XM4 ignores the first one (a capture of HYP). */
const TRIES = { first: 3, later: 2 } as const;
/** Time limit of a response after the last sending, in ms. */
const RESPONSE_TIMEOUT_MS = 3_000;
/**
 * Maximum number of frames that one conversation takes. A headset sends some fifty; each costs the main process up to 0.1 ms, so
 * that one which sends without end would keep it busy.
 */
export const MAX_FRAMES = 1_000;
/** Time limit of a command in ms, because a disconnection takes a moment. */
export const COMMAND_TIMEOUT_MS = 8_000;

interface Waiting {
  readonly asked: ControlRequest;
  readonly bytes: Uint8Array;
  readonly sequence: 0 | 1;
  tries: number;
  acked: boolean;
  /** When something has to happen, in ms. */
  due: number;
}

/**
 * One end of the protocol: one question at a time, acknowledgements, repeats, limits. It has no clock and no wire. Each
 * call returns the next effects, and `due` returns when `time` must be called next.
 */
export class Link {
  readonly #reader = new FrameReader();
  #sequence: 0 | 1 = 0;
  #waiting: Waiting | null = null;
  #last: Frame | null = null;
  #asked = 0;
  #frames = 0;

  /** When {@link time} is to be called, in ms of the caller's clock; null while nothing is waited for. */
  get due(): number | null {
    return this.#waiting?.due ?? null;
  }

  get busy(): boolean {
    return this.#waiting !== null;
  }

  /** Sends a request. Throws while another question is out: a headset takes one at a time. */
  ask(asked: ControlRequest, at: number): Effect[] {
    if (this.#waiting !== null) throw new Error('one question at a time');
    const bytes = encodeFrame(asked.table === 1 ? 'table1' : 'table2', this.#sequence, asked.payload);
    const due = at + (asked.once === true ? RESPONSE_TIMEOUT_MS : RETRY_INTERVAL_MS);
    this.#waiting = { asked, bytes, sequence: this.#sequence, tries: 1, acked: false, due };
    this.#asked += 1;
    // The same response counts as new here because a request precedes it.
    if (this.#last !== null && matchesResponse(this.#last.payload, asked)) this.#last = null;
    return [{ type: 'send', bytes }];
  }

  /** Takes what came, cut anywhere. */
  receive(data: Uint8Array, at: number): Effect[] {
    if (this.#frames > MAX_FRAMES) return [];
    const frames = this.#reader.push(data);
    const left = MAX_FRAMES - this.#frames;
    this.#frames += frames.length;
    const effects: Effect[] = frames.slice(0, left).flatMap((frame) => {
      if (typeof frame === 'string') return [{ type: 'fault' as const, what: frame }];
      return frame.kind === 'ack' ? this.#acknowledged(frame, at) : this.#heard(frame);
    });
    return frames.length > left ? [...effects, { type: 'flooded' }] : effects;
  }

  /** The time that `due` named has come. */
  time(at: number): Effect[] {
    const waiting = this.#waiting;
    if (waiting === null || at < waiting.due) return [];
    const most = waiting.asked.once === true ? 1 : this.#asked === 1 ? TRIES.first : TRIES.later;
    if (!waiting.acked && waiting.tries < most) {
      waiting.tries += 1;
      waiting.due = at + RETRY_INTERVAL_MS;
      return [{ type: 'send', bytes: waiting.bytes }];
    }
    this.#waiting = null;
    return [{ type: 'failed', because: waiting.acked ? 'no-answer' : 'no-ack' }];
  }

  #acknowledged(frame: Frame, at: number): Effect[] {
    const waiting = this.#waiting;
    // An acknowledgement with the other bit belongs to an earlier request (MOS, pull 64).
    if (waiting === null || waiting.acked || frame.sequence === waiting.sequence) return [];
    waiting.acked = true;
    waiting.due = at + (waiting.asked.once === true ? COMMAND_TIMEOUT_MS : RESPONSE_TIMEOUT_MS);
    this.#sequence = frame.sequence;
    if (waiting.asked.answers.length > 0) return [];
    this.#waiting = null;
    return [{ type: 'acknowledged' }];
  }

  #heard(frame: Frame): Effect[] {
    // Acknowledged before anything else, repeats too.
    const ack: Effect[] = frame.wantsAck
      ? [{ type: 'send', bytes: encodeFrame('ack', frame.sequence === 0 ? 1 : 0, new Uint8Array()) }]
      : [];
    if (this.#last !== null && same(this.#last, frame)) return ack;
    this.#last = frame;
    const table = frame.kind === 'table1' ? 1 : 2;
    const waiting = this.#waiting;
    if (waiting === null || table !== waiting.asked.table || !matchesResponse(frame.payload, waiting.asked)) {
      return [...ack, { type: 'told', table, payload: frame.payload }];
    }
    // A response implies an acknowledgement that was lost.
    if (!waiting.acked) this.#sequence = waiting.sequence === 0 ? 1 : 0;
    this.#waiting = null;
    return [...ack, { type: 'answered', payload: frame.payload }];
  }
}

/** Checks whether a payload begins like a response to this request. */
export function matchesResponse(payload: Uint8Array, asked: Pick<ControlRequest, 'answers'>): boolean {
  return asked.answers.some((start) => start.every((byte, index) => payload[index] === byte));
}

function same(one: Frame, other: Frame): boolean {
  return one.kind === other.kind && one.sequence === other.sequence && Buffer.compare(one.payload, other.payload) === 0;
}
