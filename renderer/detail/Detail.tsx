import { GuidePlayer } from '../guide/GuidePlayer';
import { Resume } from '../guide/Resume';
import { About } from '../help/About';
import { AnswerPage } from '../help/AnswerPage';
import { HelpSection } from '../help/HelpSection';
import { ReportPage } from '../help/ReportPage';
import { SymptomPage } from '../help/SymptomPage';
import { SettingsPage } from '../settings/SettingsPage';
import { useEarshot, useRemembered } from '../store';
import { useText } from '../text';
import { HeadphonesPage } from './HeadphonesPage';
import { NotHere } from './NotHere';
import { RememberedPage } from './RememberedPage';

/** The right pane: nothing chosen, the choice by hand, the headphones' page, or a guide. */
export function Detail() {
  const text = useText();
  const subject = useEarshot((state) => state.subject);
  const open = useEarshot((state) => state.open);
  const guideOnTop = useEarshot((state) => state.guideOnTop);
  const help = useEarshot((state) => state.help);
  const notice = useEarshot((state) => state.notice);
  const select = useEarshot((state) => state.select);
  const remembered = useRemembered();
  const resume = useEarshot((state) => state.resume);
  return (
    <main className="detail">
      {notice !== null && (
        <p className="alert" role="alert">
          {text(notice)}
        </p>
      )}
      {resume !== null && open === null && <Resume guide={resume} />}
      {open !== null && (help === null || guideOnTop) ? (
        <GuidePlayer open={open} />
      ) : help?.kind === 'symptom' ? (
        <SymptomPage help={help} />
      ) : help?.kind === 'answer' ? (
        <AnswerPage id={help.answer} />
      ) : subject.kind === 'about' ? (
        <About />
      ) : subject.kind === 'settings' ? (
        <SettingsPage />
      ) : subject.kind === 'report' ? (
        <ReportPage />
      ) : remembered !== null ? (
        <RememberedPage remembered={remembered} />
      ) : subject.kind === 'none' ? (
        <>
          <div className="welcome">
            <p className="strong">{text('detail.pick')}</p>
            <p className="quiet">{text('detail.pick.hint')}</p>
            <button type="button" className="button" onClick={() => select({ kind: 'picker' })}>
              {text('detail.choose')}
            </button>
          </div>
          <HelpSection />
        </>
      ) : subject.kind === 'picker' ? (
        <NotHere />
      ) : (
        <HeadphonesPage />
      )}
    </main>
  );
}
