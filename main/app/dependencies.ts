import type { Computer } from '../../catalog/computer';
import type { Snapshot } from '../../contract/snapshot';
import type { BondStore } from '../actions/watch';
import type { ControlOpener } from '../headset/transport/control-opener';
import type { Scanner } from '../radio/scanner';
import type { SystemAdapter } from '../system/system-adapter';
import type { Memory, PreferencesSource } from './memory';

/** Destination of warnings. */
export interface Warnings {
  warn(text: string, error?: unknown): void;
}

/** Dependencies of the app. */
export interface EarshotDependencies {
  readonly scanner: Scanner;
  readonly system: SystemAdapter;
  /** Opener of the headphones' control service; null if this computer has none. */
  readonly control: ControlOpener | null;
  readonly mode: Snapshot['mode'];
  readonly computer: Computer;
  readonly memory: Memory;
  /** Bonds that Earshot made. */
  readonly bonds: BondStore;
  readonly preferences: PreferencesSource;
  /** Monotonic clock in ms that stops while the computer sleeps. */
  readonly now: () => number;
  /** The time of day, in ms since 1970. */
  readonly wall: () => number;
  readonly log: Warnings;
}
