import { type RefObject, useEffect, useRef } from 'react';

/** Focuses a page's heading each time `page` changes, because the page is new for keyboard and screen reader. */
export function useHeadingFocus(page: string | number): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what the focus follows
  useEffect(() => heading.current?.focus(), [page]);
  return heading;
}
