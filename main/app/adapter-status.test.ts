import { expect, test } from 'vitest';
import type { AdapterStatus } from '../../catalog/adapter-status';
import type { RadioStatus } from '../radio/scanner';
import { adapterStatus, systemServes } from './adapter-status';

test.each<[RadioStatus, AdapterStatus | null, AdapterStatus]>([
  // The system's word counts.
  ['poweredOn', 'ready', 'ready'],
  ['poweredOn', 'off', 'off'],
  ['poweredOff', 'ready', 'ready'],
  ['unknown', 'ready', 'ready'],
  // A fault of our radio is told though the system is well.
  ['unauthorized', 'ready', 'no-permission'],
  ['crashed', 'ready', 'crashed'],
  ['unsupported', 'ready', 'unsupported'],
  ['crashed', 'off', 'off'],
  // Where the system says nothing, the radio does.
  ['poweredOn', null, 'ready'],
  ['poweredOff', null, 'off'],
  ['unknown', null, 'starting'],
  // A radio that works without BlueZ.
  ['poweredOn', 'no-bus', 'ready'],
  ['poweredOn', 'service-down', 'ready'],
  ['poweredOff', 'service-down', 'service-down'],
])('a radio that is %s and a system that says %s make Bluetooth %s', (radio, system, expected) => {
  expect(adapterStatus(radio, system)).toBe(expected);
});

test('the system serves while it is ready, whatever became of our radio', () => {
  expect(systemServes('crashed', 'ready')).toBe(true);
  expect(systemServes('poweredOn', 'off')).toBe(false);
});

test('a system that says nothing serves while the radio is on', () => {
  expect(systemServes('poweredOn', null)).toBe(true);
  expect(systemServes('poweredOff', null)).toBe(false);
});
