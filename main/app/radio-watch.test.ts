import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HISTORY_MS } from '../../catalog/radio-history';
import type { Snapshot } from '../../contract/snapshot';
import { snapshotSchema } from '../../contract/snapshot-schema';
import { createAdvertisement, createSonyData } from '../headphones/testing/advertisement';
import { createRecord } from '../headphones/testing/list';
import { INQUIRY_MS } from '../lifetimes';
import type { SearchMode } from '../radio/scanner';
import { LISTENING_CYCLE_MS } from '../radio/search';
import { BluezLikeScanner } from '../radio/testing/bluez-like-scanner';
import type { Earshot } from './earshot';
import { FakeSystem } from './testing/fake-system';
import { createWindowlessApp } from './testing/windowless-app';

const ADDRESS = '94:DB:56:00:00:01';
const FAST_PAIR = { uuid: 'fe2c', data: Uint8Array.from([0xcc, 0x43, 0x8e]) };

/** Radio with one headset, which may be in pairing mode, and a stranger in its range. */
class HeadsetScanner extends BluezLikeScanner {
  isOn = true;
  pairing = false;
  /** True if it sends a Fast Pair beacon in pairing mode. */
  beacon = true;
  /** True if its response to an inquiry arrives. */
  responds = true;
  /** Number of inquiries so far. */
  inquiries = 0;

  override async start(mode: SearchMode = 'all'): Promise<void> {
    await super.start(mode);
    if (mode !== 'inquiry') return;
    this.inquiries += 1;
    if (this.pairing && this.responds) system.emit('record', createRecord(ADDRESS, { paired: false, inquiry: this.inquiries }));
  }

  protected override emitPackets(): void {
    this.packets += 1;
    if (this.isOn) this.emit('advertisement', createAdvertisement('4A', { manufacturerData: createSonyData(ADDRESS) }));
    if (this.pairing && this.beacon) this.emit('advertisement', createAdvertisement('5B', { localName: null, serviceData: [FAST_PAIR] }));
  }
}

let scanner: HeadsetScanner;
let system: FakeSystem;
let earshot: Earshot;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  scanner = new HeadsetScanner();
  system = new FakeSystem();
  earshot = createWindowlessApp(scanner, system);
  earshot.start();
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(earshot.snapshot.headphones).toMatchObject([{ id: 'h1', state: 'nearby' }]);
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

function getKeys<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}

const watch = () => earshot.watchRadio({ headphones: 'h1', awaitsSilence: true });

test('sends at most two valid histories a second', async () => {
  const histories: Snapshot['radio'][] = [];
  earshot.on('snapshot', (snapshot) => {
    snapshotSchema.parse(snapshot);
    if (snapshot.radio !== null && snapshot.radio.at !== histories.at(-1)?.at) histories.push(snapshot.radio);
  });
  watch();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(histories.length).toBeGreaterThan(10);
  expect(histories.length).toBeLessThanOrEqual(21);
  expect(histories.at(-1)?.packets.length).toBeGreaterThan(10);
});

test('marks watched headphones that are turned off', async () => {
  watch();
  await vi.advanceTimersByTimeAsync(6_000);
  scanner.isOn = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(earshot.snapshot.headphones).toMatchObject([{ silent: true }]);
  scanner.isOn = true;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(earshot.snapshot.headphones).toMatchObject([{ silent: false }]);
  expect(earshot.snapshot.radio?.turnedOnAt).not.toBeNull();
});

test('claims no silence while the search pauses', async () => {
  watch();
  await vi.advanceTimersByTimeAsync(6_000);
  earshot.search.set({ connecting: true });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(earshot.snapshot.headphones).toMatchObject([{ silent: false }]);
});

// Headphones without a beacon prove pairing mode by their inquiry response alone. A response can be missing, too.
const PROOFS = { 'beacon and response': [true, true], 'beacon alone': [true, false], 'response alone': [false, true] } as const;

describe.each(getKeys(PROOFS))('in pairing mode by %s', (proof) => {
  test.each([true, false])('continues to receive packets, waits for silence: %s', async (awaitsSilence) => {
    [scanner.beacon, scanner.responds] = PROOFS[proof];
    earshot.watchRadio({ headphones: 'h1', awaitsSilence });
    await vi.advanceTimersByTimeAsync(5_000);
    scanner.pairing = true;
    // An inquiry runs once a minute while a guide waits for silence.
    await vi.advanceTimersByTimeAsync(75_000);
    const seen = vi.fn();
    earshot.on('snapshot', ({ headphones }) => seen(headphones.find(({ id }) => id === 'h1')?.state));
    await vi.advanceTimersByTimeAsync(HISTORY_MS);
    const { at, packets } = earshot.snapshot.radio ?? { at: 0, packets: [] };
    const times = [at - HISTORY_MS, ...packets.map((packet) => packet.at), at];
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(INQUIRY_MS + 2 * LISTENING_CYCLE_MS);
    expect(seen.mock.calls.flat().filter((state) => state !== 'pairing-mode')).toEqual([]);
  });
});

test('watches nothing while the window is hidden', async () => {
  watch();
  await vi.advanceTimersByTimeAsync(2_000);
  earshot.setVisible(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(earshot.snapshot.radio).toBeNull();
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(earshot.snapshot.radio?.headphones).toBe('h1');
});
