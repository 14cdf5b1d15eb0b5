import { message } from '../../catalog/messages/en';
import { GuidePlayer } from '../guide/GuidePlayer';
import { useEarshot } from '../store';
import { HeadphonesPage } from './HeadphonesPage';
import { ModelPicker } from './ModelPicker';

/** The right pane: nothing chosen, the choice by hand, the headphones' page, or a guide. */
export function Detail() {
  const subject = useEarshot((state) => state.subject);
  const open = useEarshot((state) => state.open);
  const notice = useEarshot((state) => state.notice);
  const select = useEarshot((state) => state.select);
  return (
    <main className="detail">
      {notice !== null && (
        <p className="alert" role="alert">
          {message(notice)}
        </p>
      )}
      {open !== null ? (
        <GuidePlayer open={open} />
      ) : subject.kind === 'none' ? (
        <div className="welcome">
          <p className="strong">{message('detail.pick')}</p>
          <p className="quiet">{message('detail.pick.hint')}</p>
          <button type="button" className="button" onClick={() => select({ kind: 'picker' })}>
            {message('detail.choose')}
          </button>
        </div>
      ) : subject.kind === 'picker' ? (
        <ModelPicker />
      ) : (
        <HeadphonesPage />
      )}
    </main>
  );
}
