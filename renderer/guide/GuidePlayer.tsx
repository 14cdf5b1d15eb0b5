import { getDisplayName } from '../../catalog/display-name';
import { createGuideRail } from '../../catalog/guides/rail';
import { isWatched } from '../../catalog/guides/strip';
import { isBlank } from '../../catalog/guides/summary';
import { createMessage } from '../../catalog/messages/message';
import { isGeneralModel } from '../../catalog/models/general-ids';
import { findModel } from '../../catalog/models/known';
import { useDistinctName } from '../components/use-distinct-name';
import { useHeadingFocus } from '../components/use-heading-focus';
import { ReadDetailsButton } from '../headset-details/ReadDetailsButton';
import type { OpenGuide } from '../open-guide';
import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { BlankStep } from './BlankStep';
import { DoneCard, offersSoundCheck } from './DoneCard';
import { EraseGate } from './EraseGate';
import { GuideSources } from './GuideSources';
import { GuideStep } from './GuideStep';
import { MethodList } from './MethodList';
import { StepRail } from './StepRail';
import { PhoneChoice, TargetChoice } from './TargetChoice';
import { useRadioWatch } from './use-radio-watch';

/** Shows a guide one step at a time. A step completes when Earshot observes it. A guide that erases has a page before its first step. */
export function GuidePlayer({ open }: { open: OpenGuide }) {
  const text = useText();
  const { guide, progress } = open;
  const agree = useEarshot((state) => state.agreeToStep);
  const target = useTarget();
  const model = findModel(guide.modelId);
  const distinct = useDistinctName();
  // A stand-in has no name that the user knows.
  const named = model === null || isGeneralModel(model) ? null : createMessage('name.plain', { name: model.name });
  const called = target === null ? (model?.name ?? text('detail.unknown-name')) : text(distinct(target, named ?? getDisplayName(target)));
  const gate = guide.steps.find(({ id, erases }) => erases && !progress.agreed.includes(id));
  return (
    <article className="guide">
      <header className="guide-head">
        <h2 className="guide-title">{text('guide.of', { model: called, guide: guide.title })}</h2>
        <LeaveButton open={open} />
      </header>
      {gate === undefined ? <Steps open={open} /> : <EraseGate guide={guide} onConfirm={() => agree(gate.id)} />}
    </article>
  );
}

// A guide that is left in the middle can be resumed. A finished guide cannot.
function LeaveButton({ open: { guide, progress } }: { open: OpenGuide }) {
  const text = useText();
  const leaveGuide = useEarshot((state) => state.leaveGuide);
  const closeGuide = useEarshot((state) => state.closeGuide);
  const over = isBlank(guide) || progress.current >= guide.steps.length;
  return (
    <button type="button" className="leave" onClick={over ? closeGuide : leaveGuide}>
      <span className="key" aria-hidden="true">
        {text('key.escape')}
      </span>{' '}
      <span className="leave-text">{text(over ? 'guide.close' : 'guide.leave')}</span>
    </button>
  );
}

function Steps({ open }: { open: OpenGuide }) {
  const text = useText();
  const { guide, progress } = open;
  const target = useTarget();
  const current = guide.steps[progress.current];
  const heading = useHeadingFocus(`${progress.current} ${guide.methodIndex}`);
  const blank = isBlank(guide);
  const parts = createGuideRail(guide, progress);
  const watched = progress.about && current !== undefined && isWatched(current);
  const history = useRadioWatch(watched ? (target?.id ?? null) : null, current?.check === 'silent');
  return (
    <>
      {guide.kind === 'pair-other' && <TargetChoice guide={guide} />}
      {guide.kind === 'second-device' && <PhoneChoice open={open} />}
      {!blank && <StepRail title={guide.title} parts={parts} />}
      {current === undefined ? (
        <DoneCard open={open} headphones={target} heading={heading} />
      ) : blank ? (
        <BlankStep guide={guide} step={current} />
      ) : (
        <GuideStep
          open={open}
          step={current}
          headphones={target}
          history={history}
          heading={heading}
          position={text('guide.step', { number: progress.current + 1, total: parts.length })}
        />
      )}
      {current !== undefined && <ReadDetailsButton guide={guide} step={current} />}
      <Foot open={open} asks={current === undefined && offersSoundCheck(open, target)} />
      {current !== undefined && <MethodList open={open} />}
      {current !== undefined && <GuideSources guide={guide} step={current} />}
    </>
  );
}

function Foot({ open: { guide, progress }, asks }: { open: OpenGuide; asks: boolean }) {
  const text = useText();
  const step = useEarshot((state) => state.step);
  const closeGuide = useEarshot((state) => state.closeGuide);
  const current = guide.steps[progress.current];
  const blank = isBlank(guide);
  const over = current === undefined || blank;
  // Earshot continues automatically after a detection.
  const isObserving = progress.about && current !== undefined && current.check !== null && current.check !== 'silent';
  return (
    <footer className="guide-foot">
      {!blank && current !== undefined && progress.current > 0 && (
        <button type="button" className="link step-back" onClick={() => step(-1)}>
          {text('guide.previous')}
        </button>
      )}
      {isObserving && (
        <button type="button" className="link" onClick={() => step(1)}>
          {text('guide.skip')}
        </button>
      )}
      {over && !asks && (
        <button type="button" className="button" onClick={closeGuide}>
          {text(blank ? 'guide.close' : 'guide.hear.done')}
        </button>
      )}
    </footer>
  );
}
