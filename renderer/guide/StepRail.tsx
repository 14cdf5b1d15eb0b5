import { Check as CheckIcon } from 'lucide-react';
import type { RailPart } from '../../catalog/guides/rail';
import type { Message } from '../../catalog/messages/message';
import { useText } from '../text';

/** Shows the parts of a guide in one word each, and which of them are complete. */
export function StepRail({ title, parts }: { title: Message; parts: readonly RailPart[] }) {
  const text = useText();
  return (
    <ol className="steps" aria-label={text(title)}>
      {parts.map(({ id, label, seen, already, done, current }) => (
        <li key={id} data-seen={seen} data-already={already} data-done={done} aria-current={current ? 'step' : undefined}>
          {seen && <CheckIcon aria-hidden="true" size={14} />}
          <span className="step-label">
            {text(label)}
            {already && <span className="tag">{text('guide.already')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
