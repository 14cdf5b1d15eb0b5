import type { ReactNode } from 'react';
import type { Step } from '../../catalog/guides/guide';
import type { Model } from '../../catalog/models/model';
import { Stage } from '../drawing/Stage';
import { useEarshot } from '../store';
import { useText } from '../text';
import { Cues } from './Cues';
import { HoldTimer } from './HoldTimer';

/** One instruction: its picture on one side; its sentence, timer and cues on the other; `children` below them. */
export function StepBody({ model, step, children }: { model: Model | null; step: Step; children?: ReactNode }) {
  const text = useText();
  const press = useEarshot((state) => state.press);
  const letGo = useEarshot((state) => state.letGo);
  return (
    <div className="step-card">
      {model !== null && <Stage model={model} step={step} />}
      <div className="say">
        <p className="step-text">{text(step.text)}</p>
        {step.endSeconds !== null && (
          <HoldTimer
            key={step.id}
            seconds={step.lightDecides === true ? null : step.holdSeconds}
            end={step.endSeconds}
            onPress={press}
            onLetGo={letGo}
          />
        )}
        <Cues model={model} step={step} />
        {children}
      </div>
    </div>
  );
}
