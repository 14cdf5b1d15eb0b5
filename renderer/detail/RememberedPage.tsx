import { modelOf } from '../../catalog/models/index';
import type { Remembered } from '../../catalog/remembered';
import { HelpSection } from '../help/HelpSection';
import { FormPicture } from '../parts/FormPicture';
import { useEarshot, useRemembered } from '../store';
import { useText } from '../text';
import { HeadphonesPage } from './HeadphonesPage';
import { ModelHelp } from './ModelHelp';

/** Headphones that were paired here once; once they are here again, their own page. */
export function RememberedPage() {
  const remembered = useRemembered();
  return remembered === null ? <HeadphonesPage /> : <NotHereNow remembered={remembered} />;
}

function NotHereNow({ remembered }: { remembered: Remembered }) {
  const text = useText();
  const language = useEarshot((state) => state.language);
  const send = useEarshot((state) => state.send);
  const select = useEarshot((state) => state.select);
  const { key, modelId, nickname, name, lastSeen, lastBattery, lastProblem } = remembered;
  const model = modelOf(modelId);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(lastSeen);
  return (
    <article>
      <header className="page-head">
        <FormPicture form={model?.form ?? null} />
        <div>
          <h2 className="title">{nickname ?? name ?? model?.name ?? text('detail.unknown-name')}</h2>
          {(nickname !== null || name !== model?.name) && model !== null && <p className="quiet">{model.name}</p>}
          <p className="state">{text('remembered.last-seen', { when })}</p>
          {lastBattery !== null && <p className="quiet">{text('remembered.last-battery', { percent: lastBattery })}</p>}
          {lastProblem !== null && <p className="quiet">{text('remembered.last-problem', { problem: text(`cause.${lastProblem}`) })}</p>}
        </div>
      </header>
      <div className="actions">
        <button
          type="button"
          className="button plain"
          onClick={() => {
            send({ type: 'forget', key });
            select({ kind: 'start' });
          }}
        >
          {text('remembered.forget')}
        </button>
      </div>
      {model === null ? <HelpSection /> : <ModelHelp model={model} state="paired-away" about={null} />}
    </article>
  );
}
