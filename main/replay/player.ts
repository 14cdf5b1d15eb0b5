import { EventEmitter } from 'node:events';
import type { RecordedEvent } from './recording';

/** Plays a recording in real time. Events whose time has passed are emitted at once. */
export class Player extends EventEmitter<{ event: [RecordedEvent] }> {
  readonly #events: readonly RecordedEvent[];
  readonly #speed: number;
  #timers: NodeJS.Timeout[] = [];

  /** @param speed 2 plays twice as fast. */
  constructor(events: readonly RecordedEvent[], speed = 1) {
    super();
    this.#events = events;
    this.#speed = speed;
  }

  start(): void {
    this.#timers = this.#events.map((event) => setTimeout(() => this.emit('event', event), event.at / this.#speed));
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.removeAllListeners();
  }
}
