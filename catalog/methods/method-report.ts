import { COMPUTERS } from '../computer';
import type { ModelId } from '../ids';
import { findModel } from '../models/known';
import { PROJECT_ADDRESS } from '../project';
import { getVerdict, type LearnedMethod, OUTCOMES } from './learned';
import { rankMethods } from './methods';
import { isWitnessed, OBSERVED_LIGHTS, type Observation, OLD_PAIRINGS, RESET_VERDICTS, type ResetResult } from './reset-result';

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
    this.name = 'ReportParseError';
  }
}

/** Creates the report of a method that worked here. */
export function createMethodReport({ modelId, day, ...rest }: LearnedMethod): MethodReport {
  return { model: modelId, ...rest, month: day.slice(0, 7) };
}

/** Formats the report with one fact a line, in English because the project reads it. Unknown facts are left out. */
export function formatMethodReport(report: MethodReport): string {
  const { model, way, outcome, seconds, light, voice, firmware, result, system, month } = report;
  const { oldPairing = null, pairingMode = null } = result ?? {};
  const seen = [oldPairing?.witness === 'computer' ? 'pairing' : null, pairingMode?.witness === 'computer' ? 'mode' : null];
  const lines = [
    ['model', model],
    ['way', way],
    ['outcome', outcome],
    ['result', result === null ? null : getVerdict(report)],
    ['pairing', oldPairing?.value ?? null],
    ['mode', pairingMode === null ? null : pairingMode.value ? 'yes' : 'no'],
    ['seen', seen.filter((name) => name !== null).join(', ') || null],
    ['seconds', seconds === null ? null : String(seconds)],
    ['light', light],
    ['voice', voice === null ? null : voice ? 'yes' : 'no'],
    ['firmware', firmware],
    ['system', system],
    ['month', month],
  ] as const;
  return lines.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join('\n');
}

/**
 * Returns the address of the form with the text in it, or null while the project has no address, so that nothing goes to a
 * stranger. Nothing is sent before the user submits the form.
 */
export function createReportUrl(methodReport: MethodReport, address: string | null = PROJECT_ADDRESS): string | null {
  if (address === null) return null;
  // A plus is the short form of a space in a query. Links that Earshot opens have at most 500 characters.
  const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
  return `${address}${FORM}&title=${encode(`Way: ${methodReport.model}`)}&told=${encode(formatMethodReport(methodReport))}`;
}

/** Parses a report from the form or from a file. Throws {@link ReportParseError}, also for unknown lines. */
export function parseMethodReport(text: string): MethodReport {
  const lines = new Map<string, string>();
  for (const line of text.split('\n').filter((given) => given.trim() !== '')) {
    const fact = /^(\w+):\s*(\S.{0,200})$/.exec(line.trim());
    if (fact === null) throw new ReportParseError(line.slice(0, 80), 'must look like "name: value"');
    const [, name = '', value = ''] = fact;
    if (!NAMES.has(name)) throw new ReportParseError(name, 'is not one of the facts of a report');
    if (lines.has(name)) throw new ReportParseError(name, 'appears twice');
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
  // Reports of older versions have no result. The radio confirmed those.
  const parseResult = (): ResetResult | null => {
    if (outcome === 'pairing-mode' || (outcome === 'factory-reset' && !lines.has('result'))) return null;
    const seen = new Set((lines.get('seen') ?? '').split(',').map((name) => name.trim()));
    for (const name of seen) if (name !== '' && !lines.has(name)) throw new ReportParseError('seen', 'may only name pairing and mode');
    const observe = <T>(name: string, value: T): Observation<T> => ({ value, witness: seen.has(name) ? 'computer' : 'user' });
    return {
      oldPairing: lines.has('pairing') ? observe('pairing', oneOf('pairing', OLD_PAIRINGS)) : null,
      pairingMode: lines.has('mode') ? observe('mode', oneOf('mode', ['yes', 'no']) === 'yes') : null,
    };
  };
  const model = findModel(needed('model').toLowerCase());
  if (model === null) throw new ReportParseError('model', 'is not in the catalog');
  const outcome = oneOf('outcome', OUTCOMES);
  const methods = rankMethods(outcome, model);
  const method = methods.find(({ id }) => id === needed('way'));
  if (method === undefined) throw new ReportParseError('way', `is none of this model's: ${methods.map(({ id }) => id).join(', ')}`);
  // Only the radio can confirm a method for pairing mode, and it does so for timed presses.
  const seconds = outcome === 'pairing-mode' || lines.has('seconds') ? Number(needed('seconds')) : null;
  if (seconds !== null && !(seconds >= 0 && seconds <= 120)) throw new ReportParseError('seconds', 'must be a number from 0 to 120');
  const month = needed('month');
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new ReportParseError('month', 'must look like 2026-11');
  const light = lines.has('light') ? oneOf('light', OBSERVED_LIGHTS) : null;
  const result = parseResult();
  if (result !== null && oneOf('result', RESET_VERDICTS) !== getVerdict({ outcome, light, result }))
    throw new ReportParseError('result', `must be ${getVerdict({ outcome, light, result })} after these observations`);
  return {
    model: model.id,
    way: method.id,
    outcome,
    seconds,
    light,
    result,
    voice: lines.has('voice') ? oneOf('voice', ['yes', 'no']) === 'yes' : null,
    firmware: lines.get('firmware') ?? null,
    system: oneOf('system', COMPUTERS),
    month,
  };
}

/** Returns the reason why a report confirms nothing, or null if it counts. Maintainers read the text. */
export function findReportObstacle(report: MethodReport): string | null {
  if (report.result === null) return null;
  switch (getVerdict(report)) {
    case 'erased':
      return 'this reset erased the pairings: check the steps in the model’s file, and never count it';
    case 'kept':
      return 'this factory reset erased nothing, so that it confirms no method';
    case 'unclear':
      return 'the observations don’t show whether it worked';
    case 'worked':
      return isWitnessed(report.result) ? null : 'the owner’s computer observed nothing, so that the sheet of facts is the place for it';
  }
}

const NAMES: ReadonlySet<string> = new Set([
  'model',
  'way',
  'outcome',
  'result',
  'pairing',
  'mode',
  'seen',
  'seconds',
  'light',
  'voice',
  'firmware',
  'system',
  'month',
]);
