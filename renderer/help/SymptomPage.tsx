import type { MessageKey } from '../../catalog/messages/message';
import { type Considered, consider } from '../../catalog/symptoms/consider';
import { type Question, type QuestionId, questions } from '../../catalog/symptoms/questions';
import { type Help, useEarshot, useModel, useTarget } from '../store';
import { useText } from '../text';
import { Fixes } from './Fixes';
import { HelpPage } from './HelpPage';
import { Sources } from './Sources';
import { useEvidence } from './use-evidence';

/** One problem: at most one question at a time, and what can be behind it, most likely first. */
export function SymptomPage({ help }: { help: Extract<Help, { kind: 'symptom' }> }) {
  const text = useText();
  const model = useModel();
  const target = useTarget();
  const { evidence, computer } = useEvidence(target, model);
  for (const told of help.told) evidence.add(told);
  const { question, causes } = consider(help.symptom, evidence, computer, new Set(help.asked));
  return (
    <HelpPage title={text(`symptom.${help.symptom}`)}>
      {question !== null && <Ask id={question} />}
      <h3>{text('help.causes')}</h3>
      <ol className="causes">
        {causes.map((cause) => (
          <CauseItem key={cause.id} cause={cause} />
        ))}
      </ol>
    </HelpPage>
  );
}

function Ask({ id }: { id: QuestionId }) {
  const text = useText();
  const answer = useEarshot((state) => state.answer);
  const question: Question = questions[id];
  return (
    <fieldset className="question">
      <legend>{text(`question.${id}`)}</legend>
      {Object.entries(question.answers).map(([name, evidence]) => (
        // Every answer has its text in the catalogue; a test holds the two together.
        <button key={name} type="button" className="button plain" onClick={() => answer(id, evidence)}>
          {text(`question.${id}.${name}` as MessageKey)}
        </button>
      ))}
    </fieldset>
  );
}

function CauseItem({ cause }: { cause: Considered }) {
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
