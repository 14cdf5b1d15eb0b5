import { expect, test } from 'vitest';
import { judgeBond } from './bonds';

const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';

test.each([
  ['sound alone', 'unverified', [MUSIC], null, 'verify'],
  ['sound alone again', 'verified', [MUSIC], null, 'keep'],
  ['HID with sensors', 'unverified', [MUSIC, HID], 'sensors', 'verify'],
  ['HID with keys', 'verified', [MUSIC, HID], 'types', 'undo'],
  ['HID that was not read', 'unverified', [MUSIC, HID], null, 'keep'],
  ['HID that appeared later', 'verified', [MUSIC, HID], null, 'doubt'],
  ['a descriptor that is unreadable', 'unverified', [MUSIC], 'unreadable', 'keep'],
  ['a descriptor that became unreadable', 'verified', [MUSIC], 'unreadable', 'doubt'],
  ['an unreadable descriptor before any service', 'verified', null, 'unreadable', 'doubt'],
  ['services that are not reported any more', 'verified', null, null, 'keep'],
  ['an empty list of services', 'verified', [], null, 'keep'],
] as const)('judges a bond with %s, %s before', (_, state, services, inputs, judgment) => {
  expect(judgeBond(state, { bonded: true, services, inputs }, false)).toBe(judgment);
});

test('keeps a note without a bond during a pairing alone', () => {
  const reading = { bonded: false, services: null, inputs: null };
  expect([judgeBond('unverified', reading, true), judgeBond('unverified', reading, false)]).toEqual(['keep', 'absent']);
});
