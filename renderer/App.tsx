import { useLayoutEffect } from 'react';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import { Detail } from './detail/Detail';
import { Paint } from './drawing/paint';
import { HeadphonesList } from './list/HeadphonesList';
import { topOf } from './navigation';
import { Announcer } from './parts/Announcer';
import { Search } from './search/Search';
import { useShortcuts } from './shortcuts';
import { useEarshot } from './store';

/** The window: the list on the left, what was chosen on the right, the search above both. */
export function App() {
  useLook();
  useShortcuts();
  const page = useEarshot(({ place }) => topOf(place).kind);
  return (
    <>
      <Paint />
      <div className="app" data-page={page}>
        <div className="panes">
          <HeadphonesList />
          <Detail />
        </div>
      </div>
      <Announcer />
      <Search />
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
