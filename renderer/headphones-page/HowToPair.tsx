import { useEffect, useState } from 'react';
import { isMet } from '../../catalog/guides/progress';
import { createWaitRail } from '../../catalog/guides/rail';
import { createMethodSteps } from '../../catalog/guides/step';
import type { Headphones } from '../../catalog/headphones';
import type { Message } from '../../catalog/messages/message';
import { rankPairingMethods } from '../../catalog/methods/methods';
import { beginAttempt, endHold, type PressAttempt } from '../../catalog/methods/press-attempt';
import type { Model } from '../../catalog/models/model';
import { useHeadingFocus } from '../components/use-heading-focus';
import { StepBody } from '../guide/StepBody';
import { StepRail } from '../guide/StepRail';
import { Strip } from '../guide/Strip';
import { useRadioWatch } from '../guide/use-radio-watch';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot } from '../store';
import { useText } from '../text';

/**
 * Shows the steps of this model's pairing mode in the frame of a guide while an action waits for it: one step at a time, one method
 * after the other. `title` names the action.
 */
export function HowToPair({ title, model, headphones }: { title: Message; model: Model; headphones: Headphones | null }) {
  const text = useText();
  const learned = useEarshot((state) => state.snapshot?.learned);
  const [tried, setTried] = useState(0);
  const [at, setAt] = useState(0);
  const [attempt, setAttempt] = useState<PressAttempt | null>(null);
  useUnsaved(tried > 0 || attempt !== null);
  const methods = rankPairingMethods(model, learned);
  const ranked = methods[tried % Math.max(1, methods.length)];
  const steps = ranked === undefined ? [] : createMethodSteps(model, ranked);
  const step = steps[at];
  const silent = step?.check === 'silent';
  const off = silent && isMet('silent', headphones);
  const heading = useHeadingFocus(`${tried} ${at}`);
  const history = useRadioWatch(headphones?.id ?? null, silent);
  useEffect(() => {
    if (off) setAt((index) => index + 1);
  }, [off]);
  if (ranked === undefined || step === undefined) return null;
  const begin = (): void => {
    const of = { modelId: model.id, methodId: ranked.id, outcome: 'pairing-mode', needed: step.holdSeconds } as const;
    setAttempt(beginAttempt(of, headphones, headphones === null ? [] : [headphones], Date.now()));
  };
  const end = (atMost: number): void =>
    setAttempt((press) => (press === null ? null : endHold(press, Math.min(Date.now(), press.from + atMost * 1_000))));
  const restart = (method: number): void => {
    setAttempt(null);
    setTried(method);
    setAt(0);
  };
  const last = at === steps.length - 1;
  const parts = createWaitRail(steps, at);
  return (
    <>
      <StepRail title={title} parts={parts} />
      <section className="frame how">
        <StepBody
          model={model}
          step={step}
          heading={heading}
          position={text('guide.step', { number: at + 1, total: parts.length })}
          press={{ detected: headphones?.pairing != null, onPress: begin, onRelease: end }}
        />
        <Strip step={step} headphones={headphones} history={history} attempt={last ? attempt : null} onRetry={() => restart(tried)}>
          {!last ? (
            <button type="button" className="button plain" onClick={() => setAt(at + 1)}>
              {text('guide.did-that')}
            </button>
          ) : (
            methods.length > 1 && (
              <button type="button" className="link" onClick={() => restart(tried + 1)}>
                {text('guide.nothing')}
              </button>
            )
          )}
        </Strip>
      </section>
    </>
  );
}
