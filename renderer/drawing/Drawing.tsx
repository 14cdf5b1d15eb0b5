import { placeMessage, placeOf } from '../../catalog/guides/caption';
import { lightMessage } from '../../catalog/guides/step';
import { type ControlId, type Part, SPOTS } from '../../catalog/models/control';
import type { Light } from '../../catalog/models/light';
import type { Model } from '../../catalog/models/model';
import { useText } from '../text';
import { Lamp } from './Lamp';
import { SHAPES } from './shapes';

/**
 * The headset as it is built, with the part lit up on which the control to press sits, and the lamp as
 * it will look. Where no source says where a control is, nothing lights up, and the caption says so.
 */
export function Drawing({ model, press, light }: { model: Model; press: readonly ControlId[]; light: Light | null }) {
  const text = useText();
  const shape = SHAPES[model.form];
  const controls = press.map((id) => ({ id, place: placeOf(model, id) }));
  const lit = new Set(controls.flatMap(({ place }) => (place === null ? [] : [SPOTS[place].part])));
  // Several parts can share a line: each earbud is also one of both.
  const parts = new Map<string, boolean>();
  for (const [part, paths] of Object.entries(shape.parts))
    for (const path of paths) parts.set(path, parts.get(path) === true || lit.has(part as Part));
  return (
    <figure className="drawing">
      <svg viewBox="0 0 240 180" aria-hidden="true" focusable="false">
        {shape.outline.map((path) => (
          <path key={path} d={path} className="outline" />
        ))}
        {[...parts].map(([path, isLit]) => (
          <path key={path} d={path} className={isLit ? 'part lit' : 'part'} />
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
        {controls.map(({ id, place }) => (
          <span key={id} className="drawing-control">
            <strong>{text(`control.${id}`)}</strong> {text(placeMessage(place))}
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
