import { isDrawn, notesBeside } from '../../catalog/guides/caption';
import type { Step } from '../../catalog/guides/guide';
import type { Model } from '../../catalog/models/model';
import { Drawing } from '../drawing/Drawing';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HoldTimer } from './HoldTimer';

/** What helps with one step: its drawing, its timer and its notes. */
export function StepTools({ model, step }: { model: Model | null; step: Step }) {
  const text = useText();
  const press = useEarshot((state) => state.press);
  const letGo = useEarshot((state) => state.letGo);
  const notes = notesBeside(step, model).map((note) => text(note));
  return (
    <>
      {model !== null && isDrawn(step) && <Drawing model={model} press={step.press} light={step.light} />}
      {step.endSeconds !== null && (
        <HoldTimer key={step.id} seconds={step.holdSeconds} end={step.endSeconds} onPress={press} onLetGo={letGo} />
      )}
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
