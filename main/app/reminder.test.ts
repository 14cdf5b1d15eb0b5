import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHARGING_MINUTES } from '../../catalog/charging-reminder';
import type { Earshot } from './earshot';
import { FakeScanner } from './testing/fake-scanner';
import { FakeSystem } from './testing/fake-system';
import { createWindowlessApp } from './testing/windowless-app';

const CHARGED_MS = CHARGING_MINUTES * 60_000;

let earshot: Earshot;

beforeEach(() => {
  vi.useFakeTimers();
  earshot = createWindowlessApp(new FakeScanner(), new FakeSystem());
  earshot.start();
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('reminds the user after the charging time', async () => {
  await elapse(1_000);
  const dueAt = Date.now() + CHARGED_MS;
  earshot.remind(null, true);
  await elapse(100);
  expect(earshot.snapshot.reminder).toEqual({ headphones: null, dueAt, state: 'waiting' });
  await elapse(CHARGED_MS - 1_000);
  expect(earshot.snapshot.reminder?.state).toBe('waiting');
  await elapse(1_000);
  expect(earshot.snapshot.reminder?.state).toBe('due');
});

test('drops the reminder', async () => {
  earshot.remind(null, true);
  await elapse(1_000);
  earshot.remind(null, false);
  await elapse(CHARGED_MS);
  expect(earshot.snapshot.reminder).toBeNull();
});
