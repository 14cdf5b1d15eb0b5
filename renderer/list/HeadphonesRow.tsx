import { BatteryMedium } from 'lucide-react';
import { getDisplayName } from '../../catalog/display-name';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { getLowestBattery } from '../../catalog/headset-details';
import { findModel } from '../../catalog/models/known';
import { describeAction, describeRow, getTone } from '../../catalog/page/status-texts';
import { isHarmless, selectFindings } from '../../catalog/symptoms/findings';
import { FormPicture } from '../components/FormPicture';
import { focusShownStep } from '../components/focus-page';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { useEvidence } from '../help/use-evidence';
import { useEarshot, useRootPage } from '../store';
import { useText } from '../text';
import { findTreatedModel } from '../treated-models';

/** Shows headphones in the list: their name, their state in a few words, and the battery while connected. */
export function HeadphonesRow({ headphones, showAddress }: { headphones: Headphones; showAddress: boolean }) {
  const text = useText();
  const select = useEarshot((state) => state.select);
  const subject = useRootPage();
  const chosen = subject.kind === 'headphones' && subject.id === headphones.id;
  const model = findModel(headphones.modelId);
  const treatedAs = useEarshot(({ place }) => findTreatedModel(place.treatedAs, headphones.id));
  const { evidence, computer } = useEvidence(headphones, model);
  const details = useHeadsetDetails(headphones);
  const running = useEarshot(({ snapshot }) =>
    snapshot?.action?.headphonesId === headphones.id && snapshot.action.outcome === null ? snapshot.action : null,
  );
  const working = running === null ? null : describeAction(running);
  // The state in the middle of an action isn't a problem.
  const problems = working === null ? selectFindings(evidence, computer).filter((id) => !isHarmless(id)).length : 0;
  const tone = working === null ? getTone(headphones, details) : null;
  const name = text(getDisplayName(headphones));
  const short = text(working ?? describeRow(headphones, details));
  const reportedBattery = details === null ? null : getLowestBattery(details);
  const battery = !isConnected(headphones.state) ? null : (reportedBattery ?? (headphones.batteryReported ? headphones.battery : null));
  return (
    <li>
      <button
        type="button"
        className={`row${chosen ? ' chosen' : ''}`}
        aria-current={chosen ? 'true' : undefined}
        data-state={headphones.state}
        data-dot={problems > 0 ? 'warn' : (tone ?? undefined)}
        data-row={headphones.id}
        onClick={() => {
          select({ kind: 'headphones', id: headphones.id, modelId: headphones.modelId });
          if (chosen) focusShownStep();
        }}
      >
        {/* In a narrow window the row is a picture. The button's own title would repeat its name to screen readers. */}
        <span className="row-picture" aria-hidden="true" title={text('row.title', { name, text: short })}>
          <FormPicture form={(model ?? findModel(treatedAs))?.form ?? null} />
        </span>
        <span className="row-name">
          {name}
          {showAddress && headphones.addressHint !== null && <span className="quiet"> {headphones.addressHint}</span>}
        </span>{' '}
        <span className="row-state">{short}</span>{' '}
        {battery !== null && (
          <span className="row-meta">
            <BatteryMedium aria-hidden="true" size={14} /> {text('list.battery', { percent: battery })}
          </span>
        )}
        {problems > 0 && <span className="visually-hidden">{text('list.finding', { count: problems })}</span>}
      </button>
    </li>
  );
}
