import type { Computer } from '../computer';
import { type Message, type MessageKey, say } from '../messages/message';
import { isKnownMethod, limitHold, type RankedMethod } from '../methods/methods';
import { isLeAudioOnly } from '../models/le-audio-only';
import type { Light } from '../models/light';
import type { Method, Model } from '../models/model';
import type { Step, Target } from './guide';
import { placeMessage } from './place';

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

/** Returns the steps before the press: cables, power, case. */
export function preparationSteps(method: Method): Step[] {
  const steps: Step[] = [];
  for (const condition of method.preconditions) {
    if (condition !== 'earbuds-in-case') steps.push(step(condition, say(`step.${condition}`)));
  }
  if (method.from !== null) steps.push(step(method.from, say(`step.${method.from}`), method.from === 'off' ? { check: 'silent' } : {}));
  return steps;
}

/** Returns the press, or the procedure's own steps if it has no press. */
export function pressSteps(model: Model, method: Method, id: string, options: Partial<Omit<Step, 'id' | 'text'>>): Step[] {
  const { custom, holdRange, light, until } = method;
  // The least hold counts here, because the lamp decides when to release.
  const holdSeconds = holdRange?.[0] ?? method.holdSeconds;
  if (custom !== undefined) {
    return custom.map((text, index) => step(`${id}-${index + 1}`, text, index === custom.length - 1 ? options : {}));
  }
  const controls = method.press.map((control) => say(`control.${control}`));
  const text =
    until !== undefined && holdRange !== undefined
      ? say('step.hold.until', { controls, until: say(`until.${until}`), least: holdRange[0], most: holdRange[1] })
      : holdSeconds !== null
        ? say('step.hold', { controls, seconds: holdSeconds })
        : controls.length > 1
          ? say('step.press', { controls })
          : say('step.hold.no-seconds', { controls });
  const places = model.controls
    .filter(({ id, place }) => method.press.includes(id) && place !== null)
    .map((control) => placeMessage(control, control.id));
  return [
    step(id, text, {
      ...options,
      notes: [...(method.press.length === 1 ? places : []), ...(options.notes ?? [])],
      press: method.press,
      holdSeconds,
      endSeconds: custom === undefined && (holdSeconds !== null || controls.length === 1) ? limitHold(model, method) : null,
      light,
      ...(until === undefined ? {} : { lightDecides: true }),
    }),
  ];
}

/** Returns notes about light and voice on success. */
export function successNotes(method: Method): Message[] {
  const notes: Message[] = [];
  if (method.light !== null) notes.push(lightMessage(method.light));
  if (method.voice !== null) notes.push(say('step.voice', { voice: method.voice }));
  return notes;
}

/** Describes a light and its lamp. */
export function lightMessage(light: Light): Message {
  return say(light.lamp === undefined ? 'light.any' : `light.${light.lamp}`, { light: patternMessage(light) });
}

/** Describes a light without its lamp. */
export function patternMessage(light: Light): Message {
  const color = say(`color.${light.color}`);
  const shown = say(`light.${light.pattern}`, light.times === undefined ? { color } : { color, times: light.times });
  return light.seconds === undefined ? shown : say('light.for', { light: shown, seconds: light.seconds });
}

/** Creates the steps of one method for pairing mode: the preparation and the press. */
export function createMethodSteps(model: Model, { method, trust }: RankedMethod, check = true): Step[] {
  const notes: Message[] = [];
  if (isLeAudioOnly(model)) notes.push(say('step.le-audio-only'));
  if (!isKnownMethod(trust) && !model.controls.some(({ id }) => method.press.includes(id))) notes.push(say('method.no-such-control'));
  notes.push(...successNotes(method), ...windowNotes(model));
  const options = { check: check ? ('pairing-mode' as const) : null, notes };
  return [...preparationSteps(method), ...pressSteps(model, method, 'pairing-mode', options)].map((made) => ({
    ...made,
    usesMethod: true,
  }));
}

/** Describes a method in one sentence that differs from the other methods. */
export function createMethodMessage({ method }: RankedMethod): Message {
  // The last of own steps differs most from those of other methods.
  const own = method.custom?.at(-1);
  if (own !== undefined) return own;
  const controls = method.press.map((control) => say(`control.${control}`));
  const held = method.holdSeconds === null ? say('method.hold', { controls }) : say('step.hold', { controls, seconds: method.holdSeconds });
  return method.from === null ? held : say('method.from', { held, text: say(`method.from.${method.from}`) });
}

function windowNotes(model: Model): Message[] {
  const window = model.pairingWindow?.value;
  if (window === undefined) return [];
  const key: MessageKey = window.thenOff === true ? 'step.window.then-off' : 'step.window';
  return [say(key, { minutes: window.minutes }), say('step.window.first')];
}

/** Creates the step that chooses the classic name in a device's list. */
export function choiceStep(
  model: Model,
  target: Extract<Target, 'android' | 'iphone' | 'tv' | 'nintendo-switch' | Computer>,
  here: boolean,
): Step {
  const notes = [say(here && isLeAudioOnly(model) ? 'choose.note.le-audio-only' : 'choose.note')];
  if (model.passkey !== null) notes.push(say('step.passkey', { passkey: model.passkey.value }));
  return step('choose', say(`choose.${target}`, { name: bluetoothName(model), entry: model.leName ?? 'LE_…' }), {
    notes,
    check: here ? 'paired' : null,
    // An older pairing is not the one that this step makes.
    anew: true,
    needsSettings: here,
  });
}

/** Creates the step that waits for the connection with this computer. */
export function connectStep(): Step {
  return step('connect', say('step.connect'), { check: 'connected', needsSettings: true });
}

/** Creates the step that removes an LE_ entry, if one is paired by mistake. */
export function removeLeEntry(name: string | null): Step[] {
  if (name === null) return [];
  return [
    step('remove-le', say('step.remove-le', { name }), {
      notes: [say('step.remove-le.note')],
      check: 'le-half-removed',
      needsSettings: true,
    }),
  ];
}

/** Creates the step that turns this model on. */
export function switchOn(model: Model): Step {
  const text = { button: say('step.on'), case: say('step.on.case'), unknown: say('step.on.earbuds') };
  return step('on', text[switchedBy(model)], { check: 'heard' });
}

/** Returns the switch of a model, or null for earbuds without a source. */
export function switchedBy({ switchedBy: fact, form }: Model): 'button' | 'case' | 'unknown' {
  if (fact !== null) return fact.value;
  return form === 'true-wireless' || form === 'clip' ? 'unknown' : 'button';
}

/** Returns the name that headphones show in Bluetooth lists. */
export function bluetoothName(model: Model): string {
  return model.bluetoothNames[0] ?? model.name;
}
