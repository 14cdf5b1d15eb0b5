/** Sides that get a tone each, in this order. */
export const TONE_SIDES = ['left', 'right'] as const;

/** One of {@link TONE_SIDES}. */
export type ToneSide = (typeof TONE_SIDES)[number];

/** State of the check in which the user clicks the side of each tone. */
export interface SideCheck {
  /** Side of the tone that plays; null before the first and after the last one. */
  readonly playing: ToneSide | null;
  /** Sides that the user clicked, in the order of the tones. */
  readonly clicked: readonly ToneSide[];
}

/** State before the first tone. */
export const SIDE_CHECK_START: SideCheck = { playing: null, clicked: [] };

/** Returns the check with its first tone playing. */
export function startSideCheck(): SideCheck {
  return { playing: TONE_SIDES[0], clicked: [] };
}

/** Returns the check after a click on a side. A click without a tone changes nothing. */
export function clickSide(check: SideCheck, side: ToneSide): SideCheck {
  if (check.playing === null) return check;
  const clicked = [...check.clicked, side];
  return { playing: TONE_SIDES[clicked.length] ?? null, clicked };
}

/**
 * Returns the result of a check: `both` if each click was on the side of its tone, `swapped` if each was on the other side,
 * `unclear` for anything else, and null before the last click.
 */
export function getSideResult({ playing, clicked }: SideCheck): 'both' | 'swapped' | 'unclear' | null {
  if (playing !== null || clicked.length < TONE_SIDES.length) return null;
  const right = TONE_SIDES.filter((side, index) => clicked[index] === side).length;
  return right === TONE_SIDES.length ? 'both' : right === 0 ? 'swapped' : 'unclear';
}
