import { type ReactNode, useId } from 'react';
import { selectFittingGuides } from '../../catalog/guides/fitting';
import type { GuideKind } from '../../catalog/guides/guide';
import { getPairingState, type HeadphonesState, isConnected } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { startGuide } from '../guide/start-guide';
import { Problems, Questions } from '../help/HelpSection';
import type { PageTab } from '../navigation';
import { useEarshot } from '../store';
import { useText } from '../text';
import { Facts } from './Facts';
import { HelpWithModel } from './HelpWithModel';
import { Ladder } from './Ladder';
import { PageTabs } from './PageTabs';

/** Shows the help for a model, one part at a time, the best for the state first; `about` is in the part with its facts. */
export function ModelHelp({
  model,
  state,
  best,
  about,
}: {
  model: Model;
  state: HeadphonesState | null;
  /** Guide that has a button on the page already. */
  best: GuideKind | null;
  about: ReactNode;
}) {
  const text = useText();
  const select = useEarshot((state) => state.select);
  return (
    <div className="help" key={model.id}>
      <PageTabs
        first={firstTab(state)}
        panels={{
          fix: <Problems state={state} />,
          guides: (
            <Guides kinds={selectFittingGuides(model, state).filter((kind) => kind !== best)} model={model} title={text('help.connect')} />
          ),
          reset: <Ladder model={model} />,
          about: (
            <>
              <Facts model={model} />
              <HelpWithModel model={model} />
              {about}
              <Questions />
              <button type="button" className="link" onClick={() => select({ kind: 'report' })}>
                {text('report.title')}
              </button>
            </>
          ),
        }}
      />
    </div>
  );
}

// Problems come first for paired headphones, and pairing comes first for the others.
function firstTab(state: HeadphonesState | null): PageTab {
  return state !== null && (isConnected(state) || getPairingState(state) === 'good') ? 'fix' : 'guides';
}

function Guides({ title, kinds, model }: { title: string; kinds: readonly GuideKind[]; model: Model }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="lines">
        {kinds.map((kind) => (
          <GuideCard key={kind} kind={kind} model={model} />
        ))}
      </ul>
    </section>
  );
}

function GuideCard({ kind, model }: { kind: GuideKind; model: Model }) {
  const text = useText();
  return (
    <li>
      <button type="button" className="line" title={text(`guide.${kind}.summary`)} onClick={() => startGuide(kind, model)}>
        {text(`guide.${kind}`)}
      </button>
    </li>
  );
}
