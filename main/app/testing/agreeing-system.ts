import { EventEmitter } from 'node:events';
import { ACTION_KINDS } from '../../../catalog/actions/action';
import { BLANK_RECORD, type SystemRecord } from '../../../catalog/identify/system-record';
import type { SystemActions } from '../../system/system-actions';
import { NO_SYSTEM_FACTS, type SystemAdapter, type SystemEvents, type SystemFacts } from '../../system/system-adapter';

/** The classic identity of a WH-1000XM6 in pairing mode, as an inquiry finds it. */
const NEW_HEADPHONES: SystemRecord = {
  ...BLANK_RECORD,
  id: 'A',
  address: '94:DB:56:00:00:01',
  name: 'WH-1000XM6',
  classOfDevice: 0x240404,
  inquiry: 1,
};

/** System that completes every request at once, so that the measured time is the program's own. Records each request. */
export class AgreeingSystem extends EventEmitter<SystemEvents> implements SystemAdapter {
  readonly status = 'ready';
  readonly inquires = true;
  readonly requests: string[] = [];
  #record = NEW_HEADPHONES;
  #facts: SystemFacts = NO_SYSTEM_FACTS;

  readonly actions: SystemActions = {
    kinds: ACTION_KINDS,
    findsPaired: true,
    pair: async () => {
      this.requests.push('pair');
      this.report({ paired: true });
    },
    services: async () => [],
    remove: async () => void this.requests.push('remove'),
    trust: async () => void this.requests.push('trust'),
    powerOn: async () => undefined,
    sound: {
      connect: async () => {
        this.requests.push('connect');
        this.report({ connected: true, soundProfiles: ['a2dp'] });
      },
      disconnect: async () => void this.requests.push('disconnect'),
      sendSound: async (address) => {
        this.requests.push(`send sound to ${address}`);
        this.reportFacts({ output: { address } });
      },
    },
  };

  /** Reports the headphones with these changes. */
  report(change: Partial<SystemRecord> = {}): void {
    this.#record = { ...this.#record, ...change };
    this.emit('record', this.#record);
  }

  /** Reports the system's own facts with these changes. */
  reportFacts(change: Partial<SystemFacts>): void {
    this.#facts = { ...this.#facts, ...change };
    this.emit('facts', this.#facts);
  }

  start(): void {
    this.emit('status', this.status);
  }
  close(): void {}
  startInquiry(): void {}
  stopInquiry(): void {}
  async about(): Promise<readonly string[]> {
    return [];
  }
  async openSettings(): Promise<void> {}
}
