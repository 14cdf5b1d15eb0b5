import { useEffect, useState } from 'react';
import { Bars } from '../components/Bars';
import { Colophon } from '../components/Colophon';
import { Portrait } from '../drawing/SceneView';
import { LazyPart } from '../lazy/LazyPart';
import { Part } from '../lazy/part';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Time in s without a text, because most headphones are detected by then. */
const NEWS_AFTER = 5;
/** Time in s after which the question about the cause appears. */
const SUGGEST_AFTER = 20;

/** Question after a scan without a result. */
const suggestionsPart = new Part(async () => (await import('./StartSuggestions')).StartSuggestions);

/** First page: the first action, the scan's result, and help if nothing appears. */
export function StartPage() {
  const text = useText();
  const select = useEarshot((state) => state.select);
  const send = useEarshot((state) => state.send);
  const some = useEarshot((state) => (state.snapshot?.headphones.length ?? 0) > 0);
  const adapter = useEarshot((state) => state.snapshot?.adapter ?? 'starting');
  const listening = useEarshot((state) => state.snapshot?.search.kind === 'searching');
  return (
    <article className="start">
      <div className="start-pictures">
        <Portrait form="over-ear" />
        <Portrait form="true-wireless" />
      </div>
      <h2 className="title">{text(some ? 'start.pick' : adapter === 'ready' || adapter === 'starting' ? 'start.title' : 'start.off')}</h2>
      <p className="start-lead">{text(some ? 'start.pick.note' : 'start.earbuds')}</p>
      {!some && listening && <Listening />}
      <p className="start-foot">
        <button type="button" className="link inline" onClick={() => select({ kind: 'picker' })}>
          {text('start.choose')}
        </button>
        <span className="quiet">
          {' · '}
          {text('start.not-sony')}{' '}
          <button type="button" className="link inline" onClick={() => send({ type: 'open-bluetooth-settings' })}>
            {text('adapter.settings')}
          </button>
        </span>
      </p>
      <Colophon />
    </article>
  );
}

// Shows the progress of a scan without a result: the count after five seconds, and a question after twenty.
function Listening() {
  const text = useText();
  const others = useEarshot((state) => state.snapshot?.others ?? 0);
  const seconds = useSeconds();
  return (
    <>
      {/* The question is announced once. */}
      <p className="visually-hidden" role="status">
        {seconds >= SUGGEST_AFTER ? text('start.fits') : ''}
      </p>
      {seconds < NEWS_AFTER ? <p className="start-detected" aria-hidden="true" /> : <SearchNews seconds={seconds} count={others} />}
      {seconds >= SUGGEST_AFTER && <LazyPart part={suggestionsPart} props={{}} waiting={null} />}
    </>
  );
}

function SearchNews({ seconds, count }: { seconds: number; count: number }) {
  const text = useText();
  return (
    <p className="start-detected">
      <Bars />
      {/* The text is announced once, not each second. */}
      <span role="timer" aria-live="off">
        {text('start.listening', { seconds, count })}
      </span>
    </p>
  );
}

// Returns the seconds since this component appeared.
function useSeconds(): number {
  const [began] = useState(() => performance.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.floor((now - began) / 1_000);
}
