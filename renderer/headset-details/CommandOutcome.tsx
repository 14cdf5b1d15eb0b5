import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import { actKey, deviceName } from './command-texts';
import { type HeadsetSessionStep, reportsPairingMode } from './headset-session';

/** How it ended, by the headphones' own word; from pairing mode it leads on to the guide. */
export function CommandOutcome({ step, says }: { step: Extract<HeadsetSessionStep, { kind: 'ended' }>; says: HeadsetDetailsView | null }) {
  const text = useText();
  const model = useModel();
  const startGuide = useEarshot((state) => state.startGuide);
  const { act, outcome } = step;
  const name = deviceName(act, says, text);
  const pairs = useEarshot(({ talk }) => reportsPairingMode(talk));
  return (
    <div className="actions">
      <p className="strong">{outcome === 'done' ? text(`ask.done.${actKey(act)}`, { name }) : text(`ask.outcome.${outcome}`)}</p>
      {pairs && model !== null && (
        <button type="button" className="button" onClick={() => startGuide('pair-other', model)}>
          {text('ask.act.go-on')}
        </button>
      )}
    </div>
  );
}
