import { useEffect } from 'react';

let count = 0;
const listeners = new Set<() => void>();

/** Checks whether a part of the window has unfinished input that would be lost with the page: typed text, a running timer. */
export function hasUnsaved(): boolean {
  return count > 0;
}

/** Registers a callback for changes of {@link hasUnsaved}. The returned function removes it. */
export function subscribeToUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the page of a hidden window while a component has unfinished input. */
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
