import { describe, expect, test } from 'vitest';
import type { AdapterStatus } from '../../catalog/adapter-status';
import type { RadioStatus } from '../radio/scanner';
import { combineAdapterStatus, isSystemLost } from './adapter-status';

test.each<[RadioStatus, AdapterStatus | null, AdapterStatus]>([
  // The system's report takes precedence over the radio's.
  ['poweredOn', 'ready', 'ready'],
  ['poweredOn', 'off', 'off'],
  ['poweredOff', 'ready', 'ready'],
  ['unknown', 'ready', 'ready'],
  // A fault of the radio is reported although the system reports none.
  ['unauthorized', 'ready', 'no-permission'],
  ['crashed', 'ready', 'crashed'],
  ['unsupported', 'ready', 'unsupported'],
  ['crashed', 'off', 'off'],
  // The radio decides if the system reports nothing.
  ['poweredOn', null, 'ready'],
  ['poweredOff', null, 'off'],
  ['unknown', null, 'starting'],
  // The radio works without BlueZ.
  ['poweredOn', 'no-bus', 'ready'],
  ['poweredOn', 'service-down', 'ready'],
  ['poweredOff', 'service-down', 'service-down'],
])('combines radio %s and system %s to %s', (radio, system, expected) => {
  expect(combineAdapterStatus(radio, system)).toBe(expected);
});

describe('the system is lost', () => {
  const on = { radio: 'poweredOn', system: 'ready' } as const;
  test('ends actions when the adapter stops being ready', () => {
    expect(isSystemLost(on, { ...on, system: 'off' })).toBe(true);
    expect(isSystemLost({ ...on, system: 'starting' }, { ...on, system: 'off' })).toBe(false);
    expect(isSystemLost(on, on)).toBe(false);
  });
  test('ignores a failure of our radio alone', () => {
    expect(isSystemLost(on, { ...on, radio: 'crashed' })).toBe(false);
  });
  test('waits for the radio if the system stops reporting', () => {
    expect(isSystemLost(on, { ...on, system: null })).toBe(false);
    expect(isSystemLost({ ...on, system: null }, { radio: 'poweredOff', system: null })).toBe(true);
  });
});
