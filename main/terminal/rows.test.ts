import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Headphones } from '../../catalog/headphones';
import { languages } from '../../catalog/messages/languages';
import { createMessage } from '../../catalog/messages/message';
import { createTranslator } from '../../catalog/messages/translator';
import { createHeadphones } from '../../catalog/testing/headphones';
import { type Format, formatRows, formatStatus, type ListSnapshot } from './rows';
import { createListView, type Output, wrapText } from './screen';

const english = createTranslator('en');
const format: Format = (message) => english(typeof message === 'string' ? createMessage(message) : message);
const READY: ListSnapshot = { adapter: 'ready', computer: 'linux', search: { kind: 'searching' }, mode: 'live', headphones: [] };
/** Characters that a terminal interprets, or that hide or reorder text. */
const ACTIVE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

const someHeadphones = ({ state = 'nearby', ...rest }: Partial<Headphones> = {}): Headphones => createHeadphones(state, rest);

function createList(...list: Headphones[]): ListSnapshot {
  return { ...READY, headphones: list };
}

function createTestOutput(options: Partial<Output> = {}): { output: Output; text(): string } {
  let written = '';
  return {
    output: { ...options, write: (text) => (written += text) },
    text: () => {
      const all = written;
      written = '';
      return all;
    },
  };
}

/** Applies the few sequences that the live list uses, and returns the lines of the screen. */
function render(text: string, height = 24): string[] {
  const screen: string[] = [''];
  let line = 0;
  let column = 0;
  for (const [part] of text.matchAll(/\u001b\[\??\d+[A-Za-z]|[^\u001b]/gu)) {
    const [, count = '', command = ''] = /^\u001b\[(\??\d+)([A-Za-z])$/.exec(part) ?? [];
    const current = screen[line] ?? '';
    if (command === 'A') line = Math.max(0, screen.length - height, line - Number(count));
    else if (command === 'G') column = Number(count) - 1;
    else if (command === 'K') screen[line] = current.slice(0, column).padEnd(column);
    else if (command === 'J') screen.splice(line, screen.length, current.slice(0, column));
    else if (part === '\r') column = 0;
    else if (part === '\n') {
      line++;
      column = 0;
      screen[line] ??= '';
    } else if (command === '') {
      screen[line] = current.slice(0, column).padEnd(column) + part + current.slice(column + 1);
      column++;
    }
  }
  return screen.map((shown) => shown.trimEnd());
}

describe('rows of the list', () => {
  test('shows name, state and battery', () => {
    expect(formatRows([someHeadphones({ name: 'WH-1000XM4', state: 'paired-nearby', battery: 80 })], format)).toEqual([
      { id: 'h1', name: 'WH-1000XM4', facts: 'On, not connected, 80%' },
    ]);
  });

  test('adds the end of the address to equal names', () => {
    const two = [someHeadphones({ name: 'Mine', addressHint: '10:01' }), someHeadphones({ id: 'h2', name: 'Mine', addressHint: '10:02' })];
    expect(formatRows(two, format).map(({ name }) => name)).toEqual(['Mine (10:01)', 'Mine (10:02)']);
  });

  test('never contains an active character for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary' }), (name, addressHint) => {
        for (const row of formatRows([someHeadphones({ name, addressHint }), someHeadphones({ name, addressHint })], format))
          for (const text of [row.name, row.facts]) expect(text).not.toMatch(ACTIVE);
      }),
    );
  });
});

describe('status above the list', () => {
  test.each([
    ['no-bus', 'D-Bus'],
    ['service-down', 'systemctl'],
    ['missing', 'Plug in'],
    ['off', 'Turn it on'],
    ['blocked', 'rfkill'],
    ['no-permission', 'snap connect'],
    ['unsupported', 'system settings'],
    ['crashed', 'restart it automatically'],
  ] as const)('explains the adapter status %s and what to do', (adapter, part) => {
    const [what, fix] = formatStatus({ ...READY, adapter }, format);
    expect(what).toBe(format(`adapter.${adapter}`));
    expect(fix).toContain(part);
    expect(fix).not.toContain('guide');
  });

  test('marks a recording as one', () => {
    expect(formatStatus({ ...READY, mode: 'demo' }, format)[0]).toBe(format('app.demo'));
  });
});

describe('live list of a terminal', () => {
  test('draws one row for each headset, over the old rows', () => {
    const { output, text } = createTestOutput({ isTTY: true, rows: 24, columns: 100 });
    const view = createListView(output, format);
    view.show(createList(someHeadphones({ name: 'WH-1000XM4', state: 'nearby' }), someHeadphones({ id: 'h2', name: 'LinkBuds' })));
    let written = text();
    expect(render(written).slice(3)).toEqual([
      '  WH-1000XM4                    On, not paired here',
      expect.stringContaining('LinkBuds'),
      '',
    ]);
    view.show(createList(someHeadphones({ name: 'WH-1000XM4', state: 'connected' })));
    written += text();
    expect(render(written).slice(3)).toEqual(['  WH-1000XM4                    Connected', '']);
    view.show(READY);
    written += text();
    expect(render(written).slice(3)).toEqual([format('terminal.none'), '']);
  });

  test('writes nothing when nothing changed', () => {
    const { output, text } = createTestOutput({ isTTY: true });
    const view = createListView(output, format);
    view.show(createList(someHeadphones({ rssi: -50 })));
    text();
    view.show(createList(someHeadphones({ rssi: -70 })));
    expect(text()).toBe('');
  });

  test('never draws beyond the terminal for any list and height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 6, max: 30 }), (count, rows) => {
        const { output, text } = createTestOutput({ isTTY: true, rows });
        const view = createListView(output, format);
        const many = Array.from({ length: count }, (_, index) => someHeadphones({ id: `h${index}`, name: `No. ${index}` }));
        view.show(createList(...many));
        const lines = text().split('\n').length;
        expect(lines).toBeLessThanOrEqual(rows);
        view.show(READY);
      }),
    );
  });
});

describe('plain lines of a file', () => {
  test('prints each change once, without control characters', () => {
    const { output, text } = createTestOutput();
    const view = createListView(output, format);
    view.show(createList(someHeadphones({ name: 'WH-1000XM4', state: 'nearby' })));
    view.show(createList(someHeadphones({ name: 'WH-1000XM4', state: 'nearby', rssi: -40 })));
    view.show(createList(someHeadphones({ name: 'WH-1000XM4', state: 'pairing-mode' })));
    view.show(READY);
    expect(text().split('\n')).toEqual([
      format('terminal.title'),
      'Searching',
      'WH-1000XM4: On, not paired here',
      'WH-1000XM4: Ready to pair',
      'WH-1000XM4: No longer in range',
      '',
    ]);
  });

  test('never prints an active character for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const { output, text } = createTestOutput();
        createListView(output, format).show(createList(someHeadphones({ name })));
        for (const line of text().split('\n')) expect(line).not.toMatch(ACTIVE);
      }),
    );
  });
});

describe('sentences above the list', () => {
  test('breaks between words, and anywhere in Japanese', () => {
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapText('ヘッドホンの電源', 8)).toEqual(['ヘッドホ', 'ンの電源']);
    expect(wrapText('足りないのはD-Busです', 12)).toEqual(['足りないのは', 'D-Busです']);
  });

  test('keeps every text of the list whole in every language', () => {
    for (const language of languages)
      for (const status of ['no-bus', 'service-down', 'missing', 'no-permission'] as const) {
        const translate = createTranslator(language);
        const [text = ''] = formatStatus({ ...READY, adapter: status }, (message) =>
          translate(typeof message === 'string' ? createMessage(message) : message),
        ).slice(1);
        const lines = wrapText(text, 60);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        expect(lines.every((line) => [...line].length <= 60)).toBe(true);
      }
  });
});
