import { type Ref, useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { useDistinctName } from '../components/use-distinct-name';
import { Portrait } from '../drawing/SceneView';
import { MutedNotice } from '../sound-path/MutedNotice';
import { recordHeardSide } from '../sound-path/tone-record';
import { useEarshot } from '../store';
import { useText } from '../text';
import { SideTones } from './SideTones';

/** Card at the end of a pairing: the headphones, and a tone on each side. `onHeard` ends it once the user hears them. */
export function SoundCard({
  headphones,
  model,
  heading,
  onHeard,
}: {
  headphones: Headphones;
  model: Model | null;
  heading?: Ref<HTMLHeadingElement>;
  onHeard: () => void;
}) {
  const text = useText();
  const distinct = useDistinctName();
  const send = useEarshot((state) => state.send);
  const openHelp = useEarshot((state) => state.openHelp);
  const [both, setBoth] = useState(false);
  const { battery, systemName } = headphones;
  const heardBoth = (): void => {
    setBoth(true);
    recordHeardSide(headphones.id, 'both');
    void send({ type: 'heard-tones', headphones: headphones.id });
  };
  return (
    <section className="sound-card" aria-labelledby="sound-card-title">
      <div className="stage">
        <Portrait form={model?.form ?? null} />
      </div>
      <div className="sound-card-in">
        <h3 id="sound-card-title" className="title" ref={heading} tabIndex={-1}>
          {text(distinct(headphones))}
        </h3>
        <p className="state" data-tone="good">
          {battery === null ? text('guide.hear.paired') : text('guide.hear.paired.battery', { percent: battery })}
        </p>
        {!both && <p className="strong">{text('guide.hear')}</p>}
        {headphones.sound?.muted === true && <MutedNotice id={headphones.id} />}
        {systemName !== null && <SideTones systemName={systemName} onHeard={heardBoth} />}
        <div className="actions">
          <button type="button" className={both ? 'button' : 'button plain'} onClick={onHeard}>
            {text(both ? 'guide.hear.done' : 'guide.hear.yes')}
          </button>
          {!both && (
            <button
              type="button"
              className="button plain"
              onClick={() => openHelp({ kind: 'symptom', symptom: 'no-sound', answers: [], asked: [] })}
            >
              {text('guide.hear.no')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
