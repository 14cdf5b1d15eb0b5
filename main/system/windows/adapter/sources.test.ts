import { afterEach, describe, expect, test, vi } from 'vitest';
import { PolledSystem } from '../../polled-system';
import { NO_SETTINGS } from '../../testing/no-settings';
import { WindowsActions } from './actions';
import { WindowsReader } from './reader';
import { WindowsBackends } from './sources';
import { WINDOWS_POLL_MS } from './system';
import { FOUND, ID, MUSIC_NODE, PAIRED_NODE } from './testing/records';
import { ABSENT, createBackends, createRespondingHelper, ScriptedWindows } from './testing/scripted-windows';

const windows = new ScriptedWindows();
afterEach(() => {
  windows.helper.close();
  vi.useRealTimers();
});

const noQuestion = () => Promise.reject(new Error('unexpected question'));
const never = new AbortController().signal;

describe('sources of Windows', () => {
  const reader = (from: WindowsBackends): WindowsReader => new WindowsReader(from, () => undefined);
  /** Stops the limits, so that a reading waits for the search however long the helper's process takes to start. */
  const stopLimits = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  test('uses Win32 first and PowerShell only for a search', async () => {
    const powershell = createRespondingHelper({ search: [{ able: true, found: [FOUND] }], rest: [{ status: null }] });
    windows.helper = createRespondingHelper({ read: [{ devices: PAIRED_NODE }] });
    const from = createBackends(windows.helper, powershell);
    const reading = reader(from);
    stopLimits();
    expect((await reading.read()).records).toHaveLength(1);
    expect(await powershell.request({ verb: 'requests' }, 5_000)).toEqual([]);
    reading.startInquiry();
    expect((await reading.read()).records).toHaveLength(1);
    reading.stopInquiry();
    await reading.read();
    await reading.read();
    expect(await powershell.request({ verb: 'requests' }, 5_000)).toEqual([{ verb: 'search' }, { verb: 'rest' }]);
    expect(from.about().slice(1)).toEqual(['Windows read by Win32', 'Windows searched by PowerShell']);
    powershell.close();
  });
  test('reports Win32’s devices before a slow PowerShell', async () => {
    let respond: (found: unknown) => void = () => undefined;
    const slow = {
      request: () =>
        new Promise((resolve) => {
          respond = resolve;
        }),
      close: () => undefined,
    };
    windows.helper = createRespondingHelper({ read: [{ devices: PAIRED_NODE }] });
    const reading = reader(createBackends(windows.helper, slow));
    const changed = vi.fn();
    reading.onChanged = changed;
    reading.startInquiry();
    // PowerShell responds only below, so a reading that waits for it never ends.
    expect((await reading.read()).records).toMatchObject([{ paired: true }]);
    const other = { ...FOUND, address: '38:18:4C:00:11:22' };
    respond({ able: true, found: [other] });
    await expect.poll(() => changed).toHaveBeenCalledOnce();
    expect((await reading.read()).records).toMatchObject([{ paired: true }, { paired: false, address: '38:18:4C:00:11:22' }]);
    // The search has ended by now.
    reading.stopInquiry();
    respond({ able: true, found: [] });
    expect((await reading.read()).records).toHaveLength(1);
    expect(changed).toHaveBeenCalledOnce();
  });
  test('uses PowerShell without Win32 and connects no sound', async () => {
    const from = windows.script({ read: [{ able: true, radio: 'On', devices: PAIRED_NODE }] });
    expect((await reader(from).read()).status).toBe('ready');
    await reader(from).read();
    expect([from.canConnect, from.canPair]).toEqual([false, true]);
    expect(from.about().slice(1)).toEqual(['Windows read by PowerShell', 'Win32 does not serve: Error: it is not there']);
  });
  test('uses cmdlets alone under restrictions', async () => {
    const from = new WindowsBackends(ABSENT, ABSENT, async () => ({ able: false, devices: { ...PAIRED_NODE, codes: [0x4c, 0x30a6] } }));
    expect((await reader(from).read()).records).toMatchObject([{ name: 'Lウ' }]);
    await reader(from).read();
    expect([from.canConnect, from.canPair]).toEqual([false, false]);
    expect(from.about()[1]).toBe('Windows read by plug-and-play alone');
  });
  test('throws with every reason if no backend works', async () => {
    const from = windows.script({ read: [{ status: 'Error', detail: 'Access is denied' }, { devices: PAIRED_NODE }] });
    await expect(reader(from).read()).rejects.toThrow(/it is not there.*Access is denied.*no cmdlets/);
    expect((await reader(from).read()).records).toHaveLength(1);
  });
  test('pauses a backend for ten minutes after two failures', async () => {
    let now = 0;
    let tries = 0;
    const failing = {
      request: () => {
        tries += 1;
        return Promise.reject(new Error('blocked'));
      },
      close: () => undefined,
    };
    windows.helper = createRespondingHelper({ read: [{ able: true, devices: PAIRED_NODE }] });
    const from = createBackends(failing, windows.helper, () => now);
    for (let reading = 0; reading < 5; reading += 1) await from.read();
    expect(tries).toBe(2);
    now = 600_000;
    await from.read();
    expect(tries).toBe(3);
  });
  test('searches and pairs by Win32 without PowerShell', async () => {
    const blocked = createRespondingHelper({ search: [{ able: false, why: 'ConstrainedLanguage' }] });
    windows.helper = createRespondingHelper({
      read: [{}, { devices: PAIRED_NODE, services: [MUSIC_NODE] }],
      search: [{ found: [{ address: 'F84E17001122', name: 'WH-1000XM4', round: 1 }] }],
      pair: [{ status: null }],
      pairing: [{ status: 'Paired' }],
    });
    const from = createBackends(windows.helper, blocked);
    const reading = reader(from);
    stopLimits();
    reading.startInquiry();
    expect((await reading.read()).records).toMatchObject([{ id: ID, paired: false }]);
    vi.useRealTimers();
    await new WindowsActions(from).pair(ID, noQuestion, never);
    const pairing = [{ verb: 'pair', address: 'F84E17001122' }, { verb: 'pairing' }];
    // The last read looks for HID of paired devices.
    expect(await windows.requests()).toEqual([{ verb: 'read' }, { verb: 'search' }, ...pairing, { verb: 'read' }]);
    expect(from.about()).toContain('PowerShell does not serve: ConstrainedLanguage');
    blocked.close();
  });
});

describe('cost of readings on Windows', () => {
  // Creates backends that count requests and program starts.
  const counted = () => {
    const counts = { win32: 0, powershell: 0, minimal: 0 };
    const way = (name: 'win32' | 'powershell') => ({
      request: async () => {
        counts[name] += 1;
        return { devices: PAIRED_NODE };
      },
      close: () => undefined,
    });
    const from = new WindowsBackends(way('win32'), way('powershell'), async () => {
      counts.minimal += 1;
      return {};
    });
    const reader = new WindowsReader(from, () => undefined);
    const system = new PolledSystem(reader, NO_SETTINGS, WINDOWS_POLL_MS);
    return { counts, reader, system };
  };

  test('requests once per ten seconds with an open window', async () => {
    vi.useFakeTimers();
    const { counts, reader, system } = counted();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(counts).toEqual({ win32: 31, powershell: 0, minimal: 0 });
    // Each event causes one reading, at once.
    reader.onChanged?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(counts.win32).toBe(32);
    system.close();
    vi.useRealTimers();
  });
  test('requests nothing with a hidden window', async () => {
    vi.useFakeTimers();
    const { counts, reader, system } = counted();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(1_000);
    system.stopWatching();
    for (let news = 0; news < 20; news += 1) {
      reader.onChanged?.();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(counts).toEqual({ win32: 1, powershell: 0, minimal: 0 });
    system.close();
    vi.useRealTimers();
  });
});
