import { LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import type { ActionView, PairingQuestion } from '../../catalog/actions/action';
import { MENDED_BY_FIX, offeredActions } from '../../catalog/actions/offer';
import type { Headphones } from '../../catalog/headphones';
import { useEarshot } from '../store';
import { useText } from '../text';

/** What Earshot can do with these headphones now, or what it is doing with them. */
export function ActionPanel({ id, headphones }: { id: string; headphones: Headphones | null }) {
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  // Headphones can be gone for a moment in the middle of it.
  if (action !== null && action.headphonesId === id) return <Running action={action} />;
  return headphones === null ? null : <Offers headphones={headphones} />;
}

function Offers({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const possible = useEarshot((state) => state.snapshot?.actions);
  const offered = offeredActions(headphones, possible ?? []);
  const best = offered[0];
  if (best === undefined) return null;
  return (
    <div className="actions">
      {offered.map((action) => (
        <button
          key={action}
          type="button"
          className={`button${action === best ? '' : ' plain'}`}
          onClick={() => send({ type: 'act', action, headphones: headphones.id })}
        >
          {text(`action.${action}`)}
        </button>
      ))}
      {(best === 'pair' || best === 'fix') && <p className="quiet">{text(`action.${best}.note`)}</p>}
    </div>
  );
}

function Running({ action }: { action: ActionView }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const { phase, question, outcome } = action;
  return (
    <div className="actions running" role="status">
      {phase !== null && (
        <p>
          <LoaderCircle aria-hidden="true" size={18} className="spin" /> {text(`action.phase.${phase}`)}
        </p>
      )}
      {question !== null && <Question question={question} />}
      {outcome?.ok === true && <p className="strong">{text(`action.done.${action.kind}`)}</p>}
      {outcome?.ok === false && (
        <>
          <p className="strong">{text(`action.error.${outcome.error}`)}</p>
          <p>{text(`action.error.${outcome.error}.next`)}</p>
          {MENDED_BY_FIX.has(outcome.error) && (
            <button type="button" className="button" onClick={() => send({ type: 'act', action: 'fix', headphones: action.headphonesId })}>
              {text('action.fix')}
            </button>
          )}
        </>
      )}
      <button type="button" className="button plain" onClick={() => send({ type: outcome === null ? 'cancel-action' : 'dismiss-action' })}>
        {text(outcome === null ? 'action.cancel' : 'action.dismiss')}
      </button>
    </div>
  );
}

function Question({ question }: { question: PairingQuestion }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [code, setCode] = useState(question.kind === 'enter' ? (question.suggestion ?? '') : '');
  switch (question.kind) {
    case 'show':
      return <p className="code">{text('action.question.show', { passkey: question.passkey })}</p>;
    case 'confirm':
      return (
        <fieldset className="question">
          <legend>{text('action.question.confirm', { passkey: question.passkey })}</legend>
          <button type="button" className="button" onClick={() => send({ type: 'answer-pairing', answer: true })}>
            {text('action.question.yes')}
          </button>
          <button type="button" className="button plain" onClick={() => send({ type: 'answer-pairing', answer: false })}>
            {text('action.question.no')}
          </button>
        </fieldset>
      );
    case 'enter':
      return (
        <form
          className="question"
          onSubmit={(event) => {
            event.preventDefault();
            send({ type: 'answer-pairing', answer: code });
          }}
        >
          <p>
            {question.suggestion === null
              ? text('action.question.enter')
              : text('action.question.enter.suggestion', { suggestion: question.suggestion })}
          </p>
          <label className="field">
            <span>{text('action.question.code')}</span>
            <input value={code} maxLength={16} pattern="\w+" required onChange={(event) => setCode(event.target.value)} />
          </label>
          <button type="submit" className="button">
            {text('action.question.send')}
          </button>
        </form>
      );
  }
}
