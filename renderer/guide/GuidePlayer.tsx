import { Check as CheckIcon } from 'lucide-react';
import type { Step } from '../../catalog/guides/guide';
import { type GuideProgress, isBlank } from '../../catalog/guides/progress';
import { type Message, say } from '../../catalog/messages/message';
import { modelById } from '../../catalog/models/known';
import { useHeadingFocus } from '../components/use-heading-focus';
import { ReadDetailsButton } from '../headset-details/ReadDetailsButton';
import type { OpenGuide } from '../navigation';
import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { DetectionBar } from './DetectionBar';
import { asksForSound, DoneCard } from './DoneCard';
import { EraseGate } from './EraseGate';
import { GuideSources } from './GuideSources';
import { MethodHeading, MethodList } from './MethodList';
import { StepCard } from './StepCard';
import { TargetChoice } from './TargetChoice';
import { VerifiedMethodCard } from './VerifiedMethodCard';

/** Shows a guide one step at a time. A step completes when Earshot observes it. What erases has a page before its first step. */
export function GuidePlayer({ open }: { open: OpenGuide }) {
  const text = useText();
  const { guide, progress } = open;
  const agree = useEarshot((state) => state.agree);
  const gate = guide.steps.find(({ id, erases }) => erases && !progress.agreed.includes(id));
  return (
    <article className="guide">
      <header className="guide-head">
        <h2 className="guide-title">{text('guide.of', { model: modelById(guide.modelId)?.name ?? guide.modelId, guide: guide.title })}</h2>
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
      <span className="leave-words">{text(over ? 'guide.close' : 'guide.leave')}</span>
    </button>
  );
}

function Steps({ open }: { open: OpenGuide }) {
  const text = useText();
  const { guide, progress } = open;
  const target = useTarget();
  const heading = useHeadingFocus(progress.current);
  const current = guide.steps[progress.current];
  const finished = current === undefined;
  return (
    <>
      {guide.kind === 'pair-other' && <TargetChoice guide={guide} />}
      <ol className="steps" aria-label={text(guide.title)}>
        {guide.steps.map((item, index) => (
          <li
            key={item.id}
            data-seen={progress.seen.includes(item.id)}
            data-already={progress.already.includes(item.id)}
            data-done={index < progress.current}
            aria-current={index === progress.current ? 'step' : undefined}
          >
            {progress.seen.includes(item.id) && <CheckIcon aria-hidden="true" size={14} />}
            <span className="step-label">
              {text(labelOf(item, progress))}
              {progress.already.includes(item.id) && <span className="tag">{text('guide.already')}</span>}
            </span>
          </li>
        ))}
      </ol>
      {current?.way === true && <MethodHeading guide={guide} />}
      <h3 ref={heading} tabIndex={-1} className="step-count">
        {finished ? text('guide.finish') : text('guide.step', { number: progress.current + 1, total: guide.steps.length })}
      </h3>
      {finished ? (
        <DoneCard open={open} headphones={target} />
      ) : (
        <StepCard key={`${current.id} ${guide.way}`} guide={guide} step={current} acts={open.acts} headphones={target} />
      )}
      {current !== undefined && !isBlank(guide) && <DetectionBar open={open} step={current} headphones={target} />}
      {current !== undefined && <ReadDetailsButton guide={guide} step={current} />}
      <VerifiedMethodCard open={open} />
      <Foot open={open} asks={finished && asksForSound(open, target)} />
      <MethodList open={open} />
      <GuideSources guide={guide} />
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
  const heard = progress.about && current !== undefined && current.check !== null;
  return (
    <footer className="guide-foot">
      {!blank && progress.current > 0 && (
        <button type="button" className="link step-back" onClick={() => step(-1)}>
          {text('guide.previous')}
        </button>
      )}
      {heard && (
        <button type="button" className="link" onClick={() => step(1)}>
          {text('guide.skip')}
        </button>
      )}
      {over && !asks && (
        <button type="button" className="button" onClick={closeGuide}>
          {text(blank ? 'guide.close' : 'guide.finish')}
        </button>
      )}
    </footer>
  );
}

// Returns a short label of a step. The card has the whole sentence.
function labelOf(step: Step, { seen, already }: GuideProgress): Message {
  const { check } = step;
  if (check === null) return step.text;
  if (seen.includes(step.id) || already.includes(step.id)) return say(`check.${check}`);
  return say(`rail.${check}`);
}
