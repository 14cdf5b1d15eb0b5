import { isModelName, matchName, withoutSystemSuffix } from '../../catalog/identify/name';
import { cleanName } from '../../catalog/identify/text';
import { findModel, models } from '../../catalog/models/index';
import { isAddressNumber, replaceAddresses } from './addresses';
import { hideNames } from './names';

/** Words that systems write in their responses. A device can have such a name, and elsewhere the word has nothing to do with its owner. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'active audio bluetooth connected device earbuds error false headphone headphones headset input le name none null off on output paired read search sony speaker stereo true unknown'.split(
    ' ',
  ),
);
const LE_PREFIX = /^LE_/;
const MODEL_NAMES = models.flatMap(({ name, bluetoothNames }) => [name, ...bluetoothNames]);
/** Core Audio's id of a device: an address, and a direction. */
const UID = /^[0-9a-f]{2}(-[0-9a-f]{2}){5}:\w+$/i;

/**
 * Other addresses and names in place of the real ones of a recording, each always the same. Names are collected first
 * ({@link Pseudonyms.name}), and then hidden wherever they occur ({@link Pseudonyms.text}).
 */
export class Pseudonyms {
  readonly #addresses = new Map<string, string>();
  readonly #names = new Map<string, string>();
  /** The parts of names that point to a person, with what takes their place. */
  readonly #parts = new Map<string, string>();
  /** Texts that were done before, because a recording repeats itself. */
  #done = new Map<string, string>();

  /** Returns a text with other addresses in it, written as they were. */
  addresses(text: string): string {
    return replaceAddresses(text, ({ digits, write }) => write(this.#address(digits)));
  }

  /** Returns another address for one that is written as a number, and any other number as it is. */
  number(value: number): number {
    return isAddressNumber(value) ? Number(this.addresses(String(value))) : value;
  }

  /** Returns what takes the place of a name: a model's own name stays, in the name of an owner only the model does. */
  name(name: string): string {
    if (isModelName(name)) return name;
    // The id of Core Audio that begins with an address.
    if (UID.test(name)) return this.addresses(name);
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const number = `Name ${this.#names.size + 1}`;
    const match = matchName(cleanName(name) ?? '');
    const model = match.kind === 'model' ? ` (${findModel(match.modelId)?.name ?? match.modelId})` : '';
    const suffix = name.slice(withoutSystemSuffix(name).length);
    this.#names.set(name, `${LE_PREFIX.exec(name)?.[0] ?? ''}${number}${model}${suffix}`);
    for (const part of partsOf(name)) if (!this.#parts.has(part)) this.#parts.set(part, part === name ? `${number}${model}` : number);
    this.#done = new Map();
    return this.#names.get(name) ?? number;
  }

  /** Returns a text without the addresses and names that are known so far. */
  text(text: string): string {
    const before = this.#done.get(text);
    if (before !== undefined) return before;
    const named = hideNames(text, [...this.#parts.keys()], (part) => this.#parts.get(part) ?? 'Name', true);
    const done = this.addresses(named);
    this.#done.set(text, done);
    return done;
  }

  #address(digits: string): string {
    // Administered locally, so that it belongs to no manufacturer.
    const other = this.#addresses.get(digits) ?? (0x020000000000 + this.#addresses.size + 1).toString(16).padStart(12, '0').toUpperCase();
    this.#addresses.set(digits, other);
    return other;
  }
}

// The name itself, and what of it remains without the model and what systems and languages add.
function partsOf(name: string): string[] {
  const bare = withoutSystemSuffix(name).replace(LE_PREFIX, '');
  const owner = hideNames(bare, MODEL_NAMES, () => ' ', true)
    .replace(/['’]s?(?=\s|$)/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return [...new Set([name, bare, owner])].filter(isIdentifying);
}

// A single letter or a short number occurs everywhere, and so do the words of systems.
function isIdentifying(part: string): boolean {
  return !PLAIN_WORDS.has(part.toLowerCase()) && !isModelName(part) && /\p{L}{2}|\d{4}|[^\p{ASCII}]/u.test(part);
}
