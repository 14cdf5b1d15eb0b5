import type { HeadsetSays } from '../../catalog/headset-says';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import { actKey, deviceName } from './act-words';
import { saidPairingMode, type TalkStep } from './talk';

/** How it ended, by the headphones' own word; from pairing mode it leads on to the guide. */
export function ActResult({ step, says }: { step: Extract<TalkStep, { kind: 'ended' }>; says: HeadsetSays | null }) {
  const text = useText();
  const model = useModel();
  const startGuide = useEarshot((state) => state.startGuide);
  const { act, outcome } = step;
  const name = deviceName(act, says, text);
  const pairs = useEarshot(({ talk }) => saidPairingMode(talk));
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
