import { expect, test } from 'vitest';
import { type Confirmation, isConfirmation } from './confirmations';

const ROW: Confirmation = {
  model: 'wf-c500',
  way: 'in-case/case-button/5',
  outcome: 'pairing-mode',
  owners: 2,
  last: '2026-11',
  issues: [7, 9],
};

test('accepts a row of the file', () => {
  expect(isConfirmation(ROW)).toBe(true);
});

test.each([
  ['null', null],
  ['text', 'wf-c500'],
  ['a row without a model', { ...ROW, model: 5 }],
  ['a row without a method', { ...ROW, way: null }],
  ['another outcome', { ...ROW, outcome: 'lost' }],
  ['no owner', { ...ROW, owners: 0, issues: [] }],
  ['half an owner', { ...ROW, owners: 1.5 }],
  ['fewer issues than owners', { ...ROW, issues: [7] }],
  ['an issue that counts twice', { ...ROW, issues: [7, 7] }],
  ['an issue without a number', { ...ROW, issues: [0, 9] }],
  ['half an issue', { ...ROW, issues: [7, 9.5] }],
  ['a month that calendars lack', { ...ROW, last: '2026-13' }],
  ['a day', { ...ROW, last: '2026-11-30' }],
])('rejects %s', (_, row) => {
  expect(isConfirmation(row)).toBe(false);
});
