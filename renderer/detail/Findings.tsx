import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { consideredOf } from '../../catalog/symptoms/consider';
import { findingsOf } from '../../catalog/symptoms/findings';
import { Fixes } from '../help/Fixes';
import { useEvidence } from '../help/use-evidence';
import { useText } from '../text';

/** What Earshot sees wrong with these headphones by itself, with what mends it. */
export function Findings({ headphones, model }: { headphones: Headphones; model: Model | null }) {
  const text = useText();
  const { evidence, computer } = useEvidence(headphones, model);
  const found = findingsOf(evidence, computer);
  if (found.length === 0) return null;
  return (
    <ul className="findings">
      {found.map((id) => (
        <li key={id} className="finding">
          <p className="strong">{text(`cause.${id}`)}</p>
          <p>{id === 'le-entry' ? text('detail.leWarning', { name: headphones.leHalf?.name ?? 'LE_' }) : text(`cause.${id}.why`)}</p>
          <Fixes fixes={consideredOf(id, evidence, computer).fixes} />
        </li>
      ))}
    </ul>
  );
}
