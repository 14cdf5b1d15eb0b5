import { EventEmitter } from 'node:events';
import type { Command, CommandResponse } from '../../contract/commands';
import type { Snapshot } from '../../contract/snapshot';
import type { LocalSocketClient } from '../local-socket/client';
import type { Companion } from './companion';

/** Core of a running Earshot, over its socket. That Earshot cancels our action if the connection ends. */
export class SharedCompanion extends EventEmitter<{ snapshot: [Snapshot]; ended: [] }> implements Companion {
  readonly #client: LocalSocketClient;

  constructor(client: LocalSocketClient) {
    super();
    this.#client = client;
    client.on('snapshot', (snapshot) => this.emit('snapshot', snapshot));
    client.on('ended', () => this.emit('ended'));
  }

  get snapshot(): Snapshot {
    return this.#client.snapshot;
  }

  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>> {
    return this.#client.send(command);
  }

  async close(): Promise<void> {
    this.removeAllListeners();
    this.#client.close();
  }
}
