import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Exit code of a program that was called with wrong arguments. */
export const WRONG_USAGE = 2;

/** @typedef {import('node:util').ParseArgsConfig} ParseArgsConfig */

/**
 * Parses the arguments of a contributor's program. Prints the help and ends if `--help` is among them. Ends with {@link WRONG_USAGE} and
 * the wrong word if they are wrong. Also ends the program quietly once the reader of its output, such as `head`, closes the pipe.
 * @template {ParseArgsConfig} T
 * @param {T} config without the option `help`
 * @param {string} help
 * @returns {ReturnType<typeof parseArgs<T>>}
 */
export function readArguments(config, help) {
  endWithReader();
  const options = { ...config.options, help: { type: /** @type {const} */ ('boolean') } };
  const all = parseArgs({ ...config, options, strict: false, allowPositionals: true, tokens: true });
  if (all.values.help === true) {
    writeSync(1, `${help.trimEnd()}\n`);
    process.exit(0);
  }
  const unknown = all.tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') {
    const names = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    endWithWrongUsage(
      `There is no option “${unknown.rawName}”. ${names.length === 0 ? 'There are none' : `There are: ${names.join(', ')}`}.`,
    );
  }
  const extra = config.allowPositionals === true ? undefined : all.positionals[0];
  if (extra !== undefined) endWithWrongUsage(`“${extra}” has no meaning here.`);
  try {
    return parseArgs(config);
  } catch (error) {
    return endWithWrongUsage(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Returns the word if it is one of the choices. Otherwise ends the program with the wrong word and the choices.
 * @template {string} T
 * @param {string} word
 * @param {readonly T[]} choices
 * @param {string} option that has the word, such as `--lang`
 * @returns {T}
 */
export function readChoice(word, choices, option) {
  const choice = choices.find((one) => one === word);
  return choice ?? endWithWrongUsage(`${option}: “${word}” is not one of ${choices.join(', ')}.`);
}

/**
 * Ends the program with {@link WRONG_USAGE} after this sentence, which names the wrong word.
 * @param {string} sentence
 * @returns {never}
 */
export function endWithWrongUsage(sentence) {
  console.error(`${sentence} --help explains the arguments.`);
  process.exit(WRONG_USAGE);
}

function endWithReader() {
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
