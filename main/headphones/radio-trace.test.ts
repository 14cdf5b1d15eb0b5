import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HISTORY_MS, MAX_PACKETS, PACKET_INTERVAL_MS } from '../../catalog/radio-history';
import { hashAddress } from './address-hash';
import { EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from './device-list';
import { findOwnSightings, followPackets, type RadioTrace, startTrace } from './radio-trace';
import { reduce } from './reduce';
import { EMPTY_STORE, type HeadphonesEvent, type KnownSighting } from './state';
import { A, B, createRecord } from './testing/list';
import { createSighting } from './testing/sighting';

const WATCH = { headphones: 'h1', awaitsSilence: true };
const MINE = { id: '4A:00:00:00:00:01', addressHash: hashAddress(A) };

/** Returns the trace of the first entry after packets of an advertiser at these times, while everything is received. */
function createTrace(
  times: readonly number[],
  end: number,
  rest: Partial<Parameters<typeof createSighting>[1]> = MINE,
  pauseAt = -1,
): RadioTrace {
  let trace = startTrace(WATCH, null);
  let list = EMPTY_DEVICE_LIST;
  let since = 0;
  for (let now = 0; now <= end; now += 100) {
    if (times.includes(now)) list = reduceDeviceList(list, { type: 'sighted', sighting: createSighting(MINE.id, rest), at: now });
    const { store, entries, identities } = selectDevices(list, now);
    list = { store, entries };
    if (trace === null) throw new Error('no trace');
    if (now === pauseAt) since = now;
    if (now % 400 === 0) trace = { ...trace, scan: { since, until: now } };
    const behind = identities.get('h1');
    trace = followPackets(trace, behind === undefined ? [] : findOwnSightings(store, behind), now);
  }
  if (trace === null) throw new Error('no trace');
  return trace;
}

const eachSecond = (last: number) => Array.from({ length: last / 1_000 + 1 }, (_, index) => index * 1_000);

describe('a trace', () => {
  test('collects the packets of its headphones', () => {
    expect(createTrace(eachSecond(5_000), 5_000).packets.map(({ at }) => at)).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
  });
  test('proves silence after three measured intervals', () => {
    expect(createTrace(eachSecond(5_000), 8_000).silentSince).toBeNull();
    expect(createTrace(eachSecond(5_000), 8_400).silentSince).toBe(5_000);
  });
  test('keeps the silence until the next packet', () => {
    expect(createTrace(eachSecond(5_000), 60_000).silentSince).toBe(5_000);
    expect(createTrace([...eachSecond(5_000), 12_000], 12_000)).toMatchObject({ silentSince: null, turnedOnAt: 12_000 });
    expect(createTrace([...eachSecond(5_000), ...eachSecond(40_000).filter((at) => at >= 12_000)], 40_000).turnedOnAt).toBeNull();
  });
  test('claims no silence after a pause of the scan', () => {
    expect(createTrace(eachSecond(5_000), 9_000, MINE, 6_000).silentSince).toBeNull();
  });
  test('ignores packets without the fingerprint of its headphones', () => {
    expect(createTrace(eachSecond(5_000), 9_000, { addressHash: null })).toMatchObject({ packets: [], silentSince: null });
  });
  test('limits the trace for any number of packets', () => {
    const times = Array.from({ length: 600 }, (_, index) => index * 100);
    expect(createTrace(times, 60_000).packets.length).toBeLessThanOrEqual(MAX_PACKETS);
  });
  test('never proves silence against the rule for any packets', () => {
    const moments = fc.record({
      gaps: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 20 }),
      pauses: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 })), { maxLength: 3 }),
    });
    let claims = 0;
    fc.assert(
      fc.property(moments, ({ gaps, pauses }) => {
        const times = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0) * 100);
        const isPaused = (at: number) => pauses.some(([from, length]) => at >= from * 100 && at < (from + length) * 100);
        let trace = startTrace(WATCH, null);
        let since: number | null = null;
        for (let now = 0; now <= (times.at(-1) ?? 0) + 30_000 && trace !== null; now += 100) {
          since = isPaused(now) ? null : (since ?? now);
          if (since !== null) trace = { ...trace, scan: { since, until: now } };
          const receivedAt = times.findLast((time) => time <= now && !isPaused(time)) ?? null;
          const own =
            receivedAt === null ? [] : [{ sighting: createSighting(MINE.id), receivedAt, pausedMs: 0, since: 0, rssi: -50, pairing: null }];
          const before = trace;
          trace = followPackets(before, own, now);
          if (trace.silentSince === null || before.silentSince !== null) continue;
          claims += 1;
          const silent = trace.silentSince;
          const intervals = trace.packets.slice(1).map(({ at }, index) => at - (trace?.packets[index]?.at ?? at));
          expect(now - silent).toBeLessThanOrEqual(HISTORY_MS);
          expect(times.filter((time) => time >= silent + PACKET_INTERVAL_MS && time <= now)).toEqual([]);
          // A pause that began later doesn't count, because the silence was long enough before it.
          const scanned = Array.from({ length: ((trace.scan?.until ?? now) - silent) / 100 + 1 }, (_, index) => silent + index * 100);
          expect(scanned.filter(isPaused)).toEqual([]);
          expect(
            intervals.filter(
              (interval, index) => (trace?.packets[index]?.at ?? 0) >= (since ?? 0) && 3 * interval >= (trace?.scan?.until ?? now) - silent,
            ),
          ).toEqual([]);
        }
      }),
    );
    // Most histories end in a silence. Otherwise the property would prove nothing.
    expect(claims).toBeGreaterThan(10);
  });
  test('starts again only for other headphones', () => {
    const trace = createTrace(eachSecond(5_000), 5_000);
    expect(startTrace({ ...WATCH, awaitsSilence: false }, trace)?.packets).toEqual(trace.packets);
    expect(startTrace({ ...WATCH, headphones: 'h2' }, trace)?.packets).toEqual([]);
    expect(startTrace(null, trace)).toBeNull();
  });
  test('continues for the same watch', () => {
    const trace = createTrace(eachSecond(5_000), 5_000);
    expect(startTrace(WATCH, trace)).toBe(trace);
    expect(startTrace({ ...WATCH, awaitsSilence: false }, trace)).toEqual({ ...trace, awaitsSilence: false });
  });
});

describe('the next state of a trace', () => {
  const empty: RadioTrace = { ...WATCH, scan: null, packets: [], silentSince: null, turnedOnAt: null };
  const received = (receivedAt: number, rssi: number | null = -50): KnownSighting => {
    return { sighting: createSighting(MINE.id), receivedAt, pausedMs: 0, since: 0, rssi, pairing: null };
  };

  test('keeps packets for 20 seconds', () => {
    const trace = { ...empty, packets: [0, 1].map((at) => ({ at, rssi: -50 })) };
    expect(followPackets(trace, [], HISTORY_MS)).toBe(trace);
    expect(followPackets(trace, [], HISTORY_MS + 1).packets.map(({ at }) => at)).toEqual([1]);
  });
  test('adds the newest packet, with whole dBm', () => {
    const collect = (...own: KnownSighting[]) => followPackets(empty, own, 1_000).packets;
    expect(collect(received(500, -40), received(900, -60.4), received(700, -70))).toEqual([{ at: 900, rssi: -60 }]);
    expect(collect(received(900, -60), received(900, -70))).toEqual([{ at: 900, rssi: -60 }]);
    expect(collect(received(900, null))).toEqual([{ at: 900, rssi: null }]);
  });
  test('adds no packet that is too old', () => {
    const count = (age: number) => followPackets(empty, [received(1)], 1 + age).packets.length;
    expect([count(HISTORY_MS), count(HISTORY_MS + 1)]).toEqual([1, 0]);
  });
  test('adds no packet soon after another', () => {
    const trace = { ...empty, packets: [{ at: 1_000, rssi: -50 }] };
    const count = (wait: number) => followPackets(trace, [received(1_000 + wait)], 3_000).packets.length;
    expect([count(PACKET_INTERVAL_MS - 1), count(PACKET_INTERVAL_MS)]).toEqual([1, 2]);
  });
  test('keeps the time of a start for 20 seconds', () => {
    const trace = { ...empty, turnedOnAt: 1_000 };
    expect(followPackets(trace, [], 1_000 + HISTORY_MS)).toBe(trace);
    expect(followPackets(trace, [], 1_001 + HISTORY_MS).turnedOnAt).toBeNull();
    expect(followPackets(trace, [received(2_000)], 2_000).turnedOnAt).toBe(1_000);
    expect(followPackets({ ...trace, silentSince: 1_500 }, [], 2_000)).toMatchObject({ silentSince: 1_500, turnedOnAt: null });
  });
});

test('counts packets with the classic address itself', () => {
  const find = (address: string | null, classic: boolean) => {
    const store = reduce(EMPTY_STORE, { type: 'sighted', sighting: createSighting('4A', { address }), at: 0 });
    return findOwnSightings(store, { classic: classic ? createRecord(A) : null, le: [], guessed: [], hashes: [], keys: [] }).length;
  };
  expect([find(A, true), find(B, true), find(A, false), find(null, false)]).toEqual([1, 0, 0, 0]);
});

test('ignores packets of other headphones of the model', () => {
  const events: HeadphonesEvent[] = [
    { type: 'record', record: createRecord(A), at: 0 },
    { type: 'sighted', sighting: createSighting('4A:00:00:00:00:02'), at: 100 },
    { type: 'sighted', sighting: createSighting('4A:00:00:00:00:03', { addressHash: hashAddress(B) }), at: 200 },
    { type: 'sighted', sighting: createSighting('4A:00:00:00:00:04', { addressHash: hashAddress(A) }), at: 300 },
  ];
  const { store, identities, headphones } = selectDevices(events.reduce(reduceDeviceList, EMPTY_DEVICE_LIST), 1_000);
  const paired = headphones.find(({ pairedHere }) => pairedHere);
  const behind = identities.get(paired?.id ?? '');
  if (behind === undefined) throw new Error('no headphones');
  expect(findOwnSightings(store, behind).map(({ sighting: { id } }) => id)).toEqual(['4A:00:00:00:00:04']);
});
