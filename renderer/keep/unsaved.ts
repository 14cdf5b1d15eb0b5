import { useEffect } from 'react';

let count = 0;
const listeners = new Set<() => void>();

/** Returns whether a part of the window has something half done that would be lost with the page: typed text, a running timer. */
export function hasUnsaved(): boolean {
  return count > 0;
}

/** Calls back after each change of {@link hasUnsaved}. The returned function ends it. */
export function onUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the page, also in a window that stays hidden, while a component has something half done. */
export function useUnsaved(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    changeCount(1);
    return () => changeCount(-1);
  }, [active]);
}

function changeCount(by: number): void {
  count += by;
  for (const listener of listeners) listener();
}
