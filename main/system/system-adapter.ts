import type { EventEmitter } from 'node:events';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { AdapterStatus } from '../../contract/snapshot';
import type { SystemActions } from './system-actions';

/** What the operating system tells. */
export interface SystemEvents {
  record: [record: SystemRecord];
  gone: [id: string];
  /** Nothing that was told holds any more. */
  reset: [];
  status: [status: AdapterStatus];
  warning: [text: string];
}

/** One operating system's knowledge of Bluetooth devices, and what it lets us do. */
export interface SystemAdapter extends EventEmitter<SystemEvents> {
  /** Null where this system's status is told by the radio instead. */
  readonly status: AdapterStatus | null;
  start(): void;
  close(): void;
  /** What this system lets us do, or null where everything goes through its settings. */
  readonly actions: SystemActions | null;
  /** Opens the system's Bluetooth settings. Rejects with {@link SettingsError}. */
  openSettings(): Promise<void>;
}

/** The Bluetooth settings could not be opened. */
export class SettingsError extends Error {
  constructor(
    readonly reason: 'none' | 'failed',
    detail: string,
  ) {
    super(detail);
    this.name = 'SettingsError';
  }
}
