import { GuidePlayer } from '../guide/GuidePlayer';
import { Resume } from '../guide/Resume';
import { About } from '../help/About';
import { AnswerPage } from '../help/AnswerPage';
import { ReportPage } from '../help/ReportPage';
import { SymptomPage } from '../help/SymptomPage';
import { guideOf, type Page, topOf } from '../navigation';
import { Notices } from '../parts/Notices';
import { SettingsPage } from '../settings/SettingsPage';
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
  return (
    <main className="detail">
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

function PageView({ page }: { page: Page }) {
  switch (page.kind) {
    case 'guide':
      return <GuidePlayer open={page} />;
    case 'symptom':
      return <SymptomPage help={page} />;
    case 'answer':
      return <AnswerPage id={page.answer} />;
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
