import type { Headphones } from '../../catalog/headphones';
import { findReportedModel } from '../../catalog/headset-details';
import { describeReason } from '../../catalog/page/status-texts';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { useText } from '../text';

/** Shows the reasons for the model, for the join of two identities, and for the state. */
export function Reasons({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const { confidence, reasons, leHalf, why, extras, inputs, radios } = headphones;
  const details = useHeadsetDetails(headphones);
  const reportedModel = details === null ? null : findReportedModel(details);
  return (
    <details className="evidence">
      <summary>
        {text('detail.why')}
        {headphones.chosen !== null && <span className="tag">{text('model.chosen')}</span>}
        {confidence !== null && <span className="tag">{text(`detail.confidence.${confidence}`)}</span>}
      </summary>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.detail}`}>{text(`detail.reason.${reason.kind}`, { detail: reason.detail })}</li>
        ))}
        {reportedModel !== null && reportedModel.id === headphones.modelId && (
          <li>{text('detail.reason.said', { detail: reportedModel.name })}</li>
        )}
        {leHalf?.join != null && <li>{text(`detail.join.${leHalf.join}`)}</li>}
        {extras.map((extra) => (
          <li key={extra}>{text(extra === 'input' && inputs === 'sensors' ? 'detail.extra.sensors' : `detail.extra.${extra}`)}</li>
        ))}
      </ul>
      <p className="strong">{text('detail.why-state')}</p>
      <ul>
        {why.map((reason) => (
          <li key={reason.kind}>{text(describeReason(reason))}</li>
        ))}
        {radios.paired.map((radio) => (
          <li key={radio}>{text(`radio.paired.${radio}`)}</li>
        ))}
        {radios.sound !== null && <li>{text(`radio.sound.${radios.sound}`)}</li>}
        {radios.preferred !== null && <li>{text(`radio.preferred.${radios.preferred}`)}</li>}
      </ul>
    </details>
  );
}
