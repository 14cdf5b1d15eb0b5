import type { Headphones } from './headphones';
import { type Message, say } from './messages/message';

/** What to call headphones in a sentence or a title: their name, unless that only looks like a model's. */
export function calledOf({ name, lookAlike }: Pick<Headphones, 'name' | 'lookAlike'>): Message {
  if (name === null) return say('detail.unknown-name');
  return lookAlike ? say('detail.calls-itself', { name }) : say('name.plain', { name });
}
