import { connect } from 'node:net';
import { scaleLimit } from '../slowness';

/** Limit in ms for a response of the guest. */
const RESPONSE_LIMIT_MS = scaleLimit(60_000);

/** Sends one line to `labctl` in the guest behind this port. Returns what it printed; rejects if the guest doesn't respond in time. */
export function requestGuest(port: number, line: string, limitMs = RESPONSE_LIMIT_MS): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(limitMs, () => socket.destroy(new Error(`the guest did not respond to "${line}"`)));
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
    socket.write(`${line}\n`);
  });
}
