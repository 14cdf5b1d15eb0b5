import { describeOption, formatOption, listSections } from '../../main/terminal/help';
import type { Format } from '../../main/terminal/rows';
import { COMMAND_NAMES, COMMANDS, type CommandSpec } from '../../main/terminal/table';

/** Formats the man page. The macros are those of `man(7)`. */
export function formatManPage(format: Format): string {
  const [commands, options, exits] = listSections(null, format);
  const own = COMMAND_NAMES.flatMap((name) => {
    const { options: names }: CommandSpec = COMMANDS[name];
    return names.map((option) => ({ term: `earshot ${name} … ${formatOption(option)}`, text: describeOption(option, format) }));
  });
  const section = (title: string, entries: readonly { term: string; text: string }[]): string[] => [
    `.SH ${escapeRoff(title.toLocaleUpperCase())}`,
    ...entries.flatMap(({ term, text }) => ['.TP', `.B ${escapeRoff(term)}`, escapeRoff(text)]),
  ];
  return `${[
    '.\\" Made by `npm run command-line -- --write` from main/terminal/table.ts.',
    '.TH EARSHOT 1 "" "Earshot" ""',
    '.SH NAME',
    `earshot \\- ${escapeRoff(format('cli.about'))}`,
    '.SH SYNOPSIS',
    '.B earshot',
    '[COMMAND] [OPTIONS]',
    ...section(commands?.title ?? '', commands?.entries ?? []),
    '.PP',
    escapeRoff(`${format('cli.default')} ${format('cli.names')}`),
    ...section(options?.title ?? '', [...(options?.entries ?? []), ...own]),
    ...section(exits?.title ?? '', exits?.entries ?? []),
  ].join('\n')}\n`;
}

// These characters are escaped, because a backslash begins an escape, a plain dash is printed as a hyphen, and a dot or quote at the start
// of a line begins a request.
function escapeRoff(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq');
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
