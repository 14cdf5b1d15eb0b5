import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../contract/snapshot';
import { snapshotSchema } from '../../contract/snapshot-schema';
import { advertisement, createSonyData } from '../headphones/testing/advertisement';
import { BluezLikeScanner } from '../radio/testing/bluez-like-scanner';
import type { Earshot } from './earshot';
import { FakeSystem } from './testing/fake-system';
import { createWholeApp } from './testing/whole-app';

const ADDRESS = '94:DB:56:00:00:01';

/** Radio with one headset and a stranger in its range. */
class HeadsetScanner extends BluezLikeScanner {
  isOn = true;

  protected override emitPackets(): void {
    this.packets += 1;
    if (this.isOn) this.emit('advertisement', advertisement('4A', { manufacturerData: createSonyData(ADDRESS) }));
  }
}

let scanner: HeadsetScanner;
let earshot: Earshot;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  scanner = new HeadsetScanner();
  earshot = createWholeApp(scanner, new FakeSystem());
  earshot.start();
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(earshot.snapshot.headphones).toMatchObject([{ id: 'h1', state: 'nearby' }]);
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

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
