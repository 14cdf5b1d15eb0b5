import { listKnownModels } from './known';

/** Checks whether the models were loaded. */
export function hasModels(): boolean {
  return listKnownModels().length > 0;
}

/** Loads every model. Rejects if the file can't be loaded; a later call tries again. */
export async function loadModels(): Promise<void> {
  if (!hasModels()) await import('./index');
}
