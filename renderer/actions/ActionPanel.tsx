import { LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import type { ActionView } from '../../catalog/actions/action';
import { FINDING_OF, offeredActions } from '../../catalog/actions/offer';
import { waySteps } from '../../catalog/guides/step';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { findingsOf } from '../../catalog/symptoms/findings';
import { pairingWays } from '../../catalog/ways/ways';
import { StepTools } from '../guide/StepTools';
import { useEvidence } from '../help/use-evidence';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';

/**
 * What Earshot can do with these headphones now, or what it is doing with them; with `how`, it shows the steps of
 * pairing mode while it waits for that.
 */
export function ActionPanel({ id, headphones, how = false }: { id: string; headphones: Headphones | null; how?: boolean }) {
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const model = useModel();
  // Headphones can be gone for a moment in the middle of it.
  const mine = action !== null && action.headphonesId === id ? action : null;
  if (mine !== null && mine.outcome === null) {
    const waits = how && mine.phase === 'waiting-for-pairing-mode' && mine.question === null && model !== null;
    return (
      <>
        <Running action={mine} />
        {waits && <HowToPair model={model} />}
      </>
    );
  }
  return (
    <>
      {mine !== null && <Outcome action={mine} headphones={headphones} model={model} />}
      {headphones !== null && <Offers headphones={headphones} />}
    </>
  );
}

function Offers({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const possible = useEarshot((state) => state.snapshot?.actions);
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const failed = action?.headphonesId === headphones.id && action.outcome?.ok === false ? action.outcome.error : null;
  const offered = offeredActions(headphones, possible ?? [], failed);
  const best = offered[0];
  if (best === undefined) return null;
  return (
    <div className="actions">
      {offered.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`button${kind === best && kind !== 'disconnect' ? '' : ' plain'}`}
          onClick={() => send({ type: 'act', action: kind, headphones: headphones.id })}
        >
          {text(`action.${kind}`)}
        </button>
      ))}
      {(best === 'pair' || best === 'fix') && <p className="quiet">{text(`action.${best}.note`)}</p>}
    </div>
  );
}

function Running({ action }: { action: ActionView }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const { phase, question } = action;
  return (
    <div className="actions running" role="status">
      {phase !== null && (question === null || question.kind === 'confirm' || question.kind === 'enter' || question.kind === 'show') && (
        <p>
          <LoaderCircle aria-hidden="true" size={18} className="spin" /> {text(`action.phase.${phase}`)}
        </p>
      )}
      {question !== null && <Question key={question.number} question={question} />}
      <button type="button" className="button plain" onClick={() => send({ type: 'cancel-action' })}>
        {text('action.cancel')}
      </button>
    </div>
  );
}

// How the last action ended; it goes by itself, and never hides what can be done.
function Outcome({ action, headphones, model }: { action: ActionView; headphones: Headphones | null; model: Model | null }) {
  const text = useText();
  const { evidence, computer } = useEvidence(headphones, model);
  const { kind, outcome } = action;
  if (outcome === null) return null;
  if (outcome.ok)
    return (
      <div className="actions outcome" role="status">
        <p className="strong">{text(`action.done.${kind}`)}</p>
      </div>
    );
  const told = FINDING_OF[outcome.error];
  // The finding below says the same, with more ways out.
  if (told !== undefined && findingsOf(evidence, computer).includes(told)) return null;
  return (
    <div className="actions outcome failed" role="status">
      <p className="strong">{text(`action.error.${outcome.error}`)}</p>
      <p>{text(`action.error.${outcome.error}.next`)}</p>
    </div>
  );
}

// The steps of this model's pairing mode, where somebody waits for it: one way after the other.
function HowToPair({ model }: { model: Model }) {
  const text = useText();
  const learned = useEarshot((state) => state.snapshot?.learned);
  const [tried, setTried] = useState(0);
  const ways = pairingWays(model, learned);
  const way = ways[tried % Math.max(1, ways.length)];
  if (way === undefined) return null;
  return (
    <>
      <ol className="how" key={way.id}>
        {waySteps(model, way).map((step) => (
          <li key={step.id}>
            <p className="step-text">{text(step.text)}</p>
            <StepTools model={model} step={step} />
          </li>
        ))}
      </ol>
      {ways.length > 1 && (
        <button type="button" className="link" onClick={() => setTried(tried + 1)}>
          {text('guide.nothing')}
        </button>
      )}
    </>
  );
}

function Question({ question }: { question: NonNullable<ActionView['question']> }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [code, setCode] = useState(question.kind === 'enter' ? (question.suggestion ?? '') : '');
  switch (question.kind) {
    case 'show':
      return <p className="code">{text('action.question.show', { passkey: question.passkey })}</p>;
    case 'confirm':
    case 'yours':
    case 'remove-first':
      return (
        <fieldset className="question">
          <legend>
            {question.kind === 'confirm'
              ? text('action.question.confirm', { passkey: question.passkey })
              : question.kind === 'remove-first'
                ? text('action.question.remove-first')
                : question.hint === null
                  ? text('action.question.yours')
                  : text('action.question.yours.hint', { hint: question.hint })}
          </legend>
          <button
            type="button"
            className="button"
            onClick={() => send({ type: 'answer-pairing', question: question.number, answer: true })}
          >
            {text('action.question.yes')}
          </button>
          <button
            type="button"
            className="button plain"
            onClick={() => send({ type: 'answer-pairing', question: question.number, answer: false })}
          >
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
            send({ type: 'answer-pairing', question: question.number, answer: code });
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
