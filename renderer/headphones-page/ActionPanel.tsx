import { LoaderCircle } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ActionKind, ActionView } from '../../catalog/actions/action';
import { FINDING_FOR_ERROR } from '../../catalog/actions/offer';
import { getBluetoothName } from '../../catalog/guides/step';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { getActionLabel, isOnePress, type PageActions, type PrimaryAction, selectPageActions } from '../../catalog/page/page-actions';
import { selectFindings } from '../../catalog/symptoms/findings';
import { ConfirmButton } from '../components/ConfirmButton';
import { useDistinctName } from '../components/use-distinct-name';
import { startGuide } from '../guide/start-guide';
import { useEvidence } from '../help/use-evidence';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import { MoreMenu } from './MoreMenu';

/** Shows the available actions or the running one; `more` is behind “More”, and `fixed` has its button elsewhere on the page. */
export function ActionPanel({
  id,
  headphones,
  more,
  fixed = null,
  inGuide = false,
}: {
  id: string;
  headphones: Headphones | null;
  more?: ReactNode;
  fixed?: ActionKind | null;
  /** True in a guide, which then offers neither a guide nor a page about the headphones. */
  inGuide?: boolean;
}) {
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const model = useModel();
  // Headphones can disappear for a moment during the action.
  const mine = action !== null && action.headphonesId === id ? action : null;
  // The button of an action on the sound shows that it runs.
  if (mine !== null && mine.outcome === null && mine.kind !== fixed) return <RunningAction action={mine} />;
  return (
    <>
      {mine !== null && <Outcome action={mine} headphones={headphones} model={model} />}
      {headphones !== null && <ActionOffers headphones={headphones} model={model} more={more} fixed={fixed} inGuide={inGuide} />}
    </>
  );
}

function ActionOffers({
  headphones,
  model,
  more,
  fixed,
  inGuide,
}: {
  headphones: Headphones;
  model: Model | null;
  more: ReactNode;
  fixed: ActionKind | null;
  inGuide: boolean;
}) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const openHelp = useEarshot((state) => state.openHelp);
  const possible = useEarshot((state) => state.snapshot?.actions);
  const computer = useEarshot((state) => state.snapshot?.computer);
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const failed =
    action?.headphonesId === headphones.id && action.outcome?.ok === false ? { kind: action.kind, error: action.outcome.error } : null;
  const all = withoutAction(selectPageActions(headphones, model, possible ?? [], failed), fixed);
  // A guide never opens a guide, because that could be itself.
  const acts = inGuide ? { best: all.best?.kind === 'action' ? all.best : null, others: [], more: [] } : all;
  const act = (kind: ActionKind) => void send({ type: 'act', action: kind, headphones: headphones.id });
  const note = acts.best?.kind === 'action' && (acts.best.action === 'pair' || acts.best.action === 'fix') ? acts.best.action : null;
  // Earshot can't pair here, and headphones in pairing mode need no guide.
  const listed = acts.best?.kind === 'guide' && acts.best.guide === 'pair' && headphones.state === 'pairing-mode' && model !== null;
  const undocumented =
    computer === 'windows' && [fixed, acts.best?.kind === 'action' ? acts.best.action : null, ...acts.others].includes('use-for-sound');
  const behind = acts.more.length > 0 || more;
  // Headphones without a name in the system have no sound device either.
  const sounds = !inGuide && headphones.state === 'connected' && headphones.systemName !== null && headphones.inputs !== 'types';
  if (acts.best === null && acts.others.length === 0 && !behind) return null;
  return (
    <>
      <div className="actions">
        {acts.best?.kind === 'action' ? (
          <button type="button" className="button" onClick={() => acts.best?.kind === 'action' && act(acts.best.action)}>
            {text(acts.best.label)}
          </button>
        ) : (
          acts.best !== null &&
          model !== null &&
          (listed ? (
            <button type="button" className="button" onClick={() => send({ type: 'open-bluetooth-settings' })}>
              {text('adapter.settings')}
            </button>
          ) : (
            <BestButton act={acts.best} model={model} />
          ))
        )}
        {acts.others.map((kind) => (
          <ActButton key={kind} kind={kind} headphones={headphones} onAct={act} />
        ))}
        {sounds && (
          <button type="button" className="button plain" onClick={() => openHelp({ kind: 'sound' })}>
            {text('sound.title')}
          </button>
        )}
        {behind && (
          <MoreMenu>
            {more}
            {acts.more.map((kind) => (
              <ActButton key={kind} kind={kind} headphones={headphones} onAct={act} />
            ))}
          </MoreMenu>
        )}
      </div>
      {note !== null && <p className="quiet">{text(`action.${note}.note`)}</p>}
      {undocumented && <p className="quiet">{text('action.use-for-sound.note')}</p>}
      {listed && (
        <p className="quiet">{text(`choose.${computer ?? 'linux'}`, { name: getBluetoothName(model), entry: model.leName ?? 'LE_…' })}</p>
      )}
      {!listed && acts.best?.kind === 'guide' && acts.best.guide === 'pair' && model !== null && isOnePress(model) && (
        <p className="quiet">{text('hero.pair.hint')}</p>
      )}
    </>
  );
}

// The path has a button for it already.
function withoutAction(acts: PageActions, kind: ActionKind | null): PageActions {
  const isIt = acts.best?.kind === 'action' && acts.best.action === kind;
  const other = (one: ActionKind): boolean => one !== kind;
  return { best: isIt ? null : acts.best, others: acts.others.filter(other), more: acts.more.filter(other) };
}

/** A plain button for an action, with a question first if it removes the pairing. */
export function ActButton({
  kind,
  headphones,
  className = 'button plain',
  onAct,
}: {
  kind: ActionKind;
  headphones: Headphones;
  className?: string;
  onAct: (kind: ActionKind) => void;
}) {
  const text = useText();
  const distinct = useDistinctName();
  const label = text(getActionLabel(kind, headphones));
  if (kind === 'remove')
    return (
      <ConfirmButton
        label={label}
        className={className}
        question={text('action.remove.confirm', { name: distinct(headphones) })}
        yes={text('action.remove.confirm.yes')}
        onConfirm={() => onAct(kind)}
      />
    );
  return (
    <button type="button" className={className} onClick={() => onAct(kind)}>
      {label}
    </button>
  );
}

/** The filled button of a page that opens a guide. */
export function BestButton({ act, model }: { act: PrimaryAction; model: Model }) {
  const text = useText();
  if (act.kind !== 'guide') return null;
  return (
    <button type="button" className="button" onClick={() => startGuide(act.guide, model)}>
      {text(`guide.${act.guide}`)}
    </button>
  );
}

/** Phase of the running action and its question, with a button to cancel it unless `cancels` is false. */
export function RunningAction({ action, cancels = true }: { action: ActionView; cancels?: boolean }) {
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
      {cancels && (
        <button type="button" className="button plain" onClick={() => send({ type: 'cancel-action' })}>
          {text('action.cancel')}
        </button>
      )}
    </div>
  );
}

// Shows the outcome of the last action. The outcome disappears automatically and covers no action.
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
  const finding = FINDING_FOR_ERROR[outcome.error];
  // The finding below has the same text with more remedies.
  if (finding !== undefined && selectFindings(evidence, computer).includes(finding)) return null;
  return (
    <div className="actions outcome failed" role="status">
      <p className="strong">{text(`action.error.${outcome.error}`)}</p>
      <p>{text(`action.error.${outcome.error}.next`)}</p>
    </div>
  );
}

function Question({ question }: { question: NonNullable<ActionView['question']> }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [code, setCode] = useState(question.kind === 'enter' ? (question.suggestion ?? '') : '');
  useUnsaved(code !== '');
  switch (question.kind) {
    case 'show':
      return <p className="code">{text('action.question.show', { passkey: question.passkey })}</p>;
    case 'confirm':
    case 'yours':
    case 'remove-first':
      return (
        <fieldset className="box question">
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
          className="box question"
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
