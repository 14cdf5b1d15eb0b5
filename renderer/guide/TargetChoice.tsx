import { type Guide, TARGETS } from '../../catalog/guides/guide';
import { modelById } from '../../catalog/models/known';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the choice of the device to pair with. Another choice opens another guide. */
export function TargetChoice({ guide }: { guide: Guide }) {
  const text = useText();
  const startGuide = useEarshot((state) => state.startGuide);
  const model = modelById(guide.modelId);
  if (model === undefined) return null;
  return (
    <fieldset className="targets">
      <legend>{text('target.title')}</legend>
      {TARGETS.map((target) => (
        <button
          key={target}
          type="button"
          className="chip"
          aria-pressed={guide.target === target}
          onClick={() => startGuide('pair-other', model, target)}
        >
          {text(`target.${target}`)}
        </button>
      ))}
    </fieldset>
  );
}
