import { Check as CheckIcon, CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MessageKey } from '../../catalog/messages/message';
import { describeState } from '../../catalog/page/status-texts';
import { findBreak } from '../../catalog/sound/sound-path';
import { collectChecks } from '../../catalog/symptoms/checks';
import { diagnose } from '../../catalog/symptoms/diagnose';
import type { Evidence } from '../../catalog/symptoms/evidence';
import { type Question, type QuestionId, questions } from '../../catalog/symptoms/questions';
import { LAST_RESORT_CAUSES } from '../../catalog/symptoms/quick-fix';
import type { SymptomId } from '../../catalog/symptoms/symptoms';
import { useFirstFocus } from '../components/use-first-focus';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import type { Help } from '../navigation';
import { SoundPath } from '../sound-path/SoundPath';
import { useSoundPath } from '../sound-path/use-sound-path';
import { useEarshot, useModel, useTarget } from '../store';
import { useText } from '../text';
import { CauseCard } from './CauseCard';
import { HelpPage } from './HelpPage';
import { useEvidence } from './use-evidence';

/** Problems for which the sound path is more useful than a list of checks. */
const ON_THE_PATH: ReadonlySet<SymptomId> = new Set(['no-sound', 'too-quiet', 'call-quality', 'hands-free-only']);

type SymptomHelp = Extract<Help, { kind: 'symptom' }>;

/**
 * Shows one problem: the checks, the likeliest cause with its remedies, and one question at a time if it matters. It shows one
 * cause at a time and folds the others. Drastic causes come after the milder ones are ruled out.
 */
export function SymptomPage({ help }: { help: SymptomHelp }) {
  const text = useText();
  const model = useModel();
  const target = useTarget();
  const openHelp = useEarshot((state) => state.openHelp);
  const dismiss = useEarshot((state) => state.dismiss);
  const { evidence, computer } = useEvidence(target, model);
  const details = useHeadsetDetails(target);
  const outputName = useEarshot((state) => state.snapshot?.facts.outputName ?? null);
  const [before] = useState(target?.state ?? null);
  const checked = collectChecks(help.symptom, evidence, computer);
  for (const answer of help.answers) evidence.add(answer);
  const dismissed = help.dismissed ?? [];
  const { question, causes } = diagnose(help.symptom, evidence, computer, new Set(help.asked), new Set(dismissed));
  const path = useSoundPath(ON_THE_PATH.has(help.symptom) && target?.inputs !== 'types' ? target : null);
  const pathBreak = findBreak(path);
  // The sound path has the button for its break, so the card of that cause would be a duplicate.
  const solved = pathBreak?.fix != null;
  const left = causes.filter(({ id }) => !dismissed.includes(id) && !(solved && id === pathBreak.cause));
  const mild = left.filter(({ id }) => !LAST_RESORT_CAUSES.has(id));
  const ranked = mild.length > 0 ? mild : left;
  const first = solved ? undefined : ranked[0];
  const others = solved ? left : ranked.slice(1);
  const works = target?.state === 'connected' && before !== null && before !== 'connected';
  const begun = help.asked.length > 0 || dismissed.length > 0;
  return (
    <HelpPage title={text(`symptom.${help.symptom}`)}>
      {works && (
        <p className="fixed" role="status">
          <CircleCheck aria-hidden="true" size={20} /> {text('trouble.fixed')}
        </p>
      )}
      {target !== null && path.length > 0 && (
        <section className="box path-box" aria-labelledby="path-title">
          <h3 id="path-title">{text(describeState(target, outputName, details))}</h3>
          <SoundPath id={target.id} path={path} filled={solved} />
        </section>
      )}
      {checked.length > 0 && path.length === 0 && (
        <section className="checked" aria-labelledby="checked-title">
          <h3 id="checked-title">{text('checked.title')}</h3>
          <ul>
            {checked.map(({ evidence: item, kind }) => (
              <li key={item} data-kind={kind}>
                {kind === 'right' ? <CheckIcon aria-hidden="true" size={16} /> : <TriangleAlert aria-hidden="true" size={16} />}
                <span>{text(`checked.${item}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {first === undefined ? (
        !solved && <p>{text('trouble.none')}</p>
      ) : (
        <CauseCard key={first.id} cause={first} takesFocus={begun} onNotIt={() => dismiss(first.id)} />
      )}
      {question !== null && <QuestionCard key={question} id={question} takesFocus={help.asked.length > 0} />}
      {others.length > 0 && (
        <details className="more">
          <summary>{text('trouble.more', { count: others.length })}</summary>
          <div className="causes">
            {others.map((cause) => (
              <CauseCard key={cause.id} cause={cause} onNotIt={null} />
            ))}
          </div>
        </details>
      )}
      <Support />
      {begun && (
        <button type="button" className="link" onClick={() => openHelp({ ...help, answers: [], asked: [], dismissed: [] })}>
          {text('trouble.again')}
        </button>
      )}
    </HelpPage>
  );
}

function QuestionCard({ id, takesFocus }: { id: QuestionId; takesFocus: boolean }) {
  const text = useText();
  const answer = useEarshot((state) => state.answer);
  const legend = useFirstFocus<HTMLLegendElement>(takesFocus);
  const question: Question = questions[id];
  const choices: readonly (readonly [string, Evidence | null])[] = Object.entries(question.answers);
  const answers = choices.some(([, evidence]) => evidence === null) ? choices : [...choices, ['unknown', null] as const];
  useNumberKeys((number) => {
    const chosen = answers[number - 1];
    if (chosen !== undefined) answer(id, chosen[1]);
  });
  return (
    <fieldset className="box question">
      <legend ref={legend} tabIndex={-1}>
        {/* The space keeps the two apart for screen readers. */}
        <span className="cause-rank">{text('trouble.progress')}</span> <br />
        {text(`question.${id}`)}
      </legend>
      {answers.map(([name, evidence], index) => (
        <button key={name} type="button" className="button plain" onClick={() => answer(id, evidence)}>
          <span className="key" aria-hidden="true">
            {index + 1}
          </span>
          {/* The text of every option exists because a test checks it. */}
          {choices.includes(answers[index] as (typeof choices)[number])
            ? text(`question.${id}.${name}` as MessageKey)
            : text('trouble.skip')}
        </button>
      ))}
    </fieldset>
  );
}

// Keys 1 to 9 work while no text field has the focus.
function useNumberKeys(press: (number: number) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const taken = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
      if (taken || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !/^[1-9]$/.test(event.key)) return;
      press(Number(event.key));
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [press]);
}

function Support() {
  const text = useText();
  const select = useEarshot((state) => state.select);
  return (
    <p className="support">
      {text('trouble.support')}{' '}
      <button type="button" className="link inline" onClick={() => select({ kind: 'report' })}>
        {text('report.title')}
      </button>
    </p>
  );
}
