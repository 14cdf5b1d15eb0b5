import { EventEmitter } from 'node:events';
import type { Scanner, ScannerEvents, SearchMode } from '../scanner';

/** Radio that is on, records its searches, and fails on request. */
export class TestScanner extends EventEmitter<ScannerEvents> implements Scanner {
  status = 'poweredOn' as const;
  silenceDetection: Scanner['silenceDetection'] = 'none';
  exclusive = true;
  packets = 0;
  searching = false;
  starts = 0;
  readonly modes: SearchMode[] = [];
  fail = false;
  open(): void {}
  async start(mode: SearchMode = 'all'): Promise<void> {
    this.modes.push(mode);
    if (this.fail) throw new Error('no');
    this.starts += 1;
    this.searching = true;
  }
  async stop(): Promise<void> {
    this.searching = false;
  }
  close(): void {}
}
