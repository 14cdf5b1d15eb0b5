import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GATE_OPEN_MS, SoundPermission } from './sound-permission';

const system = vi.hoisted(() => ({ answer: (_yes: boolean): void => undefined }));
vi.mock('electron', () => ({
  systemPreferences: {
    askForMediaAccess: () =>
      new Promise<boolean>((resolve) => {
        system.answer = resolve;
      }),
  },
}));

const request = { permission: 'media', url: 'app://earshot/', isMainFrame: true, media: ['audio'] };
const isOpenFor = (gate: SoundPermission) => ({ names: gate.hasRequested(request), microphone: gate.grants(request) });
const SHUT = { names: false, microphone: false };

describe('a system with its own prompt', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => void vi.useRealTimers();
  });

  test('keeps the microphone closed until the user agrees', async () => {
    const gate = new SoundPermission();
    const allowed = gate.allow('microphone');
    expect(isOpenFor(gate)).toEqual({ names: true, microphone: false });
    system.answer(true);
    expect([await allowed, gate.isListening]).toEqual([true, true]);
    expect(isOpenFor(gate)).toEqual({ names: true, microphone: true });
  });
  test('limits the time of each request separately', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const gate = new SoundPermission();
    await gate.allow('outputs');
    await vi.advanceTimersByTimeAsync(GATE_OPEN_MS - 1);
    await gate.allow('outputs');
    await vi.advanceTimersByTimeAsync(GATE_OPEN_MS - 1);
    expect({ open: isOpenFor(gate), listens: gate.isListening }).toEqual({ open: { names: true, microphone: false }, listens: false });
    // The gate must not keep the program running.
    expect(timers.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef())).toEqual([false, false]);
    timers.mockRestore();
  });
  test('keeps access to names of outputs after a refusal', async () => {
    const gate = new SoundPermission();
    const allowed = gate.allow('microphone');
    system.answer(false);
    expect(await allowed).toBe(false);
    expect(isOpenFor(gate)).toEqual({ names: true, microphone: false });
    await vi.advanceTimersByTimeAsync(GATE_OPEN_MS);
    expect(isOpenFor(gate)).toEqual(SHUT);
  });
  test.each([true, false])('ignores late responses after the page was left: %s', async (yes) => {
    const gate = new SoundPermission();
    const allowed = gate.allow('microphone');
    await gate.allow('nothing');
    system.answer(yes);
    expect(await allowed).toBe(yes);
    expect(isOpenFor(gate)).toEqual(SHUT);
    await vi.advanceTimersByTimeAsync(100 * GATE_OPEN_MS);
    expect(isOpenFor(gate)).toEqual(SHUT);
  });
  test('ignores late responses after the time limit', async () => {
    const gate = new SoundPermission();
    const allowed = gate.allow('microphone');
    await vi.advanceTimersByTimeAsync(GATE_OPEN_MS);
    system.answer(true);
    await allowed;
    expect(isOpenFor(gate)).toEqual(SHUT);
  });
  test('follows the last request alone', async () => {
    const gate = new SoundPermission();
    const first = gate.allow('microphone');
    const answerFirst = system.answer;
    await gate.allow('outputs');
    answerFirst(true);
    await first;
    expect(isOpenFor(gate)).toEqual({ names: true, microphone: false });
  });
});
