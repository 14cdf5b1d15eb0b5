import { Check as CheckIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Step } from '../../catalog/guides/guide';
import { describeStrip } from '../../catalog/guides/strip';
import type { Headphones } from '../../catalog/headphones';
import type { PressAttempt } from '../../catalog/methods/press-attempt';
import type { RadioHistory } from '../../catalog/radio-history';
import { Bars } from '../components/Bars';
import { useText } from '../text';
import { StripDrawing } from './StripDrawing';

/** Interval of the clock while a press can still get feedback, in ms. */
const TICK_MS = 500;

/** Shows the radio's observations of the headphones below a step, and their last 20 seconds. `children` are the next actions. */
export function Strip({
  step,
  headphones,
  history,
  attempt,
  onRetry,
  children,
}: {
  step: Step;
  headphones: Headphones | null;
  history: RadioHistory | null;
  attempt: PressAttempt | null;
  onRetry: () => void;
  children?: ReactNode;
}) {
  const text = useText();
  const now = useNow(attempt !== null);
  const { headline, detail, tone, retry } = describeStrip({ step, headphones, history, attempt, now });
  const drawn = history !== null && (history.packets.length > 0 || history.silentSince !== null);
  return (
    <section className="detection" aria-label={text('detection.label')} data-met={tone === 'done'} data-tone={tone}>
      <div className="strip-head">
        <p className="check" role="status" data-met={tone === 'done'}>
          {tone === 'done' ? <CheckIcon aria-hidden="true" size={18} /> : tone === 'waiting' && !drawn && <Bars />}
          <span>{text(headline)}</span>
        </p>
        {detail !== null && <span className="quiet strip-detail">{text(detail)}</span>}
        {retry && (
          <button type="button" className="button plain" onClick={onRetry}>
            {text('strip.retry')}
          </button>
        )}
        {tone !== 'done' && headphones?.pairing == null && children}
      </div>
      {drawn && <StripDrawing history={history} pairingSince={headphones?.pairing?.since ?? null} press={attempt} />}
    </section>
  );
}

function useNow(runs: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!runs) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [runs]);
  return now;
}
