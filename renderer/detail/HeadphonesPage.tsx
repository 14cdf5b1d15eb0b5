import { useId } from 'react';
import { guidesFor } from '../../catalog/guides/build';
import type { GuideKind } from '../../catalog/guides/guide';
import type { Model } from '../../catalog/models/model';
import { ActionPanel } from '../actions/ActionPanel';
import { HelpSection } from '../help/HelpSection';
import { FormPicture } from '../parts/FormPicture';
import { useEarshot, useModel, useTarget } from '../store';
import { useText } from '../text';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { Findings } from './Findings';

const MENDING: ReadonlySet<GuideKind> = new Set(['first-aid', 'restart', 'reset', 'initialize']);

/** The chosen headphones: how they stand, what is wrong, their guides, and why we think so. */
export function HeadphonesPage() {
  const text = useText();
  const target = useTarget();
  const model = useModel();
  const select = useEarshot((state) => state.select);
  const subject = useEarshot((state) => state.subject);
  const sentence =
    target !== null
      ? target.modelId === null && model === null
        ? text('detail.unknownModel')
        : text(`state.${target.state}`)
      : text(subject.kind === 'headphones' ? 'detail.gone' : 'detail.manual');
  return (
    <article>
      <header className="page-head">
        <FormPicture form={model?.form ?? null} />
        <div>
          <h2 className="title">{target?.name ?? model?.name ?? text('detail.unknownName')}</h2>
          {target?.modelName != null && <p className="quiet">{target.modelName}</p>}
          <p className="state" data-state={target?.state}>
            {sentence}
          </p>
        </div>
      </header>
      {target !== null && <ActionPanel headphones={target} />}
      {target !== null && <Findings headphones={target} model={model} />}
      {model === null && (
        <button type="button" className="button" onClick={() => select({ kind: 'picker' })}>
          {text('detail.choose')}
        </button>
      )}
      <HelpSection key={model?.id}>
        {model !== null && (
          <>
            <Guides title={text('help.connect')} kinds={guidesFor(model).filter((kind) => !MENDING.has(kind))} model={model} />
            <Guides title={text('help.mend')} kinds={guidesFor(model).filter((kind) => MENDING.has(kind))} model={model} />
          </>
        )}
      </HelpSection>
      {model !== null && <Facts model={model} />}
      {target !== null && <Evidence headphones={target} />}
    </article>
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
      <button type="button" className={`card${kind === 'initialize' ? ' grave' : ''}`} onClick={() => startGuide(kind, model)}>
        <span className="strong">{text(`guide.${kind}`)}</span>
        <span className="quiet">{text(`guide.${kind}.summary`)}</span>
      </button>
    </li>
  );
}
