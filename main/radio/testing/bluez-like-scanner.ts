import type { SearchMode } from '../scanner';
import { TestScanner } from './test-scanner';

/** Interval of an advertiser's packets, in ms. */
const ADVERTISING_MS = 100;

/** Radio with the rhythm of BlueZ: each search reports each advertiser once, and an inquiry reports none. */
export abstract class BluezLikeScanner extends TestScanner {
  constructor() {
    super();
    this.silenceDetection = 'per-cycle';
  }

  /** Emits the packets of one search. */
  protected abstract emitPackets(): void;

  override async start(mode: SearchMode = 'all'): Promise<void> {
    await super.start(mode);
    const search = this.starts;
    this.emit('searching', true);
    if (mode === 'inquiry') return;
    setTimeout(() => {
      if (this.searching && search === this.starts) this.emitPackets();
    }, ADVERTISING_MS);
  }

  override async stop(): Promise<void> {
    await super.stop();
    this.emit('searching', false);
  }
}
