import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAdvertisement, createSonyData } from '../headphones/testing/advertisement';
import { createRecord } from '../headphones/testing/list';
import { INQUIRY_MS } from '../lifetimes';
import { BluezLikeScanner } from '../radio/testing/bluez-like-scanner';
import type { Earshot } from './earshot';
import { FakeSystem } from './testing/fake-system';
import { createWindowlessApp } from './testing/windowless-app';

// Measures the promise that a change of pairing mode is shown within two seconds, on a fake clock.

const PROMISE_MS = 2_000;
const ADDRESS = '94:DB:56:00:00:01';
const FAST_PAIR = { uuid: 'fe2c', data: Uint8Array.from([0xcc, 0x43, 0x8e]) };

/** Radio with one headset, which is in pairing mode on request. */
class HeadsetScanner extends BluezLikeScanner {
  pairing = false;

  protected override emitPackets(): void {
    this.packets += 2;
    this.emit('advertisement', createAdvertisement('4A', { manufacturerData: createSonyData(ADDRESS) }));
    if (this.pairing) this.emit('advertisement', createAdvertisement('5B', { localName: null, serviceData: [FAST_PAIR] }));
  }
}

let scanner: HeadsetScanner;
let earshot: Earshot;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  scanner = new HeadsetScanner();
  const system = new FakeSystem();
  earshot = createWindowlessApp(scanner, system);
  earshot.start();
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(500);
  system.emit('record', createRecord(ADDRESS, { paired: false, inquiry: 1 }));
  scanner.pairing = true;
  earshot.search.request();
  await vi.advanceTimersByTimeAsync(70_000);
  expect(earshot.snapshot.headphones).toMatchObject([{ state: 'pairing-mode', pairing: { proof: 'beacon' } }]);
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

/** Advances the clock until the list shows a state. Returns the time that it took, in ms. */
async function timeUntil(state: string): Promise<number> {
  for (let passed = 0; passed < 60_000; passed += 50) {
    if (earshot.snapshot.headphones[0]?.state === state) return passed;
    await vi.advanceTimersByTimeAsync(50);
  }
  throw new Error(`not ${state} within a minute`);
}

// The offsets are different moments of the scan cycle and of the wait for the next inquiry.
test.each([0, 130, 390, 1_300, 2_600, 5_000, 9_900])('notices in time that pairing mode ends, offset %i ms', async (offset) => {
  await vi.advanceTimersByTimeAsync(offset);
  const before = scanner.modes.length - 1;
  scanner.pairing = false;
  const took = await timeUntil('nearby');
  // The limit includes the length of an inquiry, because the radio receives no beacon while it runs.
  const inquired = scanner.modes.slice(before).includes('inquiry');
  expect(took).toBeLessThanOrEqual(PROMISE_MS + (inquired ? INQUIRY_MS : 0));
});

test('keeps pairing mode while its beacon is received', async () => {
  const states = new Set<string | undefined>();
  earshot.on('snapshot', ({ headphones }) => states.add(headphones[0]?.state));
  await vi.advanceTimersByTimeAsync(120_000);
  expect([...states].filter((state) => state !== 'pairing-mode')).toEqual([]);
});
