import type { Headphones } from '../headphones';
import { findModel, listKnownModels } from '../models/known';
import type { Model } from '../models/model';
import { findModels } from '../search/find-models';
import { findByTypedName } from './typed-name';

/**
 * Returns the models that match typed text, e.g. “xm5”: several if it is ambiguous. A text that is in no name is looked up as in
 * the search, which tolerates a wrong letter.
 */
export function findTypedModels(typed: string): readonly Model[] {
  const found = findByTypedName(typed, listKnownModels(), getModelNames);
  return found.length > 0 ? found : findModels(typed).models;
}

/**
 * Returns the headphones that match typed text: several if it is ambiguous. Their names are the owner's, the system's and the
 * model's, the end of their address, and both together as in the list.
 */
export function findTypedHeadphones(typed: string, list: readonly Headphones[]): Headphones[] {
  return findByTypedName(typed, list, getHeadphonesNames);
}

/** Returns every name of a model that people use. */
export function getModelNames({ id, name, bluetoothNames }: Model): readonly string[] {
  return [name, id, ...bluetoothNames];
}

function getHeadphonesNames(headphones: Headphones): readonly (string | null)[] {
  const { id, name, modelName, nickname, systemName, leHalf, addressHint, modelId, lookAlike } = headphones;
  const model = lookAlike ? null : findModel(modelId);
  const names = [name, modelName, nickname, systemName, leHalf?.name ?? null, ...(model === null ? [] : getModelNames(model))];
  const hinted = addressHint === null ? [] : names.flatMap((known) => (known === null ? [] : [`${known} ${addressHint}`]));
  return [id, addressHint, ...names, ...hinted];
}
