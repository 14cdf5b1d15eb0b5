import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFrame } from './frame';
import { GateError, gate } from './gate';
import { QUESTIONS_1 } from './generation-1';
import { QUESTIONS_2, SETTING_SLOTS, settingName, settingValue } from './generation-2';
import { HELLO } from './request';

const wire = (table: 1 | 2, payload: Uint8Array): Uint8Array => encodeFrame(table === 1 ? 'table1' : 'table2', 0, payload);
const every2 = [...Object.values(QUESTIONS_2), ...SETTING_SLOTS.flatMap((slot) => [settingName(slot), settingValue(slot)])];
const passes = (bytes: Uint8Array, generation: 1 | 2 | null): boolean => {
  try {
    gate(bytes, generation);
    return true;
  } catch (error) {
    if (error instanceof GateError) return false;
    throw error;
  }
};

test('every question passes in its own generation, and before that only the first one', () => {
  for (const { table, payload } of Object.values(QUESTIONS_1)) expect(passes(wire(table, payload), 1)).toBe(true);
  for (const { table, payload } of every2) expect(passes(wire(table, payload), 2)).toBe(true);
  for (const { table, payload } of [...Object.values(QUESTIONS_1), ...every2]) expect(passes(wire(table, payload), null)).toBe(false);
  for (const generation of [null, 1, 2] as const) expect(passes(wire(HELLO.table, HELLO.payload), generation)).toBe(true);
});

describe('what must never leave', () => {
  // Power off of both generations, "factory power off", update, factory reset, noise measurement, pairing mode, disconnect, unpair, settings.
  const never = [
    '2200',
    '220001',
    '22',
    '240301',
    '2403ff',
    '300000',
    '340100',
    'f80900',
    'f80901',
    '8400',
    '34020100',
    '3c0200',
    '3c0202',
    'd8d20000',
    '5800a0',
  ];
  test.each(never)('%s, in any table', (payload) => {
    const bytes = Uint8Array.from(Buffer.from(payload, 'hex'));
    for (const table of [1, 2] as const) {
      expect(passes(wire(table, bytes), 1)).toBe(false);
      // The battery of generation 2; of generation 1 it is the switch.
      expect(passes(wire(table, bytes), 2)).toBe(payload === '2200' && table === 1);
    }
  });
  test('nothing that begins with 22 leaves for generation 1, and nothing but what is listed for anybody', () => {
    const allowed = (generation: 1 | 2) =>
      new Set(
        [HELLO, ...(generation === 1 ? Object.values(QUESTIONS_1) : every2)].map(
          ({ table, payload }) => `${table} ${Buffer.from(payload).toString('hex')}`,
        ),
      );
    fc.assert(
      fc.property(
        fc.constantFrom(1 as const, 2 as const),
        fc.constantFrom(1 as const, 2 as const),
        fc.uint8Array({ maxLength: 5 }),
        (generation, table, payload) => {
          const through = passes(wire(table, payload), generation);
          expect(through).toBe(allowed(generation).has(`${table} ${Buffer.from(payload).toString('hex')}`));
          if (through && generation === 1) expect(payload[0]).not.toBe(0x22);
        },
      ),
    );
  });
  test('two frames at once, bytes that are none, and acknowledgements with something in them', () => {
    const hello = wire(1, HELLO.payload);
    expect(passes(Uint8Array.from([...hello, ...hello]), 2)).toBe(false);
    expect(passes(encodeFrame('ack', 0, Uint8Array.of(1)), 2)).toBe(false);
    expect(passes(encodeFrame('ack', 1, new Uint8Array()), null)).toBe(true);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => passes(bytes, 2) === false || bytes.length >= 9));
  });
});
