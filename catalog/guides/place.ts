import { type Message, say } from '../messages/message';
import type { Control, ControlId } from '../models/control';
import type { Model } from '../models/model';

/** A control of a model, by its id; null where nothing is known of it, as of one that the form suggests. */
export function controlOf(model: Model, id: ControlId): Control | null {
  return model.controls.find((control) => control.id === id) ?? null;
}

/** Says where a control sits and, where nobody has confirmed it, that; or that no source says it. */
export function placeMessage(control: Pick<Control, 'place' | 'confidence'> | null): Message {
  if (control === null || control.place === null) return say('drawing.place.unknown');
  const place = say(`place.${control.place}`);
  return control.confidence === 'unconfirmed' ? say('place.unconfirmed', { place }) : place;
}
