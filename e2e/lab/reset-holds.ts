import { getHoldEnd } from '../../catalog/methods/methods';
import type { Method, Model } from '../../catalog/models/model';

/** Hold of a reset, in s. */
export interface ResetHold {
  readonly name: 'short' | 'right' | 'long';
  readonly seconds: number;
  readonly usbPower: boolean;
}

/** Time by which a short hold is shorter than the right one, in s. On cases, the short one starts pairing mode. */
const MISSING_SECONDS = 4;
/** Time of a hold beyond the latest release, in s. */
const EXTRA_SECONDS = 3;
/** Hold of two buttons that weren't pressed together, in s. */
const TAP_SECONDS = 0.05;

/**
 * Returns a short, the right and a long hold of a model's first method, from its file. The third hold of a reset is the one that erases
 * where the same buttons do: an early release, or a hold without the cable. None if the model lacks the procedure.
 */
export function selectHolds({ reset, initialize }: Model, procedure: 'reset' | 'initialize'): readonly ResetHold[] {
  const [method] = procedure === 'reset' ? reset : initialize;
  const [erasing] = initialize;
  if (method === undefined || method.custom !== undefined) return [];
  const [least, most] = getRange(method);
  const usbPower = method.preconditions.includes('usb-power');
  const first = isSamePress(method, erasing) && !usbPower ? getRange(erasing)[0] : least;
  const short = first > MISSING_SECONDS ? first - MISSING_SECONDS : TAP_SECONDS;
  const long = procedure === 'reset' && erasing !== undefined ? middle(getRange(erasing)) : most + EXTRA_SECONDS;
  return [
    { name: 'short', seconds: short, usbPower },
    { name: 'right', seconds: middle([least, most]), usbPower },
    { name: 'long', seconds: long, usbPower: false },
  ];
}

function isSamePress({ press }: Method, other: Method | undefined): other is Method {
  return other !== undefined && other.press.join() === press.join();
}

// Two buttons without seconds are only pressed together.
function getRange(method: Method): readonly [least: number, most: number] {
  const least = method.holdRange?.[0] ?? method.holdSeconds ?? (method.press.length > 1 ? 1 : null);
  if (least === null) return [getHoldEnd(method), getHoldEnd(method)];
  return [least, method.holdSeconds === null && method.holdRange === undefined ? least : getHoldEnd(method)];
}

function middle([least, most]: readonly [least: number, most: number]): number {
  return (least + most) / 2;
}
