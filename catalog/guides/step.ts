import type { Computer } from '../computer';
import { createMessage, type Message, type MessageKey } from '../messages/message';
import { isKnownMethod, limitHold, type RankedMethod } from '../methods/methods';
import { isLeAudioOnly } from '../models/le-audio-only';
import type { Light } from '../models/light';
import type { Method, Model } from '../models/model';
import type { Step, Target } from './guide';
import { createPlaceMessage } from './place';

/** Creates a step. Missing fields are absent. */
export function createStep(id: string, text: Message, options: Partial<Omit<Step, 'id' | 'text'>> = {}): Step {
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
export function createPreparationSteps(method: Method): Step[] {
  const steps: Step[] = [];
  for (const condition of method.preconditions) {
    if (condition !== 'earbuds-in-case') steps.push(createStep(condition, createMessage(`step.${condition}`)));
  }
  if (method.from !== null)
    steps.push(createStep(method.from, createMessage(`step.${method.from}`), method.from === 'off' ? { check: 'silent' } : {}));
  return steps;
}

/** Returns the press, or the procedure's own steps if it has no press. */
export function createPressSteps(model: Model, method: Method, id: string, options: Partial<Omit<Step, 'id' | 'text'>>): Step[] {
  const { custom, holdRange, until } = method;
  // The shortest hold counts here, because the lamp decides when to release.
  const holdSeconds = holdRange?.[0] ?? method.holdSeconds;
  if (custom !== undefined) {
    return custom.map((text, index) => createStep(`${id}-${index + 1}`, text, index === custom.length - 1 ? options : {}));
  }
  const controls = method.press.map((control) => createMessage(`control.${control}`));
  const text =
    until !== undefined && holdRange !== undefined
      ? createMessage('step.hold.until', { controls, until: createMessage(`until.${until}`), least: holdRange[0], most: holdRange[1] })
      : holdSeconds !== null
        ? createMessage('step.hold', { controls, seconds: holdSeconds })
        : controls.length > 1
          ? createMessage('step.press', { controls })
          : createMessage('step.hold.no-seconds', { controls });
  const places = model.controls
    .filter(({ id, place }) => method.press.includes(id) && place !== null)
    .map((control) => createPlaceMessage(control, control.id));
  return [
    createStep(id, text, {
      ...options,
      notes: [...(method.press.length === 1 ? places : []), ...(options.notes ?? [])],
      press: method.press,
      holdSeconds,
      endSeconds: custom === undefined && (holdSeconds !== null || controls.length === 1) ? limitHold(model, method) : null,
      light: selectVisibleLight(method),
      ...(until === undefined ? {} : { lightDecides: true }),
    }),
  ];
}

// The wearer of earbuds sees the lamp of the case at most.
function selectVisibleLight({ from, light }: Method): Light | null {
  return from === 'worn' && light?.lamp !== 'case' ? null : light;
}

/** Returns notes about light and voice on success. */
export function createSuccessNotes(method: Method): Message[] {
  const notes: Message[] = [];
  const light = selectVisibleLight(method);
  if (light !== null) notes.push(createLightMessage(light));
  if (method.voice !== null) notes.push(createMessage('step.voice', { voice: method.voice }));
  return notes;
}

/** Describes a light and its lamp. */
export function createLightMessage(light: Light): Message {
  return createMessage(light.lamp === undefined ? 'light.any' : `light.${light.lamp}`, { light: createPatternMessage(light) });
}

/** Describes a light without its lamp. */
export function createPatternMessage(light: Light): Message {
  const color = createMessage(`color.${light.color}`);
  const shown = createMessage(`light.${light.pattern}`, light.times === undefined ? { color } : { color, times: light.times });
  return light.seconds === undefined ? shown : createMessage('light.for', { light: shown, seconds: light.seconds });
}

/** Creates the steps of one method for pairing mode: the preparation and the press. */
export function createMethodSteps(model: Model, { method, trust }: RankedMethod, check = true): Step[] {
  const notes: Message[] = [];
  if (isLeAudioOnly(model)) notes.push(createMessage('step.le-audio-only'));
  if (!isKnownMethod(trust) && !model.controls.some(({ id }) => method.press.includes(id)))
    notes.push(createMessage('method.no-such-control'));
  notes.push(...createSuccessNotes(method), ...createTimeoutNotes(model));
  const options = { check: check ? ('pairing-mode' as const) : null, notes };
  return [...createPreparationSteps(method), ...createPressSteps(model, method, 'pairing-mode', options)].map((made) => ({
    ...made,
    usesMethod: true,
  }));
}

/** Describes a method in one sentence that differs from the other methods. */
export function createMethodMessage({ method }: RankedMethod): Message {
  // The last of the model's own steps differs most from those of other methods.
  const own = method.custom?.at(-1);
  if (own !== undefined) return own;
  const controls = method.press.map((control) => createMessage(`control.${control}`));
  const held =
    method.holdSeconds === null
      ? createMessage('method.hold', { controls })
      : createMessage('step.hold', { controls, seconds: method.holdSeconds });
  return method.from === null ? held : createMessage('method.from', { held, text: createMessage(`method.from.${method.from}`) });
}

function createTimeoutNotes(model: Model): Message[] {
  const window = model.pairingWindow?.value;
  if (window === undefined) return [];
  const key: MessageKey = window.thenOff === true ? 'step.window.then-off' : 'step.window';
  return [createMessage(key, { minutes: window.minutes }), createMessage('step.window.first')];
}

/** Creates the step that chooses the classic name in a device's list. */
export function createChoiceStep(
  model: Model,
  target: Extract<Target, 'android' | 'iphone' | 'tv' | 'nintendo-switch' | Computer>,
  here: boolean,
): Step {
  const notes = [createMessage(here && isLeAudioOnly(model) ? 'choose.note.le-audio-only' : 'choose.note')];
  if (model.passkey !== null) notes.push(createMessage('step.passkey', { passkey: model.passkey.value }));
  return createStep('choose', createMessage(`choose.${target}`, { name: getBluetoothName(model), entry: model.leName ?? 'LE_…' }), {
    notes,
    check: here ? 'paired' : null,
    // An older pairing is not the result of this step.
    anew: true,
    needsSettings: here,
  });
}

/** Creates the step that waits for the connection with this computer. */
export function createConnectStep(): Step {
  return createStep('connect', createMessage('step.connect'), { check: 'connected', needsSettings: true });
}

/** Creates the step that removes an LE_ entry, if one is paired by mistake. */
export function removeLeEntry(name: string | null): Step[] {
  if (name === null) return [];
  return [
    createStep('remove-le', createMessage('step.remove-le', { name }), {
      notes: [createMessage('step.remove-le.note')],
      check: 'le-half-removed',
      needsSettings: true,
    }),
  ];
}

/** Creates the step that turns this model on. */
export function createSwitchOnStep(model: Model): Step {
  const text = { button: createMessage('step.on'), case: createMessage('step.on.case'), unknown: createMessage('step.on.earbuds') };
  return createStep('on', text[getPowerControl(model)], { check: 'heard' });
}

/** Returns the power control of a model; `unknown` for earbuds without a source. */
export function getPowerControl({ switchedBy: fact, form }: Model): 'button' | 'case' | 'unknown' {
  if (fact !== null) return fact.value;
  return form === 'true-wireless' || form === 'clip' ? 'unknown' : 'button';
}

/** Returns the name that headphones show in Bluetooth lists. */
export function getBluetoothName(model: Model): string {
  return model.bluetoothNames[0] ?? model.name;
}
