import type { Headphones } from './headphones';
import { createMessage, type Message } from './messages/message';

/** Returns the name for a sentence or a title, unless it only looks like a model name. */
export function getDisplayName({ name, lookAlike }: Pick<Headphones, 'name' | 'lookAlike'>): Message {
  if (name === null) return createMessage('detail.unknown-name');
  return lookAlike ? createMessage('detail.calls-itself', { name }) : createMessage('name.plain', { name });
}
