import { useState } from 'react';
import { createMethodSteps } from '../../catalog/guides/step';
import { rankPairingMethods } from '../../catalog/methods/methods';
import type { Model } from '../../catalog/models/model';
import { StepBody } from '../guide/StepBody';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the steps of this model's pairing mode, one method after the other, while an action waits for it. */
export function HowToPair({ model }: { model: Model }) {
  const text = useText();
  const learned = useEarshot((state) => state.snapshot?.learned);
  const [tried, setTried] = useState(0);
  useUnsaved(tried > 0);
  const ways = rankPairingMethods(model, learned);
  const way = ways[tried % Math.max(1, ways.length)];
  if (way === undefined) return null;
  return (
    <section className="how">
      <ol key={way.id}>
        {createMethodSteps(model, way).map((step) => (
          <li key={step.id}>
            <StepBody model={model} step={step} />
          </li>
        ))}
      </ol>
      {ways.length > 1 && (
        <button type="button" className="link" onClick={() => setTried(tried + 1)}>
          {text('guide.nothing')}
        </button>
      )}
    </section>
  );
}
