import { getParentPort } from '../parent-port';
import { createNativeNoble } from './native-noble';
import { NobleScanner, QUIRKS } from './noble-scanner';
import type { ScannerEvent, ScannerRequest } from './scanner-messages';

// Runs in its own utility process, so that a crash of the native code becomes a state of the app. noble is loaded only here, so a
// missing or broken build fails here too. The argument is the operating system.
const port = getParentPort<ScannerRequest, ScannerEvent>();

function send(message: ScannerEvent): void {
  port.postMessage(message);
}

const system = process.argv[2] ?? '';
try {
  const { noble, by } = createNativeNoble((text) => send({ type: 'warning', text, fault: 'not-loaded' }), system);
  send({ type: 'loaded', by });
  const scanner = new NobleScanner(noble, undefined, QUIRKS[system]);
  scanner.on('advertisement', (advertisement) => send({ type: 'advertisement', advertisement }));
  scanner.on('lost', (id) => send({ type: 'lost', id }));
  scanner.on('status', (status) => send({ type: 'status', status }));
  scanner.on('searching', (searching) => send({ type: 'searching', searching }));
  scanner.on('others', (count) => send({ type: 'others', count }));
  scanner.on('warning', (text, fault) => send({ type: 'warning', text, fault }));
  port.on('message', (event: { data: ScannerRequest }) => {
    const { id, command } = event.data;
    const work = command === 'start' ? scanner.start() : scanner.stop();
    work.then(
      () => send({ type: 'response', id, error: null }),
      (error: unknown) => send({ type: 'response', id, error: String(error) }),
    );
  });
  scanner.open();
} catch (error) {
  send({ type: 'warning', text: `noble could not be loaded: ${String(error)}`, fault: 'not-loaded' });
  send({ type: 'status', status: 'unsupported' });
}
