import { afterEach, describe, expect, test, vi } from 'vitest';
import { WindowsActions } from './actions';
import type { HelperRequest } from './helper-request';
import { ABSENT, createBackends, createRespondingHelper } from './testing/scripted-windows';
import { createWindowsId } from './windows-response';

const ID = createWindowsId('classic', 'F8:4E:17:00:11:22');

test('logs a service that Windows refused after a pairing', async () => {
  const fault = 'Windows did not enable music (5)';
  const helper = createRespondingHelper({ pair: [{ status: null }], pairing: [{ status: 'Paired', kind: null, pin: null, fault }] });
  const warnings: string[] = [];
  const actions = new WindowsActions(createBackends(ABSENT, helper), undefined, (text) => warnings.push(text));
  await actions.pair(ID, () => Promise.reject(new Error('no question was expected')), new AbortController().signal);
  helper.close();
  expect(warnings).toContain(fault);
});

describe('headphones whose sound drivers come late', () => {
  afterEach(() => vi.useRealTimers());

  /** Creates a Windows that adds sound endpoints of the headphones after this number of ms. */
  function slowWindows(ms: number) {
    vi.useFakeTimers();
    const begun = performance.now();
    const win32 = {
      request: async (raw: object): Promise<unknown> => {
        const { verb } = raw as HelperRequest;
        if (verb === 'pairing') return { status: 'Paired' };
        if (verb === 'connect' || verb === 'sound') return { status: performance.now() - begun < ms ? 'None' : 'Active' };
        return verb === 'read' ? 'nothing' : { status: null };
      },
      close: () => undefined,
    };
    return new WindowsActions(createBackends(win32, win32));
  }
  const never = new AbortController().signal;

  test('waits for drivers that Windows installs after a pairing', async () => {
    const actions = slowWindows(25_000);
    const connected = actions.pair(ID, () => Promise.reject(new Error('no question')), never).then(() => actions.sound?.connect(ID, never));
    await vi.advanceTimersByTimeAsync(40_000);
    await expect(connected).resolves.toBeUndefined();
  });
  test('stops waiting for old pairings after 15 s', async () => {
    const connected = slowWindows(25_000).sound?.connect(ID, never);
    const outcome = expect(connected).rejects.toMatchObject({ reason: 'no-sound' });
    await vi.advanceTimersByTimeAsync(16_000);
    await outcome;
  });
});
