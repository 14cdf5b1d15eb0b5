import type { Headphones } from '../../catalog/headphones';
import { message } from '../../catalog/messages/en';

/** Why Earshot thinks that this is the model, and that two identities are one headset. */
export function Evidence({ headphones }: { headphones: Headphones }) {
  const { confidence, reasons, leHalf } = headphones;
  if (reasons.length === 0) return null;
  return (
    <details className="evidence">
      <summary>
        {message('detail.why')}
        {confidence !== null && <span className="tag">{message(`detail.confidence.${confidence}`)}</span>}
      </summary>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.detail}`}>{message(`detail.reason.${reason.kind}`, { detail: reason.detail })}</li>
        ))}
        {leHalf?.join != null && <li>{message(`detail.join.${leHalf.join}`)}</li>}
      </ul>
    </details>
  );
}
