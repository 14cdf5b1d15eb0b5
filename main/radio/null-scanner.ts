import { EventEmitter } from 'node:events';
import type { Scanner, ScannerEvents } from './scanner';

/** Scanner of a system without a radio that Earshot can use. It reports `unsupported` and never finds a device. */
export class NullScanner extends EventEmitter<ScannerEvents> implements Scanner {
  readonly status = 'unsupported';
  readonly searching = false;
  readonly silenceDetection = 'none';
  readonly exclusive = false;
  readonly packets = 0;
  open(): void {
    this.emit('status', this.status);
  }
  async start(): Promise<void> {
    throw new Error('this system has no radio that Earshot can use');
  }
  async stop(): Promise<void> {}
  close(): void {
    this.removeAllListeners();
  }
}
