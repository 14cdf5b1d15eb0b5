/**
 * Everything that can be pressed or touched on a headset or its case, under the name printed on it.
 * How it is called in a sentence is the message `control.<id>`.
 */
export const CONTROL_IDS = [
  'power',
  'power-bluetooth',
  'nc',
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
  'case-button',
  'case-pairing',
  'case-reset',
  'case-lid',
] as const;

/** One of {@link CONTROL_IDS}. */
export type ControlId = (typeof CONTROL_IDS)[number];

/** Where on the headset a control sits; the words are the message `place.<id>`. */
export const PLACES = ['left-cup', 'right-cup', 'each-earbud', 'earbud-face', 'case', 'case-back-usb', 'case-usb', 'cable-pod'] as const;

/** One of {@link PLACES}. */
export type Place = (typeof PLACES)[number];

/** A button, touch area or other thing on the headset or its case that a person can press. */
export interface Control {
  readonly id: ControlId;
  /** Where to find it, or null where no source says so. */
  readonly place: Place | null;
  /** Where its name or place was read; null for what only follows from a procedure of the model. */
  readonly source: string | null;
}
