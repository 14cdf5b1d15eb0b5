import type { SerialEvent } from '../contract/serial';
import type { SERIAL_FAILURES, SerialRequest } from '../contract/serial-channel';

/** Used part of a Web Serial port. Source: WICG, Web Serial API. */
export interface PortLike {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  /** Service of the port by UUID, or by number for a standard one. */
  getInfo(): { readonly bluetoothServiceClassId?: string | number };
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
}

/** Web Serial needs a baud rate, although RFCOMM has none. */
const BAUD_RATE = 115_200;

/**
 * Bridges a Web Serial port: it opens the port, reports the data, and closes it. Never throws. Errors are reported.
 * @param choose returns the port with one of these services. Rejects with a `NotFoundError` if none exists.
 */
export function bridgeSerialPort(
  choose: (services: readonly string[]) => Promise<PortLike>,
  send: (message: SerialEvent) => void,
): (message: SerialRequest) => void {
  let port: PortLike | null = null;
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  let writer: WritableStreamDefaultWriter<Uint8Array> | null = null;
  let closing = false;

  const open = async (services: readonly string[]): Promise<void> => {
    const chosen = await attempt(() => choose(services));
    if (chosen instanceof Failure) return send(chosen.toEvent(chosen.name === 'NotFoundError' ? 'refused' : 'failed'));
    const opened = await attempt(() => chosen.open({ baudRate: BAUD_RATE }));
    if (opened instanceof Failure) return send(opened.toEvent('refused'));
    port = chosen;
    writer = chosen.writable?.getWriter() ?? null;
    if (closing) return end();
    send({ type: 'opened', service: String(chosen.getInfo().bluetoothServiceClassId).toLowerCase() });
    await listen(chosen);
    await end();
    send({ type: 'closed' });
  };

  const listen = async (chosen: PortLike): Promise<void> => {
    // A port that ended has no readable stream, and a port that recovered from an error has a new one.
    while (!closing && chosen.readable !== null) {
      const current = chosen.readable.getReader();
      reader = current;
      const ended = await attempt(async () => {
        for (;;) {
          const { value, done } = await current.read();
          if (done) return true;
          if (value.length > 0) send({ type: 'data', bytes: value });
        }
      });
      current.releaseLock();
      reader = null;
      if (ended === true) return;
    }
  };

  const end = async (): Promise<void> => {
    closing = true;
    await attempt(async () => writer?.releaseLock());
    writer = null;
    const ending = port;
    port = null;
    if (ending !== null) await attempt(() => ending.close());
  };

  return (message) => {
    if (message.type === 'open') void open(message.services);
    // A failed write needs no report, because the port and its reader end with it.
    else if (message.type === 'write') void attempt(async () => writer?.write(message.bytes));
    else {
      closing = true;
      void attempt(async () => reader?.cancel());
    }
  };
}

/** Error of a port, which becomes an event for the main process. */
class Failure {
  readonly name: string;
  readonly #error: unknown;

  constructor(error: unknown) {
    this.#error = error;
    this.name = error instanceof Error || error instanceof DOMException ? error.name : 'Error';
  }

  toEvent(reason: (typeof SERIAL_FAILURES)[number]): SerialEvent {
    return { type: 'failed', reason, detail: String(this.#error).slice(0, 300) };
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    return new Failure(error);
  }
}
