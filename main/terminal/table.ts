import { GUIDE_KINDS, TARGETS } from '../../catalog/guides/guide';
import { languages } from '../../catalog/messages/languages';
import { type SymptomId, symptoms } from '../../catalog/symptoms/symptoms';
import type { OutputName } from '../../contract/command-line';

// This is the only table of the command line. Its help, man page, completions and document are generated from it.

/** Kinds of values of an argument or option, as completions offer them. */
type ValueKind = 'headphones' | 'guide' | 'model' | 'words' | 'text' | 'seconds' | 'hex';

/** Argument of a command, by its position. */
export interface ArgumentSpec {
  /** Placeholder in the usage, in capitals. */
  readonly placeholder: string;
  readonly kind: ValueKind;
  readonly required: boolean;
  /** True if it takes all further words. */
  readonly rest?: boolean;
  /** Allowed values; any if absent. */
  readonly choices?: readonly string[];
}

/** Option of the command line. */
export interface OptionSpec {
  readonly short?: string;
  /** Null for a switch without a value. */
  readonly value: Omit<ArgumentSpec, 'required' | 'rest'> | null;
}

/** Command of the command line. */
export interface CommandSpec {
  readonly arguments: readonly ArgumentSpec[];
  /** Own options, apart from {@link COMMON_OPTIONS}. */
  readonly options: readonly OptionName[];
  /** Documents that it prints with `--json`; more than one for a command that prints one a line. */
  readonly json: readonly OutputName[];
  /** True if it reads this computer's Bluetooth. */
  readonly needsBluetooth: boolean;
  /** Default time that it waits for headphones, in s; null if it follows until Ctrl+C. */
  readonly seconds: number | null;
}

const NAME: ArgumentSpec = { placeholder: 'NAME', kind: 'headphones', required: true };
const GUIDE_WORDS: readonly string[] = [...GUIDE_KINDS, 'factory-reset'];
// Object.keys returns strings, so the cast restores the type.
const SYMPTOM_IDS = Object.keys(symptoms) as readonly SymptomId[];

/** Every option, by its name. The description of each is the message `option.<name>`. */
export const OPTIONS = {
  json: { value: null },
  lang: { value: { placeholder: 'LANGUAGE', kind: 'text', choices: languages } },
  timeout: { value: { placeholder: 'SECONDS', kind: 'seconds' } },
  demo: { value: null },
  'user-data-dir': { value: { placeholder: 'FOLDER', kind: 'text' } },
  help: { short: 'h', value: null },
  version: { value: null },
  problem: { value: { placeholder: 'PROBLEM', kind: 'text', choices: SYMPTOM_IDS } },
  target: { value: { placeholder: 'TARGET', kind: 'text', choices: TARGETS } },
  erase: { value: null },
  model: { value: { placeholder: 'MODEL', kind: 'model' } },
  modalias: { value: { placeholder: 'ID', kind: 'text' } },
  'fast-pair': { value: { placeholder: 'ID', kind: 'hex' } },
  'manufacturer-data': { value: { placeholder: 'DATA', kind: 'hex' } },
  class: { value: { placeholder: 'CLASS', kind: 'hex' } },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Name of one of {@link OPTIONS}. */
export type OptionName = keyof typeof OPTIONS;

/** Options of every command. */
export const COMMON_OPTIONS = [
  'json',
  'lang',
  'timeout',
  'demo',
  'user-data-dir',
  'help',
  'version',
] as const satisfies readonly OptionName[];

const ACTION: CommandSpec = { arguments: [NAME], options: [], json: ['action'], needsBluetooth: true, seconds: 60 };

/** Every command, in the order of the help. The description of each is the message `command.<name>`. */
export const COMMANDS = {
  watch: { arguments: [], options: [], json: ['list'], needsBluetooth: true, seconds: null },
  list: { arguments: [], options: [], json: ['list'], needsBluetooth: true, seconds: 5 },
  status: { arguments: [NAME], options: [], json: ['status'], needsBluetooth: true, seconds: 10 },
  diagnose: {
    arguments: [{ ...NAME, required: false }],
    options: ['problem'],
    json: ['diagnose'],
    needsBluetooth: true,
    seconds: 10,
  },
  guide: {
    arguments: [NAME, { placeholder: 'GUIDE', kind: 'guide', required: true, choices: GUIDE_WORDS }],
    options: ['target', 'erase'],
    json: ['guide', 'guide-step', 'guide-end'],
    needsBluetooth: true,
    seconds: 180,
  },
  pair: ACTION,
  connect: ACTION,
  disconnect: ACTION,
  forget: ACTION,
  'use-for-sound': ACTION,
  report: { arguments: [], options: [], json: ['report'], needsBluetooth: true, seconds: 5 },
  search: {
    arguments: [{ placeholder: 'WORDS', kind: 'words', required: true, rest: true }],
    options: ['model'],
    json: ['search'],
    needsBluetooth: false,
    seconds: null,
  },
  identify: {
    arguments: [{ placeholder: 'NAME', kind: 'words', required: false }],
    options: ['modalias', 'fast-pair', 'manufacturer-data', 'class'],
    json: ['identify'],
    needsBluetooth: false,
    seconds: null,
  },
  model: {
    arguments: [{ placeholder: 'MODEL', kind: 'model', required: true }],
    options: [],
    json: ['model'],
    needsBluetooth: false,
    seconds: null,
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

/** Name of one of {@link COMMANDS}. */
export type CommandName = keyof typeof COMMANDS;

/** Names of all commands, in the order of the help. */
// Object.keys returns strings, so the cast restores the type.
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Command that runs if none is named. */
export const DEFAULT_COMMAND: CommandName = 'watch';

/** Limits of `--timeout`, in s. */
export const TIMEOUT_LIMITS = { min: 1, max: 3_600 } as const;

/** Returns the usage of a command in one line, e.g. `earshot guide NAME GUIDE [OPTIONS]`. */
export function formatUsage(name: CommandName): string {
  const spec: CommandSpec = COMMANDS[name];
  const words = spec.arguments.map(({ placeholder, required, rest }) => {
    const word = rest === true ? `${placeholder}…` : placeholder;
    return required ? word : `[${word}]`;
  });
  return ['earshot', name, ...words].join(' ');
}

/** Returns the options of a command: its own, then those of every command. */
export function getOptions(name: CommandName): readonly OptionName[] {
  const spec: CommandSpec = COMMANDS[name];
  return [...spec.options, ...COMMON_OPTIONS];
}
