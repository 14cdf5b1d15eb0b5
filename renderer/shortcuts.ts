import { useLayoutEffect } from 'react';
import type { WindowPage } from '../contract/channels';
import { loadSearch } from './lazy/load-search';
import { useEarshot } from './store';

/** Effect of a key everywhere in the window. */
type Shortcut =
  | { readonly kind: 'search' | 'keys' | 'settings' | 'listen' | 'back' | 'act' | 'step-back' | 'did-that' }
  /** Runs the action of a letter, from the list in the file of the search. */
  | { readonly kind: 'action'; readonly key: string }
  /** Chooses the row of this number, from 1. */
  | { readonly kind: 'row'; readonly number: number };

/** Part of a key press that decides. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented'>;

/** Returns the shortcut of a key press, or null. */
export function findShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented }: Press): Shortcut | null {
  if (defaultPrevented) return null; // A dialog or a field has handled the key.
  const command = ctrlKey || metaKey;
  if (command && !altKey && key === 'k') return { kind: 'search' };
  if (command && !altKey && key === ',') return { kind: 'settings' };
  if (command && !altKey && shiftKey && /^[cdum]$/i.test(key)) return { kind: 'action', key };
  if (!command && altKey && /^[1-9]$/.test(key)) return { kind: 'row', number: Number(key) };
  if (!command && altKey && key === 'ArrowLeft') return { kind: 'back' };
  if (command || altKey) return null;
  if (key === 'F5') return { kind: 'listen' };
  return PLAIN.get(key) ?? null;
}

/** Keys without a modifier key. */
const PLAIN: ReadonlyMap<string, Shortcut> = new Map([
  ['Escape', { kind: 'back' }],
  ['Enter', { kind: 'act' }],
  ['?', { kind: 'keys' }],
  ['ArrowLeft', { kind: 'step-back' }],
  ['ArrowRight', { kind: 'did-that' }],
]);

/** Listens for the window's shortcuts, and for pages that a menu opens. */
export function useShortcuts(): void {
  // The listeners are registered before the first paint, because a key pressed as soon as the window shows must not be lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const shortcut = findShortcut(event);
      if (shortcut === null || !run(shortcut)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    const end = window.earshot.onPage(openWindowPage);
    return () => {
      window.removeEventListener('keydown', press);
      end();
    };
  }, []);
}

/** Opens a page that a menu, the tray or a notification names. */
export function openWindowPage(page: WindowPage): void {
  const { setSearchOpen, select } = useEarshot.getState();
  if (page === 'search') setSearchOpen(true);
  else select({ kind: page });
}

// Returns false if there is nothing to do, so that the key keeps its own meaning.
function run(shortcut: Shortcut): boolean {
  const { place, setSearchOpen, select, send, goBack } = useEarshot.getState();
  switch (shortcut.kind) {
    case 'search':
      setSearchOpen(true);
      return true;
    case 'keys':
      if (place.searchOpen || document.activeElement?.matches('input, select, textarea')) return false;
      setSearchOpen(true, '?');
      return true;
    case 'action':
      // A failed load does nothing, as a key without effect.
      void loadSearch().then(
        ({ runActionKey }) => runActionKey(shortcut.key),
        () => {},
      );
      return true;
    case 'settings':
      select({ kind: 'settings' });
      return true;
    case 'listen':
      void send({ type: 'search' });
      return true;
    case 'row': {
      const row = document.querySelectorAll<HTMLElement>('[data-row]')[shortcut.number - 1];
      row?.focus();
      row?.click();
      return row !== undefined;
    }
    case 'act':
    case 'step-back':
    case 'did-that':
      return !place.searchOpen && !isTaken(document.activeElement) && press(shortcut.kind);
    case 'back':
      // An open menu closes first.
      return !place.searchOpen && document.querySelector(':popover-open') === null && goBack();
  }
}

// The focused element uses these keys itself.
function isTaken(item: Element | null): boolean {
  return item?.closest('button, a, input, select, textarea, summary, [role="tab"]') != null;
}

/** Keys and their effects, none of which erases. */
const PRESSED: Readonly<Record<'act' | 'step-back' | 'did-that', string>> = {
  act: 'main .button:not(.plain, .danger, :disabled)',
  'step-back': '.step-back',
  'did-that': '.detection .button',
};

function press(kind: keyof typeof PRESSED): boolean {
  const button = document.querySelector<HTMLElement>(PRESSED[kind]);
  button?.click();
  return button !== null;
}
