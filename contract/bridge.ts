import type { WindowPage } from './channels';
import type { Command, CommandResponse } from './commands';
import type { Snapshot } from './snapshot';

/** Interface that the preload adds to `window.earshot`. */
export interface EarshotBridge {
  /** Sends a command. Never rejects: a refused command resolves with the error. */
  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>>;
  /** Registers a callback for menu items that open a page. The returned function removes it. */
  onPage(listener: (page: WindowPage) => void): () => void;
  /** Registers a callback for every new snapshot. The returned function removes it. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void;
}
