import { Check as CheckIcon } from 'lucide-react';
import type { Guide, Step } from '../../catalog/guides/guide';
import type { GuideProgress } from '../../catalog/guides/progress';
import { endsInSound } from '../../catalog/guides/strip';
import { type Message, say } from '../../catalog/messages/message';
import { useText } from '../text';

/** Shows the steps of a guide in a word each, what is done of them, and the check of the sound that follows a connection. */
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
            {text(labelOf(item))}
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

// The card has the whole sentence.
function labelOf({ check, press, id, text }: Step): Message {
  if (id === 'pair') return say('rail.paired');
  if (press.length > 0) return say('rail.press');
  return check === null ? text : say(`rail.${check}`);
}
