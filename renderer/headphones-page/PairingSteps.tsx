import { useEffect, useState } from 'react';
import { createEarshotPairsStep } from '../../catalog/guides/pairing';
import { isMet } from '../../catalog/guides/progress';
import { createWaitRail } from '../../catalog/guides/rail';
import { createMethodSteps } from '../../catalog/guides/step';
import type { Headphones } from '../../catalog/headphones';
import type { Message } from '../../catalog/messages/message';
import { rankPairingMethods } from '../../catalog/methods/methods';
import { beginAttempt, endHold, type PressAttempt } from '../../catalog/methods/press-attempt';
import type { Model } from '../../catalog/models/model';
import type { PairingFrame } from '../../catalog/page/pairing-frame';
import { useHeadingFocus } from '../components/use-heading-focus';
import { SoundCard } from '../guide/SoundCard';
import { StepBody } from '../guide/StepBody';
import { StepRail } from '../guide/StepRail';
import { Strip } from '../guide/Strip';
import { useRadioWatch } from '../guide/use-radio-watch';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot } from '../store';
import { useText } from '../text';
import { RunningAction } from './ActionPanel';

const EARSHOT_PAIRS = createEarshotPairsStep();

/**
 * Shows an action that pairs in the frame of a guide: the steps of this model's pairing mode while the action waits for it, one method
 * after the other, then what Earshot does, and the check of the sound. `title` names the action.
 */
export function PairingSteps({
  title,
  part,
  model,
  headphones,
  onHeard,
}: {
  title: Message;
  part: PairingFrame['part'];
  model: Model;
  headphones: Headphones | null;
  onHeard: () => void;
}) {
  const text = useText();
  const learned = useEarshot((state) => state.snapshot?.learned);
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const [tried, setTried] = useState(0);
  const [at, setAt] = useState(0);
  const [attempt, setAttempt] = useState<PressAttempt | null>(null);
  useUnsaved(part === 'wait' && (tried > 0 || attempt !== null));
  const methods = rankPairingMethods(model, learned);
  const ranked = methods[tried % Math.max(1, methods.length)];
  const waits = part === 'wait';
  const steps = ranked === undefined ? [] : createMethodSteps(model, ranked);
  const index = waits ? at : part === 'pair' ? steps.length : steps.length + 1;
  const step = waits ? steps[at] : EARSHOT_PAIRS;
  const silent = step?.check === 'silent';
  const off = silent && isMet('silent', headphones);
  const heading = useHeadingFocus(`${tried} ${index}`);
  const history = useRadioWatch(headphones?.id ?? null, silent);
  useEffect(() => {
    if (off) setAt((before) => before + 1);
  }, [off]);
  // A press is judged while Earshot waits for its result only.
  useEffect(() => {
    if (!waits) setAttempt(null);
  }, [waits]);
  if (step === undefined) return null;
  const begin = (): void => {
    if (ranked === undefined) return;
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
  const parts = createWaitRail(steps, index);
  const runs = action !== null && action.outcome === null && (!waits || action.question !== null);
  return (
    <>
      <StepRail title={title} parts={parts} />
      {part === 'listen' && headphones !== null ? (
        <SoundCard headphones={headphones} model={model} heading={heading} onHeard={onHeard} />
      ) : (
        <section className="frame how">
          <StepBody
            key={`${tried} ${step.id}`}
            model={model}
            step={step}
            heading={heading}
            position={text('guide.step', { number: index + 1, total: parts.length })}
            press={{ detected: headphones?.pairing != null, onPress: begin, onRelease: end }}
          >
            {runs && <RunningAction action={action} cancels={false} />}
          </StepBody>
          <Strip
            step={step}
            headphones={headphones}
            history={history}
            attempt={waits && last ? attempt : null}
            onRetry={() => restart(tried)}
          >
            {waits && !last && (
              <button type="button" className="button plain" onClick={() => setAt(at + 1)}>
                {text('guide.did-that')}
              </button>
            )}
            {waits && last && methods.length > 1 && (
              <button type="button" className="link" onClick={() => restart(tried + 1)}>
                {text('guide.nothing')}
              </button>
            )}
          </Strip>
        </section>
      )}
    </>
  );
}
