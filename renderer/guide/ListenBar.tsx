import { Check as CheckIcon } from 'lucide-react';
import type { Check, Step } from '../../catalog/guides/guide';
import { isMet } from '../../catalog/guides/progress';
import type { Headphones } from '../../catalog/headphones';
import { DID_NOTHING } from '../../catalog/symptoms/did-nothing';
import { newsOf } from '../../catalog/ways/trial';
import type { OpenGuide } from '../navigation';
import { Bars } from '../parts/Bars';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows what Earshot is scanning for in this step and what it detected, with a button for when nothing happens. */
export function ListenBar({ open, step, headphones }: { open: OpenGuide; step: Step; headphones: Headphones | null }) {
  const text = useText();
  const openHelp = useEarshot((state) => state.openHelp);
  const tryNext = useEarshot((state) => state.nextWay);
  const { check } = step;
  if (check === null || !open.progress.about) return <Unheard />;
  const met = isMet(check, headphones);
  const news = met ? null : newsOf(open.trial, step.holdSeconds, headphones);
  const didNothing = (of: Check): void => openHelp({ kind: 'symptom', symptom: DID_NOTHING[of], answers: [], asked: [] });
  // After the last way the troubleshooter goes on, with what is known by then.
  const nothing = (): void => {
    if (step.way !== true || check !== 'pairing-mode' || !tryNext()) didNothing(check);
  };
  return (
    <section className="listen" aria-label={text('listen.label')} data-met={met}>
      <p className="check" role="status" data-met={met}>
        {met ? <CheckIcon aria-hidden="true" size={18} /> : <Bars />}
        <span>
          {news?.kind === 'too-short' && `${text('listen.too-short', { seconds: Math.round(news.seconds) })} `}
          {news?.kind === 'switched-on' && `${text('listen.switched-on')} `}
          {text(met ? `check.${check}` : `check.${check}.waiting`)}
        </span>
      </p>
      {!met && (
        <button type="button" className="link" onClick={nothing}>
          {text('guide.nothing')}
        </button>
      )}
    </section>
  );
}

// The user confirms what the radio cannot detect.
function Unheard() {
  const text = useText();
  const step = useEarshot((state) => state.step);
  return (
    <section className="listen" aria-label={text('listen.label')} data-met="false">
      <p className="check">{text('listen.unheard')}</p>
      <button type="button" className="button" onClick={() => step(1)}>
        {text('guide.did-that')}
      </button>
    </section>
  );
}
