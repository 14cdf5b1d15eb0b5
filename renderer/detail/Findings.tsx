import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { consideredOf } from '../../catalog/symptoms/consider';
import { evidenceOf } from '../../catalog/symptoms/evidence';
import { findingsOf } from '../../catalog/symptoms/findings';
import { Fixes } from '../help/Fixes';
import { useEarshot } from '../store';
import { useText } from '../text';

/** What Earshot sees wrong with these headphones by itself, with what mends it. */
export function Findings({ headphones, model }: { headphones: Headphones; model: Model | null }) {
  const text = useText();
  const adapter = useEarshot((state) => state.snapshot?.adapter ?? 'starting');
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const facts = useEarshot((state) => state.snapshot?.facts);
  const evidence = evidenceOf(adapter, headphones, model, facts);
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
