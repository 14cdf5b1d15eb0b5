import { buildGuide } from '../../catalog/guides/build';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Number of steps in the preview. A few are enough to show what the button leads to. */
const SHOWN = 3;

/** Shows the steps of pairing these headphones in a few lines. */
export function StepsPreview({ headphones, model }: { headphones: Headphones; model: Model }) {
  const text = useText();
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const learned = useEarshot((state) => state.snapshot?.learned);
  const acts = useEarshot((state) => state.snapshot?.actions.includes('pair') === true);
  const { steps } = buildGuide('pair', model, {
    computer,
    state: headphones.state,
    pairedLeHalf: null,
    battery: headphones.battery,
    acts,
    learned: learned ?? [],
  });
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{text('hero.steps')}</h3>
      <ol>
        {steps.slice(0, SHOWN).map((step) => (
          <li key={step.id}>{text(step.text)}</li>
        ))}
      </ol>
    </section>
  );
}
