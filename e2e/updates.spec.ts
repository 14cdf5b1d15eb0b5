import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Snapshot } from '../contract/snapshot';
import { createStatement, formatTarget } from '../main/shell/update-signature';
import { findViolations } from './axe';
import { type LaunchedApp, launch } from './launch';
import { whichElectron } from './runtime/which.mjs';

// The real electron-updater checks, downloads, verifies and installs from a real server.
test.skip(whichElectron().kind === 'real', 'an app that is not packed looks for no new versions; the stand-in can say that it is packed');

/** These are the key of releases, and a stranger's. */
const [ours, strangers] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];

let folder: string;
let server: Server;
let requests: { path: string; headers: IncomingHttpHeaders }[];
let served: Map<string, string>;
let app: LaunchedApp | null = null;
const file = (name: string) => join(folder, name);

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-update-'));
  requests = [];
  served = new Map();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    requests.push({ path, headers: request.headers });
    const body = served.get(path);
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  mkdirSync(file('resources'));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(file('resources/app-update.yml'), `provider: generic\nurl: ${url}\nupdaterCacheDirName: earshot-updater\n`);
  writeFileSync(file('resources/update-key.pem'), ours.publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(file('Earshot.AppImage'), 'the old one');
});

test.afterEach(async () => {
  await app?.close().catch(() => undefined); // An app that restarted has ended already.
  app = null;
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** Publishes a version whose program records that it was started. */
function publish(version: string, sum?: string, key: typeof ours | null = ours): string {
  const program = `#!/bin/sh\necho started > '${file('started')}'\n`;
  const sha512 = sum ?? createHash('sha512').update(program).digest('base64');
  const name = `Earshot-${version}.AppImage`;
  const facts = { version, target: formatTarget(process.platform, process.arch), releaseDate: '2026-01-01T00:00:00.000Z' };
  const text = createStatement({ ...facts, files: [{ url: name, sha512, size: program.length }] }) ?? '';
  const signature = key === null ? '' : `signature: ${sign(null, Buffer.from(text), key.privateKey).toString('base64')}\n`;
  const entry = `url: ${name}\n    sha512: ${sha512}\n    size: ${program.length}`;
  served.set(`/${name}`, program);
  served.set(
    '/latest-linux.yml',
    `version: ${version}\nfiles:\n  - ${entry}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '${facts.releaseDate}'\ntarget: ${facts.target}\n${signature}`,
  );
  return program;
}

async function start(env: Record<string, string> = { APPIMAGE: file('Earshot.AppImage') }): Promise<Page> {
  const resources = file('resources');
  app = await launch({
    args: ['--demo'],
    env: { EARSHOT_STAND_IN_RESOURCES: resources, XDG_CACHE_HOME: file('cache'), ...env },
  });
  await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
  return app.page;
}

/** Checks now and returns the result. Its text alone can be that of the check before, and a click during a check does nothing. */
async function check(page: Page): Promise<Snapshot['update']['state']> {
  const before = requests.length;
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect.poll(() => requests.length).toBeGreaterThan(before);
  const read = async () => {
    const { result } = (await page.evaluate("window.earshot.send({ type: 'get-snapshot' })")) as { result: Snapshot };
    return result.update.state;
  };
  await expect.poll(read).not.toBe('checking');
  return read();
}

test('checks, offers, downloads and installs only on request', async () => {
  const program = publish('9.9.9');
  const page = await start();
  await expect(page.getByRole('switch', { name: 'Check for updates' })).toBeChecked();
  expect(requests).toEqual([]);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Earshot 9.9.9 is available.')).toBeVisible();
  expect(requests.map(({ path }) => path)).toEqual(['/latest-linux.yml']);
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.getByLabel('Theme', { exact: true }).selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await findViolations(page), theme).toEqual([]);
  }
  // The request contains no id of this computer.
  expect(requests[0]?.headers['x-user-staging-id']).toBe('00000000-0000-0000-0000-000000000000');
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('Earshot 9.9.9 is available.')).toBeHidden();
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText('Earshot 9.9.9 is ready.')).toBeVisible();
  expect(readFileSync(file('Earshot.AppImage'), 'utf8')).toBe('the old one');
  const ended = app?.app.waitForEvent('close');
  await page.getByRole('button', { name: 'Restart now' }).click();
  await ended;
  expect(readFileSync(file('Earshot.AppImage'), 'utf8')).toBe(program);
  await expect.poll(() => existsSync(file('started'))).toBe(true);
});

test('deletes a download that differs from its announcement', async () => {
  publish('9.9.9', createHash('sha512').update('something else').digest('base64'));
  const page = await start();
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText('The update failed.')).toBeVisible();
  await expect(page.getByText('is ready')).toBeHidden();
  expect(readFileSync(file('Earshot.AppImage'), 'utf8')).toBe('the old one');
});

test('refuses a hostile feed without our signature', async () => {
  const page = await start();
  for (const key of [null, strangers]) {
    publish('9.9.9', undefined, key);
    expect(await check(page)).toBe('failed');
    await expect(page.getByText('The update failed.')).toBeVisible();
    await expect(page.getByText('is available.')).toBeHidden();
  }
  publish('9.9.9');
  // The signature of one version is invalid for another.
  served.set('/latest-linux.yml', (served.get('/latest-linux.yml') ?? '').replace('version: 9.9.9', 'version: 9.9.10'));
  expect(await check(page)).toBe('failed');
  await expect(page.getByText('The update failed.')).toBeVisible();
  publish('9.9.9');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Earshot 9.9.9 is available.')).toBeVisible();
});

test('never checks without the key', async () => {
  rmSync(file('resources/update-key.pem'));
  const page = await start();
  await expect(page.getByText('It never uses the internet.')).toBeVisible();
});

test('offers no older version and survives a broken server', async () => {
  publish('0.0.1');
  const page = await start();
  expect(await check(page)).toBe('current');
  await expect(page.getByText('You have the latest version.')).toBeVisible();
  for (const nonsense of ['<html>', 'version: <b>9.9.9</b>', 'version: 9.9.9-rc.1\u202e', '']) {
    served.set('/latest-linux.yml', nonsense);
    expect(await check(page)).toBe('failed');
    await expect(page.getByText('The update failed.')).toBeVisible();
    await expect(page.getByText('is available.')).toBeHidden();
  }
  publish('0.0.1');
  expect(await check(page)).toBe('current');
  await expect(page.getByText('You have the latest version.')).toBeVisible();
  server.closeAllConnections();
  server.close();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('The update failed.')).toBeVisible();
});

test('only announces versions next to a package manager', async () => {
  publish('9.9.9');
  writeFileSync(file('resources/package-type'), 'deb');
  const page = await start({});
  const automatic = page.getByRole('switch', { name: 'Check for updates' });
  await expect(automatic).not.toBeChecked();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Get it from wherever you got this version.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeHidden();
  await automatic.click();
  await expect(automatic).toBeChecked();
});

test('shows no switch without an update server', async () => {
  rmSync(file('resources/app-update.yml'));
  const page = await start();
  await expect(page.getByText('It never uses the internet.')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Check for updates' })).toBeHidden();
});
