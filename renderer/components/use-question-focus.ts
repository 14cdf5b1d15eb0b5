import { type RefObject, useEffect, useRef } from 'react';

/** Elements that give up the focus: headings, earlier questions, and the sides of the picture, whose question is elsewhere on the page. */
const GIVING = 'h2, h3, legend, legend *, .tone-side';

/**
 * Gives a question the focus when it appears after a sound, because a screen reader announces nothing else. A control that the user chose
 * since then keeps the focus.
 */
export function useQuestionFocus<T extends HTMLElement>(): RefObject<T | null> {
  const question = useRef<T>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.matches(GIVING)) question.current?.focus();
  }, []);
  return question;
}
