import { describe, expect, test } from 'vitest';
import { type ChargingReminder, canRemind, followReminder } from './charging-reminder';
import { createHeadphones } from './testing/headphones';

const away = createHeadphones('paired-away', { why: [{ kind: 'not-heard' }] });
const nearby = createHeadphones('paired-nearby', { why: [{ kind: 'heard' }] });
const waiting: ChargingReminder = { headphones: 'h1', dueAt: 900_000, state: 'waiting' };

describe('the reminder while headphones charge', () => {
  test('fits an empty battery of headphones that are not detected', () => {
    expect(canRemind('battery-low', null)).toBe(true);
    expect(canRemind('battery-low', away)).toBe(true);
    expect(canRemind('battery-low', nearby)).toBe(false);
    expect(canRemind('battery-low', createHeadphones('connected', { battery: 5 }))).toBe(false);
    expect(canRemind('hung', away)).toBe(false);
  });

  test('reminds after the chosen time and never before', () => {
    expect(followReminder(waiting, [away], 899_999)).toBe(waiting);
    expect(followReminder(waiting, [away], 900_000)).toEqual({ ...waiting, state: 'due' });
    expect(followReminder(waiting, [], 900_000)).toEqual({ ...waiting, state: 'due' });
  });

  test('ends the reminder when these headphones are detected, not others', () => {
    expect(followReminder(waiting, [nearby], 1_000)).toEqual({ ...waiting, state: 'detected' });
    expect(followReminder(waiting, [away, { ...nearby, id: 'h2' }], 1_000)).toBe(waiting);
    expect(followReminder({ ...waiting, headphones: null }, [nearby], 1_000)).toEqual({ ...waiting, headphones: null });
  });

  test('keeps the state in which the reminder ended', () => {
    const due: ChargingReminder = { ...waiting, state: 'due' };
    expect(followReminder(due, [nearby], 2_000_000)).toBe(due);
    expect(followReminder(null, [nearby], 0)).toBeNull();
  });
});
