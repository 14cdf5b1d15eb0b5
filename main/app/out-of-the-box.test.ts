import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BLANK_RECORD } from '../../catalog/identify/system-record';
import { TestScanner } from '../radio/testing/test-scanner';
import type { Earshot } from './earshot';
import { AgreeingSystem } from './testing/agreeing-system';
import { createWindowlessApp } from './testing/windowless-app';

// Measures the time that the program adds to that of the radio and the system, on a fake clock.

/** Maximum time from the system's report to the row, in ms. People perceive it as immediate. */
const ROW_BY_MS = 100;
/** Maximum time from the click to the confirmed sound, in ms, measured with a real BlueZ in play. */
const PAIRED_BY_MS = 800;

let system: AgreeingSystem;
let earshot: Earshot;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  system = new AgreeingSystem();
  earshot = createWindowlessApp(new TestScanner(), system);
  earshot.start();
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(1_000);
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

/** Reports headphones in pairing mode and waits for their row; returns its id. */
async function found(): Promise<string> {
  system.report();
  await vi.advanceTimersByTimeAsync(ROW_BY_MS);
  return earshot.snapshot.headphones[0]?.id ?? '';
}

describe('headphones out of the box', () => {
  test('shows a row within 100 ms of the report', async () => {
    // Another change was shown a moment before, so that the throttle applies.
    system.emit('record', { ...BLANK_RECORD, id: 'B', name: 'WF-1000XM5', classOfDevice: 0x240404, paired: true });
    await vi.advanceTimersByTimeAsync(1);
    system.report();
    await vi.advanceTimersByTimeAsync(ROW_BY_MS);
    expect(earshot.snapshot.headphones).toContainEqual(expect.objectContaining({ modelId: 'wh-1000xm6', state: 'pairing-mode' }));
  });

  test('pairs and connects within 800 ms of one click', async () => {
    const id = await found();
    expect(earshot.runner?.start('pair', id)).toBe(true);
    await vi.advanceTimersByTimeAsync(PAIRED_BY_MS);
    expect(system.requests).toEqual(['pair', 'connect', 'trust']);
    expect(earshot.snapshot).toMatchObject({
      headphones: [{ id, state: 'connected', pairedHere: true }],
      action: { kind: 'pair', outcome: { ok: true } },
    });
  });

  test('needs no confirmation between the click and the sound', async () => {
    const id = await found();
    const questions: unknown[] = [];
    earshot.on('snapshot', ({ action }) => questions.push(action?.question ?? null));
    earshot.runner?.start('pair', id);
    await vi.advanceTimersByTimeAsync(PAIRED_BY_MS);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter((question) => question !== null)).toEqual([]);
    expect(earshot.snapshot.action?.outcome).toEqual({ ok: true });
  });
});
