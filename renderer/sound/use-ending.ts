import { useEffect, useRef } from 'react';

/** What begins a piece of work that ends with the component, or with the next one: its signal. */
export function useEnding(): () => AbortSignal {
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return () => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
}
