import { controlOf, placeMessage } from '../../catalog/guides/place';
import { lightMessage } from '../../catalog/guides/step';
import { type ControlId, type Part, SPOTS } from '../../catalog/models/control';
import type { Light } from '../../catalog/models/light';
import type { Model } from '../../catalog/models/model';
import { useText } from '../text';
import { Lamp } from './Lamp';
import { SHAPES } from './shapes';

/**
 * The headset as it is built, with the part lit up on which the control to press sits, and the lamp as
 * it will look. What nobody has confirmed is drawn with a broken line. Where no source says where a control is, nothing
 * lights up, and the caption says so.
 */
export function Drawing({ model, press, light }: { model: Model; press: readonly ControlId[]; light: Light | null }) {
  const text = useText();
  const shape = SHAPES[model.form];
  const controls = press.map((id) => ({ id, control: controlOf(model, id) }));
  const lit = new Map(
    controls.flatMap(({ control }) =>
      control?.place == null ? [] : [[SPOTS[control.place].part, control.confidence === 'unconfirmed'] as const],
    ),
  );
  // Several parts can share a line: each earbud is also one of both.
  const parts = new Map<string, 'part' | 'part lit' | 'part lit unsure'>();
  for (const [part, paths] of Object.entries(shape.parts)) {
    const unsure = lit.get(part as Part);
    for (const path of paths)
      if (unsure !== undefined) parts.set(path, unsure ? 'part lit unsure' : 'part lit');
      else if (!parts.has(path)) parts.set(path, 'part');
  }
  return (
    <figure className="drawing">
      <svg viewBox="0 0 240 180" aria-hidden="true" focusable="false">
        {shape.outline.map((path) => (
          <path key={path} d={path} className="outline" />
        ))}
        {[...parts].map(([path, name]) => (
          <path key={path} d={path} className={name} />
        ))}
        {shape.details?.map((path) => (
          <path key={path} d={path} className="outline" />
        ))}
        {shape.letters.map(([letter, x, y]) => (
          <text key={letter} x={x} y={y} textAnchor="middle">
            {letter}
          </text>
        ))}
      </svg>
      <figcaption>
        {controls.map(({ id, control }) => (
          <span key={id} className="drawing-control">
            <strong>{text(`control.${id}`)}</strong> {text(placeMessage(control))}
          </span>
        ))}
        {light !== null && (
          <span className="drawing-light">
            <Lamp light={light} /> {text(lightMessage(light))}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
