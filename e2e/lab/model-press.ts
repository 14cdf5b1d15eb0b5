import { rankPairingMethods } from '../../catalog/methods/methods';
import type { ControlId } from '../../catalog/models/control';
import type { Light } from '../../catalog/models/light';
import type { Method, Model } from '../../catalog/models/model';

/** Condition of a virtual headset at a press. */
interface PressCondition {
  readonly powered: boolean;
  readonly usbPower: boolean;
  /** True if both earbuds are in the open case. */
  readonly inCase: boolean;
}

/** Effect of a press on a virtual headset. */
export type PressOutcome = 'nothing' | 'pairing-mode' | 'reset' | 'factory-reset';

/** Effect of a press, and the light that the model's file gives for it; null if the file gives none. */
interface PressEffect {
  readonly outcome: PressOutcome;
  readonly light: Light | null;
}

const NO_EFFECT: PressEffect = { outcome: 'nothing', light: null };

/** Shortest hold of two buttons that have to be pressed together without a time, in s. */
const SHORT_PRESS_SECONDS = 0.1;
/** Tolerance of a hold without a range, in s. It is an assumption of this lab. */
const TOLERANCE_SECONDS = 2;
/** Shortest hold of a button without known seconds, in s. It is an assumption of this lab. */
const UNKNOWN_HOLD_SECONDS = 5;

/**
 * Returns the effect of a press by the file of a model, which decides buttons, start, seconds and light. A release between the sign of a method and the next method of the same
 * controls has the effect of the first one until its latest release. In s.
 */
export function evaluatePress(model: Model, condition: PressCondition, press: readonly ControlId[], seconds: number): PressEffect {
  const fits = (method: Method): boolean => sameControls(method.press, press) && allows(method, condition);
  const all = [
    ...selectPairing(model).map((method) => ({ method, outcome: 'pairing-mode' as const })),
    ...model.reset.map((method) => ({ method, outcome: 'reset' as const })),
    ...model.initialize.map((method) => ({ method, outcome: 'factory-reset' as const })),
  ]
    .filter(({ method }) => fits(method))
    .map(({ method, outcome }) => ({ outcome, light: method.light, least: leastHold(method), most: longestHold(method) }))
    .sort((a, b) => a.least - b.least);
  const reached = all.findLast(({ least }) => seconds >= least);
  if (reached === undefined) return NO_EFFECT;
  const isLast = reached.least === all.at(-1)?.least;
  return isLast || seconds <= reached.most ? { outcome: reached.outcome, light: reached.light } : NO_EFFECT;
}

// A model without a method takes the first one that the app proposes, because some press has to start pairing mode.
function selectPairing(model: Model): readonly Method[] {
  return model.pairing.length > 0
    ? model.pairing
    : rankPairingMethods(model)
        .slice(0, 1)
        .map(({ method }) => method);
}

function leastHold({ holdRange, holdSeconds, press }: Method): number {
  return holdRange?.[0] ?? holdSeconds ?? (press.length > 1 ? SHORT_PRESS_SECONDS : UNKNOWN_HOLD_SECONDS);
}

function longestHold(method: Method): number {
  return method.holdRange?.[1] ?? leastHold(method) + TOLERANCE_SECONDS;
}

function sameControls(a: readonly ControlId[], b: readonly ControlId[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function allows({ from, preconditions }: Method, { powered, usbPower, inCase }: PressCondition): boolean {
  if (preconditions.includes('usb-power') !== usbPower && (preconditions.includes('usb-power') || preconditions.includes('usb-unplugged')))
    return false;
  if (preconditions.includes('earbuds-in-case') && !inCase) return false;
  if (from === 'in-case') return inCase;
  if (from === 'out-of-case' || from === 'worn') return !inCase;
  return from === null || from === (powered ? 'on' : 'off');
}
