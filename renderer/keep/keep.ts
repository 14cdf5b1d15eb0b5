import type { KeptGuide } from '../../catalog/preferences';
import { MAX_KEPT_PAGE } from '../../contract/page-start';
import type { HeadsetSession } from '../headset-details/headset-session';
import type { NavigationState } from '../navigation';
import { useEarshot } from '../store';
import { hasUnsaved, subscribeToUnsaved } from './unsaved';
import { readView, type View } from './view';

/** State that a page passes to the page of a later window. */
export interface KeptState {
  readonly place: NavigationState;
  readonly resume: KeptGuide | null;
  readonly session: HeadsetSession | null;
  readonly view: View;
}

/** Delay without a further change after which changes are stored, in ms. */
const PAUSE_MS = 300;

const EVENTS = ['scroll', 'toggle', 'focusin', 'input'] as const;

/** Stores the page's state after each change, so that a hidden window can be destroyed and restored. */
export function keepPage(root: HTMLElement): void {
  let stored: string | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const store = (): void => {
    const text = getKeptText(root);
    if (text === stored) return;
    stored = text;
    // A failure only happens when the program ends, and then no state is needed.
    void window.earshot.send({ type: 'keep-page', text }).catch(() => undefined);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(store, PAUSE_MS);
  };
  useEarshot.subscribe((state, before) => {
    if (state.place !== before.place || state.resume !== before.resume || state.session !== before.session) later();
  });
  subscribeToUnsaved(later);
  for (const event of EVENTS) document.addEventListener(event, later, { capture: true, passive: true });
  later();
}

/** Parses the text that {@link keepPage} stored; null if it isn't JSON. */
export function parseKept(text: string): KeptState | null {
  try {
    // The same version of this file wrote it, because it never outlives the program.
    return JSON.parse(text) as KeptState;
  } catch {
    return null;
  }
}

// A running session with headphones can't be restored.
function getKeptText(root: HTMLElement): string | null {
  const { place, resume, session } = useEarshot.getState();
  if (hasUnsaved() || isSessionRunning(session)) return null;
  const kept: KeptState = { place, resume, session, view: readView(root) };
  const text = JSON.stringify(kept);
  return text.length > MAX_KEPT_PAGE ? null : text;
}

function isSessionRunning(session: HeadsetSession | null): boolean {
  return session !== null && (session.step.kind === 'reading' || session.step.kind === 'sending');
}
