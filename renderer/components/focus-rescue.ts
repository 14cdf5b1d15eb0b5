/** Headings and questions that can receive the focus of a removed element. */
const TARGETS = 'h2, h3, legend';

/**
 * Keeps the focus in a pane. Returns a function that ends it. If the focused element is removed or disabled, because its button was
 * pressed or its page was left, the nearest heading receives the focus. Otherwise a keyboard or a screen reader would start at the top of
 * the window again.
 */
export function keepFocus(root: HTMLElement): () => void {
  /** Element with the focus, and everything around it, innermost first. */
  let path: readonly Element[] = document.activeElement === null ? [] : listAncestors(document.activeElement, root);
  const note = (event: FocusEvent): void => {
    path = event.target instanceof Element ? listAncestors(event.target, root) : [];
  };
  const leave = (event: FocusEvent): void => {
    // The next element has the focus. A removed element loses it without a next one.
    if (event.relatedTarget !== null) path = [];
  };
  const rescue = (): void => {
    const [lost] = path;
    const active = document.activeElement;
    if (lost === undefined || canHaveFocus(lost) || (active !== null && active !== document.body && active !== lost)) return;
    const heading = findHeading(path.slice(1)) ?? root.querySelector<HTMLElement>('h2');
    // A page that is loading has no heading yet.
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  root.addEventListener('focusin', note);
  root.addEventListener('focusout', leave);
  const observer = new MutationObserver(rescue);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'open', 'disabled'] });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', note);
    root.removeEventListener('focusout', leave);
  };
}

/**
 * Gives the first heading of a pane the focus after a dialog opened a new page in it, unless the page takes the focus itself. A page that
 * is still loading gets it with its heading.
 */
export function focusNewPage(root: HTMLElement): void {
  const take = (): boolean => {
    const active = document.activeElement;
    if (active !== null && active !== document.body) return true;
    const heading = root.querySelector<HTMLElement>('h2');
    if (heading === null) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  };
  if (take()) return;
  const observer = new MutationObserver(() => {
    if (take()) observer.disconnect();
  });
  observer.observe(root, { childList: true, subtree: true });
}

function listAncestors(element: Element, root: Element): readonly Element[] {
  const path: Element[] = [];
  if (!root.contains(element)) return path;
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) path.push(at);
  return path;
}

// A disabled control keeps the focus until the next frame only.
function canHaveFocus(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled');
}

// This is the innermost remaining part with a heading.
function findHeading(around: readonly Element[]): HTMLElement | null {
  for (const part of around) {
    const heading = part.isConnected ? part.querySelector<HTMLElement>(TARGETS) : null;
    if (heading?.checkVisibility() === true) return heading;
  }
  return null;
}
