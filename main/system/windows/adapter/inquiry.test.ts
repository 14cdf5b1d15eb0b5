import { describe, expect, test } from 'vitest';
import { EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from '../../../headphones/device-list';
import type { HeadphonesEvent } from '../../../headphones/state';
import { ADDRESS, FOUND, ID, PAIRED_NODE } from './testing/records';
import { readWindowsResponse } from './windows-response';

describe('results of an inquiry on Windows', () => {
  test('creates an unpaired classic record with its signal', () => {
    expect(readWindowsResponse({}, { radio: 'On', found: FOUND })).toMatchObject({
      status: 'ready',
      records: [{ id: ID, address: ADDRESS, paired: false, classOfDevice: 0, rssi: -50, inquiry: 3 }],
    });
  });
  test('reports a failed inquiry next to paired devices', () => {
    const { records, warnings } = readWindowsResponse({ devices: PAIRED_NODE }, { why: 'no delegate' });
    expect([records.length, warnings]).toEqual([1, ['Windows cannot search: no delegate']]);
  });
  test('keeps the same record after its pairing', () => {
    const { records } = readWindowsResponse({ devices: PAIRED_NODE }, { found: [FOUND] });
    expect(records.map(({ id, paired, connected }) => [id, paired, connected])).toEqual([[ID, true, true]]);
  });
  test('prefers the connected node to an older one', () => {
    const old = { ...PAIRED_NODE, id: String.raw`BTHENUM\DEV_F84E17001122\7&Y`, connected: false };
    expect(readWindowsResponse({ devices: [PAIRED_NODE, old] }).records).toMatchObject([{ connected: true }]);
  });
  test.each([
    ['On', 'ready'],
    ['Off', 'off'],
    ['Disabled', 'blocked'],
    ['None', 'missing'],
    ['Unknown', null],
    ['constructor', null],
    [7, null],
  ] as const)('reads a radio that is %s', (radio, status) => {
    expect(readWindowsResponse({ radio }).status).toBe(status);
  });
  test('reads its own address from Win32', () => {
    expect(readWindowsResponse({ own: '5CF370000001' }).own).toEqual(['5C:F3:70:00:00:01']);
    for (const own of [null, undefined, '', 7, 'nonsense']) expect(readWindowsResponse({ own }).own).toEqual([]);
  });
  test.each([{ ...FOUND, address: 'x' }, { ...FOUND, address: null }, 'text', null])('skips %j with a warning', (row) => {
    const { records, warnings } = readWindowsResponse({}, { found: [row, FOUND] });
    expect({ records: records.length, warnings: warnings.length }).toEqual({ records: 1, warnings: 1 });
  });
  test('cleans a hostile name and an impossible signal', () => {
    expect(readWindowsResponse({}, { found: { ...FOUND, name: 'a\u202eb', signal: 9e9 } }).records).toMatchObject([
      { name: 'a b', rssi: null },
    ]);
  });
});

describe('pairing mode by inquiry alone', () => {
  const heardIn = (round: number, at: number): HeadphonesEvent[] =>
    readWindowsResponse({}, { found: { ...FOUND, signal: null, round } }).records.map((record) => ({ type: 'record', record, at }));
  test('keeps pairing mode between rounds until the last one expires', () => {
    const states = [
      [20_000, 1],
      [60_000, 1],
      [60_000, 2],
      [140_000, 2],
    ] as const;
    const seen = states.map(([now, rounds]) => {
      const events = [...heardIn(1, 1_000), ...(rounds === 2 ? heardIn(2, 50_000) : [])];
      return selectDevices(events.reduce(reduceDeviceList, EMPTY_DEVICE_LIST), now).headphones[0]?.state;
    });
    expect(seen).toEqual(['pairing-mode', 'pairing-mode', 'pairing-mode', 'nearby']);
  });
});
