import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Guide } from '../../catalog/guides/guide';
import { useText } from '../text';
import { HelpGuideLink, Trust } from './GuideSources';

const LOST = ['guide.erases.lost.pairings', 'guide.erases.lost.settings', 'guide.erases.lost.here'] as const;

/** What is lost, and a deliberate yes, before an erasing step can be read. */
export function EraseConfirm({ guide, onConfirm }: { guide: Guide; onConfirm: () => void }) {
  const text = useText();
  const [agreed, setAgreed] = useState(false);
  return (
    <div className="step-card grave">
      <p className="step-text">
        <TriangleAlert aria-hidden="true" size={20} /> {text('guide.erases')}
      </p>
      <ul className="lost">
        {LOST.map((key) => (
          <li key={key}>{text(key)}</li>
        ))}
      </ul>
      <Trust guide={guide} />
      {guide.trust !== 'official' && <HelpGuideLink guide={guide} />}
      <label className="agree">
        <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
        {text('guide.erases.confirm')}
      </label>
      <button type="button" className="button danger" disabled={!agreed} onClick={onConfirm}>
        {text('guide.erases.show')}
      </button>
    </div>
  );
}
