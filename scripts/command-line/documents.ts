import { core, globalRegistry, toJSONSchema } from 'zod/mini';
import '../../catalog/messages/catalogs';
import type { Language } from '../../catalog/messages/languages';
import { languages } from '../../catalog/messages/languages';
import { createMessage } from '../../catalog/messages/message';
import { createTranslator } from '../../catalog/messages/translator';
import { EXIT_CODES, JSON_VERSION, OUTPUT_SCHEMAS } from '../../contract/command-line';
import { EXIT_REASONS, formatOption } from '../../main/terminal/help';
import type { Format } from '../../main/terminal/rows';
import {
  COMMAND_NAMES,
  COMMANDS,
  COMMON_OPTIONS,
  type CommandSpec,
  formatUsage,
  OPTIONS,
  type OptionName,
  type OptionSpec,
} from '../../main/terminal/table';
import { formatBash, formatFish, formatZsh } from './completions';
import { formatManPage } from './man-page';

/** Returns the formatter of texts in a language. */
function createFormat(language: Language): Format {
  const translate = createTranslator(language);
  return (message) => translate(typeof message === 'string' ? createMessage(message) : message);
}

/** Returns every generated file of the command line: its path in the project and its content. */
export function generateDocuments(): ReadonlyMap<string, string> {
  const english = createFormat('en');
  const pages = languages.map((language): [string, string] => [
    language === 'en' ? 'resources/command-line/earshot.1' : `resources/command-line/${language}/earshot.1`,
    formatManPage(createFormat(language)),
  ]);
  return new Map([
    ...pages,
    ['resources/command-line/earshot.bash', formatBash()],
    ['resources/command-line/_earshot', formatZsh(english)],
    ['resources/command-line/earshot.fish', formatFish(english)],
    ['docs/command-line.md', formatDocument(english)],
    ['docs/command-line.schema.json', formatSchema()],
  ]);
}

/** Formats the JSON schema of every document that the command line prints. */
function formatSchema(): string {
  const schemas = Object.entries(OUTPUT_SCHEMAS).map(([name, schema]) => [name, toJSONSchema(schema)] as const);
  return `${JSON.stringify({ $comment: `Version ${JSON_VERSION}. Made from contract/command-line.ts`, documents: Object.fromEntries(schemas) }, null, 2)}\n`;
}

function formatDocument(format: Format): string {
  const lines = [
    '# The command line',
    '',
    '<!-- Made by `npm run command-line -- --write` from main/terminal/table.ts. Change that file and the texts in the catalog. -->',
    '',
    '`earshot` is Earshot in a terminal: the same list, guides, diagnosis and actions, without a window. In the checkout it is',
    '`npm run earshot --`, followed by its arguments. `npm link` puts the command `earshot` into your PATH.',
    '',
    'If Earshot runs already, the command uses it. Otherwise it uses Bluetooth itself, until the command ends.',
    '',
    '## Commands',
    '',
    '| command | what it does |',
    '| --- | --- |',
    ...COMMAND_NAMES.map((name) => `| \`${formatUsage(name)}\` | ${format(`command.${name}`)} |`),
    '',
    `${format('cli.default')} ${format('cli.names')}`,
    '',
    'Headphones that are known here come before a stranger’s of the same name, except in `pair`.',
    '',
    'If the headphones of a guide are not in range yet, it begins with their model and continues with them as soon as they appear. If the guide',
    'needs pairing mode, unknown headphones have to be in it, because those that are merely in range can be a stranger’s.',
    '',
    '## Options',
    '',
    '| option | commands | what it does |',
    '| --- | --- | --- |',
    ...COMMON_OPTIONS.map((name) => `| \`${formatOption(name)}\` | all | ${describeInDocument(name, format)} |`),
    ...COMMAND_NAMES.flatMap((name) => {
      const { options }: CommandSpec = COMMANDS[name];
      return options.map((option) => `| \`${formatOption(option)}\` | \`${name}\` | ${describeInDocument(option, format)} |`);
    }),
    '',
    '`NO_COLOR` turns color off. Files and pipes never get color.',
    '',
    '## Exit codes',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...EXIT_REASONS.map((reason) => `| ${EXIT_CODES[reason]} | ${format(`exit.${reason}`)} |`),
    '',
    'An ambiguous name ends with 3, after the list of the headphones that it fits. Ctrl+C cancels the action, ends the search and returns 1.',
    'It returns 0 from `watch`.',
    '',
    '## JSON',
    '',
    `With \`--json\` each line of the output is one document of version ${JSON_VERSION}. A field is only added within a version.`,
    'Errors are documents, too. Sentences are in the language of `--lang`, and identifiers never change with it.',
    '[command-line.schema.json](command-line.schema.json) has the JSON schema of each document.',
    '',
    '| command | documents |',
    '| --- | --- |',
    ...COMMAND_NAMES.map((name) => `| \`${name}\` | ${COMMANDS[name].json.map((document) => `\`${document}\``).join(', ')} |`),
    '| all | `error` |',
    '',
    ...Object.entries(OUTPUT_SCHEMAS).flatMap(([name, schema]) => formatFields(name, schema)),
    '## Packages',
    '',
    'A package has a launcher in the folder `resources/command-line`, because it has no plain Node. The launcher starts the installed program,',
    'which runs the command in place of its window, also beside an open one.',
    '',
    '### Linux and macOS',
    '',
    'The folder also has the man page and completions. Link the launcher into your PATH:',
    '',
    '```',
    'ln -s /opt/Earshot/resources/command-line/launcher ~/.local/bin/earshot',
    '```',
    '',
    'On Linux it uses the headless platform of Electron. A test runs it without a display on the [stand-in for',
    'Electron](decisions/3-stand-in.md) (`e2e/command-line.spec.ts`). Unproven, because it has run on no real Electron yet:',
    '',
    '- that a packaged Electron starts without a display, which the stand-in does not need',
    '- that Ctrl+C and typed answers reach the command there',
    '- macOS, where the program may show its icon in the Dock while a command runs',
    '',
    '### Windows',
    '',
    'The installer puts `earshot.cmd` into the folder of the program. It works in cmd and in PowerShell:',
    '',
    '```',
    '"%LOCALAPPDATA%\\Programs\\Earshot\\resources\\command-line\\earshot.cmd" list',
    '& "$env:LOCALAPPDATA\\Programs\\Earshot\\resources\\command-line\\earshot.cmd" list',
    '```',
    '',
    'To type only `earshot`, add `%LOCALAPPDATA%\\Programs\\Earshot\\resources\\command-line` to your PATH. Search for “environment variables” in the',
    'Start menu and choose “Edit environment variables for your account”. Then choose `Path`, “Edit” and “New”. The installer leaves the PATH alone,',
    'because it could cut off a long one. The uninstaller removes the launcher, so remove your entry as well. The portable program unpacks into a',
    'temporary folder, and has no launcher that stays.',
    '',
    'The launcher waits for the program and returns its exit code. Electron limits what works, as its source shows:',
    '',
    '- **Nothing can be typed**, because the program gets no standard input. A command that needs a response ends with 4. `--erase` consents in a guide.',
    '- **The console can count as a file.** Then there is no color, and `watch` prints the list once.',
    '- **The first line** of the output is empty, also with `--json`.',
    '- **Ctrl+C** reaches the program only if neither the output nor the errors go into a file or pipe. Otherwise limit it with `--timeout`.',
    '',
    'In cmd, put words that contain `&`, `|`, `<`, `>` or `^` into quotation marks. After Ctrl+C, cmd requests a confirmation to end the batch file.',
    '',
    'A test runs the launcher in the cmd of Wine, with a program in C in place of Electron (`e2e/wine`). It covers arguments, folders with special',
    'characters, a pipe and the exit code. Unproven, because it has run on no Windows yet:',
    '',
    '- that text and rows which change in place look right in a real console',
    '- that Ctrl+C reaches the program and cancels an action',
    '- PowerShell',
    '',
  ];
  return lines.join('\n');
}

// Formats the choices as code, because they don't form a sentence.
function describeInDocument(name: OptionName, format: Format): string {
  const { value }: OptionSpec = OPTIONS[name];
  const choices = value?.choices === undefined ? '' : ` \`${value.choices.join(' ')}\``;
  return `${format(`option.${name}`)}${choices}`;
}

function formatFields(name: string, schema: core.$ZodObject): string[] {
  const rows = Object.entries(schema._zod.def.shape).map(
    ([field, type]) => `| \`${field}\` | ${describeType(type)} | ${globalRegistry.get(type)?.description ?? ''} |`,
  );
  return [`### \`${name}\``, '', '| field | type | meaning |', '| --- | --- | --- |', ...rows, ''];
}

function describeType(type: core.$ZodType): string {
  const format = (value: unknown): string => `\`${JSON.stringify(value)}\``;
  if (type instanceof core.$ZodNullable) return `${describeType(type._zod.def.innerType)} or null`;
  if (type instanceof core.$ZodArray) return `list of ${describeType(type._zod.def.element)}`;
  if (type instanceof core.$ZodLiteral) return type._zod.def.values.map(format).join(', ');
  if (type instanceof core.$ZodEnum) {
    const values = Object.values(type._zod.def.entries);
    return values.length > 6 ? 'word of a list' : values.map(format).join(', ');
  }
  if (type instanceof core.$ZodObject) return globalRegistry.get(type)?.title ?? 'object';
  return type._zod.def.type;
}
