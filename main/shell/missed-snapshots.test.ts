import { expect, test } from 'vitest';
import { createHeadphones } from '../../catalog/testing/headphones';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { MAX_MISSED, MissedSnapshots } from './missed-snapshots';

test('never keeps more than its limit for any length', () => {
  const missed = new MissedSnapshots(createTestSnapshot({ revision: 1 }));
  for (let revision = 2; revision < 5 * MAX_MISSED; revision++)
    missed.add(createTestSnapshot({ revision, headphones: [createHeadphones(revision % 2 === 0 ? 'nearby' : 'connected')] }));
  const revisions = missed.snapshots.map(({ revision }) => revision);
  expect({ count: revisions.length, first: revisions[0], last: revisions.at(-1) }).toEqual({
    count: MAX_MISSED,
    first: 1,
    last: 5 * MAX_MISSED - 1,
  });
});

test('begins with nothing if the page received nothing', () => {
  const missed = new MissedSnapshots(null);
  expect(missed.snapshots).toEqual([]);
  missed.add(createTestSnapshot());
  expect(missed.snapshots).toEqual([createTestSnapshot()]);
});

test('keeps no snapshot that differs in signal and battery alone', () => {
  const missed = new MissedSnapshots(createTestSnapshot({ headphones: [createHeadphones('connected', { rssi: -40, battery: 90 })] }));
  missed.add(createTestSnapshot({ revision: 2, headphones: [createHeadphones('connected', { rssi: -60, battery: 80 })] }));
  expect(missed.snapshots.length).toBe(1);
});
