import type { SerialEvent } from '../../../contract/serial';
import type { SerialRequest } from '../../../contract/serial-channel';
import { withTimeout } from '../../async';
import type { PartCheck } from '../../part-check';
import type { ControlStream } from '../conversation';
import { SERVICE_1 } from '../generation-1';
import { SERVICE_2 } from '../generation-2';
import type { ControlOpener } from './control-opener';
import { SocketError } from './sockets';

/** Window with Web Serial that may use the ports of one headset only. It exists until it is closed. */
export interface SerialWindow {
  send(message: SerialRequest): void;
  onMessage: (message: SerialEvent) => void;
  /** Called after the window has closed. */
  onGone: () => void;
  close(): void;
}

/** Time limit of the opening in ms. macOS needed up to 20 s (SDC, pull 50). */
const OPEN_MS = 25_000;

/** Address that no device has. */
const NO_DEVICE = '00:00:00:00:00:00';

/**
 * Opens the service over Web Serial, in the generation that the headphones offer. The first response must match it.
 * @param create creates the window for an address.
 * @param openMs time limit of the opening in ms.
 */
export function createSerialControl(create: (address: string) => Promise<SerialWindow>, openMs = OPEN_MS): ControlOpener {
  const control: ControlOpener = {
    check: async () => {
      try {
        await control.open(NO_DEVICE, new AbortController().signal);
        return { name: 'Web Serial', ok: true, detail: 'opened a device that does not exist' };
      } catch (error) {
        return { name: 'Web Serial', ...judgeFailure(error) };
      }
    },
    open: async (address, signal) => {
      const window = await create(address);
      try {
        const late = new SocketError('out-of-range', 'it did not open');
        const service = await withTimeout(openMs, late, () => waitForPort(window), signal);
        return { stream: createStream(window), service };
      } catch (error) {
        window.close();
        throw error;
      }
    },
  };
  return control;
}

// No such device exists, so a refusal proves that window, page and choice work. Some systems never ask for a choice without an adapter.
function judgeFailure(error: unknown): Omit<PartCheck, 'name'> {
  const reason = error instanceof SocketError ? error.reason : null;
  if (reason === 'refused') return { ok: true, detail: 'window, page and choice work' };
  if (reason === 'out-of-range') return { ok: true, detail: 'window and page work, and nothing was to choose' };
  return { ok: false, detail: String(error) };
}

// Resolves with the service of the opened port.
function waitForPort(window: SerialWindow): Promise<string> {
  return new Promise((resolve, reject) => {
    window.onGone = () => reject(new SocketError('failed', 'its window is gone'));
    window.onMessage = (message) => {
      if (message.type === 'opened') resolve(message.service);
      else if (message.type === 'failed') reject(new SocketError(message.reason, message.detail));
    };
    window.send({ type: 'open', services: [SERVICE_2, SERVICE_1] });
  });
}

function createStream(window: SerialWindow): ControlStream {
  let open = true;
  const stream: ControlStream = {
    write: (bytes) => window.send({ type: 'write', bytes }),
    onData: () => undefined,
    onClose: () => undefined,
    close: () => {
      open = false;
      // The port closes with its window anyway, and a request closes it in order.
      window.send({ type: 'close' });
      window.close();
    },
  };
  const ended = (): void => {
    if (!open) return;
    open = false;
    window.close();
    stream.onClose();
  };
  window.onGone = ended;
  window.onMessage = (message) => {
    if (message.type === 'data' && open) stream.onData(message.bytes);
    else if (message.type === 'closed') ended();
  };
  return stream;
}
