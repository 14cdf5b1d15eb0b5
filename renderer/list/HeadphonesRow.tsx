import { BatteryMedium, SignalHigh, SignalLow, SignalMedium, TriangleAlert } from 'lucide-react';
import { calledOf } from '../../catalog/called';
import type { Headphones } from '../../catalog/headphones';
import { modelOf } from '../../catalog/models/index';
import { WEAK_SIGNAL_DBM } from '../../catalog/symptoms/evidence';
import { findingsOf } from '../../catalog/symptoms/findings';
import { useEvidence } from '../help/use-evidence';
import { FormPicture } from '../parts/FormPicture';
import { useEarshot, useSubject } from '../store';
import { useText } from '../text';

/** dBm above which a headset counts as very close (within arm's reach), and as close (in the room). */
const VERY_CLOSE_DBM = -60;
const CLOSE_DBM = WEAK_SIGNAL_DBM;

/** One headset in the list. */
export function HeadphonesRow({ headphones, showAddress }: { headphones: Headphones; showAddress: boolean }) {
  const text = useText();
  const select = useEarshot((state) => state.select);
  const subject = useSubject();
  const chosen = subject.kind === 'headphones' && subject.id === headphones.id;
  const model = modelOf(headphones.modelId);
  const form = model?.form ?? null;
  const { evidence, computer } = useEvidence(headphones, model);
  const problems = findingsOf(evidence, computer).length;
  return (
    <li>
      <button
        type="button"
        className={`row${chosen ? ' chosen' : ''}`}
        aria-current={chosen ? 'true' : undefined}
        data-state={headphones.state}
        data-row={headphones.id}
        onClick={() => select({ kind: 'headphones', id: headphones.id, modelId: headphones.modelId })}
      >
        <FormPicture form={form} />
        <span className="row-text">
          <span className="row-name">
            {text(calledOf(headphones))}
            {showAddress && headphones.addressHint !== null && <span className="quiet"> {headphones.addressHint}</span>}
          </span>
          {headphones.modelName !== null && <span className="quiet">{headphones.modelName}</span>}
          <span className="row-state">{text(`state.${headphones.state}`)}</span>
          <span className="row-facts">
            {headphones.battery !== null && (
              <span>
                <BatteryMedium aria-hidden="true" size={14} /> {text('list.battery', { percent: headphones.battery })}
              </span>
            )}
            {problems > 0 && (
              <span className="row-problem">
                <TriangleAlert aria-hidden="true" size={14} /> {text('list.finding', { count: problems })}
              </span>
            )}
            {headphones.rssi !== null && <Signal rssi={headphones.rssi} />}
          </span>
        </span>
      </button>
    </li>
  );
}

function Signal({ rssi }: { rssi: number }) {
  const text = useText();
  const [Icon, key] =
    rssi >= VERY_CLOSE_DBM
      ? ([SignalHigh, 'list.signal.strong'] as const)
      : rssi >= CLOSE_DBM
        ? ([SignalMedium, 'list.signal.medium'] as const)
        : ([SignalLow, 'list.signal.weak'] as const);
  return (
    <span>
      <Icon aria-hidden="true" size={14} /> {text(key)}
    </span>
  );
}
