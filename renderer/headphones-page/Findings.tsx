import { useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import type { CauseId } from '../../catalog/symptoms/causes';
import { createPossibleCause } from '../../catalog/symptoms/diagnose';
import { isHarmless, selectBoxes, selectFindings } from '../../catalog/symptoms/findings';
import { Fixes } from '../help/Fixes';
import { useCauseExplanation } from '../help/use-cause-explanation';
import { useEvidence } from '../help/use-evidence';
import { useText } from '../text';

/** Findings that the user dismissed, by entry. They reappear in the next window. */
const putAway = new Set<string>();

/** Shows the problems that Earshot detected with these headphones, with their remedies; `pathBreak` is shown by the path. */
export function Findings({ headphones, model, pathBreak }: { headphones: Headphones; model: Model | null; pathBreak: CauseId | null }) {
  const text = useText();
  const { evidence, computer } = useEvidence(headphones, model);
  const why = useCauseExplanation(headphones, model);
  const [, redraw] = useState(0);
  const keyOf = (id: CauseId): string => `${headphones.id} ${id}`;
  const boxes = selectBoxes(selectFindings(evidence, computer), headphones.state, pathBreak);
  const found = boxes.filter((id) => !putAway.has(keyOf(id)));
  if (found.length === 0) return null;
  return (
    <ul className="findings">
      {found.map((id) => {
        const fixes = <Fixes fixes={createPossibleCause(id, evidence, computer).fixes} />;
        if (!isHarmless(id))
          return (
            <li key={id} className="finding">
              <p className="strong">{text(`cause.${id}`)}</p>
              <p>{why(id)}</p>
              {fixes}
            </li>
          );
        return (
          <li key={id} className="finding harmless">
            <details className="more">
              <summary>{text(`cause.${id}`)}</summary>
              <p>{why(id)}</p>
              {fixes}
            </details>
            <button
              type="button"
              className="link"
              onClick={() => {
                putAway.add(keyOf(id));
                redraw((count) => count + 1);
              }}
            >
              {text('finding.later')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
