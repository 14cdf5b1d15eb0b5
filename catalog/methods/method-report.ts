import { COMPUTERS } from '../computer';
import type { ModelId } from '../ids';
import { modelById } from '../models/known';
import { PROJECT_ADDRESS } from '../project';
import { type LearnedMethod, LIGHTS_SEEN, OUTCOMES } from './learned';
import { rankMethods } from './methods';

/** Path of the project's form `.github/ISSUE_TEMPLATE/way.yml`, whose fields Earshot fills in. */
const FORM = '/issues/new?template=way.yml';

/** Report of an owner to the project, without an address, a name or a day. */
interface MethodReport extends Omit<LearnedMethod, 'modelId' | 'day'> {
  readonly model: ModelId;
  /** Month of the press, e.g. `2026-11`. */
  readonly month: string;
}

/** Error of a text that isn't a report. The message names the line. */
export class ReportParseError extends Error {
  constructor(line: string, rule: string) {
    super(`${line}: ${rule}`);
    this.name = 'ToldError';
  }
}

/** Creates the report of a method that worked here. */
export function createMethodReport({ modelId, day, ...rest }: LearnedMethod): MethodReport {
  return { model: modelId, ...rest, month: day.slice(0, 7) };
}

/** Formats the report with one fact a line, in English because the project reads it. Unknown facts are left out. */
export function formatMethodReport({ model, way, outcome, seconds, light, voice, firmware, system, month }: MethodReport): string {
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

/**
 * Returns the address of the form with the text in it, or null while the project has no address, so that nothing goes to a stranger.
 * Nothing is sent before the user submits the form.
 */
export function createReportUrl(told: MethodReport, address: string | null = PROJECT_ADDRESS): string | null {
  if (address === null) return null;
  return `${address}${FORM}&title=${encodeURIComponent(`Way: ${told.model}`)}&told=${encodeURIComponent(formatMethodReport(told))}`;
}

/** Parses a report from the form or from a file. Throws {@link ReportParseError}, also for unknown lines. */
export function parseMethodReport(text: string): MethodReport {
  const lines = new Map<string, string>();
  for (const line of text.split('\n').filter((given) => given.trim() !== '')) {
    const [, name, value] = /^(\w+):\s*(\S.{0,200})$/.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) throw new ReportParseError(line.slice(0, 80), 'must look like "name: value"');
    if (!NAMES.has(name)) throw new ReportParseError(name, 'is not one of the facts that are told');
    if (lines.has(name)) throw new ReportParseError(name, 'stands there twice');
    lines.set(name, value.trim());
  }
  const needed = (name: string): string => {
    const value = lines.get(name);
    if (value === undefined) throw new ReportParseError(name, 'is missing');
    return value;
  };
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T => {
    const found = choices.find((choice) => choice === needed(name));
    if (found === undefined) throw new ReportParseError(name, `must be one of ${choices.join(', ')}`);
    return found;
  };
  const model = modelById(needed('model').toLowerCase());
  if (model === undefined) throw new ReportParseError('model', 'is not in the catalog');
  const outcome = oneOf('outcome', OUTCOMES);
  const methods = rankMethods(outcome, model);
  const method = methods.find(({ id }) => id === needed('way'));
  if (method === undefined) throw new ReportParseError('way', `is none of this model's: ${methods.map(({ id }) => id).join(', ')}`);
  const seconds = Number(needed('seconds'));
  if (!(seconds >= 0 && seconds <= 120)) throw new ReportParseError('seconds', 'must be a number from 0 to 120');
  const month = needed('month');
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new ReportParseError('month', 'must look like 2026-11');
  return {
    model: model.id,
    way: method.id,
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
