import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { Notices } from '../components/Notices';
import { LazyPart } from '../lazy/LazyPart';
import { earshotPart, guidePart, headphonesPart, helpPart, pickerPart, resumePart, settingsPart, soundPart } from '../lazy/pages';
import { getOpenGuide, getTopPage, type Page } from '../navigation';
import { StartPage } from '../start/StartPage';
import { useEarshot } from '../store';
import { useText } from '../text';
import { scrollsBeneath } from './scrolls';

/** Shows the right pane: the top page and the notices above it. */
export function Detail() {
  const text = useText();
  const place = useEarshot((state) => state.place);
  const notice = useEarshot((state) => state.notice);
  const resume = useEarshot((state) => state.resume);
  const pane = useKeptScroll(place.above.length);
  useKeptFocus(pane);
  return (
    <main className="detail" ref={pane}>
      <Notices />
      {notice !== null && (
        <p className="alert" role="alert">
          {text(notice)}
        </p>
      )}
      {resume !== null && getOpenGuide(place) === null && <LazyPart part={resumePart} props={{ guide: resume }} waiting={null} />}
      <PageView page={getTopPage(place)} />
    </main>
  );
}

// The guard of the focus loads after the first page, because nothing has the focus before a click.
function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let end: (() => void) | null = null;
    let ended = false;
    import('../components/focus-rescue').then(
      ({ keepFocus }) => {
        if (!ended && pane.current !== null) end = keepFocus(pane.current);
      },
      () => undefined, // If its file can't be loaded, the window still works, but the focus can get lost.
    );
    return () => {
      ended = true;
      end?.();
    };
  }, [pane]);
}

// A page keeps its scroll position when the user goes back to it. A new page starts at its top.
function useKeptScroll(depth: number): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  const before = useRef(depth);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    if (depth !== before.current) element.scrollTop = depth < before.current ? (scrollsBeneath[depth] ?? 0) : 0;
    before.current = depth;
    const note = (): void => {
      scrollsBeneath[depth] = element.scrollTop;
    };
    element.addEventListener('scroll', note);
    return () => element.removeEventListener('scroll', note);
  }, [depth]);
  return pane;
}

function PageView({ page }: { page: Page }) {
  switch (page.kind) {
    case 'guide':
      return <LazyPart part={guidePart} props={{ open: page }} />;
    case 'symptom':
    case 'answer':
      return <LazyPart part={helpPart} props={{ help: page }} />;
    case 'sound':
      return <LazyPart part={soundPart} props={{}} />;
    case 'about':
    case 'report':
      return <LazyPart part={earshotPart} props={{ kind: page.kind }} />;
    case 'settings':
      return <LazyPart part={settingsPart} props={{}} />;
    case 'start':
      return <StartPage />;
    case 'picker':
      return <LazyPart part={pickerPart} props={{ goesOn: page.goesOn ?? null }} />;
    case 'remembered':
    case 'headphones':
    case 'model':
      return <LazyPart part={headphonesPart} props={{}} />;
  }
}
