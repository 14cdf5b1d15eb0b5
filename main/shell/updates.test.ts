import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UpdateView } from '../../catalog/update';
import { detectInstallation } from './installation';
import { type Announcement, isSigned, statement } from './update-signature';
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
    this.emit('update-downloaded', { version: this.version });
    return [];
  };
  quitAndInstall() {
    this.installed += 1;
  }
}

function world(channel: UpdateView['channel']) {
  const updater = new FakeUpdater();
  const load = vi.fn(() => updater as unknown as Updater);
  const [leave, stay] = [vi.fn(), vi.fn()];
  const updates = new Updates({ channel, key: null, target: 'linux-x64', load, log: { warn: () => undefined }, leave, stay });
  return { updater, updates, load, leave, stay };
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
    const { updater, updates } = world('told');
    const download = vi.spyOn(updater, 'downloadUpdate');
    updates.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(updates.view.state).toBe('available');
    updates.download();
    expect({ state: updates.view.state, downloads: download.mock.calls.length }).toEqual({ state: 'available', downloads: 0 });
  });
  test('sends no id of this computer', async () => {
    const { updater, updates } = world('self');
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
    ['says so', (updater: FakeUpdater) => updater.emit('error', new Error('the file is gone'))],
    [
      'throws',
      () => {
        throw new Error('no right to write there');
      },
    ],
  ] as const)('stays if an updater fails with %s', async (_, fail) => {
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

describe('how a copy was installed', () => {
  const facts = { platform: 'linux' as NodeJS.Platform, env: {}, hasFeed: true, hasKey: true, hasPackageType: false, windowsStore: false };
  test.each([
    ['an AppImage', { env: { APPIMAGE: '/x' } }, 'automatic'],
    ['a deb or rpm', { hasPackageType: true }, 'notify-only'],
    ['unpacked somewhere', {}, 'unavailable'],
    ['an AppImage without the key that new versions are signed with', { hasKey: false, env: { APPIMAGE: '/x' } }, 'unavailable'],
    ['a package without a feed', { hasFeed: false, env: { APPIMAGE: '/x' } }, 'unavailable'],
    ['macOS', { platform: 'darwin' as const }, 'automatic'],
    ['Windows, installed', { platform: 'win32' as const }, 'automatic'],
    ['Windows, portable', { platform: 'win32' as const, env: { PORTABLE_EXECUTABLE_FILE: 'x' } }, 'notify-only'],
    ['Windows, store', { platform: 'win32' as const, windowsStore: true }, 'notify-only'],
  ] as const)('selects the updater for %s', (_, change, channel) => {
    expect(detectInstallation({ ...facts, ...change })).toBe(channel);
  });
});

describe('the signature of a new version', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const files = [{ url: 'a.AppImage', sha512: 'x', size: 3 }];
  const facts = { version: '1.2.3', files, target: 'linux-x64', releaseDate: '2026-11-01T10:00:00.000Z' };
  const signed = (announcement: Announcement): Announcement => {
    const signature = sign(null, Buffer.from(statement(announcement) ?? ''), privateKey).toString('base64');
    return { ...announcement, signature };
  };
  const good = signed(facts);
  test('accepts only our own signature', () => {
    expect(isSigned(good, key, 'linux-x64')).toBe(true);
    for (const changed of [
      { ...good, version: '1.2.4' },
      { ...good, files: [{ ...files[0], sha512: 'y' }] },
      { ...good, files: [...files, ...files] },
      { ...good, files: [] },
      { ...good, target: 'linux-arm64' },
      { ...good, releaseDate: '2026-12-01T10:00:00.000Z' },
      facts,
    ])
      expect(isSigned(changed, key, 'linux-x64')).toBe(false);
    const another = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    for (const wrong of [another, '', 'not a key']) expect(isSigned(good, wrong, 'linux-x64')).toBe(false);
  });
  test.each([
    ['another processor', { ...facts, target: 'linux-arm64' }],
    ['no processor', { ...facts, target: undefined }],
    ['no date', { ...facts, releaseDate: undefined }],
    ['a date that is none', { ...facts, releaseDate: 'soon' }],
    ['a line more', { ...facts, version: '1.2.3\nlinux-x64' }],
  ])('is refused for %s, also if we signed it', (_name, announcement) => {
    expect(isSigned(signed(announcement), key, 'linux-x64')).toBe(false);
  });

  const offer = () => {
    const updater = new FakeUpdater();
    let announced: Announcement = good;
    let event = 'update-available';
    updater.checkForUpdates = async () => {
      updater.looks += 1;
      updater.emit(event, announced);
      return {};
    };
    const parts = {
      channel: 'automatic',
      key,
      target: 'linux-x64',
      log: { warn: () => undefined },
      leave: () => undefined,
      stay: () => undefined,
    } as const;
    const updates = new Updates({ ...parts, load: () => updater as unknown as Updater });
    const check = async (next: Announcement, as = 'update-available'): Promise<string> => {
      announced = next;
      event = as;
      updates.check();
      await vi.waitFor(() => expect(updates.view.state).not.toBe('checking'));
      return updates.view.state;
    };
    return { updater, updates, check };
  };
  test('offers a version for this processor alone', async () => {
    const { check } = offer();
    expect(await check(signed({ ...facts, target: 'linux-arm64' }))).toBe('failed');
    expect(await check(good)).toBe('available');
  });
  test('takes no unsigned word that there is nothing newer', async () => {
    const { check } = offer();
    expect(await check({ ...facts, version: '0.1.0' }, 'update-not-available')).toBe('failed');
    expect(await check(signed({ ...facts, version: '0.1.0' }), 'update-not-available')).toBe('current');
  });
  test('takes no announcement that is older than the last', async () => {
    const { check } = offer();
    expect(await check(good)).toBe('available');
    expect(await check(signed({ ...facts, version: '1.2.2', releaseDate: '2026-10-01T10:00:00.000Z' }))).toBe('failed');
    expect(await check(good)).toBe('available');
  });
  test.each([
    ['without a download', (updater: FakeUpdater) => updater.emit('update-downloaded', { version: '1.2.3' })],
    [
      'of another version',
      (updater: FakeUpdater, updates: Updates) => {
        updater.downloadUpdate = async () => {
          updater.emit('update-downloaded', { version: '6.6.6' });
          return [];
        };
        updates.download();
      },
    ],
  ] as const)('is not ready %s', async (_name, happens) => {
    const { updater, updates, check } = offer();
    await check(good);
    happens(updater, updates);
    updates.install();
    expect({ ready: updates.view.state === 'ready', installed: updater.installed }).toEqual({ ready: false, installed: 0 });
  });
  test('puts nothing in place at the end after a failure', async () => {
    const { updater, updates, check } = offer();
    await check(good);
    updates.download();
    updater.emit('error', new Error('the file is gone'));
    expect(updater.autoInstallOnAppQuit).toBe(false);
  });
  test('never throws for any feed', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(isSigned(Object(raw) as object, key, 'linux-x64')).toBe(false);
      }),
    );
  });
  test.each([
    ['latest-linux.yml', 'linux-x64'],
    ['latest-linux-arm64.yml', 'linux-arm64'],
  ])('verifies signatures of the release tool: %s', async (name, target) => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-sign-'));
    const feed = join(folder, name);
    writeFileSync(feed, dump({ version: '1.2.3', files, path: 'a.AppImage', releaseDate: '2026-11-01T10:00:00.000Z' }));
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/sign.ts', 'update', feed], {
      env: { ...process.env, UPDATE_SIGNING_KEY: pem },
    });
    const read = load(readFileSync(feed, 'utf8')) as object;
    expect([isSigned(read, key, target), isSigned(read, key, 'linux-riscv64')]).toEqual([true, false]);
    rmSync(folder, { recursive: true });
  });
});
