import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { type LaunchedApp, launch } from './launch';
import { whichElectron } from './runtime/which.mjs';

// The window's rights are limited for any script in it.
let launched: LaunchedApp;
// One app is shared by all tests of this file, so that they run in one worker.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ args: ['--demo'], faultsExpected: true }); // Chromium logs an error for each refusal.
});
test.afterAll(() => launched.close());

test('shows the page the bridge and nothing of Node', async () => {
  const seen = await launched.page.evaluate(
    `({ api: Object.keys(window.earshot), frozen: Object.isFrozen(window.earshot), node: [typeof require, typeof process, typeof module] })`,
  );
  expect(seen).toEqual({ api: ['send', 'onPage', 'onSnapshot'], frozen: true, node: ['undefined', 'undefined', 'undefined'] });
});

test('adds nothing else to the window', async () => {
  // This is a plain window of the same browser for comparison.
  const added = await launched.page.evaluate(`(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const clean = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !clean.has(name) && !/^\\d+$|^__playwright|^__pw/.test(name));
  })()`);
  expect(added).toEqual(['earshot']);
});

test('applies the program’s own preferences of the page', async () => {
  test.skip(whichElectron().kind !== 'real', 'only real Electron reports them, and main/shell/lock-down.test.ts checks the requested ones');
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
});

test('grants no permission', async () => {
  const { page, log } = launched;
  // Headless Chromium decides about notifications alone.
  expect(await page.evaluate('Notification.requestPermission()')).toBe(whichElectron().kind === 'real' ? 'denied' : 'default');
  const request = `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', ({ name }) => name)`;
  // The gate for the names of outputs is not one for the microphone.
  for (const what of ['nothing', 'outputs']) {
    expect(await page.evaluate(`window.earshot.send({ type: 'allow-sound', what: '${what}' })`)).toMatchObject({ ok: true });
    expect(await page.evaluate(request)).toBe('NotAllowedError');
  }
  expect((await log()).match(/permission denied: media/g)).toHaveLength(2);
});

test('rejects malformed, oversized and unknown commands', async () => {
  const send = (payload: string) => launched.page.evaluate(`window.earshot.send(${payload})`);
  for (const payload of [
    'null',
    '"search"',
    '{ type: "format-disk" }',
    '{ type: "search", extra: 1 }',
    '{ type: "open-link", url: "x".repeat(1e6) }',
    '[]',
  ]) {
    expect(await send(payload)).toEqual({ ok: false, error: { kind: 'bad-request' } });
  }
  expect(await send('{ type: "get-snapshot" }')).toMatchObject({ ok: true, result: { mode: 'demo' } });
});

test('opens only links on the list in the browser', async () => {
  const { app, page } = launched;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (url) => void opened.push(url);
  });
  const open = (url: string) => page.evaluate(`window.earshot.send({ type: 'open-link', url: ${JSON.stringify(url)} })`);
  expect(await open('https://helpguide.sony.net/mdr/wh1000xm4/v1/en/')).toEqual({ ok: true, result: null });
  for (const bad of ['https://evil.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://helpguide.sony.net/'])
    expect(await open(bad)).toEqual({ ok: false, error: { kind: 'link' } });
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(['https://helpguide.sony.net/mdr/wh1000xm4/v1/en/']);
});

test('blocks navigation, windows, inline scripts and the network', async () => {
  const { app, page } = launched;
  await page.evaluate(`location.href = 'https://example.com/'`);
  expect(await page.evaluate(`window.open('https://example.com/')`)).toBeNull();
  const script = `new Promise((done) => { const s = document.createElement('script'); s.textContent = 'window.inlineRan = true'; document.head.append(s); setTimeout(() => done(window.inlineRan === true), 200) })`;
  expect(await page.evaluate(script)).toBe(false);
  expect(await page.evaluate(`fetch('https://example.com/').then(() => 'reached', () => 'blocked')`)).toBe('blocked');
  expect(
    await page.evaluate(
      `new Promise((done) => { const i = new Image(); i.onload = () => done('reached'); i.onerror = () => done('blocked'); i.src = 'https://example.com/x.png' })`,
    ),
  ).toBe('blocked');
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeVisible();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('blocks requests without the page’s policy too', async () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bare = await launch({ args: ['--demo'], faultsExpected: true });
  try {
    // An empty page of the same window has no policy.
    await bare.page.goto('about:blank');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const outcome = await bare.page.evaluate(`fetch('${url}').then(() => 'reached', () => 'blocked')`);
    // An inline style takes effect, which proves that the policy is missing.
    const styled = await bare.page.evaluate(
      `(() => { document.body.setAttribute('style', 'opacity: 0.5'); return getComputedStyle(document.body).opacity })()`,
    );
    expect([outcome, requests, styled]).toEqual(['blocked', [], '0.5']);
    // The app itself blocked the request, because Chromium would request permission before a page reaches this computer.
    const logs = await bare.app.evaluate(({ app }) => app.getPath('logs'));
    const readLogs = () => readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'));
    await expect.poll(() => readLogs().join('')).toContain(`request blocked: ${url}`);
  } finally {
    await bare.close();
    server.close();
  }
});

test('brings the first window to the front and ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-twice-'));
  const first = await launch({ args: ['--demo'], folder });
  try {
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const env = Object.fromEntries(
      Object.entries({ ...process.env, EARSHOT_QUIET: '1' }).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
    const second = await _electron.launch({ args: ['.', `--user-data-dir=${folder}`, '--demo'], env }).catch(() => null);
    await second?.waitForEvent('close').catch(() => undefined); // The process may have ended before the listener was added.
    await expect
      .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())))
      .toEqual([true]);
    expect(second?.windows() ?? []).toEqual([]);
  } finally {
    await first.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

test('throws for a member that the stand-in lacks', async () => {
  test.skip(whichElectron().kind === 'real', 'real Electron runs: there is no stand-in');
  const failure = launched.app.evaluate(({ dialog }) => dialog.showOpenDialog({}));
  await expect(failure).rejects.toThrow('dialog.showOpenDialog is not available in the Electron stand-in');
});

test('runs the whole demo by keyboard', async () => {
  const { page } = launched;
  const focused = () => page.evaluate(`document.activeElement.textContent`);
  await page.evaluate(`document.querySelector('.row')?.focus()`);
  for (let tries = 0; tries < 12 && !/^WH-CH720N/.test(String(await focused())); tries++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'WH-CH720N' })).toBeVisible();
  for (let tries = 0; tries < 15 && !/^Pair with this computer/.test(String(await focused())); tries++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // A wrong LE_ pairing is removed first.
  await expect(page.locator('.step-card')).toContainText('remove “LE_WH-CH720N”');
  for (let tries = 0; tries < 15 && (await focused()) !== 'Skip this step'; tries++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Step 2 of/ })).toBeFocused();
});
