import { getParentPort } from '../../../parent-port';
import { loadWin32 } from './parts';
import { Win32Service } from './service';

// Requests and responses are lines of JSON, as with PowerShell. A line without a request reports a change.
const port = getParentPort<unknown, string>();
const win32 = loadWin32();
const service = new Win32Service(win32);
/** Time in which several changes count as one, in ms. */
const TOGETHER_MS = 300;

let waiting = false;
const notifications = win32.listen(
  () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      send({ event: 'changed' });
    }, TOGETHER_MS);
  },
  (warning) => send({ event: 'warning', text: warning }),
);

let last: Promise<void> = Promise.resolve();
port.on('message', ({ data }: { data: unknown }) => {
  // Requests run one after the other so that responses keep their order.
  last = last.then(async () => {
    send(await service.respond(parseRequest(data)));
    watchRadio();
  });
});

// The radio can have been turned on or plugged in since, and a repeated registration costs nothing.
function watchRadio(): void {
  try {
    notifications?.listenToRadio();
  } catch {
    // The failure was reported at the start, and readings work without reports of changes.
  }
}

function parseRequest(line: unknown): unknown {
  try {
    return JSON.parse(String(line));
  } catch {
    return null;
  }
}

function send(message: unknown): void {
  port.postMessage(JSON.stringify(message));
}
