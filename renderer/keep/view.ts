import { scrollsBeneath } from '../headphones-page/scrolls';

/** View of a page apart from its state: scrolled panes, unfolded details, and the focus. */
export interface View {
  /** Scroll distances of {@link PANES}, in CSS pixels. */
  readonly scrolls: readonly number[];
  /** Scroll distances of the pages to which the user can go back, in CSS pixels. */
  readonly beneath: readonly number[];
  /** Unfolded details, each as a path of indexes from the root. */
  readonly open: readonly string[];
  /** Element with the focus, as a path; null if none has it. */
  readonly focus: string | null;
}

const PANES = ['.detail', '.list-rows'] as const;

/** Time in which a view is restored, in ms, because files of pages load in the meantime. */
const PATIENCE_MS = 3_000;
/** Interval between two attempts, in ms. */
const ATTEMPT_INTERVAL_MS = 30;
/** Number of successful attempts that complete it, because a page focuses its heading a moment after it appears. */
const GOOD_ATTEMPTS = 4;

/** Events of the user, after which the view is no longer changed. */
const BY_HAND = ['keydown', 'pointerdown', 'wheel'] as const;

/** Returns the view of the page below `root`. */
export function readView(root: HTMLElement): View {
  const { activeElement } = document;
  return {
    scrolls: PANES.map((pane) => root.querySelector(pane)?.scrollTop ?? 0),
    beneath: [...scrollsBeneath],
    open: [...root.querySelectorAll('details[open]')].map((item) => getPath(item, root)),
    focus: activeElement !== null && activeElement !== root && root.contains(activeElement) ? getPath(activeElement, root) : null,
  };
}

/** Restores a view as soon as the page has its elements, unless the user acts first. */
export function restoreView(root: HTMLElement, view: View): void {
  scrollsBeneath.splice(0, scrollsBeneath.length, ...view.beneath);
  const until = performance.now() + PATIENCE_MS;
  let good = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = (): void => {
    good = isRestored(root, view) ? good + 1 : 0;
    if (good < GOOD_ATTEMPTS && performance.now() < until) timer = setTimeout(attempt, ATTEMPT_INTERVAL_MS);
    else end();
  };
  const end = (): void => {
    clearTimeout(timer);
    for (const event of BY_HAND) window.removeEventListener(event, end, true);
  };
  for (const event of BY_HAND) window.addEventListener(event, end, { capture: true, passive: true });
  attempt();
}

// The details come first, because they make room to scroll.
function isRestored(root: HTMLElement, view: View): boolean {
  const details = view.open.map((path) => findElement(path, root));
  for (const item of details) item?.setAttribute('open', '');
  const target = view.focus === null ? null : findElement(view.focus, root);
  if (target instanceof HTMLElement && document.activeElement !== target) target.focus({ preventScroll: true });
  const scrolled = PANES.map((pane, index) => {
    const wanted = view.scrolls[index] ?? 0;
    const element = root.querySelector(pane);
    if (element !== null && element.scrollTop !== wanted) element.scrollTop = wanted;
    return element !== null && Math.abs(element.scrollTop - wanted) <= 1;
  });
  const focused = view.focus === null || (target !== null && document.activeElement === target);
  return !details.includes(null) && focused && scrolled.every(Boolean);
}

function getPath(element: Element, root: Element): string {
  const steps: string[] = [];
  for (let at: Element = element; at !== root && at.parentElement !== null; at = at.parentElement)
    steps.unshift(`${at.tagName}:${[...at.parentElement.children].indexOf(at)}`);
  return steps.join('/');
}

function findElement(path: string, root: Element): Element | null {
  let at: Element = root;
  for (const step of path.split('/')) {
    const [tag, index] = step.split(':');
    const child = at.children[Number(index)];
    if (child === undefined || child.tagName !== tag) return null;
    at = child;
  }
  return at;
}
