import { createRequire } from 'node:module';
import type { AppUpdater } from 'electron-updater';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Updates } from './updates';

// Tests the real electron-updater with its provider for GitHub, over pages of a project in GitHub's format.
const { AppImageUpdater, HttpError } = {
  ...(createRequire(import.meta.url)('electron-updater/out/AppImageUpdater.js') as {
    AppImageUpdater: new (...args: unknown[]) => AppUpdater;
  }),
  ...(createRequire(import.meta.url)('builder-util-runtime') as { HttpError: new (status: number, message: string) => Error }),
};

/** Version of the project: its tag, and its state on GitHub. */
interface PublishedVersion {
  readonly version: string;
  readonly as: 'release' | 'pre-release' | 'draft';
}

// Responses of GitHub to the requests of electron-updater. The feed lists the newest version first, and tags of drafts, too.
function respond(versions: readonly PublishedVersion[], path: string): string {
  const newestFirst = versions.toReversed();
  if (path === '/o/earshot/releases.atom') {
    const entries = newestFirst.map(({ version }) => `<entry><link href="https://github.com/o/earshot/releases/tag/v${version}"/></entry>`);
    return `<feed>${entries.join('')}</feed>`;
  }
  if (path === '/o/earshot/releases/latest') {
    const release = newestFirst.find(({ as }) => as === 'release');
    if (release !== undefined) return JSON.stringify({ tag_name: `v${release.version}` });
  }
  const [, version] = /\/download\/v([^/]+)\/latest-linux\.yml$/.exec(path) ?? [];
  const published = versions.find((one) => one.version === version && one.as !== 'draft');
  if (published === undefined) throw new HttpError(404, 'Not Found');
  return `version: ${version}\nfiles:\n  - url: Earshot-${version}.AppImage\n    sha512: x\n    size: 3\npath: Earshot-${version}.AppImage\nsha512: x\n`;
}

/** Returns the state after a check by a copy of the version `current`. */
async function look(current: string, versions: readonly PublishedVersion[], target = 'linux-x64'): Promise<unknown> {
  const updater = new AppImageUpdater(null, {
    version: current,
    isPackaged: true,
    userDataPath: '/nowhere',
    whenReady: async () => undefined,
  });
  const requested: string[] = [];
  const request = async (options: { path: string }) => {
    requested.push(options.path);
    return respond(versions, options.path);
  };
  Object.assign(updater, { httpExecutor: { request }, _testOnlyOptions: { platform: 'linux' } });
  updater.setFeedURL({ provider: 'github', owner: 'o', repo: 'earshot' });
  const updates = new Updates({
    channel: 'automatic',
    version: current,
    key: null,
    target,
    load: () => updater,
    log: { warn: () => undefined },
    leave: () => undefined,
    stay: () => undefined,
  });
  updates.check();
  await expect.poll(() => updates.view.state).not.toBe('checking');
  const { state, version } = updates.view;
  return { state, version };
}

const OLD: PublishedVersion = { version: '0.1.0', as: 'release' };
const FIRST: PublishedVersion = { version: '1.0.0-rc.1', as: 'pre-release' };
const SECOND: PublishedVersion = { version: '1.0.0-rc.2', as: 'pre-release' };
const RELEASE: PublishedVersion = { version: '1.0.0', as: 'release' };
const CURRENT = { state: 'current', version: null };
const offers = (version: string) => ({ state: 'available', version });

beforeEach(() => void vi.stubEnv('APPIMAGE', '/nowhere/Earshot.AppImage'));
afterEach(() => void vi.unstubAllEnvs());

describe('a copy of a release', () => {
  test('offers no candidate', async () => {
    expect(await look('0.1.0', [OLD, FIRST])).toEqual(CURRENT);
    expect(await look('0.1.0', [OLD, FIRST, RELEASE, { ...FIRST, version: '1.1.0-rc.1' }])).toEqual(offers('1.0.0'));
  });
  test('offers no candidate that was published as a release', async () => {
    expect(await look('0.1.0', [OLD, { ...FIRST, as: 'release' }])).toEqual(CURRENT);
  });
  test('reports a failure without any release', async () => {
    expect(await look('0.1.0', [FIRST])).toMatchObject({ state: 'failed' });
  });
});

describe('a copy of a candidate', () => {
  test('offers the next candidate', async () => {
    expect(await look('1.0.0-rc.1', [OLD, FIRST, SECOND])).toEqual(offers('1.0.0-rc.2'));
  });
  test('offers the release rather than another candidate', async () => {
    expect(await look('1.0.0-rc.1', [OLD, FIRST, SECOND, RELEASE])).toEqual(offers('1.0.0'));
    expect(await look('1.0.0-rc.1', [OLD, FIRST, RELEASE, { ...FIRST, version: '1.1.0-rc.1' }])).toEqual(offers('1.0.0'));
  });
  test.each([
    ['the first version', [FIRST]],
    ['after an older release', [OLD, FIRST]],
    ['with a draft of the next one', [FIRST, { ...SECOND, as: 'draft' }]],
  ] as const)('finds no newer version as %s', async (_name, versions) => {
    expect(await look('1.0.0-rc.1', versions)).toEqual(CURRENT);
  });
  test('fails if the page of the project is missing', async () => {
    expect(await look('1.0.0-rc.1', [])).toMatchObject({ state: 'failed' });
  });
  // Candidates for ARM have a separate list, which the updater doesn't read.
  test('offers only the release on Windows on ARM', async () => {
    expect(await look('1.0.0-rc.1', [OLD, FIRST, SECOND], 'win32-arm64')).toEqual(CURRENT);
    expect(await look('1.0.0-rc.1', [OLD, FIRST, SECOND, RELEASE], 'win32-arm64')).toEqual(offers('1.0.0'));
  });
});
