import type { ControlId } from '../models/control';
import type { Form, Method, Model } from '../models/model';

/** Trust of every method here, because no source names it for the model. */
const SOURCE = 'How Sony’s headphones of this form are usually put into pairing mode; not checked for this model';

function createMethod(press: ControlId, holdSeconds: number, rest: Partial<Method> = {}): Method {
  return {
    from: null,
    preconditions: [],
    press: [press],
    holdSeconds,
    light: null,
    voice: null,
    ...rest,
    confidence: 'unconfirmed',
    sources: [SOURCE],
  };
}

/** Method that Sony's app shows for headphones with a power button. The other methods have no light with a source. */
const POWER = createMethod('power', 7, { from: 'off', light: { color: 'blue-or-blue-red', pattern: 'flashing' } });
/** Bluetooth button of INZONE headsets, whose power button belongs to the transceiver. */
const BLUETOOTH = createMethod('bluetooth', 5, { from: 'on' });
/** Case button of earbuds without other buttons. Some cases reset after a longer hold. */
const CASE = createMethod('case-button', 5, { from: 'in-case', preconditions: ['earbuds-in-case'] });
/** Earbuds with touch areas accept a touch only while they are worn. */
const TOUCH = createMethod('touch-sensors', 7, { from: 'worn' });
/** Earbuds out of the case, because they are off in it. */
const BUTTONS = createMethod('earbud-buttons', 7, { from: 'out-of-case' });
/** Left earbud of the first models, because it holds the connection. */
const LEFT = createMethod('left-earbud-button', 7, { from: 'out-of-case' });
/** Neck speakers name the button after both its uses. */
const POWER_BLUETOOTH = createMethod('power-bluetooth', 5, { from: 'on' });

/** Orders the guesses by risk, the smallest first. */
const WAYS: Readonly<Record<Form, readonly Method[]>> = {
  'over-ear': [POWER],
  'on-ear': [POWER],
  neckband: [POWER],
  'in-ear-cord': [POWER],
  'neck-speaker': [POWER_BLUETOOTH, POWER],
  'true-wireless': [CASE, TOUCH, BUTTONS, LEFT],
  clip: [CASE, TOUCH, BUTTONS],
  'open-ear': [CASE, TOUCH, BUTTONS, POWER],
};

/** Controls that exclude each other, because earbuds have either touch areas or buttons. */
const EITHER: readonly (readonly [ControlId, ControlId])[] = [
  ['touch-sensors', 'earbud-buttons'],
  ['touch-sensors', 'left-earbud-button'],
  ['earbud-buttons', 'touch-sensors'],
];
/** Other names that a case's button has on some models. */
const CASE_BUTTONS: readonly ControlId[] = ['case-button', 'case-pairing', 'case-reset'];

/**
 * Returns the methods for pairing mode that a model's shape allows, for when its own are unknown or do nothing. They are never
 * confirmed. Methods with a control that the model is known to lack are left out. None of them erases.
 */
export function createFallbackMethods(model: Model): Method[] {
  if (model.bluetooth?.value === 'none') return [];
  const has = new Set(model.controls.map(({ id }) => id));
  const lacks = new Set(model.without.map(({ control }) => control));
  for (const [one, other] of EITHER) if (has.has(one) && !has.has(other)) lacks.add(other);
  if (CASE_BUTTONS.some((button) => button !== 'case-button' && has.has(button))) lacks.add('case-button');
  if (has.has('power-bluetooth')) lacks.add('power');
  const own = model.family === 'INZONE' && model.form === 'over-ear' ? [BLUETOOTH] : WAYS[model.form];
  return own.filter(({ press }) => press.every((control) => !lacks.has(control)));
}
