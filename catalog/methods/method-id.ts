import type { MethodId } from '../ids';
import type { Method } from '../models/model';

/**
 * Returns the identity of a method: its starting condition, the controls, and the hold in seconds, e.g. `off/power/7`.
 * Another hold is another method. Light, voice and sources are not part of the identity.
 */
export function getMethodId({ from, press, holdSeconds, custom }: Method): MethodId {
  const what = custom === undefined ? press.join('+') : custom.map(({ key }) => key).join('+');
  return [from ?? 'any', what, holdSeconds ?? 'unknown'].join('/');
}
