import { EventEmitter } from 'node:events';
import { openFirstProgram } from './open-program';
import type { SystemAdapter, SystemEvents } from './system-adapter';

/**
 * Windows and macOS before their own adapters exist: knows no paired devices, so every headset is
 * told from the radio alone; can open the Bluetooth settings.
 */
export class BareSystem extends EventEmitter<SystemEvents> implements SystemAdapter {
  readonly actions = null;
  readonly status = null;
  readonly #opener: readonly [string, ...string[]];

  constructor(opener: readonly [string, ...string[]]) {
    super();
    this.#opener = opener;
  }

  start(): void {}

  close(): void {
    this.removeAllListeners();
  }

  async about(): Promise<readonly string[]> {
    return [];
  }

  async openSettings(): Promise<void> {
    await openFirstProgram([this.#opener]);
  }
}
