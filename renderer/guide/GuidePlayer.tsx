import { Check as CheckIcon, X } from 'lucide-react';
import type { Step } from '../../catalog/guides/guide';
import { type GuideProgress, isBlank } from '../../catalog/guides/progress';
import { type Message, say } from '../../catalog/messages/message';
import type { OpenGuide } from '../navigation';
import { useHeadingFocus } from '../parts/use-heading-focus';
import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { asksForSound, DoneCard } from './DoneCard';
import { GuideSources } from './GuideSources';
import { LessonCard } from './LessonCard';
import { ListenBar } from './ListenBar';
import { StepCard } from './StepCard';
import { TargetChoice } from './TargetChoice';
import { WayHead, WayList } from './WayList';

/** One guide, one step at a time; steps tick by themselves when Earshot sees them happen. */
export function GuidePlayer({ open }: { open: OpenGuide }) {
  const text = useText();
  const { guide, progress } = open;
  const step = useEarshot((state) => state.step);
  const closeGuide = useEarshot((state) => state.closeGuide);
  const target = useTarget();
  const heading = useHeadingFocus(progress.current);
  const current = guide.steps[progress.current];
  const finished = current === undefined;
  const blank = isBlank(guide);
  // What Earshot hears goes on by itself.
  const heard = progress.about && current !== undefined && current.check !== null;
  // What erases has one way past it: its own button.
  const barred = current?.erases === true && !progress.agreed.includes(current.id);
  return (
    <article className="guide">
      <header className="guide-head">
        <h2 className="title">{text(guide.title)}</h2>
        <button type="button" className="icon-button" aria-label={text('guide.close')} onClick={closeGuide}>
          <X aria-hidden="true" size={20} />
        </button>
      </header>
      {guide.kind === 'pair-other' && <TargetChoice guide={guide} />}
      <ol className="steps" aria-label={text(guide.title)}>
        {guide.steps.map((item, index) => (
          <li
            key={item.id}
            data-seen={progress.seen.includes(item.id)}
            data-already={progress.already.includes(item.id)}
            aria-current={index === progress.current ? 'step' : undefined}
          >
            <span className="dot" aria-hidden="true">
              {progress.seen.includes(item.id) ? <CheckIcon size={14} /> : index + 1}
            </span>
            <span className="step-label">
              {text(labelOf(item, progress))}
              {progress.already.includes(item.id) && <span className="tag">{text('guide.already')}</span>}
            </span>
          </li>
        ))}
      </ol>
      {current?.way === true && <WayHead guide={guide} />}
      <h3 ref={heading} tabIndex={-1} className="quiet">
        {finished ? text('guide.finish') : text('guide.step', { number: progress.current + 1, total: guide.steps.length })}
      </h3>
      {finished ? (
        <DoneCard open={open} headphones={target} />
      ) : (
        <StepCard
          key={`${current.id} ${guide.way}`}
          guide={guide}
          step={current}
          agreed={progress.agreed.includes(current.id)}
          acts={open.acts}
          headphones={target}
        />
      )}
      {current !== undefined && <ListenBar open={open} step={current} headphones={target} />}
      <LessonCard open={open} />
      <footer className="guide-foot">
        {!blank && (
          <button type="button" className="button plain" disabled={progress.current === 0} onClick={() => step(-1)}>
            {text('guide.previous')}
          </button>
        )}
        {heard && !barred && (
          <button type="button" className="link" onClick={() => step(1)}>
            {text('guide.skip')}
          </button>
        )}
        {!barred && !heard && !(finished && asksForSound(open, target)) && (
          <button type="button" className="button" onClick={() => (finished || blank ? closeGuide() : step(1))}>
            {text(blank ? 'guide.close' : finished ? 'guide.finish' : 'guide.next')}
          </button>
        )}
      </footer>
      <WayList open={open} />
      <GuideSources guide={guide} />
    </article>
  );
}

// What erases stays hidden here too, until the person has agreed to the loss.
function labelOf(step: Step, { seen, already }: GuideProgress): Message {
  if (step.check !== null && (seen.includes(step.id) || already.includes(step.id))) return say(`check.${step.check}`);
  return step.erases ? say('guide.erases.step') : step.text;
}
