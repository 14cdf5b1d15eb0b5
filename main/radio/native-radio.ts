import { getParentPort } from '../parent-port';
import { nativeNoble } from './native-noble';
import { NobleScanner, QUIRKS } from './noble-scanner';
import type { ScannerEvent, ScannerRequest } from './scanner-messages';

// Runs in a utility process of its own: a crash of the native code is then a state of the app, not
// its end. noble is loaded only here, so a missing or broken build fails here too. Its argument is the operating system.
const port = getParentPort<ScannerRequest, ScannerEvent>();

function tell(message: ScannerEvent): void {
  port.postMessage(message);
}

const system = process.argv[2] ?? '';
try {
  const { noble, by } = nativeNoble((text) => tell({ type: 'warning', text, fault: 'not-loaded' }), system);
  tell({ type: 'loaded', by });
  const scanner = new NobleScanner(noble, undefined, QUIRKS[system]);
  scanner.on('advertisement', (advertisement) => tell({ type: 'advertisement', advertisement }));
  scanner.on('lost', (id) => tell({ type: 'lost', id }));
  scanner.on('status', (status) => tell({ type: 'status', status }));
  scanner.on('searching', (searching) => tell({ type: 'searching', searching }));
  scanner.on('others', (count) => tell({ type: 'others', count }));
  scanner.on('warning', (text, fault) => tell({ type: 'warning', text, fault }));
  port.on('message', (event: { data: ScannerRequest }) => {
    const { id, command } = event.data;
    const work = command === 'start' ? scanner.start() : scanner.stop();
    work.then(
      () => tell({ type: 'answer', id, error: null }),
      (error: unknown) => tell({ type: 'answer', id, error: String(error) }),
    );
  });
  scanner.open();
} catch (error) {
  tell({ type: 'warning', text: `noble could not be loaded: ${String(error)}`, fault: 'not-loaded' });
  tell({ type: 'status', status: 'unsupported' });
}
