import { type Message, say } from '../messages/message';
import { type Control, type ControlId, POWER_SIGN, PRINTS } from '../models/control';
import type { Model } from '../models/model';

/** A control of a model, by its id; null where nothing is known of it, as of one that the form suggests. */
export function controlOf(model: Model, id: ControlId): Control | null {
  return model.controls.find((control) => control.id === id) ?? null;
}

/** Says where a control sits and, where nobody has confirmed it, that; or that no source says it. */
export function placeMessage(control: Pick<Control, 'place' | 'confidence'> | null, id: ControlId): Message {
  if (control === null || control.place === null) {
    const print = PRINTS[id];
    if (print === undefined) return say('drawing.place.unknown');
    // Not every font has the sign.
    return print === POWER_SIGN ? say('drawing.place.look-for-power') : say('drawing.place.look-for', { name: print });
  }
  const place = say(`place.${control.place}`);
  return control.confidence === 'unconfirmed' ? say('place.unconfirmed', { place }) : place;
}
