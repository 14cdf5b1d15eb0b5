import { type Answer, type AnswerId, answers } from '../../catalog/answers/answers';
import { DevicePicker } from '../headset-details/DevicePicker';
import { useModel } from '../store';
import { useText } from '../text';
import { HelpPage } from './HelpPage';
import { Sources } from './Sources';
import { TopicLink } from './TopicLink';

/** Shows one question with its text for the chosen model. */
export function AnswerPage({ id }: { id: AnswerId }) {
  const text = useText();
  const model = useModel();
  const answer: Answer = answers[id];
  return (
    <HelpPage title={text(`answer.${id}`)}>
      {answer.createText(model).map(({ text: message, source }) => (
        <div key={text(message)} className="paragraph">
          <p>
            {text(message)} {source !== null && <span className="tag">{text(`facts.confidence.${source.confidence}`)}</span>}
          </p>
          {source !== null && <Sources sources={source.sources} title={text('guide.source.title')} />}
        </div>
      ))}
      {id === 'which-device' && <DevicePicker />}
      <h3>{text('help.next')}</h3>
      <ul className="topics">
        {answer.links.map((link) => (
          <li key={JSON.stringify(link)}>
            <TopicLink
              topic={
                'guide' in link
                  ? { kind: 'guide', guide: link.guide, target: link.target ?? null }
                  : { kind: 'symptom', symptom: link.symptom }
              }
            />
          </li>
        ))}
      </ul>
    </HelpPage>
  );
}
