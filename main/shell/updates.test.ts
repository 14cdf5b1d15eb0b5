import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '../../catalog/preferences';
import type { UpdateView } from '../../catalog/update';
import { PreferencesStore } from './preferences';
import { FakeUpdater } from './testing/fake-updater';
import { type Updater, Updates } from './updates';

const DAY_MS = 24 * 3_600_000;

function world(channel: UpdateView['channel']) {
  const updater = new FakeUpdater();
  const load = vi.fn(() => updater as unknown as Updater);
  const [leave, stay, warn] = [vi.fn(), vi.fn(), vi.fn()];
  const updates = new Updates({ channel, version: '1.0.0', key: null, target: 'linux-x64', load, log: { warn }, leave, stay });
  return { updater, updates, load, leave, stay, warn };
}

describe('new versions', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('checks after the start and daily, and respects a dismissal', async () => {
    const { updater, updates } = world('automatic');
    updates.choose(null);
    expect(updater.looks).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect({ looks: updater.looks, state: updates.view.state, autoDownload: updater.autoDownload }).toEqual({
      looks: 1,
      state: 'available',
      autoDownload: false,
    });
    updates.dismiss();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect({ looks: updater.looks, state: updates.view.state }).toEqual({ looks: 2, state: 'idle' });
    updater.version = '2.0.1';
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect({ looks: updater.looks, ...updates.view }).toMatchObject({ looks: 3, state: 'available', version: '2.0.1' });
    updates.close();
  });
  test.each([
    ['Off', 'automatic', false],
    ['kept by a package manager', 'notify-only', null],
    ['without a place to look at', 'unavailable', true],
  ] as const)('never uses the network: %s', async (_, channel, choice) => {
    const { updates, load } = world(channel);
    updates.choose(choice);
    await vi.advanceTimersByTimeAsync(10 * DAY_MS);
    expect({ load: load.mock.calls.length, enabled: updates.view.enabled }).toEqual({ load: 0, enabled: false });
    updates.close();
  });
  test('downloads nothing into a copy that cannot replace itself', async () => {
    const { updater, updates } = world('notify-only');
    const download = vi.spyOn(updater, 'downloadUpdate');
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe('available');
    updates.download();
    expect({ state: updates.view.state, downloads: download.mock.calls.length }).toEqual({ state: 'available', downloads: 0 });
  });
  test('sends no id of this computer', async () => {
    const { updater, updates } = world('automatic');
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updater.requestHeaders).toEqual({ 'x-user-staging-id': '00000000-0000-0000-0000-000000000000' });
  });
  test('stops checking when turned off', async () => {
    const { updater, updates } = world('automatic');
    updates.choose(true);
    await vi.advanceTimersByTimeAsync(60_000);
    updates.choose(false);
    updates.dismiss();
    await vi.advanceTimersByTimeAsync(10 * DAY_MS);
    expect(updater.looks).toBe(1);
    updates.close();
  });
  test('downloads and installs nothing out of order', async () => {
    const { updater, updates, leave, stay } = world('automatic');
    updates.download();
    updates.install();
    expect({ state: updates.view.state, installed: updater.installed }).toEqual({ state: 'idle', installed: 0 });
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    updates.install();
    expect({ installed: updater.installed, autoInstallOnAppQuit: updater.autoInstallOnAppQuit }).toEqual({
      installed: 0,
      autoInstallOnAppQuit: false,
    });
    updates.download();
    await vi.advanceTimersByTimeAsync(0);
    expect({ state: updates.view.state, autoInstallOnAppQuit: updater.autoInstallOnAppQuit }).toEqual({
      state: 'ready',
      autoInstallOnAppQuit: true,
    });
    expect(leave).not.toHaveBeenCalled();
    updates.install();
    expect({ installed: updater.installed, leave: leave.mock.calls.length, stay: stay.mock.calls.length }).toEqual({
      installed: 1,
      leave: 1,
      stay: 0,
    });
  });
  test.each([
    ['reports an error', (updater: FakeUpdater) => updater.emit('error', new Error('the file is gone'))],
    [
      'throws',
      () => {
        throw new Error('no right to write there');
      },
    ],
  ] as const)('stays usable if an updater fails with %s', async (_, fail) => {
    const { updater, updates, leave, stay } = world('automatic');
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    updates.download();
    await vi.advanceTimersByTimeAsync(0);
    updater.quitAndInstall = () => void fail(updater);
    updates.install();
    expect({ state: updates.view.state, leave: leave.mock.calls.length, stay: stay.mock.calls.length }).toEqual({
      state: 'failed',
      leave: 1,
      stay: 1,
    });
  });
  test('installs once for two restart requests', async () => {
    const { updater, updates } = world('automatic');
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    updates.download();
    await vi.advanceTimersByTimeAsync(0);
    updates.install();
    updates.install();
    expect(updater.installed).toBe(1);
  });
  test('reports no newest version if the updater refuses', async () => {
    const { updater, updates } = world('automatic');
    updater.version = 'not active';
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe('failed');
  });
  test.each(['<b>9</b>', '9', '9.9.9\u202e', ''])('hides a version named %j', async (version) => {
    const { updater, updates } = world('automatic');
    updater.version = version;
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.version).toBeNull();
    expect(['failed', 'current']).toContain(updates.view.state);
  });
});

describe('the states of a new version', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Updates with a found version. */
  async function available(channel: UpdateView['channel'] = 'automatic') {
    const made = world(channel);
    made.updates.choose(true);
    made.updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(made.updates.view).toMatchObject({ state: 'available', version: '2.0.0' });
    return made;
  }

  test('stops checking while a version waits for the user', async () => {
    const { updater, updates } = await available();
    await vi.advanceTimersByTimeAsync(3 * DAY_MS);
    expect({ looks: updater.looks, state: updates.view.state }).toEqual({ looks: 1, state: 'available' });
  });
  test.each([
    ['nothing newer', ''],
    ['a failure', 'not active'],
  ])('checks again a day after %s', async (_, version) => {
    const { updater, updates } = world('automatic');
    updater.version = version;
    updates.choose(true);
    await vi.advanceTimersByTimeAsync(2 * DAY_MS);
    expect(updater.looks).toBe(2);
  });
  test('checks on a click in a package of a system', async () => {
    const { updater } = await available('notify-only');
    expect(updater.looks).toBe(1);
    const { updates, load } = world('unavailable');
    updates.check();
    expect({ loads: load.mock.calls.length, state: updates.view.state }).toEqual({ loads: 0, state: 'idle' });
  });
  test('offers a dismissed version again on a click', async () => {
    const { updates } = await available();
    updates.dismiss();
    expect(updates.view).toMatchObject({ state: 'idle', version: null });
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe('available');
  });
  test('finds a newer version after one was dismissed', async () => {
    const { updater, updates } = await available();
    updates.dismiss();
    updates.dismiss();
    await vi.advanceTimersByTimeAsync(2 * DAY_MS);
    expect(updates.view).toMatchObject({ state: 'idle' });
    updater.version = '2.1.0';
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(updates.view).toMatchObject({ state: 'available', version: '2.1.0' });
  });
  test('shows whole percents of a download, each once', async () => {
    const { updater, updates } = await available();
    updater.downloadUpdate = () => new Promise(() => undefined);
    updates.download();
    const shown: unknown[] = [updates.view.percent];
    updates.on('changed', ({ percent }) => shown.push(percent));
    for (const percent of [-1, 0.9, 12.2, 12.9, 99.99, 100, 101]) updater.emit('download-progress', { percent });
    expect(shown).toEqual([0, 12, 99, 100]);
  });
  test.each(['downloading', 'ready'] as const)('ignores checks and dismissals while %s', async (state) => {
    const { updater, updates } = await available();
    if (state === 'downloading') updater.downloadUpdate = () => new Promise(() => undefined);
    updates.download();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe(state);
    updates.check();
    updates.dismiss();
    await vi.advanceTimersByTimeAsync(2 * DAY_MS);
    expect({ looks: updater.looks, ...updates.view }).toMatchObject({ looks: 1, state, version: '2.0.0' });
  });
  test('starts no second check during the first one', async () => {
    const { updater, updates } = world('automatic');
    updater.checkForUpdates = () => {
      updater.looks += 1;
      return new Promise(() => undefined);
    };
    updates.check();
    updates.check();
    expect({ looks: updater.looks, state: updates.view.state }).toEqual({ looks: 1, state: 'checking' });
  });
  test('reports a download that fails, once', async () => {
    const { updater, updates, warn, stay } = await available();
    updater.downloadUpdate = async () => {
      updater.emit('error', new Error('no space'));
      throw new Error('no space');
    };
    updates.download();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view).toMatchObject({ state: 'failed', percent: null });
    expect({ lines: warn.mock.calls.length, stays: stay.mock.calls.length }).toEqual({ lines: 1, stays: 0 });
    // A failure that was shown can be repeated.
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe('available');
  });
  test('installs again after an installation that failed', async () => {
    const { updater, updates } = await available();
    const quit = vi.spyOn(updater, 'quitAndInstall').mockImplementationOnce(() => {
      throw new Error('no right to write there');
    });
    for (const _ of [1, 2]) {
      updates.check();
      await vi.advanceTimersByTimeAsync(0);
      updates.download();
      await vi.advanceTimersByTimeAsync(0);
      updates.install();
    }
    expect(quit.mock.calls).toEqual([
      [true, true],
      [true, true],
    ]);
  });
  test('loads the updater once, without a log of its own', async () => {
    const { updater, updates, load } = await available();
    Object.assign(updater, { logger: console });
    updates.dismiss();
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect({ loads: load.mock.calls.length, logger: updater.logger }).toEqual({ loads: 1, logger: console });
  });
  test('follows the preferences', () => {
    const { updates } = world('notify-only');
    const file = {
      settings: { preferences: DEFAULT_PREFERENCES },
      update: (change: { preferences: Preferences }) => Object.assign(file.settings, change),
    };
    const preferences = new PreferencesStore(file);
    const enabled: boolean[] = [];
    updates.on('changed', (view) => enabled.push(view.enabled));
    updates.follow(preferences);
    preferences.set({ updates: true });
    preferences.set({ theme: 'dark' });
    expect(enabled).toEqual([false, true]);
    updates.close();
    preferences.set({ updates: false });
    expect(enabled).toEqual([false, true]);
  });
  test('begins with the stored preferences', () => {
    const { updates } = world('automatic');
    updates.follow(new PreferencesStore({ settings: { preferences: DEFAULT_PREFERENCES }, update: () => undefined }));
    expect(updates.view.enabled).toBe(true);
    updates.close();
  });
  test('keeps no program running while it waits', () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const { updates } = world('automatic');
    updates.choose(true);
    expect(timers.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef())).toEqual([false]);
    updates.close();
    timers.mockRestore();
  });
  test('reports an updater that cannot be loaded', async () => {
    const { updates, load } = world('automatic');
    load.mockImplementation(() => {
      throw new Error('no such module');
    });
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe('failed');
  });
  test('stops checking after it was closed', async () => {
    const { updater, updates } = world('automatic');
    updates.choose(true);
    updates.close();
    await vi.advanceTimersByTimeAsync(2 * DAY_MS);
    expect(updater.looks).toBe(0);
  });
});
