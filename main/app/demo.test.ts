import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HISTORY_MS } from '../../catalog/radio-history';
import { createPlatform } from '../platforms/replay';
import { REPEAT_MS } from '../replay/replay-bindings';
import type { Earshot } from './earshot';
import { createWindowlessApp } from './testing/windowless-app';

// The demo as its window shows it, on a clock of ours.

let earshot: Earshot;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  const { scanner, system } = createPlatform();
  earshot = createWindowlessApp(scanner, system);
  earshot.start();
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(5_000);
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

const findEntry = (modelId: string) => earshot.snapshot.headphones.find((one) => one.modelId === modelId && one.state !== 'paired-away');

test('repeats the packets of headphones in range', async () => {
  earshot.watchRadio({ headphones: findEntry('wh-1000xm4')?.id ?? '', awaitsSilence: true });
  await vi.advanceTimersByTimeAsync(13_000);
  const before = earshot.snapshot.radio?.packets ?? [];
  expect(before.length).toBeGreaterThanOrEqual(Math.floor(12_000 / REPEAT_MS));
  expect(new Set(before.map(({ rssi }) => rssi)).size).toBeGreaterThan(1);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(findEntry('wh-1000xm4')?.pairing).not.toBeNull();
  expect(earshot.snapshot.radio?.packets.length).toBeGreaterThanOrEqual(Math.floor((HISTORY_MS - 1_000) / REPEAT_MS));
});

test('pairs headphones alone and keeps the others in range', async () => {
  await vi.advanceTimersByTimeAsync(35_000);
  expect(findEntry('wh-1000xm4')).toMatchObject({ state: 'connected', pairing: null });
  await vi.advanceTimersByTimeAsync(500_000);
  expect(findEntry('wf-ls900n')).toMatchObject({ state: 'nearby' });
});
