import type { Ref } from 'react';
import type { Check, Step } from '../../catalog/guides/guide';
import { offersAction } from '../../catalog/guides/summary';
import type { Headphones } from '../../catalog/headphones';
import { getShortHold } from '../../catalog/methods/attempt-feedback';
import { findModel } from '../../catalog/models/known';
import type { RadioHistory } from '../../catalog/radio-history';
import { SYMPTOM_FOR_FAILED_CHECK } from '../../catalog/symptoms/failed-check';
import { PairingCountdown } from '../components/PairingCountdown';
import { ActButton, ActionPanel } from '../headphones-page/ActionPanel';
import type { OpenGuide } from '../open-guide';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ErasedCheck } from './ResetCheck';
import { StepBody } from './StepBody';
import { Strip } from './Strip';

/** Step of a guide in its frame: the instruction, and below it the radio's observations of the headphones. */
export function GuideStep({
  open,
  step,
  headphones,
  history,
  heading,
  position,
}: {
  open: OpenGuide;
  step: Step;
  headphones: Headphones | null;
  /** Packets of these headphones; null if they are not watched. */
  history: RadioHistory | null;
  heading: Ref<HTMLHeadingElement>;
  position: string;
}) {
  const { press, endPress, step: move } = useEarshot.getState();
  const model = findModel(open.guide.modelId);
  const { about } = open.progress;
  // They are on now, so they have to be turned off before the next press.
  const before = open.guide.steps[open.progress.current - 1];
  const retry = (): void => {
    endPress(0);
    if (before?.check === 'silent') move(-1);
  };
  return (
    <section className="frame">
      {/* The strip below stays through the steps, so that a screen reader announces what it shows. */}
      <StepBody
        key={`${step.id} ${open.guide.methodIndex}`}
        model={model}
        step={step}
        heading={heading}
        position={position}
        press={{ detected: headphones?.pairing != null, onPress: press, onRelease: endPress }}
      >
        <StepActions open={open} step={step} headphones={headphones} />
        {step.check === 'not-paired' && <ErasedCheck open={open} headphones={headphones} />}
        {headphones?.pairing != null && open.acts === null && <PairingCountdown pairing={headphones.pairing} model={model} />}
      </StepBody>
      {about && step.check !== null ? (
        <Strip step={step} headphones={headphones} history={history} attempt={open.attempt} onRetry={retry}>
          <NothingDetected step={step} check={step.check} />
        </Strip>
      ) : (
        <Undetected shortHold={open.reset === null ? null : getShortHold(open.reset, step)} />
      )}
    </section>
  );
}

// Earshot's part of a step: the running action, its question or failure, or the system's settings.
function StepActions({ open, step, headphones }: { open: OpenGuide; step: Step; headphones: Headphones | null }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const possible = useEarshot((state) => state.snapshot?.actions);
  const able = possible?.includes('pair') === true;
  const removes = step.check === 'not-paired' && headphones?.pairedHere === true && possible?.includes('remove') === true;
  const about = open.acts ?? (removes ? headphones.id : null);
  const mine = about !== null && action?.headphonesId === about ? action : null;
  const removing = removes && mine?.kind === 'remove' && mine.outcome === null;
  // The strip shows the wait for pairing mode. During an instruction, only a question or a failure needs attention.
  const waits = mine?.phase === 'waiting-for-pairing-mode' && mine.question === null;
  const reports = mine !== null && (mine.question !== null || mine.outcome?.ok === false);
  const shows = headphones !== null && ((reports && !removes) || (offersAction(step) && !waits && (able || headphones.pairedHere)));
  return (
    <>
      {(shows || removing) && headphones !== null && <ActionPanel id={headphones.id} headphones={headphones} inGuide />}
      {removes && !removing && (
        <ActButton
          kind="remove"
          headphones={headphones}
          className="button"
          onAct={(action) => void send({ type: 'act', action, headphones: headphones.id })}
        />
      )}
      {step.needsSettings && (
        <button
          type="button"
          className={shows || removes ? 'button plain' : 'button'}
          onClick={() => send({ type: 'open-bluetooth-settings' })}
        >
          {text('adapter.settings')}
        </button>
      )}
    </>
  );
}

// After the last method the troubleshooter continues with the evidence so far. Only the user knows for sure that the headphones are off.
function NothingDetected({ step, check }: { step: Step; check: Check }) {
  const text = useText();
  const openHelp = useEarshot((state) => state.openHelp);
  const tryNext = useEarshot((state) => state.tryNextMethod);
  const move = useEarshot((state) => state.step);
  if (check === 'silent')
    return (
      <button type="button" className="button plain" onClick={() => move(1)}>
        {text('guide.did-that')}
      </button>
    );
  const nothing = (): void => {
    if (step.usesMethod === true && check === 'pairing-mode' && tryNext()) return;
    openHelp({ kind: 'symptom', symptom: SYMPTOM_FOR_FAILED_CHECK[check], answers: [], asked: [] });
  };
  return (
    <button type="button" className="link" onClick={nothing}>
      {text('guide.nothing')}
    </button>
  );
}

// The user confirms what the radio cannot detect. A timed hold that was too short needs no radio.
function Undetected({ shortHold }: { shortHold: number | null }) {
  const text = useText();
  const move = useEarshot((state) => state.step);
  return (
    <section className="detection" aria-label={text('detection.label')} data-met="false">
      <div className="strip-head">
        <p className="check quiet" role="status">
          {shortHold === null ? text('detection.unavailable') : text('detection.too-short', { seconds: Math.round(shortHold) })}
        </p>
        <button type="button" className="button" onClick={() => move(1)}>
          {text('guide.did-that')}
        </button>
      </div>
    </section>
  );
}
