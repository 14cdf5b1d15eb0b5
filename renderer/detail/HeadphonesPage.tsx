import type { GuideKind } from '../../catalog/guides/guide';
import { message } from '../../catalog/messages/en';
import type { Model } from '../../catalog/models/model';
import { FormPicture } from '../parts/FormPicture';
import { useEarshot, useModel, useTarget } from '../store';
import { Evidence } from './Evidence';

const KINDS: readonly GuideKind[] = ['pair', 'reset', 'initialize'];

/** The chosen headphones: how they stand, what is wrong, their guides, and why we think so. */
export function HeadphonesPage() {
  const target = useTarget();
  const model = useModel();
  const select = useEarshot((state) => state.select);
  const subject = useEarshot((state) => state.subject);
  const send = useEarshot((state) => state.send);
  const sentence =
    target !== null
      ? target.modelId === null && model === null
        ? message('detail.unknownModel')
        : message(`state.${target.state}`)
      : message(subject.kind === 'headphones' ? 'detail.gone' : 'detail.manual');
  return (
    <article>
      <header className="page-head">
        <FormPicture form={model?.form ?? null} />
        <div>
          <h2 className="title">{target?.name ?? model?.name}</h2>
          {target?.modelName != null && <p className="quiet">{target.modelName}</p>}
          <p className="state" data-state={target?.state}>
            {sentence}
          </p>
        </div>
      </header>
      {target?.leHalf?.paired && (
        <div className="finding">
          <p>{message('detail.leWarning', { name: target.leHalf.name ?? 'LE_' })}</p>
          <button type="button" className="link" onClick={() => send({ type: 'open-bluetooth-settings' })}>
            {message('adapter.settings')}
          </button>
        </div>
      )}
      {model !== null ? (
        <section aria-labelledby="guides-title">
          <h3 id="guides-title">{message('detail.guides')}</h3>
          <ul className="guides">
            {KINDS.map((kind) => (
              <GuideCard key={kind} kind={kind} model={model} />
            ))}
          </ul>
        </section>
      ) : (
        <button type="button" className="button" onClick={() => select({ kind: 'picker' })}>
          {message('detail.choose')}
        </button>
      )}
      {target !== null && <Evidence headphones={target} />}
    </article>
  );
}

function GuideCard({ kind, model }: { kind: GuideKind; model: Model }) {
  const startGuide = useEarshot((state) => state.startGuide);
  return (
    <li>
      <button type="button" className={`card${kind === 'initialize' ? ' grave' : ''}`} onClick={() => startGuide(kind, model)}>
        <span className="strong">{message(`guide.${kind}`)}</span>
        <span className="quiet">{message(`guide.${kind}.summary`)}</span>
      </button>
    </li>
  );
}
