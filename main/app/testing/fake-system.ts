import { EventEmitter } from 'node:events';
import { ACTION_KINDS } from '../../../catalog/actions/action';
import type { AdapterStatus } from '../../../catalog/adapter-status';
import type { SystemActions } from '../../system/system-actions';
import type { SystemAdapter, SystemEvents } from '../../system/system-adapter';

/** System adapter for tests; its pairing never ends. */
export class FakeSystem extends EventEmitter<SystemEvents> implements SystemAdapter {
  status: AdapterStatus | null = 'starting';
  readonly inquires = true;
  readonly searched: boolean[] = [];
  readonly actions: SystemActions = {
    kinds: ACTION_KINDS,
    findsPaired: true,
    sound: null,
    pair: () => new Promise(() => undefined),
    services: async () => null,
    remove: async () => undefined,
    trust: async () => undefined,
    powerOn: async () => undefined,
  };
  start(): void {
    this.set('ready');
  }
  set(status: AdapterStatus | null): void {
    this.status = status;
    this.emit('status', status);
  }
  startInquiry(): void {
    this.searched.push(true);
  }
  stopInquiry(): void {
    this.searched.push(false);
  }
  close(): void {}
  async about(): Promise<readonly string[]> {
    return [];
  }
  async openSettings(): Promise<void> {}
}
