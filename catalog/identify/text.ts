/** Maximum length of a stored device name, in characters. A Bluetooth name has at most 248 bytes. */
export const MAX_NAME_LENGTH = 80;
/** Maximum number of combining marks in a row that any script needs. More of them would cover the lines above. */
const MAX_MARKS = 2;

// Characters that are removed: controls, invisible ones by Unicode (zero-width characters, variation selectors, tags, fillers), those that reorder text or break lines, and two blanks that no rule lists: Braille's and the half-width Hangul filler.
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800\uffa0\ufff9-\ufffb]/gu;
const PILED_MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Makes a device name safe to show, because names come from strangers' radios. Removes control, bidi and invisible characters,
 * towers of marks and broken surrogates, folds white space, and truncates after {@link MAX_NAME_LENGTH} characters. Returns null
 * if nothing is left.
 */
export function cleanName(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  // A hostile name can be megabytes long, so only the part that could be shown is processed.
  const text = removeHidden(raw.slice(0, MAX_NAME_LENGTH * 8));
  if (text === '') return null;
  const characters = [...text];
  return characters.length <= MAX_NAME_LENGTH ? text : `${characters.slice(0, MAX_NAME_LENGTH - 1).join('')}…`;
}

/** Makes a whole sentence safe to show on one line, because it can contain a name. Removes what {@link cleanName} removes. */
export function cleanLine(text: string): string {
  return removeHidden(text);
}

function removeHidden(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(HIDDEN, ' ').replace(PILED_MARKS, '$1').replace(/\s+/g, ' ').trim();
}
