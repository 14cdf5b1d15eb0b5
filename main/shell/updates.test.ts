import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UpdateView } from '../../catalog/update';
import { installationOf } from './installation';
import { type Updater, Updates } from './updates';

const DAY_MS = 24 * 3_600_000;

class FakeUpdater extends EventEmitter {
  autoDownload = true;
  autoInstallOnAppQuit = true;
  logger = null;
  requestHeaders = null;
  looks = 0;
  installed = 0;
  version = '2.0.0';
  async checkForUpdates() {
    this.looks += 1;
    if (this.version === 'not active') return null;
    if (this.version !== '') this.emit('update-available', { version: this.version });
    return {};
  }
  downloadUpdate = async () => {
    this.emit('update-downloaded');
    return [];
  };
  quitAndInstall() {
    this.installed += 1;
  }
}

function world(installation: UpdateView['installation']) {
  const updater = new FakeUpdater();
  const load = vi.fn(() => updater as unknown as Updater);
  const leaving = vi.fn();
  const updates = new Updates({ installation, load, log: { warn: () => undefined }, leaving });
  return { updater, updates, load, leaving };
}

describe('new versions', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('are looked for some time after the start and once a day; what is declined stays away', async () => {
    const { updater, updates } = world('self');
    updates.choose(null);
    expect(updater.looks).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([updater.looks, updates.view.state, updater.autoDownload]).toEqual([1, 'available', false]);
    updates.dismiss();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect([updater.looks, updates.view.state]).toEqual([2, 'idle']);
    updater.version = '2.0.1';
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect([updater.looks, updates.view]).toMatchObject([3, { state: 'available', version: '2.0.1' }]);
    updates.close();
  });
  test.each([
    ['switched off', 'self', false],
    ['kept by a package manager', 'told', null],
    ['without a place to look at', 'none', true],
  ] as const)('%s: the network is never used', async (_, installation, choice) => {
    const { updates, load } = world(installation);
    updates.choose(choice);
    await vi.advanceTimersByTimeAsync(10 * DAY_MS);
    expect([load.mock.calls.length, updates.view.enabled]).toEqual([0, false]);
    updates.close();
  });
  test('switching off ends the looks', async () => {
    const { updater, updates } = world('self');
    updates.choose(true);
    await vi.advanceTimersByTimeAsync(60_000);
    updates.choose(false);
    updates.dismiss();
    await vi.advanceTimersByTimeAsync(10 * DAY_MS);
    expect(updater.looks).toBe(1);
    updates.close();
  });
  test('nothing is loaded or put in place out of turn', async () => {
    const { updater, updates, leaving } = world('self');
    updates.download();
    updates.install();
    expect([updates.view.state, updater.installed]).toEqual(['idle', 0]);
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    updates.install();
    expect([updater.installed, updater.autoInstallOnAppQuit]).toEqual([0, false]);
    updates.download();
    await vi.advanceTimersByTimeAsync(0);
    expect([updates.view.state, updater.autoInstallOnAppQuit]).toEqual(['ready', true]);
    expect(leaving).not.toHaveBeenCalled();
    updates.install();
    expect([updater.installed, leaving.mock.calls.length]).toEqual([1, 1]);
  });
  test.each([
    ['says so', (updater: FakeUpdater) => updater.emit('error', new Error('the file is gone'))],
    [
      'throws',
      () => {
        throw new Error('no right to write there');
      },
    ],
  ] as const)(
    'an updater that cannot put it in place and %s: Earshot stays, and its window may close into the tray again',
    async (_, fail) => {
      const { updater, updates, leaving } = world('self');
      updates.check();
      await vi.advanceTimersByTimeAsync(0);
      updates.download();
      await vi.advanceTimersByTimeAsync(0);
      updater.quitAndInstall = () => void fail(updater);
      updates.install();
      expect([updates.view.state, leaving.mock.calls]).toEqual(['failed', [[true], [false]]]);
    },
  );
  test('asked twice to restart, it is put in place once', async () => {
    const { updater, updates } = world('self');
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    updates.download();
    await vi.advanceTimersByTimeAsync(0);
    updates.install();
    updates.install();
    expect(updater.installed).toBe(1);
  });
  test('an updater that refuses to look has not found that this is the newest', async () => {
    const { updater, updates } = world('self');
    updater.version = 'not active';
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe('failed');
  });
  test.each(['<b>9</b>', '9', '9.9.9\u202e', ''])('a version called %j is not shown', async (version) => {
    const { updater, updates } = world('self');
    updater.version = version;
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect([updates.view.version, ['failed', 'current']]).toEqual([null, expect.arrayContaining([updates.view.state])]);
  });
});

describe('how a copy was installed', () => {
  const facts = { platform: 'linux' as NodeJS.Platform, env: {}, hasFeed: true, hasPackageType: false, windowsStore: false };
  test.each([
    ['an AppImage', { env: { APPIMAGE: '/x' } }, 'self'],
    ['a deb or rpm', { hasPackageType: true }, 'told'],
    ['unpacked somewhere', {}, 'none'],
    ['a package without a feed', { hasFeed: false, env: { APPIMAGE: '/x' } }, 'none'],
    ['macOS', { platform: 'darwin' as const }, 'self'],
    ['Windows, installed', { platform: 'win32' as const }, 'self'],
    ['Windows, portable', { platform: 'win32' as const, env: { PORTABLE_EXECUTABLE_FILE: 'x' } }, 'told'],
    ['Windows, store', { platform: 'win32' as const, windowsStore: true }, 'told'],
  ] as const)('%s', (_, change, installation) => {
    expect(installationOf({ ...facts, ...change })).toBe(installation);
  });
});
