import type { Headphones } from './headphones';
import { createMessage, type Message } from './messages/message';
import { findModel } from './models/known';
import type { RememberedHeadphones } from './remembered';

/** Returns the name for a sentence or a title, unless it only looks like a model name. */
export function getDisplayName({ name, lookAlike }: Pick<Headphones, 'name' | 'lookAlike'>): Message {
  if (name === null) return createMessage('detail.unknown-name');
  return lookAlike ? createMessage('detail.calls-itself', { name }) : createMessage('name.plain', { name });
}

/** Returns the name of remembered headphones; null if nothing names them. */
export function getRememberedName({
  nickname,
  name,
  chosen,
  modelId,
}: Pick<RememberedHeadphones, 'nickname' | 'name' | 'chosen' | 'modelId'>): string | null {
  return nickname ?? name ?? findModel(chosen?.modelId ?? modelId)?.name ?? null;
}

/** Returns whether other headphones in the list have the same name. */
export function hasTwin({ id, name }: Pick<Headphones, 'id' | 'name'>, all: readonly Pick<Headphones, 'id' | 'name'>[]): boolean {
  return all.some((other) => other.id !== id && other.name === name);
}

/**
 * Returns a name that no other headphones in the list have: with the end of the address if there are others of the same name.
 * @param called name to use in place of the display name.
 */
export function getDistinctName(
  headphones: Pick<Headphones, 'id' | 'name' | 'lookAlike' | 'addressHint'>,
  all: readonly Pick<Headphones, 'id' | 'name'>[],
  called: Message = getDisplayName(headphones),
): Message {
  const { addressHint } = headphones;
  return addressHint !== null && hasTwin(headphones, all) ? createMessage('name.distinct', { name: called, hint: addressHint }) : called;
}
