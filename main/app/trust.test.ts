import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bond } from '../../catalog/actions/bond';
import type { InputVerdict } from '../../catalog/identify/report-descriptor';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { ADAPTER, FakeBonds } from '../actions/testing/fake-bonds';
import { ADDRESS } from '../actions/testing/world';
import type { Earshot } from './earshot';
import { FakeScanner } from './testing/fake-scanner';
import { FakeSystem } from './testing/fake-system';
import { createWindowlessApp } from './testing/windowless-app';

const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const NETWORK = '00001116-0000-1000-8000-00805f9b34fb';
const HID = '00001124-0000-1000-8000-00805f9b34fb';
const OWN: Bond = { adapter: ADAPTER, address: ADDRESS, day: '2026-11-30', state: 'unverified', trustedForSound: false };

let system: FakeSystem;
let earshot: Earshot;
let trusted: string[];

beforeEach(() => {
  vi.useFakeTimers();
  trusted = [];
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

async function hearTones(
  own: readonly Bond[],
  change: Partial<SystemRecord> = {},
  inputs: InputVerdict | null = null,
  read: InputVerdict | 'fails' | null = null,
): Promise<void> {
  system = new FakeSystem();
  const bonds = new FakeBonds();
  bonds.set(ADDRESS, { bond: own.length > 0 ? 'earshot' : 'other' });
  const readInputs = async () => {
    if (read === 'fails') throw new Error('no response');
    return read === null ? [] : [{ source: 'sdp', verdict: read, nodes: [] }];
  };
  Object.assign(system.actions, { bonds, readInputs, trust: async (id: string, because: string) => void trusted.push(`${id} ${because}`) });
  earshot = createWindowlessApp(new FakeScanner(), system, undefined, own);
  earshot.start();
  system.emit('record', {
    ...BLANK_RECORD,
    id: 'A',
    address: ADDRESS,
    name: 'WH-1000XM6',
    classOfDevice: 0x240404,
    paired: true,
    connected: true,
    trusted: false,
    soundProfiles: ['a2dp'],
    uuids: [MUSIC, HID],
    inputs: inputs === null ? [] : [{ source: 'sysfs', verdict: inputs, nodes: [] }],
    ...change,
  });
  await vi.advanceTimersByTimeAsync(100);
  await earshot.bonds.trustAfterTones('h1');
}
const waits = () => earshot.snapshot.headphones[0]?.waitsForTrust;

test.each([
  ['sensors', null],
  [null, 'sensors'],
  ['unreadable', 'sensors'],
] as const)('trusts own headphones: HID %s, then read as %s', async (known, read) => {
  await hearTones([OWN], {}, known, read);
  expect({ trusted, waits: waits() }).toEqual({ trusted: ['A tones'], waits: known === 'unreadable' ? 'descriptor' : 'tones' });
});
test.each([
  [null, null],
  [null, 'unreadable'],
  [null, 'types'],
  ['unreadable', 'unreadable'],
  ['unreadable', 'fails'],
] as const)('trusts no own headphones: HID %s, then read as %s', async (known, read) => {
  await hearTones([OWN], {}, known, read);
  expect({ trusted, waits: waits() }).toEqual({ trusted: [], waits: known === 'unreadable' ? 'descriptor' : 'tones' });
});
test('trusts own headphones with networks without reading HID', async () => {
  await hearTones([OWN], { uuids: [MUSIC, NETWORK] }, null, 'fails');
  expect({ trusted, waits: waits() }).toEqual({ trusted: ['A tones'], waits: 'tones' });
});
test('never trusts headphones that another program paired', async () => {
  await hearTones([]);
  expect({ trusted, waits: waits() }).toEqual({ trusted: [], waits: null });
});
test('never trusts headphones that can type', async () => {
  await hearTones([OWN], {}, 'types');
  expect({ trusted, waits: waits() }).toEqual({ trusted: [], waits: null });
});
test('leaves headphones alone that offer sound alone', async () => {
  await hearTones([OWN], { uuids: [MUSIC] });
  expect({ trusted, waits: waits() }).toEqual({ trusted: [], waits: null });
});
test('leaves headphones alone that are trusted', async () => {
  await hearTones([OWN], { trusted: true });
  expect({ trusted, waits: waits() }).toEqual({ trusted: [], waits: null });
});
