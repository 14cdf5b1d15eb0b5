import { Check as CheckIcon, Circle, TriangleAlert } from 'lucide-react';
import type { Ref } from 'react';
import { checkHandOver } from '../../catalog/guides/hand-over';
import type { Headphones } from '../../catalog/headphones';
import { findModel } from '../../catalog/models/known';
import { ActButton } from '../headphones-page/ActionPanel';
import type { OpenGuide } from '../open-guide';
import { useEarshot } from '../store';
import { useText } from '../text';

/** End of the guide for giving headphones away: the confirmed results, those that the user reported, and the remaining tasks. */
export function HandOverCard({
  open,
  headphones,
  heading,
}: {
  open: OpenGuide;
  headphones: Headphones | null;
  heading: Ref<HTMLHeadingElement>;
}) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const able = useEarshot((state) => state.snapshot?.actions.includes('remove') === true);
  const { guide, progress, reset } = open;
  const model = findModel(guide.modelId)?.name ?? guide.modelId;
  const checks = checkHandOver(guide, progress, headphones, model, reset?.result ?? null);
  const still = checks.some(({ id, result }) => id === 'here' && result === 'open');
  return (
    <section className="done-card hand-over">
      <h3 ref={heading} tabIndex={-1}>
        {text(guide.title)}
      </h3>
      <ul>
        {checks.map(({ id, result, text: words }) => (
          <li key={id} data-result={result}>
            {result === 'confirmed' ? (
              <CheckIcon aria-hidden="true" size={18} />
            ) : result === 'said' ? (
              <Circle aria-hidden="true" size={18} />
            ) : (
              <TriangleAlert aria-hidden="true" size={18} />
            )}
            <span>{text(words)}</span>
          </li>
        ))}
      </ul>
      {still && able && headphones !== null && (
        <ActButton
          kind="remove"
          headphones={headphones}
          onAct={(action) => void send({ type: 'act', action, headphones: headphones.id })}
        />
      )}
      <h4>{text('hand-over.left')}</h4>
      <ul>
        {(['step.give-away.phones', 'step.give-away.with'] as const).map((key) => (
          <li key={key}>
            <Circle aria-hidden="true" size={18} />
            <span>{text(key)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
