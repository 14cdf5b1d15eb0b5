import type { ModelId } from '../ids';
import type { Model } from './model';

const byId = new Map<ModelId, Model>();
let all: readonly Model[] = [];

/**
 * Adds models to those that {@link findModel} finds. `index.ts` adds all. The window loads that file with the first headphones.
 * @param standIns models that are found by their id only, and not listed.
 */
export function addModels(models: readonly Model[], standIns: readonly Model[] = []): void {
  for (const model of [...models, ...standIns]) byId.set(model.id, model);
  all = [...new Map([...all, ...models].map((model) => [model.id, model])).values()];
}

/** Returns the added models. */
export function listKnownModels(): readonly Model[] {
  return all;
}

/** Returns the model with an id; null if it is unknown or not in the catalog. */
export function findModel(id: ModelId | null): Model | null {
  return id === null ? null : (byId.get(id) ?? null);
}
