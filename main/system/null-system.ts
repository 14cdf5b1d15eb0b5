import { EventEmitter } from 'node:events';
import type { AdapterStatus } from '../../catalog/adapter-status';
import { SettingsError, type SystemAdapter, type SystemEvents } from './system-adapter';

/** Adapter of a system that Earshot does not support. It has no devices and no actions, and reports `unsupported`. */
export class NullSystem extends EventEmitter<SystemEvents> implements SystemAdapter {
  readonly status: AdapterStatus = 'unsupported';
  readonly actions = null;
  readonly inquires = false;

  start(): void {
    this.emit('status', this.status);
  }
  close(): void {
    this.removeAllListeners();
  }
  async about(): Promise<readonly string[]> {
    return ['Earshot has no adapter for this operating system.'];
  }
  async openSettings(): Promise<void> {
    throw new SettingsError('none', 'no settings program is known on this system');
  }
}
