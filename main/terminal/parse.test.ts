import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLanguageOption, parseCommand, UsageError } from './parse';
import { COMMAND_NAMES, COMMANDS, type CommandSpec, getOptions, OPTIONS } from './table';

/** Returns the key of the sentence with which arguments are refused; null if they are not. */
function findRefusal(args: readonly string[]): string | null {
  try {
    parseCommand(args);
    return null;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.text.key;
  }
}

describe('table of the commands', () => {
  test('describes each option of each command', () => {
    for (const name of COMMAND_NAMES) for (const option of getOptions(name)) expect(OPTIONS).toHaveProperty(option);
  });

  test('puts optional arguments last', () => {
    for (const name of COMMAND_NAMES) {
      const { arguments: list }: CommandSpec = COMMANDS[name];
      const firstOptional = list.findIndex(({ required }) => !required);
      expect(list.slice(firstOptional < 0 ? list.length : firstOptional).every(({ required }) => !required)).toBe(true);
    }
  });
});

describe('parser of the arguments', () => {
  test.each<[readonly string[], object]>([
    [[], { command: 'watch', arguments: [], options: {} }],
    [['--demo'], { command: 'watch', arguments: [], options: { demo: true } }],
    [['list', '--json', '--timeout', '3'], { command: 'list', arguments: [], options: { json: true, timeout: '3' } }],
    [['--lang=de', 'status', 'xm5'], { command: 'status', arguments: ['xm5'], options: { lang: 'de' } }],
    [['guide', 'xm5', 'factory-reset', '--erase'], { command: 'guide', arguments: ['xm5', 'factory-reset'], options: { erase: true } }],
    [['guide', 'xm5', 'pair-other', '--target', 'tv'], { command: 'guide', arguments: ['xm5', 'pair-other'], options: { target: 'tv' } }],
    [['search', 'no', 'sound'], { command: 'search', arguments: ['no sound'], options: {} }],
    [['diagnose'], { command: 'diagnose', arguments: [], options: {} }],
    [['status', '-h'], { command: 'status', arguments: [], options: { help: true } }],
    [['status', '--', '--odd name'], { command: 'status', arguments: ['--odd name'], options: {} }],
  ])('accepts %j', (args, expected) => {
    expect(parseCommand(args)).toEqual(expected);
  });

  test.each<[readonly string[], string]>([
    [['dance'], 'usage.unknown-command'],
    [['list', '--loud'], 'usage.unknown-option'],
    [['list', '-x'], 'usage.unknown-option'],
    [['list', '--erase'], 'usage.unknown-option'],
    [['list', '--json=yes'], 'usage.no-value'],
    [['list', '--lang'], 'usage.value-missing'],
    [['list', '--lang', 'tlh'], 'usage.choice'],
    [['list', '--timeout', '0'], 'usage.seconds'],
    [['list', '--timeout', '1e3'], 'usage.seconds'],
    [['status'], 'usage.argument-missing'],
    [['status', 'WH', '1000XM5'], 'usage.too-many'],
    [['guide', 'xm5', 'dance'], 'usage.choice'],
    [['guide', 'xm5', 'pair', '--target', 'iphone'], 'usage.target'],
    [['list', '--__proto__'], 'usage.unknown-option'],
  ])('refuses %j with a sentence', (args, key) => {
    expect(findRefusal(args)).toBe(key);
  });

  test('never throws anything but a usage error for any arguments', () => {
    const word = fc.oneof(fc.constantFrom(...COMMAND_NAMES, '--json', '--lang', '--timeout', '--', '-h', '--problem=x'), fc.string());
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (args) => void findRefusal(args)));
  });

  test.each<[readonly string[], string | null]>([
    [['list', '--lang', 'de'], 'de'],
    [['--lang=ja'], 'ja'],
    [['--lang'], null],
    [['list'], null],
  ])('finds the language in %j before the rest is parsed', (args, language) => {
    expect(findLanguageOption(args)).toBe(language);
  });
});
