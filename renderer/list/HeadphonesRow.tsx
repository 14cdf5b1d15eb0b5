import { BatteryMedium } from 'lucide-react';
import { getDisplayName } from '../../catalog/display-name';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { getModel } from '../../catalog/models/known';
import { getRowStatusKey } from '../../catalog/page/status-texts';
import { selectFindings } from '../../catalog/symptoms/findings';
import { FormPicture } from '../components/FormPicture';
import { useEvidence } from '../help/use-evidence';
import { useEarshot, useRootPage } from '../store';
import { useText } from '../text';

/** Shows headphones in the list: their name, their state in a few words, and the battery while connected. */
export function HeadphonesRow({ headphones, showAddress }: { headphones: Headphones; showAddress: boolean }) {
  const text = useText();
  const select = useEarshot((state) => state.select);
  const subject = useRootPage();
  const chosen = subject.kind === 'headphones' && subject.id === headphones.id;
  const model = getModel(headphones.modelId);
  const { evidence, computer } = useEvidence(headphones, model);
  const problems = selectFindings(evidence, computer).length;
  const name = text(getDisplayName(headphones));
  const short = text(getRowStatusKey(headphones));
  const battery = isConnected(headphones.state) && headphones.batteryTold ? headphones.battery : null;
  return (
    <li>
      <button
        type="button"
        className={`row${chosen ? ' chosen' : ''}`}
        aria-current={chosen ? 'true' : undefined}
        data-state={headphones.state}
        data-dot={problems > 0 ? 'warn' : isConnected(headphones.state) ? 'good' : undefined}
        data-row={headphones.id}
        // In a narrow window the row is a picture.
        title={text('row.title', { name, text: short })}
        onClick={() => select({ kind: 'headphones', id: headphones.id, modelId: headphones.modelId })}
      >
        <FormPicture form={model?.form ?? null} />
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
