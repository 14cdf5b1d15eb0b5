import { getParentPort } from '../../../parent-port';
import { loadWin32 } from './parts';
import { Win32Service } from './service';

// Requests and responses are lines of JSON, as with PowerShell. A line without a request reports a change.
const port = getParentPort<unknown, string>();
const win32 = loadWin32();
const service = new Win32Service(win32);
/** Several changes in a row are one, in ms. */
const TOGETHER_MS = 300;

let waiting = false;
const notifications = win32.listen(
  () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      tell({ event: 'changed' });
    }, TOGETHER_MS);
  },
  (warning) => tell({ event: 'warning', text: warning }),
);

let last: Promise<void> = Promise.resolve();
port.on('message', ({ data }: { data: unknown }) => {
  // Requests run one after the other so that responses keep their order.
  last = last.then(async () => {
    tell(await service.answer(parsed(data)));
    listenToRadio();
  });
});

// The radio can have been turned on or plugged in since, and a repeated registration costs nothing.
function listenToRadio(): void {
  try {
    notifications?.listenToRadio();
  } catch {
    // The failure was reported at the start, and readings work without reports of changes.
  }
}

function parsed(line: unknown): unknown {
  try {
    return JSON.parse(String(line));
  } catch {
    return null;
  }
}

function tell(answer: unknown): void {
  port.postMessage(JSON.stringify(answer));
}
