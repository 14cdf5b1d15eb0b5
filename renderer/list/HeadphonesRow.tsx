import { BatteryMedium } from 'lucide-react';
import { calledOf } from '../../catalog/called';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { modelOf } from '../../catalog/models/known';
import { rowWords } from '../../catalog/page/words';
import { findingsOf } from '../../catalog/symptoms/findings';
import { useEvidence } from '../help/use-evidence';
import { FormPicture } from '../parts/FormPicture';
import { useEarshot, useSubject } from '../store';
import { useText } from '../text';

/** Shows headphones in the list: their name, their state in a few words, and the battery while connected. */
export function HeadphonesRow({ headphones, showAddress }: { headphones: Headphones; showAddress: boolean }) {
  const text = useText();
  const select = useEarshot((state) => state.select);
  const subject = useSubject();
  const chosen = subject.kind === 'headphones' && subject.id === headphones.id;
  const model = modelOf(headphones.modelId);
  const { evidence, computer } = useEvidence(headphones, model);
  const problems = findingsOf(evidence, computer).length;
  const name = text(calledOf(headphones));
  const short = text(rowWords(headphones));
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
