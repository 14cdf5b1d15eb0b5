import { getRememberedName } from '../../catalog/display-name';
import { findModel } from '../../catalog/models/known';
import { findActionGuide, selectModelAction } from '../../catalog/page/page-actions';
import type { RememberedHeadphones } from '../../catalog/remembered';
import { ConfirmButton } from '../components/ConfirmButton';
import { formatMoment } from '../components/format-moment';
import { HelpSection } from '../help/HelpSection';
import { useEarshot, useRemembered } from '../store';
import { useText } from '../text';
import { BestButton } from './ActionPanel';
import { HeadphonesPage } from './HeadphonesPage';
import { Hero } from './Hero';
import { ModelHelp } from './ModelHelp';
import { MoreMenu } from './MoreMenu';
import { Suggestions } from './Suggestions';

/** Page of headphones that were paired here. Once they are present again, they have their normal page. */
export function RememberedPage() {
  const remembered = useRemembered();
  return remembered === null ? <HeadphonesPage /> : <NotHereNow remembered={remembered} />;
}

function NotHereNow({ remembered }: { remembered: RememberedHeadphones }) {
  const text = useText();
  const language = useEarshot((state) => state.language);
  const send = useEarshot((state) => state.send);
  const select = useEarshot((state) => state.select);
  const { key, modelId, chosen, lastSeen, lastBattery, lastProblem } = remembered;
  const model = findModel(chosen?.modelId ?? modelId);
  const called = getRememberedName(remembered) ?? text('detail.unknown-name');
  return (
    <article className="page">
      <Hero
        form={model?.form ?? null}
        name={called}
        sub={model !== null && called !== model.name ? model.name : null}
        sentence={text('remembered.last-seen', { when: formatMoment(lastSeen, language) })}
        tone={null}
      >
        {chosen !== null && model !== null && <p className="quiet">{text('model.chosen')}</p>}
        {lastBattery !== null && <p className="quiet">{text('remembered.last-battery', { percent: lastBattery })}</p>}
        {lastProblem !== null && <p className="quiet">{text('remembered.last-problem', { problem: text(`cause.${lastProblem}`) })}</p>}
        <div className="actions">
          {model !== null && <BestButton act={selectModelAction(model)} model={model} />}
          <MoreMenu>
            <ConfirmButton
              label={text('remembered.forget')}
              question={text('remembered.forget.confirm', { name: called })}
              yes={text('remembered.forget.confirm.yes')}
              onConfirm={() => {
                void send({ type: 'forget', key });
                select({ kind: 'start' });
              }}
            />
          </MoreMenu>
        </div>
      </Hero>
      {model !== null && <Suggestions model={model} state="paired-away" output={null} />}
      {model === null ? (
        <HelpSection state="paired-away" />
      ) : (
        <ModelHelp model={model} state="paired-away" best={findActionGuide(selectModelAction(model))} about={null} />
      )}
    </article>
  );
}
