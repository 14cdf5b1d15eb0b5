import { Check as CheckIcon, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import type { Guide, Step } from '../../catalog/guides/guide';
import { isMet } from '../../catalog/guides/progress';
import type { Headphones } from '../../catalog/headphones';
import { modelById } from '../../catalog/models/index';
import { DID_NOTHING } from '../../catalog/symptoms/did-nothing';
import { ActionPanel } from '../actions/ActionPanel';
import { PairingWindow } from '../detail/PairingWindow';
import { captionOf, Drawing } from '../drawing/Drawing';
import { useEarshot } from '../store';
import { useText } from '../text';
import { EraseConfirm } from './EraseConfirm';
import { HoldTimer } from './HoldTimer';

/** One instruction: its drawing, its timer, its notes, and the live status of its check. */
export function StepCard({ guide, step, headphones }: { guide: Guide; step: Step; headphones: Headphones | null }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const showHelp = useEarshot((state) => state.showHelp);
  const [confirmed, setConfirmed] = useState(false);
  // What erases is not readable as an instruction before the person has agreed to the loss.
  if (step.erases && !confirmed) return <EraseConfirm guide={guide} onConfirm={() => setConfirmed(true)} />;
  const model = modelById(guide.modelId) ?? null;
  const { check } = step;
  const met = check !== null && isMet(check, headphones);
  const drawn = model !== null && (step.press.length > 0 || step.light !== null);
  // What the drawing's caption says is not said again.
  const caption = new Set(drawn ? captionOf(model, step.press, step.light).map((message) => text(message)) : []);
  const notes = step.notes.map((note) => text(note)).filter((note) => !caption.has(note));
  return (
    <div className="step-card">
      <p className="step-text">{text(step.text)}</p>
      {drawn && <Drawing model={model} press={step.press} light={step.light} />}
      {step.holdSeconds !== null && <HoldTimer key={step.id} seconds={step.holdSeconds} />}
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {headphones !== null && (check === 'paired' || check === 'connected') && <ActionPanel id={headphones.id} headphones={headphones} />}
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
              onClick={() => showHelp({ kind: 'symptom', symptom: DID_NOTHING[check], told: [], asked: [] })}
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
