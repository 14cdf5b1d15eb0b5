import type { ModelId } from '../ids';
import { PROJECT_ADDRESS } from '../project';
import { CONTROL_IDS, PLACES } from './control';
import { findModel } from './known';
import { COLORS, PATTERNS } from './light';
import { type Model, START_STATES } from './model';

/** Path of the project's form `.github/ISSUE_TEMPLATE/facts.yml`, whose fields Earshot fills in. */
const FORM = '/issues/new?template=facts.yml';

/** Maximum number of questions on a sheet, so that a volunteer finishes it. */
export const MAX_QUESTIONS = 10;

/** Maximum length of a value on a sheet, in characters. */
const MAX_VALUE = 120;

/** Question about a model for a volunteer with the headphones or Sony's guide. */
interface Question {
  /** Question in English, because the project reads it. */
  readonly text: string;
  /** Valid values in words, for the sheet and for the error of an invalid one. */
  readonly values: string;
  readonly isMissing: (model: Model) => boolean;
  readonly isValid: (value: string) => boolean;
}

const oneOf = (choices: readonly string[]) => (value: string) => choices.includes(value);
const isText = (value: string): boolean => value.length <= MAX_VALUE;
const isCount = (most: number) => (value: string) => /^[1-9]\d?$/.test(value) && Number(value) <= most;

// These are the three parts of a method's id.
function isMethod(value: string): boolean {
  const [from, press, seconds, ...rest] = value.split('/');
  const controls: readonly string[] = press?.split('+') ?? [];
  return (
    rest.length === 0 &&
    oneOf(['any', ...START_STATES])(from ?? '') &&
    controls.every(oneOf(CONTROL_IDS)) &&
    new Set(controls).size === controls.length &&
    (seconds === 'unknown' || isCount(60)(seconds ?? ''))
  );
}

function isLight(value: string): boolean {
  const [color, pattern, times, ...rest] = value.split(' ');
  if (rest.length > 0 || !oneOf(COLORS)(color ?? '') || !oneOf(PATTERNS)(pattern ?? '')) return false;
  return pattern === 'count' ? isCount(20)(times ?? '') : times === undefined;
}

const METHOD = `start/controls/seconds, e.g. off/power+custom/7 (start: any, ${START_STATES.join(', ')}; seconds: unknown if you don't know)`;
const LIGHT = `color pattern, e.g. blue flashing, or blue count 4 (colors: ${COLORS.join(', ')}; patterns: ${PATTERNS.join(', ')})`;
const hasCondition = (model: Model, condition: 'pairing' | 'initialized'): boolean =>
  model.indicators.some((indicator) => indicator.condition === condition);

const QUESTIONS = {
  'factory-reset': {
    text: 'How are all pairings and settings erased?',
    values: METHOD,
    isMissing: ({ initialize }) => initialize.every(({ confidence }) => confidence === 'recalled'),
    isValid: isMethod,
  },
  'factory-reset-light': {
    text: 'What does the light do when everything was erased?',
    values: LIGHT,
    isMissing: (model) => !hasCondition(model, 'initialized'),
    isValid: isLight,
  },
  reset: {
    text: 'How are they reset without losing the pairings?',
    values: METHOD,
    isMissing: ({ reset }) => reset.every(({ confidence }) => confidence === 'recalled'),
    isValid: isMethod,
  },
  'reset-charging': {
    text: 'Does that reset need the charging cable?',
    values: 'yes or no',
    isMissing: ({ reset }) => reset.every(({ confidence }) => confidence === 'recalled'),
    isValid: oneOf(['yes', 'no']),
  },
  pairing: {
    text: 'How do they enter pairing mode for a second device?',
    values: METHOD,
    isMissing: ({ pairing }) =>
      pairing.every(({ confidence, holdSeconds }) => confidence !== 'official' && !(confidence === 'reported' && holdSeconds !== null)),
    isValid: isMethod,
  },
  'button-place': {
    text: 'Where is the button (or touch area) for pairing mode?',
    values: PLACES.join(', '),
    isMissing: ({ controls }) => controls.every(({ place, confidence }) => place === null || confidence === 'unconfirmed'),
    isValid: oneOf(PLACES),
  },
  'pairing-light': {
    text: 'What does the light do in pairing mode?',
    values: LIGHT,
    isMissing: (model) => !hasCondition(model, 'pairing'),
    isValid: isLight,
  },
  'pairing-voice': {
    text: 'What does the English voice say in pairing mode?',
    values: 'the words',
    isMissing: ({ voicePrompts }) => voicePrompts.every(({ condition }) => condition !== 'pairing'),
    isValid: isText,
  },
  'pairing-minutes': {
    text: 'After how many minutes does pairing mode end?',
    values: 'a whole number up to 60',
    isMissing: ({ pairingWindow }) => pairingWindow === null,
    isValid: isCount(60),
  },
  'le-name': {
    text: 'Which name with LE_ do phones list?',
    values: 'the exact name, which begins with LE_',
    isMissing: ({ leName }) => leName === null,
    isValid: (value) => isText(value) && /^LE_\S/.test(value),
  },
  'remembered-devices': {
    text: 'How many paired devices do they remember?',
    values: 'a whole number up to 64',
    isMissing: ({ pairedDeviceLimit }) => pairedDeviceLimit === null,
    isValid: isCount(64),
  },
  'works-while-charging': {
    text: 'Do they work while they charge?',
    values: 'yes or no',
    isMissing: ({ usableWhileCharging }) => usableWhileCharging === null || usableWhileCharging.confidence === 'unconfirmed',
    isValid: oneOf(['yes', 'no']),
  },
  'help-guide': {
    text: "What is the address of Sony's help guide for them?",
    values: 'an address that begins with https://helpguide.sony.net/',
    isMissing: ({ helpGuide }) => helpGuide === null,
    isValid: (value) => isText(value) && /^https:\/\/helpguide\.sony\.net\/[\w./-]+$/.test(value),
  },
} as const satisfies Record<string, Question>;

/** Name of a question on the sheet. */
type FactName = keyof typeof QUESTIONS;

/** Names of all questions, the most useful one first. */
export const FACT_NAMES = Object.keys(QUESTIONS) as readonly FactName[];

/** Sources that a volunteer can name. */
const SOURCES = ['I did it', 'printed guide'] as const;

/** Facts that a volunteer wrote on the sheet of a model. */
interface FactSheet {
  readonly model: ModelId;
  readonly facts: readonly { readonly name: FactName; readonly value: string }[];
  /** Origin of the facts: the volunteer's headphones, the printed guide, or the address of a page. */
  readonly source: string;
}

/** Error of a text that isn't a valid sheet. The message names the line. */
export class FactSheetError extends Error {
  constructor(line: string, rule: string) {
    super(`${line}: ${rule}`);
    this.name = 'FactSheetError';
  }
}

/** Returns the questions whose facts the model lacks, the most useful one first. At most {@link MAX_QUESTIONS}. */
export function selectMissingFacts(model: Model): FactName[] {
  return FACT_NAMES.filter((name) => QUESTIONS[name].isMissing(model)).slice(0, MAX_QUESTIONS);
}

/** Formats the blank sheet of a model, in English. Each question is a comment above its line. */
export function formatBlankSheet(model: Model): string {
  const lines = selectMissingFacts(model).flatMap((name) => {
    const { text, values } = QUESTIONS[name];
    return ['', `# ${text}`, `# ${values}`, `${name}:`];
  });
  return [
    "# Fill in what you know, and leave the rest empty. A factory reset erases all pairings, so don't try one for this.",
    `model: ${model.id}`,
    '',
    '# Where does it come from? I did it, printed guide, or the address of a page',
    'source:',
    ...lines,
    '',
  ].join('\n');
}

/**
 * Returns the address of the project's form with the model and the names of the missing facts, or null if the project has no
 * address. Nothing is sent before the user submits the form.
 */
export function createSheetUrl(model: Model, address: string | null = PROJECT_ADDRESS): string | null {
  if (address === null) return null;
  const lines = [`model: ${model.id}`, ...['source', ...selectMissingFacts(model)].map((name) => `${name}: `)];
  return `${address}${FORM}&title=${encodeURIComponent(`Facts: ${model.id}`)}&facts=${encodeURIComponent(lines.join('\n'))}`;
}

/** Checks whether a text is a sheet rather than the report of a method, which has a line `outcome`. */
export function isFactSheet(text: string): boolean {
  return !/^outcome:/m.test(text);
}

/** Parses a filled sheet. Throws {@link FactSheetError}, also for unknown lines and for a sheet without any fact. */
export function parseFactSheet(text: string): FactSheet {
  const lines = new Map<string, string>();
  for (const line of text.split('\n').map((given) => given.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const at = line.indexOf(':');
    if (at < 1) throw new FactSheetError(line.slice(0, 80), 'must look like "name: value"');
    const name = line.slice(0, at);
    if (name !== 'model' && name !== 'source' && !isFactName(name))
      throw new FactSheetError(name.slice(0, 80), `is not one of ${FACT_NAMES.join(', ')}`);
    if (lines.has(name)) throw new FactSheetError(name, 'is there twice');
    lines.set(name, line.slice(at + 1).trim());
  }
  const given = lines.get('model') ?? '';
  if (given === '') throw new FactSheetError('model', 'is missing');
  const model = findModel(given.toLowerCase());
  if (model === null) throw new FactSheetError('model', 'is not in the catalog');
  const facts = FACT_NAMES.flatMap((name) => {
    const value = lines.get(name) ?? '';
    if (value === '') return [];
    if (!QUESTIONS[name].isValid(value)) throw new FactSheetError(name, `must be: ${QUESTIONS[name].values}`);
    return [{ name, value }];
  });
  if (facts.length === 0) throw new FactSheetError(model.id, 'has no fact filled in');
  const source = lines.get('source') ?? '';
  if (!oneOf(SOURCES)(source) && !/^https:\/\/\S{4,120}$/.test(source))
    throw new FactSheetError('source', `must be ${SOURCES.join(', ')}, or an address that begins with https://`);
  return { model: model.id, facts, source };
}

function isFactName(name: string): name is FactName {
  return Object.hasOwn(QUESTIONS, name);
}
