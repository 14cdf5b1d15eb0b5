import { Check as CheckIcon, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import type { Guide, Step } from '../../catalog/guides/guide';
import { isMet } from '../../catalog/guides/progress';
import type { Headphones } from '../../catalog/headphones';
import { ActionPanel } from '../actions/ActionPanel';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HelpGuideLink, Trust } from './GuideSources';

/** One instruction with its notes and the live status of its check. */
export function StepCard({ guide, step, headphones }: { guide: Guide; step: Step; headphones: Headphones | null }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [confirmed, setConfirmed] = useState(false);
  const met = step.check !== null && isMet(step.check, headphones);
  // What erases is not readable as an instruction before the person has agreed to the loss.
  if (step.erases && !confirmed) {
    return (
      <div className="step-card grave">
        <p className="step-text">{text('guide.erases')}</p>
        <Trust guide={guide} />
        {guide.trust !== 'official' && <HelpGuideLink guide={guide} />}
        <button type="button" className="button danger" onClick={() => setConfirmed(true)}>
          {text('guide.erases.confirm')}
        </button>
      </div>
    );
  }
  return (
    <div className="step-card">
      <p className="step-text">{text(step.text)}</p>
      {step.notes.length > 0 && (
        <ul className="notes">
          {step.notes.map((note) => (
            <li key={text(note)}>{text(note)}</li>
          ))}
        </ul>
      )}
      {headphones !== null && (step.check === 'paired' || step.check === 'connected') && (
        <ActionPanel id={headphones.id} headphones={headphones} />
      )}
      {step.needsSettings && (
        <button type="button" className="button plain" onClick={() => send({ type: 'open-bluetooth-settings' })}>
          {text('adapter.settings')}
        </button>
      )}
      {step.check !== null && (
        <p className="check" role="status" data-met={met}>
          {met ? <CheckIcon aria-hidden="true" size={18} /> : <LoaderCircle aria-hidden="true" size={18} className="spin" />}
          {text(met ? `check.${step.check}` : `check.${step.check}.waiting`)}
        </p>
      )}
    </div>
  );
}
