import { type RefObject, useEffect, useRef } from 'react';

/** Gives an element the focus when it appears in the place of something that had it. The title of a new page comes later and wins. */
export function useFirstFocus<T extends HTMLElement>(takesFocus: boolean): RefObject<T | null> {
  const element = useRef<T>(null);
  const takes = useRef(takesFocus);
  useEffect(() => {
    if (takes.current) element.current?.focus();
  }, []);
  return element;
}
