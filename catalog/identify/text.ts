/** Longest device name that is kept, in characters. A Bluetooth name has at most 248 bytes. */
export const MAX_NAME_LENGTH = 80;

// Controls, zero-width characters and everything that can reorder or hide text on a screen.
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Makes a device name safe to show: names come from strangers' radios. Removes control, bidi and
 * zero-width characters and broken surrogates, folds white space, and cuts after
 * {@link MAX_NAME_LENGTH} characters. Returns null when nothing is left.
 */
export function safeName(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  // A hostile name can be megabytes long; look at no more than could ever be shown.
  const text = raw
    .slice(0, MAX_NAME_LENGTH * 8)
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(HIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return null;
  const characters = [...text];
  return characters.length <= MAX_NAME_LENGTH ? text : `${characters.slice(0, MAX_NAME_LENGTH - 1).join('')}…`;
}
