import { type Guide, PHONES, TARGETS } from '../../catalog/guides/guide';
import { findModel } from '../../catalog/models/known';
import type { OpenGuide } from '../open-guide';
import { useText } from '../text';
import { chooseTarget, startGuide } from './start-guide';

/** Shows the choice of the device to pair with. Another choice opens another guide. */
export function TargetChoice({ guide }: { guide: Guide }) {
  const text = useText();
  const model = findModel(guide.modelId);
  if (model === null) return null;
  return (
    <fieldset className="targets">
      <legend>{text('target.title')}</legend>
      {TARGETS.map((target) => (
        <button
          key={target}
          type="button"
          className="chip"
          aria-pressed={guide.target === target}
          onClick={() => chooseTarget('pair-other', model, target)}
        >
          {text(`target.${target}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Shows the choice of the phone for a second device, and whether it has the headphones already, at the first step only. */
export function PhoneChoice({ open: { guide, progress } }: { open: OpenGuide }) {
  const text = useText();
  const model = findModel(guide.modelId);
  if (model === null || progress.current > 0) return null;
  const adds = guide.steps.some(({ id }) => id === 'choose' || id === 'connect-phone') && guide.steps.every(({ id }) => id !== 'connect');
  const phoneKnows = guide.steps.some(({ id }) => id === 'connect-phone');
  const target = guide.target ?? 'android';
  return (
    <div className="phone-choice">
      <fieldset className="targets">
        <legend>{text('target.phone')}</legend>
        {PHONES.map((phone) => (
          <button
            key={phone}
            type="button"
            className="chip"
            aria-pressed={target === phone}
            onClick={() => chooseTarget('second-device', model, phone, phoneKnows)}
          >
            {text(`target.${phone}`)}
          </button>
        ))}
      </fieldset>
      {adds && (
        <fieldset className="targets">
          <legend>{text('target.known')}</legend>
          {([true, false] as const).map((knows) => (
            <button
              key={String(knows)}
              type="button"
              className="chip"
              aria-pressed={phoneKnows === knows}
              onClick={() => startGuide('second-device', model, target, knows)}
            >
              {text(knows ? 'target.known.yes' : 'target.known.no')}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
