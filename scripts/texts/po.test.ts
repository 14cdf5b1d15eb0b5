import { expect, test } from 'vitest';
import { formatPo, parsePo, type TextEntry } from './po';
import { english } from './store';

const entry = (rest: Partial<TextEntry>): TextEntry => ({ key: 'a.b', source: 'Text', text: '', notes: [], stale: false, ...rest });

test('writes keys, notes and the mark of stale texts', () => {
  const file = formatPo('nl', [entry({ notes: ['A button', '{name}: anything'], text: 'Tekst', stale: true })]);
  expect(file).toContain('msgctxt "a.b"');
  expect(file).toContain('#. A button\n#. {name}: anything');
  expect(file).toContain('#, fuzzy');
});

test('reads two keys with one English text', () => {
  const entries = [entry({ text: 'Tekst „x“\nmeer' }), entry({ key: 'a.c', text: 'Tweede' }), entry({ key: 'a.d', source: 'Say "no"\\' })];
  const { tag, entries: read } = parsePo(formatPo('pt-BR', entries));
  expect(tag).toBe('pt-BR');
  expect(read).toEqual(entries.map(({ key, source, text }) => ({ key, source, text, fuzzy: false })));
});

test('keeps every English text', () => {
  const entries = Object.entries(english).map(([key, source]) => entry({ key, source, text: source }));
  expect(parsePo(formatPo('nl', entries)).entries.map(({ key, text }) => [key, text])).toEqual(Object.entries(english));
});

test('rejects a malformed file', () => {
  expect(() => parsePo('msgid "open')).toThrow();
});
