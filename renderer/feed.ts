import type { Language } from '../catalog/messages/languages';
import { hasModels, loadModels } from '../catalog/models/load';
import type { Snapshot } from '../contract/snapshot';
import { getSnapshotLanguage } from './language';
import { hasTexts, loadTexts } from './lazy/texts';

/** Receiver of the snapshots of a feed. */
interface FeedTarget {
  readonly language: Language;
  receive(snapshot: Snapshot, language: Language): void;
  /** Shows that a file of Earshot could not be loaded. */
  loadFailed(): void;
}

/** Gives snapshots to the store in their order, each as soon as the texts and models are loaded that it needs. */
export class Feed {
  readonly #target: () => FeedTarget;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(target: () => FeedTarget) {
    this.#target = target;
  }

  /** Takes a snapshot, and gives it at once when nothing has to be loaded. Resolves when it was given; never rejects. */
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

  // Without its texts a language is not changed to, and without the models the list is still true: both are tried again with
  // the next snapshot.
  async #receive(snapshot: Snapshot, language: Language): Promise<void> {
    const needed = [loadTexts(language), ...(lacksModels(snapshot) ? [loadModels()] : [])];
    const results = await Promise.allSettled(needed);
    const target = this.#target();
    target.receive(snapshot, hasTexts(language) ? language : target.language);
    if (results.some(({ status }) => status === 'rejected')) target.loadFailed();
    this.#waiting -= 1;
  }
}

// Which drawing a row has, and what is wrong with headphones, depends on their model.
function lacksModels({ headphones, remembered }: Snapshot): boolean {
  return !hasModels() && [...headphones, ...remembered].some(({ modelId }) => modelId !== null);
}
