import { parseArgs } from 'node:util';
import type { GuideKind } from '../../catalog/guides/guide';
import { joinNames } from '../../catalog/messages/join';
import { createMessage, type Message } from '../../catalog/messages/message';
import {
  type ArgumentSpec,
  COMMAND_NAMES,
  COMMANDS,
  type CommandName,
  type CommandSpec,
  DEFAULT_COMMAND,
  formatUsage,
  getOptions,
  OPTIONS,
  type OptionName,
  type OptionSpec,
  TIMEOUT_LIMITS,
} from './table';

/** Guide that has a target. */
const TARGET_GUIDE: GuideKind = 'pair-other';

/** One run of the command line, as it was typed. */
export interface ParsedCommand {
  readonly command: CommandName;
  /** Arguments in the order of the table; a `rest` argument is joined by spaces. */
  readonly arguments: readonly string[];
  readonly options: { readonly [name in OptionName]?: string | true };
}

/** Wrong usage, with a sentence for the user. */
export class UsageError extends Error {
  constructor(
    readonly text: Message,
    readonly command: CommandName | null,
  ) {
    super(text.key);
    this.name = 'UsageError';
  }
}

/** Parses the arguments after the program's name. Throws a {@link UsageError} that names what is wrong. */
export function parseCommand(args: readonly string[]): ParsedCommand {
  const { tokens } = parseArgs({ args: [...args], options: createParserOptions(), strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const typed: { name: string; raw: string; value: string | undefined }[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    else if (token.kind === 'option') typed.push({ name: token.name, raw: token.rawName, value: token.value });
  }
  const first = words[0];
  if (first !== undefined && !isCommand(first)) throw new UsageError(createMessage('usage.unknown-command', { word: first }), null);
  const command = first ?? DEFAULT_COMMAND;
  const options: { [name in OptionName]?: string | true } = {};
  for (const { name, raw, value } of typed) {
    const known = getOptions(command).find((one) => one === name);
    if (known === undefined) throw new UsageError(createMessage('usage.unknown-option', { option: raw }), command);
    options[known] = parseValue(known, raw, value, command);
  }
  // A request for help needs no arguments.
  const isHelp = options.help === true || options.version === true;
  const parsed = isHelp ? [] : parseWords(command, words.slice(1));
  // Otherwise the guide would silently be about this computer.
  if (options.target !== undefined && !isHelp && parsed[1] !== TARGET_GUIDE)
    throw new UsageError(createMessage('usage.target', { option: '--target', word: TARGET_GUIDE }), command);
  return { command, arguments: parsed, options };
}

/** Returns the language that the arguments name, before they are parsed; null without one. For the errors of the parser. */
export function findLanguageOption(args: readonly string[]): string | null {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[at];
  if (arg === undefined) return null;
  return arg === '--lang' ? (args[at + 1] ?? null) : arg.slice('--lang='.length);
}

function isCommand(word: string): word is CommandName {
  return COMMAND_NAMES.some((name) => name === word);
}

function createParserOptions(): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    Object.entries<OptionSpec>(OPTIONS).map(([name, { short, value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const), ...(short === undefined ? {} : { short }) },
    ]),
  );
}

function parseValue(name: OptionName, raw: string, value: string | undefined, command: CommandName): string | true {
  const spec: OptionSpec = OPTIONS[name];
  if (spec.value === null) {
    if (value !== undefined) throw new UsageError(createMessage('usage.no-value', { option: raw }), command);
    return true;
  }
  if (value === undefined || value === '') throw new UsageError(createMessage('usage.value-missing', { option: raw }), command);
  const { choices, kind } = spec.value;
  if (choices !== undefined && !choices.includes(value)) throw createChoiceError(raw, value, choices, command);
  if (kind === 'seconds') {
    const seconds = Number(value);
    if (!/^\d{1,4}$/.test(value) || seconds < TIMEOUT_LIMITS.min || seconds > TIMEOUT_LIMITS.max)
      throw new UsageError(createMessage('usage.seconds', { option: raw, least: TIMEOUT_LIMITS.min, most: TIMEOUT_LIMITS.max }), command);
  }
  return value;
}

function parseWords(command: CommandName, words: readonly string[]): string[] {
  const spec: CommandSpec = COMMANDS[command];
  const rest = [...words];
  const parsed = spec.arguments.flatMap((argument) => {
    const value = argument.rest === true ? rest.splice(0).join(' ') : (rest.shift() ?? '');
    if (value === '' && argument.required)
      throw new UsageError(createMessage('usage.argument-missing', { word: argument.placeholder, usage: formatUsage(command) }), command);
    if (value !== '') checkChoice(argument, value, command);
    return value === '' ? [] : [value];
  });
  const [extra] = rest;
  if (extra !== undefined) throw new UsageError(createMessage('usage.too-many', { word: extra, usage: formatUsage(command) }), command);
  return parsed;
}

function checkChoice({ placeholder, choices }: ArgumentSpec, value: string, command: CommandName): void {
  if (choices !== undefined && !choices.includes(value)) throw createChoiceError(placeholder, value, choices, command);
}

function createChoiceError(option: string, word: string, choices: readonly string[], command: CommandName): UsageError {
  return new UsageError(createMessage('usage.choice', { option, word, choices: joinNames(choices) }), command);
}
