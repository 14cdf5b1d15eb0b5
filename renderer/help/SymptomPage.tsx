import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { MessageKey } from '../../catalog/messages/message';
import { diagnose, type PossibleCause } from '../../catalog/symptoms/diagnose';
import { type Question, type QuestionId, questions } from '../../catalog/symptoms/questions';
import { symptoms } from '../../catalog/symptoms/symptoms';
import type { Help } from '../navigation';
import { useEarshot, useModel, useTarget } from '../store';
import { useText } from '../text';
import { Fixes } from './Fixes';
import { HelpPage } from './HelpPage';
import { Sources } from './Sources';
import { useEvidence } from './use-evidence';

/**
 * The troubleshooter for one problem: asks one thing at a time, and only what Earshot cannot know; then
 * what is behind it, most likely and mildest first; in the end an honest word about Sony's support.
 */
export function SymptomPage({ help }: { help: Extract<Help, { kind: 'symptom' }> }) {
  const text = useText();
  const model = useModel();
  const target = useTarget();
  const openHelp = useEarshot((state) => state.openHelp);
  const { evidence, computer } = useEvidence(target, model);
  const [before] = useState(target?.state ?? null);
  for (const answer of help.answers) evidence.add(answer);
  const { question, causes } = diagnose(help.symptom, evidence, computer, new Set(help.asked));
  const [first, ...others] = causes;
  const works = target?.state === 'connected' && before !== null && before !== 'connected';
  return (
    <HelpPage title={text(`symptom.${help.symptom}`)}>
      {works && (
        <p className="fixed" role="status">
          <CircleCheck aria-hidden="true" size={20} /> {text('trouble.fixed')}
        </p>
      )}
      {question !== null ? (
        <Ask key={question} id={question} number={help.asked.length + 1} total={symptoms[help.symptom].questions.length} />
      ) : (
        <>
          {first !== undefined && (
            <section aria-labelledby="trouble-first">
              <h3 id="trouble-first">{text('trouble.first')}</h3>
              <ol className="causes">
                <CauseItem cause={first} />
              </ol>
            </section>
          )}
          {others.length > 0 && (
            <section aria-labelledby="trouble-more">
              <h3 id="trouble-more">{text('trouble.more')}</h3>
              <ol className="causes">
                {others.map((cause) => (
                  <CauseItem key={cause.id} cause={cause} />
                ))}
              </ol>
            </section>
          )}
          <Support />
          {help.asked.length > 0 && (
            <button type="button" className="link" onClick={() => openHelp({ ...help, answers: [], asked: [] })}>
              {text('trouble.again')}
            </button>
          )}
        </>
      )}
    </HelpPage>
  );
}

function Ask({ id, number, total }: { id: QuestionId; number: number; total: number }) {
  const text = useText();
  const answer = useEarshot((state) => state.answer);
  const question: Question = questions[id];
  const canBeUnknown = Object.values(question.answers).includes(null);
  return (
    <>
      <p className="quiet">{text('trouble.progress', { number, total })}</p>
      <fieldset className="question">
        <legend>{text(`question.${id}`)}</legend>
        {Object.entries(question.answers).map(([name, evidence]) => (
          // Every answer has its text in the catalogue; a test holds the two together.
          <button key={name} type="button" className="button plain" onClick={() => answer(id, evidence)}>
            {text(`question.${id}.${name}` as MessageKey)}
          </button>
        ))}
        {!canBeUnknown && (
          <button type="button" className="button plain" onClick={() => answer(id, null)}>
            {text('trouble.skip')}
          </button>
        )}
      </fieldset>
    </>
  );
}

function Support() {
  const text = useText();
  const select = useEarshot((state) => state.select);
  return (
    <section aria-labelledby="trouble-support" className="support">
      <h3 id="trouble-support">{text('trouble.support')}</h3>
      <p>{text('trouble.support.text')}</p>
      <button type="button" className="link" onClick={() => select({ kind: 'report' })}>
        {text('report.title')}
      </button>
    </section>
  );
}

function CauseItem({ cause }: { cause: PossibleCause }) {
  const text = useText();
  return (
    <li className={`cause ${cause.standing}`}>
      <p className="strong">
        {text(`cause.${cause.id}`)} {cause.standing === 'confirmed' && <span className="tag">{text('cause.confirmed')}</span>}
      </p>
      <p>{text(`cause.${cause.id}.why`)}</p>
      <Fixes fixes={cause.fixes} />
      <Sources sources={cause.sources} title={text('cause.sources')} />
    </li>
  );
}
