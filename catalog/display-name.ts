import type { Headphones } from './headphones';
import { type Message, say } from './messages/message';

/** Returns the name for a sentence or a title, unless it only looks like a model name. */
export function getDisplayName({ name, lookAlike }: Pick<Headphones, 'name' | 'lookAlike'>): Message {
  if (name === null) return say('detail.unknown-name');
  return lookAlike ? say('detail.calls-itself', { name }) : say('name.plain', { name });
}
