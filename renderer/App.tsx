import { useLayoutEffect } from 'react';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import { Detail } from './detail/Detail';
import { HeadphonesList } from './list/HeadphonesList';
import { Announcer } from './parts/Announcer';
import { SearchDialog } from './search/SearchDialog';
import { useEarshot } from './store';

/** The window: the list on the left, what was chosen on the right, the search above both. */
export function App() {
  useLook();
  useShortcuts();
  return (
    <>
      <div className="app">
        <div className="panes">
          <HeadphonesList />
          <Detail />
        </div>
      </div>
      <Announcer />
      <SearchDialog />
    </>
  );
}

// Language, theme and size of text belong to the page as a whole. Before the paint: no frame shows the old theme.
function useLook(): void {
  const language = useEarshot((state) => state.language);
  const { theme, textSize } = useEarshot((state) => state.snapshot?.preferences ?? DEFAULT_PREFERENCES);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset.theme = theme;
    root.style.setProperty('--text-size', `${textSize / 100}`);
  }, [language, theme, textSize]);
}

// Before the first paint: a key pressed as soon as the window shows must not be lost.
function useShortcuts(): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const { setSearchOpen, select } = useEarshot.getState();
      if (event.key === 'k') setSearchOpen(true);
      else if (event.key === ',') select({ kind: 'settings' });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    const end = window.earshot.onPage((page) => {
      const { setSearchOpen, select } = useEarshot.getState();
      if (page === 'search') setSearchOpen(true);
      else select({ kind: page });
    });
    return () => {
      window.removeEventListener('keydown', press);
      end();
    };
  }, []);
}
