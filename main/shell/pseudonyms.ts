import { isModelName, matchName, withoutSystemSuffix } from '../../catalog/identify/name';
import { cleanName } from '../../catalog/identify/text';
import { memoize } from '../../catalog/memoize';
import { findModel, models } from '../../catalog/models/index';
import { isAddressNumber, replaceAddresses } from './addresses';
import { hideNames } from './names';

/** Words that systems write in their responses. A device can have such a name, but elsewhere the word is not about its owner. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'active audio bluetooth connected device earbuds error false headphone headphones headset input le name none null off on output paired read search sony speaker stereo true unknown'.split(
    ' ',
  ),
);
const LE_PREFIX = /^LE_/;
/** Maximum number of kept masked texts. A recording repeats its texts. */
const MAX_KEPT = 10_000;
const MODEL_NAMES = models.flatMap(({ name, bluetoothNames }) => [name, ...bluetoothNames]);
/** Id of a device in Core Audio: an address, and a direction. */
const UID = /^[0-9a-f]{2}(-[0-9a-f]{2}){5}:\w+$/i;

/**
 * Replacements of the addresses and names of a recording, each always the same. Names are collected first ({@link
 * Pseudonyms.name}), and then masked wherever they occur ({@link Pseudonyms.text}).
 */
export class Pseudonyms {
  readonly #addresses = new Map<string, string>();
  readonly #names = new Map<string, string>();
  /** Parts of names that identify a person, with their replacements. */
  readonly #parts = new Map<string, string>();
  /** Masks a text with the names that were collected before. */
  #mask = this.#createMask();

  /** Returns a text with replaced addresses, in their original format. */
  addresses(text: string): string {
    return replaceAddresses(text, ({ digits, write }) => write(this.#address(digits)));
  }

  /** Returns the replacement of an address that is written as a number. Returns any other number unchanged. */
  number(value: number): number {
    return isAddressNumber(value) ? Number(this.addresses(String(value))) : value;
  }

  /** Returns the replacement of a name. A model's own name stays. In an owner's name, only the model's part stays. */
  name(name: string): string {
    if (isModelName(name)) return name;
    // An id of Core Audio begins with an address.
    if (UID.test(name)) return this.addresses(name);
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const number = `Name ${this.#names.size + 1}`;
    const match = matchName(cleanName(name) ?? '');
    const model = match.kind === 'model' ? ` (${findModel(match.modelId)?.name ?? match.modelId})` : '';
    const suffix = name.slice(withoutSystemSuffix(name).length);
    this.#names.set(name, `${LE_PREFIX.exec(name)?.[0] ?? ''}${number}${model}${suffix}`);
    for (const part of partsOf(name)) if (!this.#parts.has(part)) this.#parts.set(part, part === name ? `${number}${model}` : number);
    this.#mask = this.#createMask();
    return this.#names.get(name) ?? number;
  }

  /** Returns a text without the collected addresses and names. */
  text(text: string): string {
    return this.#mask(text);
  }

  #createMask(): (text: string) => string {
    return memoize((text: string) => {
      const named = hideNames(text, [...this.#parts.keys()], (part) => this.#parts.get(part) ?? 'Name', true);
      return this.addresses(named);
    }, MAX_KEPT);
  }

  #address(digits: string): string {
    // The address is locally administered, so that it belongs to no manufacturer.
    const other = this.#addresses.get(digits) ?? (0x020000000000 + this.#addresses.size + 1).toString(16).padStart(12, '0').toUpperCase();
    this.#addresses.set(digits, other);
    return other;
  }
}

// Both are masked: the name itself, and its rest without the model and the additions of systems and languages.
function partsOf(name: string): string[] {
  const bare = withoutSystemSuffix(name).replace(LE_PREFIX, '');
  const owner = hideNames(bare, MODEL_NAMES, () => ' ', true)
    .replace(/['’]s?(?=\s|$)/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return [...new Set([name, bare, owner])].filter(isIdentifying);
}

// A single letter, a short number or a word of a system occurs everywhere.
function isIdentifying(part: string): boolean {
  return !PLAIN_WORDS.has(part.toLowerCase()) && !isModelName(part) && /\p{L}{2}|\d{4}|[^\p{ASCII}]/u.test(part);
}
