import { calledOf } from '../../catalog/called';
import { isKnownHere } from '../../catalog/headphones';
import { ActionPanel } from '../actions/ActionPanel';
import { HelpSection } from '../help/HelpSection';
import { FormPicture } from '../parts/FormPicture';
import { PairingWindow } from '../parts/PairingWindow';
import { useEarshot, useModel, useSubject, useTarget } from '../store';
import { useText } from '../text';
import { Battery } from './Battery';
import { BestGuide, useBestGuide } from './BestGuide';
import { Findings } from './Findings';
import { ModelHelp } from './ModelHelp';
import { Reasons } from './Reasons';
import { Rename } from './Rename';

/** The chosen headphones: their state, what is wrong, their guides, and why we think so. */
export function HeadphonesPage() {
  const text = useText();
  const target = useTarget();
  const model = useModel();
  const select = useEarshot((state) => state.select);
  const subject = useSubject();
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  // In the middle of an action they can be out of the list for a moment; that is not news.
  const working = subject.kind === 'headphones' && action?.headphonesId === subject.id && action.outcome === null;
  const waiting = working && action?.phase === 'waiting-for-pairing-mode';
  const fitting = useBestGuide(target);
  const best = working || model === null ? null : fitting;
  const sentence =
    waiting || (working && target === null)
      ? null
      : target !== null
        ? target.modelId === null && model === null
          ? text('detail.unknown-model')
          : text(`state.${target.state}`)
        : text(subject.kind === 'headphones' ? 'detail.gone' : 'detail.manual');
  return (
    <article>
      <header className="page-head">
        <FormPicture form={model?.form ?? null} />
        <div>
          <h2 className="title">{target === null ? (model?.name ?? text('detail.unknown-name')) : text(calledOf(target))}</h2>
          {target?.modelName != null && <p className="quiet">{target.modelName}</p>}
          {sentence !== null && (
            <p className="state" data-state={target?.state}>
              {sentence}
            </p>
          )}
          {target?.lookAlike === true && <p className="quiet">{text('detail.look-alike')}</p>}
          {target?.another === true && target.state === 'pairing-mode' && <p className="quiet">{text('detail.another')}</p>}
          {target?.pairing != null && <PairingWindow pairing={target.pairing} model={model} />}
          {target?.batteryParts != null && <Battery parts={target.batteryParts} />}
          {target?.firmware != null && <p className="quiet">{text('detail.firmware', { version: target.firmware })}</p>}
          {target !== null && isKnownHere(target) && <Rename key={target.id} headphones={target} />}
        </div>
      </header>
      {subject.kind === 'headphones' && <ActionPanel id={subject.id} headphones={target} how />}
      {best !== null && model !== null && <BestGuide kind={best} model={model} />}
      {target !== null && !working && <Findings headphones={target} model={model} />}
      {model === null && (
        <button type="button" className="button" onClick={() => select({ kind: 'picker' })}>
          {text('detail.choose')}
        </button>
      )}
      {model === null ? (
        <>
          <HelpSection />
          {target !== null && <Reasons headphones={target} />}
        </>
      ) : (
        <ModelHelp model={model} state={target?.state ?? null} best={best} about={target !== null && <Reasons headphones={target} />} />
      )}
    </article>
  );
}
