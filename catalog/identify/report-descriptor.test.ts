import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeCollections, judgeReportDescriptor } from './report-descriptor';
import { CONSUMER, HEAD_TRACKER, KEYBOARD, MOUSE, TOUCH_SCREEN } from './testing/report-descriptors';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
const judge = (text: string) => judgeReportDescriptor(hex(text));

describe('a real descriptor', () => {
  test.each([
    ['keyboard', KEYBOARD],
    ['mouse', MOUSE],
    ['media keys', CONSUMER],
    ['touch screen', TOUCH_SCREEN],
  ])('detects keys of a %s', (_, bytes) => {
    expect(judgeReportDescriptor(bytes)).toBe('types');
    expect(judgeReportDescriptor(join(HEAD_TRACKER, bytes))).toBe('types');
  });
  test('describes sensors for a head tracker of Android', () => {
    expect(judgeReportDescriptor(HEAD_TRACKER)).toBe('sensors');
  });
  test('describes sensors with the byte of zero that BlueZ appends', () => {
    expect(judgeReportDescriptor(join(HEAD_TRACKER, Uint8Array.of(0)))).toBe('sensors');
  });
  test('describes sensors with unknown items', () => {
    expect(judge('0c 05 20 09 e1 a1 01 fd 01 c0')).toBe('sensors');
  });
  test('describes sensors for vendor data', () => {
    expect(judge('06 00ff 09 01 a1 01 09 02 15 00 26 ff00 75 08 95 20 81 02 c0')).toBe('sensors');
  });
});

// Each of them is an input application to Linux: IS_INPUT_APPLICATION in include/linux/hid.h.
test.each([
  ['pointer', '05 01 09 01'],
  ['joystick', '05 01 09 04'],
  ['keypad', '05 01 09 07'],
  ['multi-axis controller', '05 01 09 08'],
  ['wireless radio controls', '05 01 09 0c'],
  ['system control', '05 01 09 80'],
  ['consumer control', '05 0c 09 01'],
  ['touch pad', '05 0d 09 05'],
])('detects keys in an empty collection of a %s', (_, usage) => {
  expect(judge(`${usage} a1 01 c0`)).toBe('types');
});

describe('hidden keys', () => {
  const report = '15 00 26 ff00 75 08 95 06';
  test.each([
    ['below a sensor', `05 20 09 e1 a1 01 05 07 19 00 29 65 ${report} 81 00 c0`],
    ['below vendor data', `06 00ff 09 01 a1 01 05 07 19 00 29 65 ${report} 81 00 c0`],
    ['in a page that follows the usage', `05 20 09 e1 a1 01 19 00 29 65 05 07 ${report} 81 00 c0`],
    ['in a page that precedes the usage alone', `05 20 09 e1 a1 01 05 07 19 00 29 65 05 20 ${report} 81 00 c0`],
    ['in a page of four bytes', `05 20 09 e1 a1 01 07 07000100 19 00 29 65 ${report} 81 00 c0`],
    ['in usages of four bytes', `05 20 09 e1 a1 01 1b 00000700 2b 65000700 ${report} 81 00 c0`],
    ['in a range over pages', `05 20 09 e1 a1 01 1b 00000600 2b 00000800 ${report} 81 00 c0`],
    ['in a range with its ends reversed', `05 20 09 e1 a1 01 2b 65000700 1b 00000700 ${report} 81 00 c0`],
    ['in a single usage', `05 20 09 e1 a1 01 0b 04000700 ${report} 81 02 c0`],
    ['in a page from the stack', `05 07 a4 05 20 09 e1 a1 01 b4 19 00 29 65 ${report} 81 00 c0`],
    ['in an alternative of a delimiter', `05 20 09 e1 a9 01 0b 06000100 a9 00 a1 01 c0`],
    ['in an application of four bytes', '05 20 0b 06000100 a1 01 c0'],
    ['in a nested collection', '05 20 09 e1 a1 01 05 01 09 06 a1 02 c0 c0'],
    ['in a physical collection', '05 20 09 e1 a1 01 05 01 09 02 a1 00 c0 c0'],
    ['behind a long item', `05 20 09 e1 a1 01 c0 fe 03 f0 01 02 03 ${Buffer.from(KEYBOARD).toString('hex')}`],
    ['behind an unknown item', `05 20 09 e1 a1 01 0d fd c0 ${Buffer.from(KEYBOARD).toString('hex')}`],
    ['behind a stack that is empty', `b4 b4 ${Buffer.from(KEYBOARD).toString('hex')}`],
  ])('finds keys %s', (_, text) => {
    expect(judge(text)).toBe('types');
  });
  test('ignores a constant and output', () => {
    expect(judge(`05 20 09 e1 a1 01 05 07 19 00 29 65 ${report} 81 03 05 08 19 01 29 05 91 02 c0`)).toBe('sensors');
  });
});

describe('an unreadable descriptor', () => {
  test.each([
    ['nothing', ''],
    ['no collection', '05 20 09 e1'],
    ['a truncated item', '05 20 09 e1 a1 01 c0 26 ff'],
    ['an open collection', '05 20 09 e1 a1 01'],
    ['an end too many', '05 20 09 e1 a1 01 c0 c0'],
    ['a long item', '05 20 09 e1 a1 01 fe 01 f0 00 c0'],
    ['more pops than pushes', 'b4 05 20 09 e1 a1 01 c0'],
    ['input outside of a collection', '05 20 09 e1 75 08 95 01 81 02 a1 01 c0'],
    ['telephony, of which Linux makes nothing alone', '05 0b 09 05 a1 01 c0'],
    ['virtual reality', '05 03 09 05 a1 01 c0'],
    ['a collection without a page', 'a1 01 c0'],
  ])('treats the descriptor as unreadable if it is %s', (_, text) => {
    expect(judge(text)).toBe('unreadable');
  });
  test('treats a descriptor as unreadable if Linux rejects its length', () => {
    const padded = join(HEAD_TRACKER, new Uint8Array(4_096).fill(0x04));
    expect(judgeReportDescriptor(padded)).toBe('unreadable');
    expect(judgeReportDescriptor(join(padded, KEYBOARD))).toBe('types');
  });
});

describe('properties', () => {
  const anyBytes = fc.uint8Array({ maxLength: 300 });
  /** Well-formed items that open or close no collection. */
  const item = fc.oneof(
    fc.tuple(fc.constantFrom(0x05, 0x09, 0x15, 0x19, 0x25, 0x29, 0x75, 0x85, 0x95), fc.integer({ min: 0, max: 255 })),
    fc.tuple(fc.constantFrom(0x06, 0x0a, 0x16, 0x26), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })),
  );
  const items = fc.array(item, { maxLength: 20 }).map((list) => Uint8Array.from(list.flat()));

  test('never throws and never takes long for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
        expect(['types', 'sensors', 'unreadable']).toContain(judgeReportDescriptor(bytes));
      }),
    );
    // The test measures processor time, because other programs use the same computer.
    const begun = process.cpuUsage();
    judgeReportDescriptor(new Uint8Array(1_000_000).fill(0x08));
    judgeReportDescriptor(new Uint8Array(1_000_000).fill(0xa0));
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
  });
  test('never judges a truncated keyboard as sensors', () => {
    fc.assert(
      fc.property(fc.constantFrom(KEYBOARD, MOUSE, CONSUMER, TOUCH_SCREEN), fc.nat(400), (bytes, length) => {
        expect(judgeReportDescriptor(bytes.subarray(0, length))).not.toBe('sensors');
      }),
    );
  });
  test('detects keys in any concatenation with a keyboard', () => {
    fc.assert(
      fc.property(items, anyBytes, (before, after) => {
        expect(judgeReportDescriptor(join(before, KEYBOARD, after))).toBe('types');
        expect(judgeReportDescriptor(join(HEAD_TRACKER, before, KEYBOARD))).toBe('types');
      }),
    );
  });
  test('never judges a keyboard behind any bytes as sensors', () => {
    fc.assert(
      fc.property(anyBytes, (before) => {
        expect(judgeReportDescriptor(join(before, KEYBOARD))).not.toBe('sensors');
        expect(judgeReportDescriptor(join(HEAD_TRACKER, before, KEYBOARD))).not.toBe('sensors');
      }),
    );
  });
});

describe('top-level collections', () => {
  test.each([
    ['a keyboard', [[0x01, 0x06]], 'types'],
    ['a keyboard page', [[0x07, 0x00]], 'types'],
    ['media keys', [[0x0c, 0x01]], 'types'],
    [
      'a mouse beside sensors',
      [
        [0x20, 0xe1],
        [0x01, 0x02],
      ],
      'types',
    ],
    [
      'sensors and vendor data',
      [
        [0x20, 0xe1],
        [0xff00, 0x01],
      ],
      'sensors',
    ],
    ['a scanner of codes', [[0x8c, 0x02]], 'unreadable'],
    ['nothing', [], 'unreadable'],
  ] as const)('judges %s', (_what, pairs, verdict) => {
    expect(judgeCollections(pairs.map(([page, usage]) => ({ page, usage })))).toBe(verdict);
  });
});
