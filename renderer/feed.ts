import type { Language } from '../catalog/messages/languages';
import { hasModels, loadModels } from '../catalog/models/load';
import type { Snapshot } from '../contract/snapshot';
import { getSnapshotLanguage } from './language';
import { hasTexts, loadTexts } from './lazy/texts';

/** Receiver of a feed's snapshots. */
interface FeedTarget {
  readonly language: Language;
  receive(snapshot: Snapshot, language: Language): void;
  /** Shows that a file of Earshot could not be loaded. */
  loadFailed(): void;
}

/** Passes snapshots to the store in order, each as soon as its texts and models are loaded. */
export class Feed {
  readonly #target: () => FeedTarget;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(target: () => FeedTarget) {
    this.#target = target;
  }

  /** Receives a snapshot, and passes it on at once if nothing has to be loaded. Resolves after that. Never rejects. */
  async take(snapshot: Snapshot): Promise<void> {
    const language = getSnapshotLanguage(snapshot);
    if (this.#waiting === 0 && hasTexts(language) && !lacksModels(snapshot)) {
      this.#target().receive(snapshot, language);
      return;
    }
    this.#waiting += 1;
    this.#last = this.#last.then(() => this.#receive(snapshot, language));
    await this.#last;
  }

  // Without its texts the language doesn't change, and without the models the list is still correct. Both are retried with the
  // next snapshot.
  async #receive(snapshot: Snapshot, language: Language): Promise<void> {
    const needed = [loadTexts(language), ...(lacksModels(snapshot) ? [loadModels()] : [])];
    const results = await Promise.allSettled(needed);
    const target = this.#target();
    target.receive(snapshot, hasTexts(language) ? language : target.language);
    if (results.some(({ status }) => status === 'rejected')) target.loadFailed();
    this.#waiting -= 1;
  }
}

// The drawing of a row and the findings of headphones depend on their model.
function lacksModels({ headphones, remembered }: Snapshot): boolean {
  return !hasModels() && [...headphones, ...remembered].some(({ modelId }) => modelId !== null);
}
