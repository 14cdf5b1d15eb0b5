import { listKnownModels } from '../models/known';
import type { Model } from '../models/model';
import { isOneOff } from './one-off';

/** Models that a query names, best first, and the words that are not part of a name. */
interface NamedModels {
  readonly models: readonly Model[];
  readonly rest: string;
}

/** Minimum length of a part of a name, in letters, that identifies a model. */
const MIN_PART = 3;

/** Minimum length of a name, in letters, in which one wrong letter is tolerated. */
const MIN_FUZZY = 6;

/** Maximum number of words in a name: “link buds s” has three. */
const MAX_WORDS = 4;

/** Words that can precede a name. */
const MAKER = /\bsony\b|ソニー|\ble_/giu;

interface NamedModel {
  readonly model: Model;
  /** Names without spaces and dashes, in lower case: `wh1000xm5`, `1000xm5`, `xm5`. */
  readonly names: readonly string[];
}

let known: readonly NamedModel[] = [];
let knownFrom: readonly Model[] = [];

/**
 * Finds the models that a query names, in any spelling: “xm5”, “wf1000xm4”, “wh ch520”. A whole query can also be the
 * beginning of a name or contain a wrong letter; in a longer query only a whole name counts.
 */
export function findModels(query: string): NamedModels {
  const words = query
    .normalize('NFKC')
    .replace(MAKER, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const whole = foldName(words.join(''));
  if (whole === '') return { models: [], rest: query };
  const all = listNamedModels();
  const models = matchWhole(whole, words.map(foldName), all);
  if (models.length > 0) return { models, rest: '' };
  return findMention(words, all) ?? { models: [], rest: query };
}

/** Folds a name to its letters and digits: “WH 1000XM4”, “wh1000xm4” and “WH-1000XM4” are the same. */
export function foldName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function matchWhole(whole: string, words: readonly string[], all: readonly NamedModel[]): Model[] {
  const ranked = all.flatMap(({ model, names }) => {
    const rank = rankName(whole, words, names);
    return rank === null ? [] : [{ model, rank }];
  });
  if (ranked.length > 0)
    return ranked.sort((a, b) => a.rank - b.rank || Number(isEarbud(a.model)) - Number(isEarbud(b.model))).map(({ model }) => model);
  if (whole.length < MIN_FUZZY || !/\d/.test(whole)) return [];
  return all.filter(({ names }) => names.some((name) => name.length >= MIN_FUZZY && isOneOff(whole, name))).map(({ model }) => model);
}

// Null if the query doesn't name the model; less is better.
function rankName(whole: string, words: readonly string[], names: readonly string[]): number | null {
  if (names.includes(whole)) return 0;
  if (whole.length < MIN_PART) return null;
  if (names.some((name) => name.startsWith(whole))) return 1;
  const distinctive = /\d/.test(whole) || whole.length > MIN_PART;
  const [full = ''] = names;
  if (distinctive && full.includes(whole)) return 2;
  // The words can be in another order: “xm4 wf”.
  return distinctive && /\d/.test(whole) && words.length > 1 && words.every((word) => word !== '' && full.includes(word)) ? 3 : null;
}

// “XM6” names headphones and earbuds, and more people own the headphones.
function isEarbud({ form }: Model): boolean {
  return form === 'true-wireless';
}

function findMention(words: readonly string[], all: readonly NamedModel[]): NamedModels | null {
  for (let length = Math.min(MAX_WORDS, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = foldName(words.slice(from, from + length).join(''));
      if (name.length < MIN_PART || !(/\d/.test(name) || name.length > MIN_FUZZY)) continue;
      const models = all.filter(({ names }) => names.includes(name)).map(({ model }) => model);
      if (models.length > 0) return { models, rest: [...words.slice(0, from), ...words.slice(from + length)].join(' ') };
    }
  }
  return null;
}

function listNamedModels(): readonly NamedModel[] {
  const models = listKnownModels();
  if (models !== knownFrom) {
    knownFrom = models;
    known = models.map((model) => ({ model, names: collectNames(model) }));
  }
  return known;
}

function collectNames({ name, id, bluetoothNames }: Model): string[] {
  const names = [name, ...bluetoothNames, id].flatMap((one) => {
    const full = foldName(one);
    // People leave out Sony's letters for the shape: “1000XM5”, “CH520”.
    const short = full.replace(/^(?:wh|wf|wi|mdr|sbh|nw|inzone)(?=.*\d)/, '');
    // The generation alone means the flagship models: “XM5”, “XM 5”, “Mark 5”.
    const mark = /xm\d$/.exec(full)?.[0];
    return [full, short, ...(mark === undefined ? [] : [mark, mark.replace('xm', 'mark'), mark.replace('xm', 'm')])];
  });
  return [...new Set(names)];
}
