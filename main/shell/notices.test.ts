import { describe, expect, test } from 'vitest';
import type { Headphones } from '../../catalog/headphones';
import { createHeadphones } from '../../catalog/testing/headphones';
import { NOTICE_INTERVAL_MS, Notices } from './notices';

describe('notifications', () => {
  const known = () => true;
  /** Returns the kinds of notices that a series of lists causes, one list after the other, 1 s apart. */
  const kinds = (lists: readonly (readonly Headphones[])[], of = known, stepMs = 1_000) => {
    const notices = new Notices();
    return lists.flatMap((list, index) => notices.compare(list, of, index * stepMs).map(({ kind }) => kind));
  };
  test('notifies once when known headphones enter pairing mode', () => {
    const [away, ready] = [createHeadphones('paired-away'), createHeadphones('pairing-mode')];
    expect(kinds([[away], [ready], [ready]])).toEqual(['pairing-mode']);
    expect(kinds([[], [ready]])).toEqual([]);
    expect(kinds([[away], [ready]], () => false)).toEqual([]);
  });
  test('ignores a beacon that only has their model', () => {
    const unsure = createHeadphones('pairing-mode', { pairing: { since: 0, proof: 'beacon', sure: false } });
    expect(kinds([[createHeadphones('nearby')], [unsure]])).toEqual([]);
  });
  test('reports repeated pairing mode once in ten minutes', () => {
    const flicker = Array.from({ length: 100 }, (_, index) => [createHeadphones(index % 2 === 0 ? 'paired-away' : 'pairing-mode')]);
    expect(kinds(flicker)).toEqual(['pairing-mode']);
    expect(kinds(flicker.slice(0, 4), known, NOTICE_INTERVAL_MS / 2)).toEqual(['pairing-mode', 'pairing-mode']);
    expect(kinds(flicker.slice(0, 4), known, NOTICE_INTERVAL_MS / 2 - 1)).toEqual(['pairing-mode']);
  });
  test('compares each headset with its own last state', () => {
    const [away, ready] = [createHeadphones('paired-away'), createHeadphones('pairing-mode')];
    const [otherAway, otherReady] = [away, ready].map((entry) => ({ ...entry, id: 'h2' }));
    const notices = new Notices();
    const at = (list: readonly (Headphones | undefined)[], now: number) =>
      notices
        .compare(
          list.filter((entry) => entry !== undefined),
          known,
          now,
        )
        .map(({ kind, headphones: { id } }) => [kind, id]);
    expect(at([away, otherAway], 0)).toEqual([]);
    expect(at([away, otherReady], 1)).toEqual([['pairing-mode', 'h2']]);
    expect(at([ready, otherReady], 2)).toEqual([['pairing-mode', 'h1']]);
  });
  test('counts an unknown kind of pairing mode', () => {
    expect(kinds([[createHeadphones('paired-away')], [createHeadphones('pairing-mode', { pairing: null })]])).toEqual(['pairing-mode']);
  });
  test('forgets the oldest of more than 256 notices', () => {
    const notices = new Notices();
    const entries = Array.from({ length: 257 }, (_, index) => createHeadphones('paired-away', { id: `h${index}` }));
    const ready = entries.map((entry) => ({ ...entry, state: 'pairing-mode' as const }));
    notices.compare(entries, known, 0);
    expect(notices.compare(ready, known, 1)).toHaveLength(257);
    notices.compare(entries, known, 2);
    // The memory is full, so the first headset is forgotten and may cause a notice again within ten minutes.
    const enter = (entering: number, now: number) => {
      const list = entries.map((entry, index) => (index === entering ? (ready[index] ?? entry) : entry));
      return notices.compare(list, known, now).map(({ headphones: { id } }) => id);
    };
    expect([enter(1, 3), enter(0, 4)]).toEqual([[], ['h0']]);
  });
  test('remembers the last notice of each headset', () => {
    const notices = new Notices();
    const entries = Array.from({ length: 257 }, (_, index) => createHeadphones('paired-away', { id: `h${index}` }));
    /** Returns the notices after these headphones enter pairing mode. */
    const enter = (now: number, enters: (index: number) => boolean) => {
      notices.compare(entries, known, now);
      const list = entries.map((entry, index) => (enters(index) ? { ...entry, state: 'pairing-mode' as const } : entry));
      return notices.compare(list, known, now).map(({ headphones: { id } }) => id);
    };
    expect(enter(1, (index) => index < 256)).toHaveLength(256);
    expect(enter(NOTICE_INTERVAL_MS + 1, (index) => index === 0)).toEqual(['h0']);
    // The memory is full, so that it drops the oldest notice, which is that of another headset.
    expect(enter(NOTICE_INTERVAL_MS + 2, (index) => index === 256)).toEqual(['h256']);
    expect(enter(NOTICE_INTERVAL_MS + 3, (index) => index === 0)).toEqual([]);
  });
  const at = (battery: number | null, batteryReported = true) => [createHeadphones('connected', { battery, batteryReported })];
  test('notifies once when the battery falls below a fifth', () => {
    expect(kinds([at(20), at(19), at(12), at(null), at(11)])).toEqual(['battery-low']);
    expect(kinds([[], at(5)])).toEqual(['battery-low']);
  });
  test('announces the low battery of headphones that return', () => {
    const notices = new Notices();
    const collect = (list: readonly Headphones[], now: number) => notices.compare(list, known, now).map(({ text }) => text.values);
    expect(collect([], 0)).toEqual([]);
    expect(collect(at(19), 1)).toEqual([{ percent: 19 }]);
    expect(collect([], 2)).toEqual([]);
    expect(collect(at(18), NOTICE_INTERVAL_MS)).toEqual([]);
    expect(collect([], NOTICE_INTERVAL_MS + 1)).toEqual([]);
    expect(collect(at(17), NOTICE_INTERVAL_MS + 2)).toEqual([{ percent: 17 }]);
  });
  test('stays silent at the start and exactly at the limits', () => {
    expect(kinds([at(5)])).toEqual([]);
    expect(kinds([at(50), at(20)])).toEqual([]);
    expect(kinds([at(50), at(19), at(30), at(19)], known, NOTICE_INTERVAL_MS)).toEqual(['battery-low']);
  });
  test('announces a low battery again only after a reported charge', () => {
    expect(kinds([at(25), at(19), at(25), at(19), at(31), at(19)], known, NOTICE_INTERVAL_MS)).toEqual(['battery-low', 'battery-low']);
    expect(kinds([at(96, false), at(5, false), at(96, false), at(5, false)])).toEqual([]);
  });
});
