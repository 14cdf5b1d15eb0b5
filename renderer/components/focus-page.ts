/**
 * Focuses the step or the title of the page that is shown. A row of the list does that if its page is open already, as it does by
 * opening the page, so that a keyboard reaches the page from the row in any case.
 */
export function focusShownPage(): void {
  const heading = document.querySelector<HTMLElement>('main .step-text') ?? document.querySelector<HTMLElement>('main h2');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
