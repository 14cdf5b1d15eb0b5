/** Colors that Sony's texts name for lamps of headsets and cases. */
export const COLORS = ['blue', 'red', 'green', 'orange', 'blue-red', 'blue-or-blue-red', 'green-or-orange'] as const;

/** One of {@link COLORS}; `blue-red` is both in turn, `blue-or-blue-red` and `green-or-orange` one of them. */
type Color = (typeof COLORS)[number];

/**
 * Behavior of a lamp: `on` steady, `off`, `flashing`, `slow` flashing, `double` flashes that repeat,
 * `count`: flashes as often as {@link Light.times}, then stops, or `unknown` if only the color is known.
 */
export const PATTERNS = ['on', 'off', 'flashing', 'slow', 'double', 'count', 'unknown'] as const;

/** One of {@link PATTERNS}. */
type Pattern = (typeof PATTERNS)[number];

/** Signs of a lamp at which to release a button; the words are the message `until.<id>`. */
export const RELEASE_SIGNS = ['blue-four', 'case-orange', 'case-out'] as const;

/** One of {@link RELEASE_SIGNS}. */
export type ReleaseSign = (typeof RELEASE_SIGNS)[number];

/** Light of a lamp. */
export interface Light {
  readonly color: Color;
  readonly pattern: Pattern;
  /** Number of flashes, for the pattern `count`. */
  readonly times?: number;
  /** Name of the lamp; absent if the source does not name it or there is only one. */
  readonly lamp?: 'case' | 'earbud';
  /** Duration in seconds, if a source names it. */
  readonly seconds?: number;
}
