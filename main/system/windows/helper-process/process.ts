import { getParentPort } from '../../../parent-port';
import { loadWin32 } from './parts';
import { Win32Service } from './service';

// Runs in a utility process of its own: a wrong call of Win32 is then a state of the app, not its end. Questions and answers
// are lines of JSON, as with PowerShell; a line that nobody asked for tells of a change.
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
  // One after the other, so that answers come in the order of the questions.
  last = last.then(async () => {
    tell(await service.answer(parsed(data)));
    listenToRadio();
  });
});

// One that was switched on or plugged in meanwhile; the one that is listened to costs nothing.
function listenToRadio(): void {
  try {
    notifications?.listenToRadio();
  } catch {
    // Told when it began; a radio that cannot be listened to is read all the same.
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
