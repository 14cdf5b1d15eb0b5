import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { FakeUpdater } from './testing/fake-updater';
import { type Announcement, createStatement, isSigned, parseReleaseDate } from './update-signature';
import { type Updater, Updates } from './updates';

describe('the signature of a new version', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const files = [{ url: 'a.AppImage', sha512: 'x', size: 3 }];
  const facts = { version: '1.2.3', files, target: 'linux-x64', releaseDate: '2026-11-01T10:00:00.000Z' };
  const signed = (announcement: Announcement): Announcement => {
    const signature = sign(null, Buffer.from(createStatement(announcement) ?? ''), privateKey).toString('base64');
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
  ])('rejects an announcement for %s, also if we signed it', (_name, announcement) => {
    expect(isSigned(signed(announcement), key, 'linux-x64')).toBe(false);
  });

  test.each([
    ['no files', []],
    ['a file that is nothing', [null]],
    ['a file that is text', ['a.AppImage']],
    ['a file without an address', [{ ...files[0], url: undefined }]],
    ['a file without a checksum', [{ ...files[0], sha512: undefined }]],
    ['a file without a size', [{ ...files[0], size: undefined }]],
    ['two lines in an address', [{ ...files[0], url: 'a\nb' }]],
  ])('makes no statement about %s', (_name, wrong) => {
    expect(createStatement({ ...facts, files: wrong })).toBeNull();
  });
  test('reads the date from text alone', () => {
    expect([facts.releaseDate, 'soon', 2026, undefined].map((releaseDate) => parseReleaseDate({ releaseDate }))).toEqual([
      Date.UTC(2026, 10, 1, 10),
      null,
      null,
      null,
    ]);
  });

  const offer = (version = '1.0.0') => {
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
      version,
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
      await expect.poll(() => updates.view.state).not.toBe('checking');
      return updates.view.state;
    };
    return { updater, updates, check };
  };
  test('offers a version for this processor alone', async () => {
    const { check } = offer();
    expect(await check(signed({ ...facts, target: 'linux-arm64' }))).toBe('failed');
    expect(await check(good)).toBe('available');
  });
  test('ignores an unsigned announcement that nothing is newer', async () => {
    const { check } = offer();
    expect(await check({ ...facts, version: '0.1.0' }, 'update-not-available')).toBe('failed');
    expect(await check(signed({ ...facts, version: '0.1.0' }), 'update-not-available')).toBe('current');
  });
  test('accepts a release that is older than a candidate', async () => {
    const { updater, updates } = offer('1.0.0-rc.1');
    const release = signed({ ...facts, version: '0.9.0', releaseDate: '2026-10-01T10:00:00.000Z' });
    const candidate = signed({ ...facts, version: '1.0.0-rc.2' });
    updater.checkForUpdates = async () => {
      if (updater.allowPrerelease) updater.emit('update-available', candidate);
      else updater.emit('update-not-available', release);
      return {};
    };
    for (const _ of [1, 2]) {
      updates.check();
      await expect.poll(() => updates.view.state).not.toBe('checking');
      expect(updates.view).toMatchObject({ state: 'available', version: '1.0.0-rc.2' });
    }
  });
  test('rejects an announcement that is older than the last', async () => {
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
  ] as const)('refuses to install %s', async (_name, happens) => {
    const { updater, updates, check } = offer();
    await check(good);
    happens(updater, updates);
    updates.install();
    expect({ ready: updates.view.state === 'ready', installed: updater.installed }).toEqual({ ready: false, installed: 0 });
  });
  test('installs nothing at the end after a failure', async () => {
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
