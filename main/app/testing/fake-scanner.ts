import { EventEmitter } from 'node:events';
import type { RadioStatus, Scanner, ScannerEvents, SearchMode } from '../../radio/scanner';

/** Scanner for tests, which receives nothing. */
export class FakeScanner extends EventEmitter<ScannerEvents> implements Scanner {
  status: RadioStatus = 'unknown';
  searching = false;
  readonly silenceDetection = 'per-packet';
  readonly exclusive = true;
  readonly packets = 0;
  open(): void {
    this.set('poweredOn');
  }
  set(status: RadioStatus): void {
    this.status = status;
    this.emit('status', status);
  }
  async start(_mode?: SearchMode): Promise<void> {
    this.searching = true;
    this.emit('searching', true);
  }
  async stop(): Promise<void> {
    this.searching = false;
    this.emit('searching', false);
  }
  close(): void {}
}
