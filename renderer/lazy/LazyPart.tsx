import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useText } from '../text';
import type { Part, PartState } from './part';

/** Time in ms after which a loading part is announced, so that a fast one doesn't flash. */
const PATIENCE_MS = 300;

/** Shows a part of the window as soon as it is loaded, and offers a retry if it can't be. `waiting` is shown before that. */
export function LazyPart<P extends object>({ part, props, waiting = <Waiting /> }: { part: Part<P>; props: P; waiting?: ReactNode }) {
  const state = usePart(part);
  const retried = useRef(false);
  useLayoutEffect(() => {
    if (part.state.kind === 'unloaded') void part.load();
  }, [part]);
  useEffect(() => {
    // The focused button was removed.
    if (state.kind === 'loaded' && retried.current) focusHeading();
    if (state.kind === 'loaded') retried.current = false;
  }, [state]);
  if (state.kind === 'loaded') return <state.Component {...props} />;
  if (state.kind !== 'failed') return waiting;
  const retry = (): void => {
    retried.current = true;
    void part.load();
  };
  return <Failed onRetry={retry} />;
}

/** Returns the state of a part, and updates with it. */
export function usePart<P>(part: Part<P>): PartState<P> {
  const getState = (): PartState<P> => part.state;
  return useSyncExternalStore(part.subscribe, getState, getState);
}

// The live region exists before its text, because screen readers announce changes only.
function Waiting() {
  const text = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="quiet pad" role="status" aria-busy="true">
      {late ? text('part.loading') : ''}
    </p>
  );
}

/** Shows that a part of the window could not be loaded, with a button to retry. */
export function Failed({ onRetry }: { onRetry: () => void }) {
  const text = useText();
  return (
    <section className="notice" role="alert">
      <div>
        <p className="strong">{text('part.failed')}</p>
        <button type="button" className="button" onClick={onRetry}>
          {text('part.again')}
        </button>
      </div>
    </section>
  );
}

function focusHeading(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>('main h2, main h3');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
