import type { HeadphonesState } from '../../catalog/headphones';
import { getTopicId, listTopics, type Topic } from '../../catalog/search/topics';
import { selectFittingSymptoms } from '../../catalog/symptoms/fitting';
import type { SymptomId } from '../../catalog/symptoms/symptoms';
import { useModel } from '../store';
import { useText } from '../text';
import { TopicLink } from './TopicLink';

/** Shows help without a model: problems, with those of the state first, and common questions. */
export function HelpSection({ state }: { state: HeadphonesState | null }) {
  const text = useText();
  return (
    <div className="help">
      <h3>{text('help.symptoms')}</h3>
      <Problems state={state} />
      <Questions />
    </div>
  );
}

/** All problems, with those of the state first. */
export function Problems({ state }: { state: HeadphonesState | null }) {
  const text = useText();
  const { first, rest } = selectFittingSymptoms(state);
  const topics = (ids: readonly SymptomId[]) => ids.map((symptom) => ({ kind: 'symptom' as const, symptom }));
  return (
    <section aria-label={text('help.symptoms')}>
      <Topics topics={topics(first)} />
      <details className="more">
        <summary>{text('help.more-symptoms')}</summary>
        <Topics topics={topics(rest)} />
      </details>
    </section>
  );
}

/** Shows the common questions, collapsed. */
export function Questions() {
  const text = useText();
  const model = useModel();
  return (
    <details className="more questions">
      <summary>{text('help.answers')}</summary>
      <Topics topics={listTopics(model).filter((topic) => topic.kind === 'answer')} />
    </details>
  );
}

/** List of links to topics. */
function Topics({ topics }: { topics: readonly Topic[] }) {
  return (
    <ul className="lines">
      {topics.map((topic) => (
        <li key={getTopicId(topic)}>
          <TopicLink topic={topic} className="line" />
        </li>
      ))}
    </ul>
  );
}
