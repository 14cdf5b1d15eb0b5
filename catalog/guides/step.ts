import { type Message, type MessageKey, say } from '../messages/message';
import type { Light } from '../models/light';
import type { Model, Procedure } from '../models/model';
import type { Computer, Step, Target } from './guide';

/** Makes a step; what is not given is absent. */
export function step(id: string, text: Message, options: Partial<Omit<Step, 'id' | 'text'>> = {}): Step {
  return {
    id,
    text,
    notes: [],
    press: [],
    holdSeconds: null,
    endSeconds: null,
    light: null,
    check: null,
    erases: false,
    needsSettings: false,
    ...options,
  };
}

/** Somebody slow may hold a press so much longer than the source says, in seconds. */
const HOLD_MARGIN_SECONDS = 2;
/**
 * The longest hold that is proposed where no source gives a time, in seconds: what Sony's app shows for all its headphones
 * with a power button (docs/sources.md). On some models the same button, held for long, resets.
 */
export const LONGEST_HOLD_SECONDS = 7;

/** What must be arranged before the press: cables, power, case. */
export function preparationSteps(procedure: Procedure): Step[] {
  const steps: Step[] = [];
  for (const condition of procedure.preconditions) {
    if (condition !== 'earbuds-in-case') steps.push(step(condition, say(`step.${condition}`)));
  }
  if (procedure.from !== null) steps.push(step(procedure.from, say(`step.${procedure.from}`)));
  return steps;
}

/** The press itself, or the procedure's own steps where it is no press-and-hold. `options` go to the last one. */
export function pressSteps(model: Model, procedure: Procedure, id: string, options: Partial<Omit<Step, 'id' | 'text'>>): Step[] {
  const { custom, holdSeconds, light } = procedure;
  if (custom !== undefined) {
    return custom.map((text, index) => step(`${id}-${index + 1}`, text, index === custom.length - 1 ? options : {}));
  }
  const controls = procedure.press.map((control) => say(`control.${control}`));
  const text =
    holdSeconds !== null
      ? say('step.hold', { controls, seconds: holdSeconds })
      : controls.length > 1
        ? say('step.press', { controls })
        : say('step.hold.no-seconds', { controls });
  const places = model.controls
    .filter((control) => procedure.press.includes(control.id) && control.place !== null)
    .map((control) => say(`place.${control.place ?? 'case'}`));
  return [
    step(id, text, {
      ...options,
      notes: [...(procedure.press.length === 1 ? places : []), ...(options.notes ?? [])],
      press: procedure.press,
      holdSeconds,
      endSeconds: holdSeconds === null ? null : holdSeconds + HOLD_MARGIN_SECONDS,
      light,
    }),
  ];
}

/** What light and voice show on success. */
export function successNotes(procedure: Procedure): Message[] {
  const notes: Message[] = [];
  if (procedure.light !== null) notes.push(lightMessage(procedure.light));
  if (procedure.voice !== null) notes.push(say('step.voice', { voice: procedure.voice }));
  return notes;
}

/** A light in words, with the lamp it is about. */
export function lightMessage(light: Light): Message {
  return say(light.lamp === undefined ? 'light.any' : `light.${light.lamp}`, { light: patternMessage(light) });
}

/** A light in words, without saying which lamp. */
export function patternMessage(light: Light): Message {
  const colour = say(`colour.${light.colour}`);
  const shown = say(`light.${light.pattern}`, light.times === undefined ? { colour } : { colour, times: light.times });
  return light.seconds === undefined ? shown : say('light.for', { light: shown, seconds: light.seconds });
}

/** Pairing mode for a further device: the model's own steps, or honest ones where nobody knows them. */
export function pairingModeSteps(model: Model, check = true): Step[] {
  const procedure = model.pairing;
  const options = { check: check ? ('pairing-mode' as const) : null };
  const notes = windowNotes(model);
  if (model.bluetooth?.value === 'le-audio-only') notes.unshift(say('step.le-audio-only'));
  if (procedure === null) {
    const text = say('step.unknown-pairing', { model: model.name });
    const note = say('step.unknown-pairing.note', { seconds: LONGEST_HOLD_SECONDS });
    return [step('pairing-mode', text, { ...options, endSeconds: LONGEST_HOLD_SECONDS, notes: [note, ...notes] })];
  }
  const seconds = procedure.holdSeconds === null ? LONGEST_HOLD_SECONDS : procedure.holdSeconds + HOLD_MARGIN_SECONDS;
  const hold = say('step.keep-holding', { seconds });
  return [
    ...preparationSteps(procedure),
    ...pressSteps(model, procedure, 'pairing-mode', { ...options, notes: [hold, ...successNotes(procedure), ...notes] }),
  ];
}

function windowNotes(model: Model): Message[] {
  const window = model.pairingWindow?.value;
  if (window === undefined) return [];
  const key: MessageKey = window.thenOff === true ? 'step.window.then-off' : 'step.window';
  return [say(key, { minutes: window.minutes }), say('step.window.first')];
}

/** Choosing the classic name in a device's list; on this computer the pairing is seen. */
export function choiceStep(model: Model, target: Extract<Target, 'android' | 'iphone' | 'tv' | Computer>, here: boolean): Step {
  const notes = [say('choose.note')];
  if (model.passkey !== null) notes.push(say('step.passkey', { passkey: model.passkey.value }));
  return step('choose', say(`choose.${target}`, { name: bluetoothName(model) }), {
    notes,
    check: here ? 'paired' : null,
    // An older pairing is not the one that this step makes.
    anew: true,
    needsSettings: here,
  });
}

/** Waiting for the connection with this computer. */
export function connectStep(): Step {
  return step('connect', say('step.connect'), { check: 'connected', needsSettings: true });
}

/** Removing a wrongly paired LE_ half, where there is one. */
export function removeLeHalf(name: string | null): Step[] {
  if (name === null) return [];
  return [
    step('remove-le', say('step.remove-le', { name }), {
      notes: [say('step.remove-le.note')],
      check: 'le-half-removed',
      needsSettings: true,
    }),
  ];
}

/** Switching on, in the way of this model. */
export function switchOn(model: Model): Step {
  const text = { button: say('step.on'), case: say('step.on.case'), unknown: say('step.on.earbuds') };
  return step('on', text[switchedBy(model)], { check: 'heard' });
}

/** How a model is switched on; unknown for earbuds of which nobody has written it down. */
export function switchedBy({ switchedBy: fact, form }: Model): 'button' | 'case' | 'unknown' {
  if (fact !== null) return fact.value;
  return form === 'true-wireless' || form === 'clip' ? 'unknown' : 'button';
}

/** The name the headset shows in Bluetooth lists. */
export function bluetoothName(model: Model): string {
  return model.bluetoothNames[0] ?? model.name;
}
