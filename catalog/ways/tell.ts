import { COMPUTERS } from '../computer';
import type { ModelId } from '../ids';
import { modelById } from '../models/known';
import { type LearnedWay, LIGHTS_SEEN, OUTCOMES } from './learned';
import { waysTo } from './ways';

/** Where the project takes such reports: the form `.github/ISSUE_TEMPLATE/way.yml`, whose fields are filled in. */
const FORM = 'https://github.com/earshot/earshot/issues/new?template=way.yml';

/** What an owner tells the project: no address, no name, no day. */
export interface Told extends Omit<LearnedWay, 'modelId' | 'day'> {
  readonly model: ModelId;
  /** E.g. `2026-11`. */
  readonly month: string;
}

/** A text that is no such report; the message says which line. */
export class ToldError extends Error {
  constructor(line: string, rule: string) {
    super(`${line}: ${rule}`);
    this.name = 'ToldError';
  }
}

/** What is told of a way that worked here. */
export function toldOf({ modelId, day, ...rest }: LearnedWay): Told {
  return { model: modelId, ...rest, month: day.slice(0, 7) };
}

/** The exact text, one line a fact; English, because the project reads it. What is not known is left out. */
export function toldText({ model, way, outcome, seconds, light, voice, firmware, system, month }: Told): string {
  const lines = [
    ['model', model],
    ['way', way],
    ['outcome', outcome],
    ['seconds', String(seconds)],
    ['light', light],
    ['voice', voice === null ? null : voice ? 'yes' : 'no'],
    ['firmware', firmware],
    ['system', system],
    ['month', month],
  ] as const;
  return lines.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join('\n');
}

/** The project's form in the browser, with the text in it. Nothing is sent before the person sends it there. */
export function toldLink(told: Told): string {
  return `${FORM}&title=${encodeURIComponent(`Way: ${told.model}`)}&told=${encodeURIComponent(toldText(told))}`;
}

/** Reads such a text, as it comes from the form or from a file. Throws {@link ToldError}; lines that it does not know are refused. */
export function parseTold(text: string): Told {
  const lines = new Map<string, string>();
  for (const line of text.split('\n').filter((given) => given.trim() !== '')) {
    const [, name, value] = /^(\w+):\s*(\S.{0,200})$/.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) throw new ToldError(line.slice(0, 80), 'must look like "name: value"');
    if (!NAMES.has(name)) throw new ToldError(name, 'is not one of the facts that are told');
    if (lines.has(name)) throw new ToldError(name, 'stands there twice');
    lines.set(name, value.trim());
  }
  const needed = (name: string): string => {
    const value = lines.get(name);
    if (value === undefined) throw new ToldError(name, 'is missing');
    return value;
  };
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T => {
    const found = choices.find((choice) => choice === needed(name));
    if (found === undefined) throw new ToldError(name, `must be one of ${choices.join(', ')}`);
    return found;
  };
  const model = modelById(needed('model'));
  if (model === undefined) throw new ToldError('model', 'is not in the catalogue');
  const outcome = oneOf('outcome', OUTCOMES);
  const ways = waysTo(outcome, model);
  const way = ways.find(({ id }) => id === needed('way'));
  if (way === undefined) throw new ToldError('way', `is none of this model's: ${ways.map(({ id }) => id).join(', ')}`);
  const seconds = Number(needed('seconds'));
  if (!(seconds >= 0 && seconds <= 120)) throw new ToldError('seconds', 'must be a number from 0 to 120');
  const month = needed('month');
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new ToldError('month', 'must look like 2026-11');
  return {
    model: model.id,
    way: way.id,
    outcome,
    seconds,
    light: lines.has('light') ? oneOf('light', LIGHTS_SEEN) : null,
    voice: lines.has('voice') ? oneOf('voice', ['yes', 'no']) === 'yes' : null,
    firmware: lines.get('firmware') ?? null,
    system: oneOf('system', COMPUTERS),
    month,
  };
}

const NAMES: ReadonlySet<string> = new Set(['model', 'way', 'outcome', 'seconds', 'light', 'voice', 'firmware', 'system', 'month']);
