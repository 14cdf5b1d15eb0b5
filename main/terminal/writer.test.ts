import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTPUT_SCHEMAS } from '../../contract/command-line';
import type { Output } from './screen';
import { canColor, Writer } from './writer';

/** Characters that a terminal interprets, or that hide or reorder text. */
const ACTIVE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

function createOutput(options: Partial<Output> = {}): { output: Output; text(): string } {
  let written = '';
  return { output: { ...options, write: (text) => (written += text) }, text: () => written };
}

describe('writer of a command', () => {
  test('never prints an active character for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { output, text: read } = createOutput();
        const writer = new Writer(output, { color: false, json: false });
        writer.line(text, 'bad', 2);
        writer.text(text);
        for (const line of read().split('\n')) expect(line).not.toMatch(ACTIVE);
      }),
    );
  });

  test('prints one line for each sentence', () => {
    const { output, text } = createOutput();
    new Writer(output, { color: false, json: false }).line('a\r\nb\u001b[31m', null, 2);
    expect(text()).toBe('  a b [31m\n');
  });

  test('styles a line in a terminal alone', () => {
    const { output, text } = createOutput();
    new Writer(output, { color: true, json: false }).line('fine', 'good');
    expect(text()).toBe('\u001b[32mfine\u001b[0m\n');
  });

  test('prints either JSON or sentences', () => {
    const json = createOutput();
    const writer = new Writer(json.output, { color: true, json: true });
    writer.line('left out', 'bold');
    writer.text('left out');
    writer.document('report', { command: 'report', text: 'kept' });
    expect(OUTPUT_SCHEMAS.report.parse(JSON.parse(json.text()))).toEqual({ earshot: 1, command: 'report', text: 'kept' });
    const sentences = createOutput();
    new Writer(sentences.output, { color: false, json: false }).document('report', { command: 'report', text: 'left out' });
    expect(sentences.text()).toBe('');
  });

  test.each<[boolean, Readonly<Record<string, string>>, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('decides about color (terminal %s, %o)', (isTTY, env, expected) => {
    expect(canColor({ isTTY }, env)).toBe(expected);
  });
});
