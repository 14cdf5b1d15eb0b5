import { MapPin, Volume2 } from 'lucide-react';
import { selectNotesBeside } from '../../catalog/guides/caption';
import type { Step } from '../../catalog/guides/guide';
import { createPlaceMessage, selectControl } from '../../catalog/guides/place';
import { createLightMessage } from '../../catalog/guides/step';
import type { Model } from '../../catalog/models/model';
import { Lamp } from '../drawing/Lamp';
import { useText } from '../text';

/** Shows the cues of this step: the place of the control, its light, its voice, and notes. */
export function StepCues({ model, step }: { model: Model | null; step: Step }) {
  const text = useText();
  const notes = selectNotesBeside(step, model);
  const voices = notes.filter(({ key }) => key === 'step.voice');
  const rest = notes.filter(({ key }) => key !== 'step.voice');
  // Limits and times are folded, but a warning about the press isn't.
  const urgent = rest.find(({ key }) => !key.startsWith('multipoint.') && !key.startsWith('step.window'));
  const others = rest.filter((note) => note !== urgent);
  return (
    <>
      {model !== null && (step.press.length > 0 || step.light !== null || voices.length > 0) && (
        <ul className="cues">
          {step.press.map((id) => (
            <li key={id}>
              <MapPin aria-hidden="true" size={18} />
              <span>
                <strong>{text(`control.${id}`)}</strong> {text(createPlaceMessage(selectControl(model, id), id))}
              </span>
            </li>
          ))}
          {step.light !== null && (
            <li>
              <Lamp light={step.light} />
              <span>{text(createLightMessage(step.light))}</span>
            </li>
          )}
          {voices.map((voice) => (
            <li key={text(voice)}>
              <Volume2 aria-hidden="true" size={18} />
              <span>{text(voice)}</span>
            </li>
          ))}
        </ul>
      )}
      {urgent !== undefined && <p className="note">{text(urgent)}</p>}
      {others.length > 0 && (
        <details className="more notes-more">
          <summary>{text('guide.more')}</summary>
          <ul className="notes">
            {others.map((note) => (
              <li key={text(note)}>{text(note)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
