import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TestScanner } from '../radio/testing/test-scanner';
import type { Earshot } from './earshot';
import { AgreeingSystem } from './testing/agreeing-system';
import { createWindowlessApp } from './testing/windowless-app';

let system: AgreeingSystem;
let earshot: Earshot;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  system = new AgreeingSystem();
  earshot = createWindowlessApp(new TestScanner(), system);
  earshot.start();
  system.report({ paired: true, connected: true, soundProfiles: ['a2dp'] });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(earshot.memory.kept.headphones).toHaveLength(1);
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

test('forgets headphones that the user removed in Earshot', async () => {
  const [entry] = earshot.snapshot.headphones;
  earshot.runner?.start('remove', entry?.id ?? '');
  await vi.advanceTimersByTimeAsync(100);
  expect(system.requests).toContain('remove');
  system.emit('gone', 'A');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(earshot.memory.kept.headphones).toEqual([]);
  expect(earshot.snapshot.remembered).toEqual([]);
});

test('remembers headphones that were removed elsewhere', async () => {
  system.emit('gone', 'A');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(earshot.snapshot.remembered).toHaveLength(1);
});
