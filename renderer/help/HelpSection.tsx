import { type Topic, topicsFor } from '../../catalog/search/search';
import { useText } from '../text';
import { TopicLink } from './TopicLink';

/** What can be read without a model: all problems, and the usual questions. */
export function HelpSection() {
  const text = useText();
  return (
    <div className="help">
      <section aria-labelledby="symptoms-title">
        <h3 id="symptoms-title">{text('help.symptoms')}</h3>
        <Topics topics={topicsFor(null).filter((topic) => topic.kind === 'symptom')} />
      </section>
      <Questions />
    </div>
  );
}

/** The questions that are usually asked, folded in. */
export function Questions() {
  const text = useText();
  return (
    <details className="more questions">
      <summary>{text('help.answers')}</summary>
      <Topics topics={topicsFor(null).filter((topic) => topic.kind === 'answer')} />
    </details>
  );
}

/** A list of links to topics. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  return (
    <ul className="lines">
      {topics.map((topic) => (
        <li key={JSON.stringify(topic)}>
          <TopicLink topic={topic} className="line" />
        </li>
      ))}
    </ul>
  );
}
