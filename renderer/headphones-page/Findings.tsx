import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { possibleCause } from '../../catalog/symptoms/diagnose';
import { FINDING_SHOWN_BY_STATE, selectFindings } from '../../catalog/symptoms/findings';
import { Fixes } from '../help/Fixes';
import { useEvidence } from '../help/use-evidence';
import { useWhy } from '../help/use-why';
import { useText } from '../text';

/** Shows the problems that Earshot detected with these headphones, with their remedies. */
export function Findings({ headphones, model }: { headphones: Headphones; model: Model | null }) {
  const text = useText();
  const { evidence, computer } = useEvidence(headphones, model);
  const why = useWhy(headphones, model);
  // A finding that equals the state is left out, because the state's sentence has its action next to it.
  const found = selectFindings(evidence, computer).filter((id) => FINDING_SHOWN_BY_STATE[headphones.state] !== id);
  if (found.length === 0) return null;
  return (
    <ul className="findings">
      {found.map((id) => (
        <li key={id} className="finding">
          <p className="strong">{text(`cause.${id}`)}</p>
          <p>{why(id)}</p>
          <Fixes fixes={possibleCause(id, evidence, computer).fixes} />
        </li>
      ))}
    </ul>
  );
}
