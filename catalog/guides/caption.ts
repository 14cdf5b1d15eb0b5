import type { Message } from '../messages/message';
import type { ControlId } from '../models/control';
import type { Light } from '../models/light';
import type { Model } from '../models/model';
import type { Step } from './guide';
import { createPlaceMessage, selectControl } from './place';
import { createLightMessage } from './step';

/** Returns the caption of a drawing: the places of controls and the light. */
export function createCaption(model: Model, press: readonly ControlId[], light: Light | null): Message[] {
  return [...press.map((id) => createPlaceMessage(selectControl(model, id), id)), ...(light === null ? [] : [createLightMessage(light)])];
}

/** Checks whether a step has a drawing. */
function isDrawn({ press, light }: Step): boolean {
  return press.length > 0 || light !== null;
}

/** Returns the notes of a step that the caption of its drawing lacks, or all notes if there is no drawing. */
export function selectNotesBeside(step: Step, model: Model | null): readonly Message[] {
  if (model === null || !isDrawn(step)) return step.notes;
  const captioned = new Set(createCaption(model, step.press, step.light).map(getFlatKey));
  return step.notes.filter((note) => !captioned.has(getFlatKey(note)));
}

// Two messages are equal if key and values are equal.
function getFlatKey(message: Message): string {
  return JSON.stringify([message.key, message.values ?? {}]);
}
