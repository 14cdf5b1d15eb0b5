import type { SerialRequest } from '../../contract/serial-channel';
import { bridgeSerialPort, type PortLike } from '../../preload/serial-port';

// A headless browser has no port dialog, so the page uses the port that a policy allows.

const { serial } = navigator as unknown as { readonly serial: { getPorts(): Promise<readonly PortLike[]> } };

/** Time limit in ms until a connected headset is listed. It is long, because this page can't measure how slow the computer is. */
const LISTED_MS = 120_000;

async function choose(services: readonly string[]): Promise<PortLike> {
  const end = performance.now() + LISTED_MS;
  while (performance.now() < end) {
    const port = (await serial.getPorts()).find((one) => services.includes(String(one.getInfo().bluetoothServiceClassId)));
    if (port !== undefined) return port;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new DOMException('no port with this service', 'NotFoundError');
}

// Messages are handled in order.
let sending: Promise<unknown> = Promise.resolve();
const take = bridgeSerialPort(choose, (message) => {
  const plain = message.type === 'data' ? { ...message, bytes: [...message.bytes] } : message;
  sending = sending.then(() => fetch('/from', { method: 'POST', body: JSON.stringify(plain) }));
});
new EventSource('/to').onmessage = ({ data }) => {
  const message = JSON.parse(data) as SerialRequest & { readonly bytes?: readonly number[] };
  take(message.type === 'write' ? { type: 'write', bytes: Uint8Array.from(message.bytes ?? []) } : message);
};
