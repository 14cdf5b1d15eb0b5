import type { Confidence } from './fact';

/** Controls of a headset or its case, under their printed names. The message `control.<id>` is their name in a sentence. */
export const CONTROL_IDS = [
  'power',
  'power-bluetooth',
  'nc',
  'ambient',
  'nc-ambient',
  'nc-amb',
  'nc-ambient-sound',
  'custom',
  'listening-mode',
  'volume-up',
  'volume-down',
  'bluetooth',
  'call',
  'touch-panel',
  'touch-sensors',
  'earbud-buttons',
  'left-earbud-button',
  'case-button',
  'case-pairing',
  'case-reset',
  'case-lid',
  'microphone-off',
] as const;

/** One of {@link CONTROL_IDS}. */
export type ControlId = (typeof CONTROL_IDS)[number];

/** Printed sign of a power button. */
export const POWER_SIGN = '⏻';

/** Prints on controls, in their own letters, for drawings. A control without a known print is absent. */
export const PRINTS: Readonly<Partial<Record<ControlId, string>>> = {
  power: POWER_SIGN,
  'power-bluetooth': POWER_SIGN,
  nc: 'NC',
  ambient: 'AMBIENT SOUND',
  'nc-ambient': 'NC/AMBIENT',
  'nc-amb': 'NC/AMB',
  custom: 'CUSTOM',
  'volume-up': '+',
  'volume-down': '−',
};

/** Places of controls, as precise as a source names them. The text is the message `place.<id>`. */
export const PLACES = [
  'left-cup',
  'left-cup-rear',
  'right-cup',
  'right-cup-face',
  'each-earbud',
  'earbud-face',
  'left-earbud',
  'case',
  'case-back',
  'case-back-usb',
  'case-front',
  'case-usb',
  'cable-pod',
  'left-cable',
  'neckband',
  'earpieces',
  'right-earpiece',
  'clip',
] as const;

/** One of {@link PLACES}. */
export type Place = (typeof PLACES)[number];

/** Button, touch area or other control on the headset or its case. */
export interface Control {
  readonly id: ControlId;
  /** Place of the control, or null without a source. */
  readonly place: Place | null;
  /** Trust in {@link place}; null without a source. */
  readonly confidence: Confidence | null;
  /** Sources of the name or place; null if they follow from a procedure of the model. */
  readonly source: string | null;
}

/** Parts of headphones on which a control can be. */
export type Part =
  | 'left-cup'
  | 'right-cup'
  | 'both-earbuds'
  | 'left-earbud'
  | 'case'
  | 'pod'
  | 'neckband'
  | 'both-earpieces'
  | 'right-earpiece';

/** Place in the form for drawings. */
export interface Spot {
  readonly part: Part;
  /** Side of that part; null without a source. */
  readonly side: 'face' | 'edge' | 'front' | 'back' | null;
  /** Neighboring part; null without a source. */
  readonly near: 'usb' | null;
  /** Position on the edge as the hour of a clock, seen from outside on the head; null without a source. */
  readonly clock: number | null;
}

const part = (name: Part, side: Spot['side'] = null, rest: Partial<Pick<Spot, 'near' | 'clock'>> = {}): Spot => ({
  part: name,
  side,
  near: null,
  clock: null,
  ...rest,
});

/** Places in the form for drawings. Seen from outside, the rear edge of the left cup is at three o'clock. */
export const SPOTS: Readonly<Record<Place, Spot>> = {
  'left-cup': part('left-cup'),
  'left-cup-rear': part('left-cup', 'edge', { clock: 3 }),
  'right-cup': part('right-cup'),
  'right-cup-face': part('right-cup', 'face'),
  'each-earbud': part('both-earbuds'),
  'earbud-face': part('both-earbuds', 'face'),
  'left-earbud': part('left-earbud'),
  case: part('case'),
  'case-back': part('case', 'back'),
  'case-back-usb': part('case', 'back', { near: 'usb' }),
  'case-front': part('case', 'front'),
  'case-usb': part('case', null, { near: 'usb' }),
  'cable-pod': part('pod'),
  'left-cable': part('pod'),
  neckband: part('neckband'),
  earpieces: part('both-earpieces'),
  'right-earpiece': part('right-earpiece'),
  clip: part('pod'),
};
