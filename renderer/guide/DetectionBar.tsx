import { Check as CheckIcon } from 'lucide-react';
import type { Check, Step } from '../../catalog/guides/guide';
import { isMet } from '../../catalog/guides/progress';
import type { Headphones } from '../../catalog/headphones';
import { getAttemptFeedback } from '../../catalog/methods/press-attempt';
import { SYMPTOM_FOR_FAILED_CHECK } from '../../catalog/symptoms/failed-check';
import { Bars } from '../components/Bars';
import type { OpenGuide } from '../navigation';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows what Earshot is scanning for in this step and what it detected, with a button for when nothing happens. */
export function DetectionBar({ open, step, headphones }: { open: OpenGuide; step: Step; headphones: Headphones | null }) {
  const text = useText();
  const openHelp = useEarshot((state) => state.openHelp);
  const tryNext = useEarshot((state) => state.nextWay);
  const { check } = step;
  if (check === null || !open.progress.about) return <Unheard />;
  const met = isMet(check, headphones);
  const news = met ? null : getAttemptFeedback(open.trial, step.holdSeconds, headphones);
  const didNothing = (of: Check): void => openHelp({ kind: 'symptom', symptom: SYMPTOM_FOR_FAILED_CHECK[of], answers: [], asked: [] });
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
