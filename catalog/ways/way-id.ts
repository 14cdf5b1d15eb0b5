import type { WayId } from '../ids';
import type { Way } from '../models/model';

/**
 * What makes a way the one it is: the condition it starts from, what is pressed, and for how long in seconds, e.g.
 * `off/power/7`. Another hold is another way; light, voice and sources are not part of it.
 */
export function wayId({ from, press, holdSeconds, custom }: Way): WayId {
  const what = custom === undefined ? press.join('+') : custom.map(({ key }) => key).join('+');
  return [from ?? 'any', what, holdSeconds ?? 'unknown'].join('/');
}
