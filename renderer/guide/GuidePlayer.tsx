import { Check as CheckIcon, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Step } from '../../catalog/guides/guide';
import { message } from '../../catalog/messages/en';
import { type OpenGuide, useEarshot, useTarget } from '../store';
import { GuideSources } from './GuideSources';
import { StepCard } from './StepCard';

/** One guide, one step at a time; steps tick by themselves when Earshot sees them happen. */
export function GuidePlayer({ open }: { open: OpenGuide }) {
  const { guide, progress } = open;
  const step = useEarshot((state) => state.step);
  const closeGuide = useEarshot((state) => state.closeGuide);
  const target = useTarget();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step is a new page for keyboard and screen reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step's number is what the focus follows
  useEffect(() => heading.current?.focus(), [progress.current]);
  const current = guide.steps[progress.current];
  const finished = current === undefined;
  const checked = guide.steps.filter((item) => item.check !== null);
  return (
    <article className="guide">
      <header className="guide-head">
        <h2 className="title">{guide.title}</h2>
        <button type="button" className="icon-button" aria-label={message('guide.close')} onClick={closeGuide}>
          <X aria-hidden="true" size={20} />
        </button>
      </header>
      <ol className="steps" aria-label={guide.title}>
        {guide.steps.map((item, index) => (
          <li key={item.id} data-seen={progress.seen.includes(item.id)} aria-current={index === progress.current ? 'step' : undefined}>
            <span className="dot" aria-hidden="true">
              {progress.seen.includes(item.id) ? <CheckIcon size={14} /> : index + 1}
            </span>
            <span className="step-label">{labelOf(item, progress.seen.includes(item.id))}</span>
          </li>
        ))}
      </ol>
      <h3 ref={heading} tabIndex={-1} className="quiet">
        {finished ? message('guide.finish') : message('guide.step', { number: progress.current + 1, total: guide.steps.length })}
      </h3>
      {finished ? (
        <p className="done">
          {checked.every((item) => progress.seen.includes(item.id)) && checked.length > 0 ? message('guide.done') : guide.summary}
        </p>
      ) : (
        <StepCard key={current.id} guide={guide} step={current} headphones={target} />
      )}
      <footer className="guide-foot">
        <button type="button" className="button plain" disabled={progress.current === 0} onClick={() => step(-1)}>
          {message('guide.previous')}
        </button>
        <button type="button" className="button" onClick={() => (finished ? closeGuide() : step(1))}>
          {message(finished ? 'guide.finish' : 'guide.next')}
        </button>
      </footer>
      <GuideSources guide={guide} />
    </article>
  );
}

// What erases stays hidden here too, until the person has agreed to the loss.
function labelOf(step: Step, seen: boolean): string {
  if (seen && step.check !== null) return message(`check.${step.check}`);
  return step.erases ? message('guide.erases.step') : step.text;
}
