import { joinNames } from '../../catalog/messages/join';
import { EXIT_CODES, type ExitReason } from '../../contract/command-line';
import { type Format, formatHeading, formatTitle } from './rows';
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandName,
  type CommandSpec,
  formatUsage,
  getOptions,
  OPTIONS,
  type OptionName,
  type OptionSpec,
} from './table';

/** Section of the help: a heading and its entries, each a term with its description. */
export interface HelpSection {
  readonly title: string;
  readonly entries: readonly { readonly term: string; readonly text: string }[];
}

/** Exit codes in the order of the help. Object.keys returns strings, so the cast restores the type. */
export const EXIT_REASONS = Object.keys(EXIT_CODES) as readonly ExitReason[];

/** Width of the terms' column, in characters. */
const TERM_WIDTH = 16;

/** Formats the help of the command line, or of one command. */
export function formatHelp(command: CommandName | null, format: Format): string {
  const intro = command === null ? format('cli.about') : format(`command.${command}`);
  const usage = command === null ? 'earshot [COMMAND] [OPTIONS]' : `${formatUsage(command)} [OPTIONS]`;
  const notes = command === null ? [format('cli.default'), format('cli.names')] : takesName(command) ? [format('cli.names')] : [];
  const sections = listSections(command, format).map(({ title, entries }) =>
    [formatHeading(title, format), ...entries.map(formatEntry)].join('\n'),
  );
  return `${[intro, formatTitle(format('cli.usage'), usage, format), ...sections, ...notes].join('\n\n')}\n`;
}

/** Returns the sections of the help of the command line, or of one command. */
export function listSections(command: CommandName | null, format: Format): readonly HelpSection[] {
  const commands = COMMAND_NAMES.map((name) => ({
    term: [name, ...formatUsage(name).split(' ').slice(2)].join(' '),
    text: format(`command.${name}`),
  }));
  const options = (command === null ? listOwnOptions() : getOptions(command)).map((name) => ({
    term: formatOption(name),
    text: describeOption(name, format),
  }));
  const guides = command === 'guide' ? [{ title: format('cli.guides'), entries: listGuides(format) }] : [];
  return [
    ...(command === null ? [{ title: format('cli.commands'), entries: commands }] : []),
    ...guides,
    { title: format('cli.options'), entries: options },
    {
      title: format('cli.exit-codes'),
      entries: EXIT_REASONS.map((reason) => ({ term: String(EXIT_CODES[reason]), text: format(`exit.${reason}`) })),
    },
  ];
}

/** Formats an option with its short form and value, e.g. `-h, --help`. */
export function formatOption(name: OptionName): string {
  const { short, value }: OptionSpec = OPTIONS[name];
  const long = value === null ? `--${name}` : `--${name} ${value.placeholder}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

/** Describes an option with its possible values. */
export function describeOption(name: OptionName, format: Format): string {
  const { value }: OptionSpec = OPTIONS[name];
  const choices = value?.choices === undefined ? '' : ` (${format(joinNames(value.choices))})`;
  return `${format(`option.${name}`)}${choices}`;
}

/** Returns whether the first argument of a command is the name of headphones. */
function takesName(command: CommandName): boolean {
  const spec: CommandSpec = COMMANDS[command];
  return spec.arguments[0]?.kind === 'headphones';
}

function listOwnOptions(): readonly OptionName[] {
  return getOptions('list');
}

function listGuides(format: Format): HelpSection['entries'] {
  const [, argument]: CommandSpec['arguments'] = COMMANDS.guide.arguments;
  return (argument?.choices ?? []).map((word) => ({
    term: word,
    // The alias has no text of its own.
    text: format(word === 'factory-reset' ? 'guide.initialize' : (`guide.${word}` as 'guide.pair')),
  }));
}

function formatEntry({ term, text }: HelpSection['entries'][number]): string {
  return term.length < TERM_WIDTH ? `  ${term.padEnd(TERM_WIDTH)} ${text}` : `  ${term}\n  ${' '.repeat(TERM_WIDTH)} ${text}`;
}
