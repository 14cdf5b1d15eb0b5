import type { ActionView } from '../catalog/actions/action';
import { followEntry } from '../catalog/actions/follow-entry';
import type { EntryId, ModelId } from '../catalog/ids';

/** Headphones of an unknown model, and the model as which the user treats them. */
export interface TreatedModel {
  readonly id: EntryId;
  readonly modelId: ModelId;
}

/** Returns the list with the user's last choice for these headphones. */
export function addTreatedModel(list: readonly TreatedModel[], { id, modelId }: TreatedModel): readonly TreatedModel[] {
  return [...list.filter((one) => one.id !== id), { id, modelId }];
}

/** Returns the model that the user chose for these headphones; null without a choice. */
export function findTreatedModel(list: readonly TreatedModel[], id: EntryId): ModelId | null {
  return list.find((one) => one.id === id)?.modelId ?? null;
}

/** Returns the list after a change of the action, which can name the headphones by another entry. The same list if nothing changes. */
export function followTreatedModels(
  list: readonly TreatedModel[],
  before: ActionView | null,
  after: ActionView | null,
): readonly TreatedModel[] {
  const next = list.map((one) => ({ ...one, id: followEntry(one.id, before, after) }));
  return next.every(({ id }, index) => id === list[index]?.id) ? list : next;
}
