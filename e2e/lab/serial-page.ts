import type { SerialRequest } from '../../contract/serial-channel';
import { bridgeSerialPort, type PortLike } from '../../preload/serial-port';

// The page of the lab's Chromium: the same conversation as in the app's hidden window, its messages over HTTP. Nobody can choose
// a port in a browser without a head, so it takes the one that a policy allows.

const { serial } = navigator as unknown as { readonly serial: { getPorts(): Promise<readonly PortLike[]> } };

/** How long a connected headset may take to be listed, in ms. */
const LISTED_MS = 20_000;

async function choose(services: readonly string[]): Promise<PortLike> {
  const end = performance.now() + LISTED_MS;
  while (performance.now() < end) {
    const port = (await serial.getPorts()).find((one) => services.includes(String(one.getInfo().bluetoothServiceClassId)));
    if (port !== undefined) return port;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new DOMException('no port with this service', 'NotFoundError');
}

// One after the other, as they were told.
let telling: Promise<unknown> = Promise.resolve();
const take = bridgeSerialPort(choose, (message) => {
  const plain = message.type === 'data' ? { ...message, bytes: [...message.bytes] } : message;
  telling = telling.then(() => fetch('/from', { method: 'POST', body: JSON.stringify(plain) }));
});
new EventSource('/to').onmessage = ({ data }) => {
  const message = JSON.parse(data) as SerialRequest & { readonly bytes?: readonly number[] };
  take(message.type === 'write' ? { type: 'write', bytes: Uint8Array.from(message.bytes ?? []) } : message);
};
