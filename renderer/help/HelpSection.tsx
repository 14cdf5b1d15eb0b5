import { type ReactNode, useState } from 'react';
import { MAX_QUERY, type Topic, topicsFor } from '../../catalog/search/search';
import { useModel } from '../store';
import { useText } from '../text';
import { TopicLink } from './TopicLink';
import { useFound } from './use-found';

/** The search over guides, problems and questions; without a query what it searches: `children`, or all problems, and the questions. */
export function HelpSection({ children }: { children?: ReactNode }) {
  const text = useText();
  const model = useModel();
  const [query, setQuery] = useState('');
  const found = useFound(query);
  const topics = topicsFor(model);
  return (
    <div className="help">
      <label className="field">
        <span>{text('help.search')}</span>
        <input type="search" value={query} maxLength={MAX_QUERY} onChange={(event) => setQuery(event.target.value)} />
      </label>
      {found !== null ? (
        <section aria-label={text('help.search')}>
          <p role="status" className="quiet">
            {text('help.results', { count: found.length })}
          </p>
          <Topics topics={found.slice(0, 12)} />
        </section>
      ) : (
        <>
          {children ?? (
            <section aria-labelledby="symptoms-title">
              <h3 id="symptoms-title">{text('help.symptoms')}</h3>
              <Topics topics={topics.filter((topic) => topic.kind === 'symptom')} />
            </section>
          )}
          <details className="more questions">
            <summary>{text('help.answers')}</summary>
            <Topics topics={topics.filter((topic) => topic.kind === 'answer')} />
          </details>
        </>
      )}
    </div>
  );
}

/** A list of links to topics. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={JSON.stringify(topic)}>
          <TopicLink topic={topic} className="topic" />
        </li>
      ))}
    </ul>
  );
}
