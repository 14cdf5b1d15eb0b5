import type { WindowPage } from './channels';
import type { Command, CommandResponse } from './commands';
import type { Snapshot } from './snapshot';

/** Interface that the preload adds to `window.earshot`. */
export interface EarshotBridge {
  /** Sends a command; never rejects for a refused command, it resolves with the error. */
  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>>;
  /** Registers a callback for menu items that open a page. The returned function removes it. */
  onPage(listener: (page: WindowPage) => void): () => void;
  /** Calls back with every new snapshot; the returned function ends it. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void;
}
