import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSilence, findSpans, getNearness, getStripState, HISTORY_MS, measureInterval, type RadioHistory } from './radio-history';

/** Packets each second from 0 to `last`, in ms. */
const seconds = (last: number) => Array.from({ length: last / 1_000 + 1 }, (_, index) => ({ at: index * 1_000, rssi: -50 }));

function history(at: number, rest: Partial<RadioHistory> = {}): RadioHistory {
  return { headphones: 'h1', at, scan: { since: 0, until: at }, packets: seconds(6_000), silentSince: null, turnedOnAt: null, ...rest };
}

describe('silence', () => {
  test('proves silence after more than three measured intervals', () => {
    expect([9_000, 9_001].map((at) => findSilence(history(at)))).toEqual([null, 6_000]);
  });
  test('follows the longest interval between their packets', () => {
    const packets = [0, 500, 2_500, 3_000, 3_500].map((at) => ({ at, rssi: null }));
    expect([9_500, 9_501].map((at) => findSilence(history(at, { packets })))).toEqual([null, 3_500]);
  });
  test('proves no silence if the scan paused in between', () => {
    expect(findSilence(history(12_000, { scan: { since: 6_500, until: 12_000 } }))).toBeNull();
    expect(findSilence(history(12_000, { scan: { since: 0, until: 8_000 } }))).toBeNull();
    expect(findSilence(history(12_000, { scan: null }))).toBeNull();
  });
  test('proves no silence without packets in the last 20 seconds', () => {
    expect(findSilence(history(6_000 + HISTORY_MS + 1))).toBeNull();
    expect(findSilence(history(9_001, { packets: [] }))).toBeNull();
  });
  test('needs enough packets to measure their interval', () => {
    expect(findSilence(history(60_000, { packets: seconds(2_000) }))).toBeNull();
    expect(measureInterval(seconds(2_000))).toBeNull();
  });
  test('never proves silence against the rule for any history', () => {
    const any = fc.record({
      times: fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 50 }),
      since: fc.integer({ min: 0, max: 60_000 }),
      ran: fc.integer({ min: 0, max: 60_000 }),
      at: fc.integer({ min: 0, max: 90_000 }),
    });
    fc.assert(
      fc.property(any, ({ times, since, ran, at }) => {
        const packets = [...times].sort((a, b) => a - b).map((time) => ({ at: time, rssi: null }));
        const last = findSilence(history(at, { packets, scan: { since, until: since + ran } }));
        if (last === null) return;
        const counted = packets.filter((packet) => packet.at >= since && at - packet.at <= HISTORY_MS);
        const interval = measureInterval(counted) ?? Number.NaN;
        expect(last).toBe(counted.at(-1)?.at);
        expect(at - last).toBeGreaterThan(3 * interval);
        expect(since).toBeLessThanOrEqual(last);
        expect(since + ran).toBeGreaterThan(last + 3 * interval);
      }),
    );
  });
});

describe('the state of the strip', () => {
  test('follows the last received packets', () => {
    const states = [
      history(6_500),
      history(9_500, { silentSince: 6_000 }),
      history(6_500, { turnedOnAt: 5_000 }),
      history(6_500, { packets: [] }),
      history(6_500, { packets: [], scan: null }),
    ].map((one) => getStripState(one, null));
    expect(states).toEqual(['detected', 'silent', 'turned-on', 'searching', 'paused']);
  });
  test('distinguishes two messages for pairing mode', () => {
    expect(getStripState(history(6_500, { silentSince: 6_000 }), { sure: false })).toBe('pairing-mode-unsure');
    expect(getStripState(null, { sure: true })).toBe('pairing-mode');
  });
});

describe('the parts of a history', () => {
  test('shows turning off, on and pairing mode', () => {
    const packets = [...seconds(6_000), ...[14_000, 15_000].map((at) => ({ at, rssi: -50 }))];
    expect(findSpans(history(19_000, { packets, turnedOnAt: 14_000 }), 17_000)).toEqual([
      { kind: 'detected', from: 0, until: 6_000 },
      { kind: 'silent', from: 6_000, until: 14_000 },
      { kind: 'turned-on', from: 14_000, until: 17_000 },
      { kind: 'pairing-mode', from: 17_000, until: 19_000 },
    ]);
  });
  test('claims nothing without a packet', () => {
    expect(findSpans(history(19_000, { packets: [] }), null)).toEqual([]);
  });
  test('never exceeds the last 20 seconds for any history', () => {
    const time = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 50 }), fc.option(time), fc.option(time), fc.option(time), (times, off, on, pairing) => {
        const packets = [...times].sort((a, b) => a - b).map((at) => ({ at, rssi: null }));
        const spans = findSpans(history(60_000, { packets, silentSince: off, turnedOnAt: on }), pairing);
        for (const { from, until } of spans) {
          expect(from).toBeGreaterThanOrEqual(60_000 - HISTORY_MS);
          expect(until).toBeLessThanOrEqual(60_000);
          expect(until).toBeGreaterThan(from);
        }
      }),
    );
  });
});

test('describes the distance by the last signals', () => {
  const at = (rssi: number | null) => getNearness({ packets: [{ at: 0, rssi }] });
  expect([-45, -70, -95, null].map(at)).toEqual(['near', 'medium', 'far', null]);
});
