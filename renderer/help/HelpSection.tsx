import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { createSearch, MAX_QUERY, type Topic, titleOf, topicsFor } from '../../catalog/search/search';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import { useOpenTopic } from './open-topic';

/** The search over guides, problems and questions; without a query what it searches: the guides (`children`), problems and questions. */
export function HelpSection({ children }: { children?: ReactNode }) {
  const text = useText();
  const model = useModel();
  const language = useEarshot((state) => state.language);
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query).trim();
  const search = useMemo(() => createSearch(language, computer, model), [language, computer, model]);
  const found = wanted === '' ? null : search.find(wanted);
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
          {children}
          <section aria-labelledby="symptoms-title">
            <h3 id="symptoms-title">{text('help.symptoms')}</h3>
            <Topics topics={topics.filter((topic) => topic.kind === 'symptom')} />
          </section>
          <section aria-labelledby="answers-title">
            <h3 id="answers-title">{text('help.answers')}</h3>
            <Topics topics={topics.filter((topic) => topic.kind === 'answer')} />
          </section>
        </>
      )}
    </div>
  );
}

function Topics({ topics }: { topics: readonly Topic[] }) {
  const text = useText();
  const openTopic = useOpenTopic();
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={JSON.stringify(topic)}>
          <button type="button" className="topic" onClick={() => openTopic(topic)}>
            {topic.kind === 'guide' ? text('help.openGuide', { guide: titleOf(topic) }) : text(titleOf(topic))}
          </button>
        </li>
      ))}
    </ul>
  );
}
