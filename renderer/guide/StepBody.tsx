import type { ReactNode, Ref } from 'react';
import type { Step } from '../../catalog/guides/guide';
import type { Model } from '../../catalog/models/model';
import { Stage } from '../drawing/Stage';
import { useText } from '../text';
import { HoldTimer } from './HoldTimer';
import { StepCues } from './StepCues';

/** Press of a step. The ring reports it. */
interface PressHandlers {
  /** True if pairing mode is detected now. */
  readonly detected: boolean;
  readonly onPress: () => void;
  /** Ends the press after at most this number of seconds. */
  readonly onRelease: (atMost: number) => void;
}

/** Instruction of a step: its picture on one side, its sentence, ring and cues on the other, and `children` below them. */
export function StepBody({
  model,
  step,
  press,
  heading,
  position,
  children,
}: {
  model: Model | null;
  step: Step;
  press: PressHandlers;
  heading?: Ref<HTMLHeadingElement>;
  /** Position of the step for screen readers, such as “Step 2 of 4”. */
  position?: string;
  children?: ReactNode;
}) {
  const text = useText();
  return (
    <div className="step-card">
      {model !== null && <Stage model={model} step={step} />}
      <div className="main-text">
        <h3 className="step-text" ref={heading} tabIndex={-1}>
          {position !== undefined && <span className="visually-hidden">{text('row.title', { name: position, text: '' })}</span>}
          {text(step.text)}
        </h3>
        {step.endSeconds !== null && (
          <HoldTimer key={step.id} seconds={step.lightDecides === true ? null : step.holdSeconds} end={step.endSeconds} {...press} />
        )}
        <StepCues model={model} step={step} />
        {children}
      </div>
    </div>
  );
}
