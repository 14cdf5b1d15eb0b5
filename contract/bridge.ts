import type { WindowPage } from './channels';
import type { Answer, Command } from './commands';
import type { Snapshot } from './snapshot';

/** What the preload puts on `window.earshot`. */
export interface EarshotBridge {
  /** Sends a command; never rejects for a refused command, it resolves with the error. */
  send<C extends Command>(command: C): Promise<Answer<C['type']>>;
  /** Calls back when a menu asks for a page; the returned function ends it. */
  onPage(listener: (page: WindowPage) => void): () => void;
  /** Calls back with every new snapshot; the returned function ends it. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void;
}
