import type { Message } from '../messages/message';
import type { ControlId } from '../models/control';
import type { Light } from '../models/light';
import type { Model } from '../models/model';
import type { Step } from './guide';
import { placeMessage, selectControl } from './place';
import { lightMessage } from './step';

/** Returns the caption of a drawing: the places of controls and the light. */
export function createCaption(model: Model, press: readonly ControlId[], light: Light | null): Message[] {
  return [...press.map((id) => placeMessage(selectControl(model, id), id)), ...(light === null ? [] : [lightMessage(light)])];
}

/** Checks whether a step has something to draw. */
function isDrawn({ press, light }: Step): boolean {
  return press.length > 0 || light !== null;
}

/** Returns the notes of a step that the caption of its drawing lacks, or all notes if there is no drawing. */
export function notesBeside(step: Step, model: Model | null): readonly Message[] {
  if (model === null || !isDrawn(step)) return step.notes;
  const said = new Set(createCaption(model, step.press, step.light).map(textOf));
  return step.notes.filter((note) => !said.has(textOf(note)));
}

// Two messages say the same when key and values are the same.
function textOf(message: Message): string {
  return JSON.stringify([message.key, message.values ?? {}]);
}
