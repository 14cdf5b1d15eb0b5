import { useId } from 'react';
import { guidesFor } from '../../catalog/guides/build';
import type { GuideKind } from '../../catalog/guides/guide';
import { erases, isRung } from '../../catalog/guides/ladder';
import type { Model } from '../../catalog/models/model';
import { HelpSection } from '../help/HelpSection';
import { useEarshot } from '../store';
import { useText } from '../text';
import { Facts } from './Facts';
import { Ladder } from './Ladder';

/** Everything that can be read about a model: its guides, problems, questions and facts; without a model, the general part. */
export function ModelHelp({ model }: { model: Model | null }) {
  const text = useText();
  return (
    <>
      <HelpSection key={model?.id}>
        {model !== null && (
          <>
            <Guides title={text('help.connect')} kinds={guidesFor(model).filter((kind) => !isRung(kind))} model={model} />
            <Ladder model={model} />
          </>
        )}
      </HelpSection>
      {model !== null && <Facts model={model} />}
    </>
  );
}

function Guides({ title, kinds, model }: { title: string; kinds: readonly GuideKind[]; model: Model }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="guides">
        {kinds.map((kind) => (
          <GuideCard key={kind} kind={kind} model={model} />
        ))}
      </ul>
    </section>
  );
}

function GuideCard({ kind, model }: { kind: GuideKind; model: Model }) {
  const text = useText();
  const startGuide = useEarshot((state) => state.startGuide);
  return (
    <li>
      <button type="button" className={`card${erases(kind) ? ' grave' : ''}`} onClick={() => startGuide(kind, model)}>
        <span className="strong">{text(`guide.${kind}`)}</span>
        <span className="quiet">{text(`guide.${kind}.summary`)}</span>
      </button>
    </li>
  );
}
