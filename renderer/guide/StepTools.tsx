import type { Step } from '../../catalog/guides/guide';
import type { Model } from '../../catalog/models/model';
import { captionOf, Drawing } from '../drawing/Drawing';
import { useText } from '../text';
import { HoldTimer } from './HoldTimer';

/** What helps with one step: its drawing, its timer and its notes. */
export function StepTools({ model, step }: { model: Model | null; step: Step }) {
  const text = useText();
  const drawn = model !== null && (step.press.length > 0 || step.light !== null);
  // What the drawing's caption says is not said again.
  const caption = new Set(drawn ? captionOf(model, step.press, step.light).map((message) => text(message)) : []);
  const notes = step.notes.map((note) => text(note)).filter((note) => !caption.has(note));
  return (
    <>
      {drawn && <Drawing model={model} press={step.press} light={step.light} />}
      {step.endSeconds !== null && <HoldTimer key={step.id} seconds={step.holdSeconds} end={step.endSeconds} />}
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
