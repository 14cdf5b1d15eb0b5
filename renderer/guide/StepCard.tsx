import { Check as CheckIcon, LoaderCircle } from 'lucide-react';
import type { Check, Guide, Step } from '../../catalog/guides/guide';
import { isMet, offersAction } from '../../catalog/guides/progress';
import type { Headphones } from '../../catalog/headphones';
import { modelOf } from '../../catalog/models/index';
import { DID_NOTHING } from '../../catalog/symptoms/did-nothing';
import { ActionPanel } from '../actions/ActionPanel';
import { PairingWindow } from '../parts/PairingWindow';
import { useEarshot } from '../store';
import { useText } from '../text';
import { EraseConfirm } from './EraseConfirm';
import { StepTools } from './StepTools';

/** One instruction: its drawing, its timer, its notes, and the live status of its check. */
export function StepCard({
  guide,
  step,
  agreed,
  headphones,
}: {
  guide: Guide;
  step: Step;
  agreed: boolean;
  headphones: Headphones | null;
}) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const openHelp = useEarshot((state) => state.openHelp);
  const agree = useEarshot((state) => state.agree);
  const tryNext = useEarshot((state) => state.nextWay);
  const didNothing = (of: Check): void => openHelp({ kind: 'symptom', symptom: DID_NOTHING[of], answers: [], asked: [] });
  // After the last way the troubleshooter goes on, with what is known by then.
  const nextWay = (): void => {
    if (!tryNext()) didNothing('pairing-mode');
  };
  // What erases is not readable as an instruction before the person has agreed to the loss.
  if (step.erases && !agreed) return <EraseConfirm guide={guide} onConfirm={() => agree(step.id)} />;
  const model = modelOf(guide.modelId);
  const { check } = step;
  const met = check !== null && isMet(check, headphones);
  return (
    <div className="step-card">
      <p className="step-text">{text(step.text)}</p>
      <StepTools model={model} step={step} />
      {headphones !== null && offersAction(step) && <ActionPanel id={headphones.id} headphones={headphones} />}
      {step.needsSettings && (
        <button type="button" className="button plain" onClick={() => send({ type: 'open-bluetooth-settings' })}>
          {text('adapter.settings')}
        </button>
      )}
      {check !== null && (
        <div className="check-line">
          <p className="check" role="status" data-met={met}>
            {met ? <CheckIcon aria-hidden="true" size={18} /> : <LoaderCircle aria-hidden="true" size={18} className="spin" />}
            {text(met ? `check.${check}` : `check.${check}.waiting`)}
          </p>
          {!met && (
            <button
              type="button"
              className="link"
              onClick={() => (step.way === true && check === 'pairing-mode' ? nextWay() : didNothing(check))}
            >
              {text('guide.nothing')}
            </button>
          )}
        </div>
      )}
      {headphones?.pairing != null && <PairingWindow pairing={headphones.pairing} model={model} />}
    </div>
  );
}
