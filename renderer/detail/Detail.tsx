import { type RefObject, useLayoutEffect, useRef } from 'react';
import { GuidePlayer } from '../guide/GuidePlayer';
import { Resume } from '../guide/Resume';
import { About } from '../help/About';
import { AnswerPage } from '../help/AnswerPage';
import { ReportPage } from '../help/ReportPage';
import { SymptomPage } from '../help/SymptomPage';
import { guideOf, type Page, topOf } from '../navigation';
import { Notices } from '../parts/Notices';
import { SettingsPage } from '../settings/SettingsPage';
import { SoundPage } from '../sound/SoundPage';
import { StartPage } from '../start/StartPage';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HeadphonesPage } from './HeadphonesPage';
import { NotHere } from './NotHere';
import { RememberedPage } from './RememberedPage';

/** The right pane: the page on top of the others, and what is said above every page. */
export function Detail() {
  const text = useText();
  const place = useEarshot((state) => state.place);
  const notice = useEarshot((state) => state.notice);
  const resume = useEarshot((state) => state.resume);
  const pane = useKeptScroll(place.above.length);
  return (
    <main className="detail" ref={pane}>
      <Notices />
      {notice !== null && (
        <p className="alert" role="alert">
          {text(notice)}
        </p>
      )}
      {resume !== null && guideOf(place) === null && <Resume guide={resume} />}
      <PageView page={topOf(place)} />
    </main>
  );
}

// A page that is gone back to stands where it was left; a new one begins at its top.
function useKeptScroll(depth: number): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  const left = useRef<number[]>([]);
  const before = useRef(depth);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    if (depth !== before.current) element.scrollTop = depth < before.current ? (left.current[depth] ?? 0) : 0;
    before.current = depth;
    const note = (): void => {
      left.current[depth] = element.scrollTop;
    };
    element.addEventListener('scroll', note);
    return () => element.removeEventListener('scroll', note);
  }, [depth]);
  return pane;
}

function PageView({ page }: { page: Page }) {
  switch (page.kind) {
    case 'guide':
      return <GuidePlayer open={page} />;
    case 'symptom':
      return <SymptomPage help={page} />;
    case 'answer':
      return <AnswerPage id={page.answer} />;
    case 'sound':
      return <SoundPage />;
    case 'about':
      return <About />;
    case 'settings':
      return <SettingsPage />;
    case 'report':
      return <ReportPage />;
    case 'start':
      return <StartPage />;
    case 'picker':
      return <NotHere />;
    case 'remembered':
      return <RememberedPage />;
    case 'headphones':
    case 'model':
      return <HeadphonesPage />;
  }
}
