/**
 * Focuses the step of an action that is shown. A row of the list does that if its page is open already, as opening the page would, so that
 * a keyboard reaches the step in any case.
 */
export function focusShownStep(): void {
  document.querySelector<HTMLElement>('main .how .step-text')?.focus({ preventScroll: true });
}
