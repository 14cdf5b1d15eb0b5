import { useLayoutEffect } from 'react';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import { Announcer } from './components/Announcer';
import { Boundary } from './components/Boundary';
import { Paint } from './drawing/paint';
import { Detail } from './headphones-page/Detail';
import { getDirection } from './language';
import { HeadphonesList } from './list/HeadphonesList';
import { getTopPage } from './navigation';
import { Search } from './search/Search';
import { useShortcuts } from './shortcuts';
import { useEarshot } from './store';

/** Draws the whole window, which also shows its faults. */
export function Root() {
  const select = useEarshot((state) => state.select);
  const data = useEarshot((state) => state.snapshot);
  return (
    <Boundary place="window" data={data} onBack={() => select({ kind: 'start' })}>
      <App />
    </Boundary>
  );
}

/** Window: the list on the left, the chosen page on the right, and the search above both. */
function App() {
  useAppearance();
  useShortcuts();
  const place = useEarshot((state) => state.place);
  const data = useEarshot((state) => state.snapshot);
  const select = useEarshot((state) => state.select);
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  const page = getTopPage(place).kind;
  return (
    <>
      <Paint />
      <div className="app" data-page={page}>
        <div className="panes">
          <Boundary place="list" data={data}>
            <HeadphonesList />
          </Boundary>
          <Boundary place="page" subject={place} data={data} onBack={() => select({ kind: 'start' })}>
            <Detail />
          </Boundary>
        </div>
      </div>
      <Announcer />
      <Boundary place="search" subject={place.searchOpen} onBack={() => setSearchOpen(false)}>
        <Search />
      </Boundary>
    </>
  );
}

// Language, theme and text size belong to the page as a whole. They are set before the paint, so that no frame shows the old theme.
function useAppearance(): void {
  const language = useEarshot((state) => state.language);
  const { theme, textSize } = useEarshot((state) => state.snapshot?.preferences ?? DEFAULT_PREFERENCES);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = getDirection(language);
    root.dataset.theme = theme;
    root.style.setProperty('--text-size', `${textSize / 100}`);
  }, [language, theme, textSize]);
}
