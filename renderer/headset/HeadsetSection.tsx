import { LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ActQuestion } from './ActQuestion';
import { ActResult } from './ActResult';
import { Says } from './Says';
import { useTalk } from './use-talk';

/** What connected headphones say of themselves once a person asks them, and what they can be told. Experimental, off until it is switched on. */
export function HeadsetSection({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const { talk, offered } = useTalk(headphones);
  const { askHeadset, leaveHeadset } = useEarshot.getState();
  // Whoever leaves the page ends what is under way.
  useEffect(() => () => leaveHeadset(), [leaveHeadset]);
  const says = talk?.says ?? null;
  const step = talk?.step ?? null;
  if (!offered && step?.kind !== 'ended' && step?.kind !== 'telling') return null;
  const busy = step?.kind === 'asking' || step?.kind === 'telling';
  return (
    <section className="box says" aria-labelledby="says-title">
      <h3 id="says-title">
        {text('ask.title')} <span className="tag">{text('ask.experimental')}</span>
      </h3>
      {talk !== null && says !== null ? (
        <Says talk={talk} says={says} headphones={headphones} />
      ) : (
        <p className="quiet">{text('ask.what')}</p>
      )}
      {(step?.kind === 'confirm' || step?.kind === 'asks') && <ActQuestion step={step} says={says} />}
      <div className="actions" role="status">
        {busy ? (
          <p>
            <LoaderCircle aria-hidden="true" size={18} className="spin" /> {text(step.kind === 'asking' ? 'ask.asking' : 'ask.telling')}
          </p>
        ) : (
          offered &&
          step?.kind !== 'confirm' &&
          step?.kind !== 'asks' && (
            <button type="button" className="button plain" onClick={() => void askHeadset(headphones.id)}>
              {text(says === null && step?.kind !== 'failed' ? 'ask.button' : 'ask.again')}
            </button>
          )
        )}
        {step?.kind === 'failed' && <p>{text(`ask.error.${step.error}`)}</p>}
        {step?.kind === 'ended' && <ActResult step={step} says={says} />}
      </div>
    </section>
  );
}
