import { useEffect, useRef } from 'react';

/** Returns a function that starts work and returns its signal. The signal aborts with the component or with the next work. */
export function useAbortableWork(): () => AbortSignal {
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return () => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
}
