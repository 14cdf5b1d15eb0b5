import { Check as CheckIcon } from 'lucide-react';
import type { Guide, Step } from '../../catalog/guides/guide';
import type { GuideProgress } from '../../catalog/guides/progress';
import { endsInSound } from '../../catalog/guides/strip';
import { createMessage, type Message, type MessageKey } from '../../catalog/messages/message';
import { useText } from '../text';

/** Shows the steps of a guide in a word each, their progress, and the check of the sound that follows a connection. */
export function StepRail({ guide, progress }: { guide: Guide; progress: GuideProgress }) {
  const text = useText();
  const { current, seen, already } = progress;
  return (
    <ol className="steps" aria-label={text(guide.title)}>
      {guide.steps.map((item, index) => (
        <li
          key={item.id}
          data-seen={seen.includes(item.id)}
          data-already={already.includes(item.id)}
          data-done={index < current}
          aria-current={index === current ? 'step' : undefined}
        >
          {seen.includes(item.id) && <CheckIcon aria-hidden="true" size={14} />}
          <span className="step-label">
            {text(getLabel(item, index))}
            {already.includes(item.id) && <span className="tag">{text('guide.already')}</span>}
          </span>
        </li>
      ))}
      {endsInSound(guide) && (
        <li aria-current={current >= guide.steps.length ? 'step' : undefined}>
          <span className="step-label">{text('rail.sound')}</span>
        </li>
      )}
    </ol>
  );
}

/** Returns the number of parts that a guide shows. */
export function countParts(guide: Guide): number {
  return guide.steps.length + (endsInSound(guide) ? 1 : 0);
}

/** Labels of steps that no event completes, by their id. */
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
