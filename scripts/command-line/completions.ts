import { describeOption } from '../../main/terminal/help';
import type { Format } from '../../main/terminal/rows';
import {
  COMMAND_NAMES,
  COMMANDS,
  COMMON_OPTIONS,
  type CommandName,
  type CommandSpec,
  getOptions,
  OPTIONS,
  type OptionName,
  type OptionSpec,
} from '../../main/terminal/table';

const HEADER = '# Made by `npm run command-line -- --write` from main/terminal/table.ts.';

/** Formats the completion for bash. */
export function formatBash(): string {
  const cases = COMMAND_NAMES.map((name) => `    ${name}) words="${[...getChoices(name), ...listOptions(getOptions(name))].join(' ')}" ;;`);
  const values = Object.entries<OptionSpec>(OPTIONS).flatMap(([name, { value }]) =>
    value?.choices === undefined ? [] : [`    --${name}) COMPREPLY=($(compgen -W "${value.choices.join(' ')}" -- "$current")); return ;;`],
  );
  return `${[
    HEADER,
    '_earshot() {',
    `  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words`,
    '  case "$previous" in',
    ...values,
    '  esac',
    `  case "\${COMP_WORDS[1]}" in`,
    ...cases,
    `    *) words="${[...COMMAND_NAMES, ...listOptions(COMMON_OPTIONS)].join(' ')}" ;;`,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    'complete -F _earshot earshot',
  ].join('\n')}\n`;
}

/** Formats the completion for zsh. */
export function formatZsh(format: Format): string {
  const commands = COMMAND_NAMES.map((name) => `    '${quoteZsh(name)}:${quoteZsh(format(`command.${name}`))}'`);
  const cases = COMMAND_NAMES.map((name) => {
    const words = getArguments(name).map(({ placeholder, choices, rest }, index) => {
      const action = choices === undefined ? ' ' : `(${choices.join(' ')})`;
      return `'${rest === true ? '*' : index + 1}:${placeholder}:${action}'`;
    });
    return `    ${name}) _arguments ${[...words, ...getOptions(name).map((option) => formatZshOption(option, format))].join(' ')} ;;`;
  });
  return `${[
    '#compdef earshot',
    HEADER,
    '_earshot() {',
    '  local -a commands',
    '  commands=(',
    ...commands,
    '  )',
    '  if (( CURRENT == 2 )); then',
    "    _describe -t commands 'command' commands",
    `    _arguments ${COMMON_OPTIONS.map((option) => formatZshOption(option, format)).join(' ')}`,
    '    return',
    '  fi',
    `  local command="\${words[2]}"`,
    '  shift words',
    '  (( CURRENT-- ))',
    '  case "$command" in',
    ...cases,
    '  esac',
    '}',
    '_earshot "$@"',
  ].join('\n')}\n`;
}

/** Formats the completion for fish. */
export function formatFish(format: Format): string {
  const begin = `not __fish_seen_subcommand_from ${COMMAND_NAMES.join(' ')}`;
  const commands = COMMAND_NAMES.map(
    (name) => `complete -c earshot -f -n '${begin}' -a ${name} -d '${quoteFish(format(`command.${name}`))}'`,
  );
  const common = COMMON_OPTIONS.map((name) => formatFishOption(name, '', format));
  const own = COMMAND_NAMES.flatMap((name) => {
    const when = ` -n '__fish_seen_subcommand_from ${name}'`;
    const words = getChoices(name);
    const { options }: CommandSpec = COMMANDS[name];
    return [
      ...(words.length === 0 ? [] : [`complete -c earshot -f${when} -a '${words.join(' ')}'`]),
      ...options.map((option) => formatFishOption(option, when, format)),
    ];
  });
  return `${[HEADER, ...commands, ...common, ...own].join('\n')}\n`;
}

function formatZshOption(name: OptionName, format: Format): string {
  const { value }: OptionSpec = OPTIONS[name];
  const text = quoteZsh(format(`option.${name}`))
    .replaceAll('[', '(')
    .replaceAll(']', ')');
  const action = value === null ? '' : `:${value.placeholder}:${value.choices === undefined ? ' ' : `(${value.choices.join(' ')})`}`;
  return `'--${name}[${text}]${action}'`;
}

function formatFishOption(name: OptionName, when: string, format: Format): string {
  const { short, value }: OptionSpec = OPTIONS[name];
  const argument = value === null ? '' : value.choices === undefined ? ' -x' : ` -x -a '${value.choices.join(' ')}'`;
  return `complete -c earshot -f${when} -l ${name}${short === undefined ? '' : ` -s ${short}`}${argument} -d '${quoteFish(describeOption(name, format))}'`;
}

function getArguments(name: CommandName): CommandSpec['arguments'] {
  return COMMANDS[name].arguments;
}

function getChoices(name: CommandName): readonly string[] {
  return getArguments(name).flatMap(({ choices }) => choices ?? []);
}

function listOptions(names: readonly OptionName[]): string[] {
  return names.map((name) => `--${name}`);
}

function quoteZsh(text: string): string {
  return text.replaceAll("'", '’').replaceAll(':', '\\:');
}

function quoteFish(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
