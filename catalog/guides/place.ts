import { createMessage, type Message } from '../messages/message';
import { type Control, type ControlId, POWER_SIGN, PRINTS } from '../models/control';
import { isUnverified } from '../models/fact';
import type { Model } from '../models/model';

/** Returns a control of a model by its id, or null if nothing is known about it. */
export function selectControl(model: Model, id: ControlId): Control | null {
  return model.controls.find((control) => control.id === id) ?? null;
}

/** Returns the place of a control with its source, or states that there is no source. */
export function createPlaceMessage(control: Pick<Control, 'place' | 'confidence'> | null, id: ControlId): Message {
  if (control === null || control.place === null) {
    const print = PRINTS[id];
    if (print === undefined) return createMessage('drawing.place.unknown');
    // The sign is left out because some fonts lack it.
    return print === POWER_SIGN ? createMessage('drawing.place.look-for-power') : createMessage('drawing.place.look-for', { name: print });
  }
  const place = createMessage(`place.${control.place}`);
  return isUnverified(control.confidence) ? createMessage('place.unconfirmed', { place }) : place;
}
