import type { ModelId } from '../ids';
import { listKnownModels } from '../models/known';
import { OTHER_SONY_NAME } from './not-headphones';

/** Match of a name. `exact`: it is a model's name. `contains`: a model's name is part of it. */
type NameMatch =
  | { readonly kind: 'model'; readonly modelId: ModelId; readonly match: 'exact' | 'contains'; readonly leHalf: boolean }
  | { readonly kind: 'other-sony' }
  /** Name with two models, so that neither is certain. */
  | { readonly kind: 'several' }
  | { readonly kind: 'nothing' };

// Texts that Windows and Linux add to the device's name (see docs/sources.md).
const SYSTEM_SUFFIX = / (?:Hands-Free AG Audio|Hands-Free AG|Hands-Free|Avrcp Transport|Stereo|\(AVRCP\))$/i;
const WRAPPED = /^([^()]{1,40}) \((.+)\)$/;
const LE_PREFIX = /^LE_/;

/** Folded names of the models; `contained` has the longest first, so that "LinkBuds S" is found before "LinkBuds". */
interface Names {
  readonly models: number;
  readonly exact: ReadonlyMap<string, ModelId>;
  readonly contained: readonly (readonly [name: string, id: ModelId])[];
}

let names: Names = { models: 0, exact: new Map(), contained: [] };

// The index is created when it is first needed, because the window loads the models later.
function getNames(): Names {
  const models = listKnownModels();
  if (models.length === names.models) return names;
  const exact = new Map(models.flatMap((model) => model.bluetoothNames.map((name) => [fold(name), model.id] as const)));
  names = { models: models.length, exact, contained: [...exact.entries()].sort(([a], [b]) => b.length - a.length) };
  return names;
}

/** Searches a model's name in a device name that was cleaned by `cleanName`. */
export function matchName(name: string): NameMatch {
  const leHalf = LE_PREFIX.test(name);
  const whole = leHalf ? name.slice(3) : name;
  // A system adds brackets around the name, and an owner adds a room in brackets, so the inside, the outside and the whole are tried.
  const [, outside, inside] = WRAPPED.exec(whole) ?? [];
  const found = [strip(whole), ...(outside === undefined || inside === undefined ? [] : [strip(inside), strip(outside)])].map((part) =>
    matchPart(part, leHalf),
  );
  const models = new Set(found.flatMap((match) => (match.kind === 'model' ? [match.modelId] : [])));
  if (models.size > 1) return { kind: 'several' };
  return found.find(({ kind }) => kind === 'model') ?? found.find(({ kind }) => kind === 'other-sony') ?? { kind: 'nothing' };
}

/** Checks whether a name is a model's own and has nothing of an owner, also with `LE_` before it or an addition of a system. */
export function isModelName(name: string): boolean {
  return getNames().exact.has(fold(strip(name.replace(LE_PREFIX, ''))));
}

/** Returns a name without the additions of Windows and Linux, such as `Hands-Free AG`. */
export function withoutSystemSuffix(name: string): string {
  return name.replace(SYSTEM_SUFFIX, '');
}

function matchPart(bare: string, leHalf: boolean): NameMatch {
  if (OTHER_SONY_NAME.test(bare)) return { kind: 'other-sony' };
  const { exact, contained } = getNames();
  const modelId = exact.get(fold(bare));
  if (modelId !== undefined) return { kind: 'model', modelId, match: 'exact', leHalf };
  const folded = fold(bare);
  for (const [candidate, id] of contained) {
    if (hasWord(folded, candidate)) return { kind: 'model', modelId: id, match: 'contains', leHalf };
  }
  return { kind: 'nothing' };
}

// Series of Sony's headphones, and a product code with a digit. Source: the names in `catalog/models` and Sony's support pages.
const SONY_CODE = /(?<![\p{L}\p{N}])(?:SBH\d{2,3}[A-Z]{0,2}|(?:MDR|WH|WF|WI|DR)-(?=[A-Z]*\d)[A-Z0-9]{3,})(?![\p{L}\p{N}])/iu;

/** Returns the product code in a name that looks like that of any Sony headphones; null if there is none. */
export function findSonyCode(name: string): string | null {
  return OTHER_SONY_NAME.test(name) ? null : (SONY_CODE.exec(name)?.[0] ?? null);
}

const DEMO_UNIT = /^([A-Z]{2}-[A-Z0-9]+)DEMO$/i;

function strip(name: string): string {
  // A unit for shops adds DEMO to its model name.
  return withoutSystemSuffix(name).trim().replace(DEMO_UNIT, '$1');
}

// Models' names are ASCII. Other letters keep their case: a dotless i or a long s would fold to I and S.
function fold(name: string): string {
  return name
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Checks whether `word` occurs in `text` as a whole word. An adjacent letter or digit makes it another name:
 * WH-1000XM4C is not a WH-1000XM4.
 */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1];
    const after = text[at + word.length];
    if (!isWordCharacter(before) && !isWordCharacter(after)) return true;
  }
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
