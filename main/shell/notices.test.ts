import { describe, expect, test } from 'vitest';
import type { Headphones } from '../../catalog/headphones';
import { headphones } from '../../catalog/testing/headphones';
import { NOTICE_INTERVAL_MS, Notices } from './notices';

describe('notifications', () => {
  const known = () => true;
  /** The kinds that a series of lists brings, one list after the other, 1 s apart. */
  const kinds = (lists: readonly (readonly Headphones[])[], of = known, stepMs = 1_000) => {
    const notices = new Notices();
    return lists.flatMap((list, index) => notices.compare(list, of, index * stepMs).map(({ kind }) => kind));
  };
  test('notifies once when known headphones enter pairing mode', () => {
    const [away, ready] = [headphones('paired-away'), headphones('pairing-mode')];
    expect(kinds([[away], [ready], [ready]])).toEqual(['pairing-mode']);
    expect(kinds([[], [ready]])).toEqual([]);
    expect(kinds([[away], [ready]], () => false)).toEqual([]);
  });
  test('ignores a beacon that only has their model', () => {
    const unsure = headphones('pairing-mode', { pairing: { since: 0, proof: 'beacon', sure: false } });
    expect(kinds([[headphones('nearby')], [unsure]])).toEqual([]);
  });
  test('reports repeated pairing mode once in ten minutes', () => {
    const flicker = Array.from({ length: 100 }, (_, index) => [headphones(index % 2 === 0 ? 'paired-away' : 'pairing-mode')]);
    expect(kinds(flicker)).toEqual(['pairing-mode']);
    expect(kinds(flicker.slice(0, 4), known, NOTICE_INTERVAL_MS / 2)).toEqual(['pairing-mode', 'pairing-mode']);
  });
  const at = (battery: number | null, batteryTold = true) => [headphones('connected', { battery, batteryTold })];
  test('notifies once when the battery falls below a fifth', () => {
    expect(kinds([at(20), at(19), at(12), at(null), at(11)])).toEqual(['battery-low']);
    expect(kinds([[], at(5)])).toEqual(['battery-low']);
  });
  test('repeats it only after a charge that the system reports', () => {
    expect(kinds([at(25), at(19), at(25), at(19), at(31), at(19)], known, NOTICE_INTERVAL_MS)).toEqual(['battery-low', 'battery-low']);
    expect(kinds([at(96, false), at(5, false), at(96, false), at(5, false)])).toEqual([]);
  });
});
