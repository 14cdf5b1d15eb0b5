import { getDistinctName } from '../../catalog/display-name';
import type { Headphones } from '../../catalog/headphones';
import type { Message } from '../../catalog/messages/message';
import { useEarshot } from '../store';

const NONE: readonly Headphones[] = [];

/** Returns the name of headphones for a title or a question, which distinguishes two of one name. */
export function useDistinctName(): (headphones: Headphones, called?: Message) => Message {
  const all = useEarshot((state) => state.snapshot?.headphones) ?? NONE;
  return (headphones, called) => getDistinctName(headphones, all, called);
}
