import { createMessage, type Message, type MessageKey } from '../messages/message';
import type { Guide, Step } from './guide';
import type { GuideProgress } from './progress';
import { endsInSound } from './strip';

/** Part of the rail above a guide: a step in one word, and its result. */
export interface RailPart {
  readonly id: string;
  readonly label: Message;
  /** True if Earshot detected it. */
  readonly seen: boolean;
  /** True if it was complete before the guide began. */
  readonly already: boolean;
  /** True if the user has passed it. */
  readonly done: boolean;
  readonly current: boolean;
}

/** Returns the parts of a guide: its steps, and the check of the sound that follows a connection. */
export function createGuideRail(guide: Guide, { current, seen, already }: GuideProgress): readonly RailPart[] {
  const steps = guide.steps.map((step, index) => ({
    ...createPart(step.id, getLabel(step, index), index, current),
    seen: seen.includes(step.id),
    already: already.includes(step.id),
  }));
  return endsInSound(guide)
    ? [...steps, createPart('sound', createMessage('rail.sound'), steps.length, Math.min(current, steps.length))]
    : steps;
}

/**
 * Returns the parts of an action that waits for pairing mode: the user's steps, then what Earshot does, and the check of the sound.
 * `current` counts all of them.
 */
export function createWaitRail(steps: readonly Step[], current: number): readonly RailPart[] {
  const labels = [...steps.map(getLabel), createMessage('rail.paired'), createMessage('rail.sound')];
  const ids = [...steps.map(({ id }) => id), 'pair', 'sound'];
  return labels.map((label, index) => createPart(ids[index] ?? '', label, index, current));
}

function createPart(id: string, label: Message, index: number, current: number): RailPart {
  return { id, label, seen: false, already: false, done: index < current, current: index === current };
}

/** Words for steps that no event completes, by their id. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  app: 'rail.app',
  'usb-unplugged': 'rail.cable',
  'usb-power': 'rail.cable',
  cable: 'rail.cable',
  'in-case': 'rail.earbuds',
  'out-of-case': 'rail.earbuds',
  worn: 'rail.earbuds',
  choose: 'rail.paired',
  'connect-phone': 'rail.phone',
  'first-again': 'rail.first-again',
};

// The card has the whole sentence.
function getLabel({ check, press, id }: Step, index: number): Message {
  if (id === 'pair') return createMessage('rail.paired');
  if (press.length > 0) return createMessage('rail.press');
  const word = WORDS[id];
  if (word !== undefined) return createMessage(word);
  return check === null ? createMessage('rail.step', { number: index + 1 }) : createMessage(`rail.${check}`);
}
