import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { HIDDEN_WINDOW_TTL_MS } from '../main/shell/main-window';
import { DEFAULT_SETTINGS } from '../main/shell/settings';
import { FORWARD_BUTTON_NAME } from './forward-button';
import { launch } from './launch';
import { whichElectron } from './runtime/which.mjs';

// Pages and texts load when they are needed, and a window that stays hidden is destroyed.
const STAND_IN_ONLY = 'real Electron draws the tray on the desktop, where a test cannot click it';

const count = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

function clickTray(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Tray }) => {
    const all: { emit(event: string): void }[] = Reflect.get(Tray, 'all');
    all[0]?.emit('click');
  });
}

/** Closes the window into the tray, and moves the clock of the main process. */
async function hideFor(app: ElectronApplication, page: Page, milliseconds: number): Promise<void> {
  // Wait, because the page stores its position a moment after the last change. Its commands are processed in order.
  await page.clock.fastForward(1_000);
  await page.evaluate(`window.earshot.send({ type: 'get-snapshot' })`);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.evaluate((_electron, time) => (Reflect.get(globalThis, 'moveClock') as (time: number) => Promise<void>)(time), milliseconds);
}

/** Closes the window into the tray, waits until it is destroyed, and opens it again. */
async function returnAfterAMinute(app: ElectronApplication, before: Page): Promise<Page> {
  await hideFor(app, before, HIDDEN_WINDOW_TTL_MS);
  await expect.poll(() => count(app)).toBe(0);
  const window = app.waitForEvent('window');
  await clickTray(app);
  const page = await window;
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeVisible();
  return page;
}

async function withTray<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-tray-'));
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({ ...DEFAULT_SETTINGS, preferences: { ...DEFAULT_SETTINGS.preferences, tray: true } }),
  );
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

test('restores an open guide at its step after a minute', async () => {
  test.skip(whichElectron().kind === 'real', STAND_IN_ONLY);
  await withTray(async (folder) => {
    const { app, page, close } = await launch({ args: ['--demo'], folder, movesClock: true });
    await page.getByRole('button', { name: /^WH-CH720N/ }).click();
    await page.getByRole('button', { name: /^\d?Pair with this computer/ }).click();
    await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).first().click();
    await expect(page.getByText('Step 2 of')).toBeVisible();
    const again = await returnAfterAMinute(app, page);
    await expect(again.getByText('Step 2 of')).toBeVisible();
    // The guide itself is restored, so the window doesn't offer to resume one.
    await expect(again.locator('.resume')).toHaveCount(0);
    await again.keyboard.press('Escape');
    await expect(again.locator('.hero .title')).toHaveText('WH-CH720N');
    await close();
  });
});

test('restores scroll, unfolded parts and focus after a hidden minute', async () => {
  test.skip(whichElectron().kind === 'real', STAND_IN_ONLY);
  await withTray(async (folder) => {
    const { app, page, close } = await launch({ args: ['--demo'], folder, movesClock: true });
    await page.getByRole('button', { name: /^Kitchen headphones/ }).click();
    await page.getByRole('tab', { name: 'Fix a problem' }).click();
    const more = page.locator('.tab-panel:not([hidden]) details.more summary').first();
    await more.click();
    const detail = page.locator('.detail');
    // The page stores its position some time after the event, which comes after the call.
    await detail.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          element.addEventListener('scroll', () => resolve(), { once: true });
          element.scrollTo(0, 300);
        }),
    );
    await expect.poll(() => detail.evaluate((element) => element.scrollTop)).toBe(300);
    const again = await returnAfterAMinute(app, page);
    await expect(again.locator('.tab-panel:not([hidden]) details.more').first()).toHaveAttribute('open', '');
    await expect(again.locator('.tab-panel:not([hidden]) details.more summary').first()).toBeFocused();
    await expect.poll(() => again.locator('.detail').evaluate((element) => element.scrollTop)).toBe(300);
    await close();
  });
});

test('keeps a hidden window while typed text is in it', async () => {
  test.skip(whichElectron().kind === 'real', STAND_IN_ONLY);
  await withTray(async (folder) => {
    const { app, page, close } = await launch({ args: ['--demo'], folder, movesClock: true });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('no sound');
    await expect(page.locator('.palette-entry').first()).toBeVisible();
    await hideFor(app, page, 3 * HIDDEN_WINDOW_TTL_MS);
    expect(await count(app)).toBe(1);
    await close();
  });
});

test('starts hidden without a window until the tray opens one', async () => {
  test.skip(whichElectron().kind === 'real', STAND_IN_ONLY);
  await withTray(async (folder) => {
    const env = Object.fromEntries(
      Object.entries({ ...process.env, EARSHOT_QUIET: '1' }).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
    const app = await _electron.launch({ args: ['.', `--user-data-dir=${folder}`, '--demo', '--hidden'], env });
    const lines = () =>
      app.evaluate(({ Tray }) => {
        const all: { menu: { items: { label?: string }[] } | null }[] = Reflect.get(Tray, 'all');
        return all[0]?.menu?.items.length ?? 0;
      });
    await expect.poll(lines).toBeGreaterThan(4);
    expect(await count(app)).toBe(0);
    const window = app.waitForEvent('window');
    await app.evaluate(({ Tray }) => {
      const all: { menu: { items: { label?: string; click?(): void }[] } }[] = Reflect.get(Tray, 'all');
      all[0]?.menu.items.find(({ label }) => label === 'Settings')?.click?.();
    });
    await expect((await window).getByRole('heading', { name: 'Settings' })).toBeVisible();
    await app.close();
  });
});

test('offers a retry if a page cannot be loaded', async () => {
  const { app, page, close } = await launch({ args: ['--demo'], faultsExpected: true });
  const block = (blocked: boolean) =>
    app.evaluate(
      ({ session }, pattern) => {
        session.defaultSession.webRequest.onBeforeRequest(({ url }, respond) =>
          respond({ cancel: pattern !== '' && url.includes(pattern) }),
        );
      },
      blocked ? 'SettingsPage' : '',
    );
  await block(true);
  await page.keyboard.press('Control+Comma');
  await expect(page.getByRole('alert')).toContainText('This part of Earshot could not be loaded.');
  // The rest of the window must still work.
  await page.getByRole('button', { name: /^Kitchen headphones/ }).click();
  await expect(page.locator('.hero .title')).toHaveText('Kitchen headphones');
  await page.keyboard.press('Control+Comma');
  await block(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
  await close();
});

test('loses no letter that is typed while the search loads', async () => {
  const { app, page, close } = await launch({ args: ['--demo'] });
  // Hold back the file of the search until the test allows it.
  await app.evaluate(({ session }) => {
    const waiting = new Promise<void>((resolve) => Reflect.set(globalThis, 'release', resolve));
    session.defaultSession.webRequest.onBeforeRequest(({ url }, respond) => {
      if (url.includes('SearchDialog')) void waiting.then(() => respond({}));
      else respond({});
    });
  });
  const button = page.getByRole('button', { name: 'Settings', exact: true });
  await button.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('no so');
  await app.evaluate(() => (Reflect.get(globalThis, 'release') as () => void)());
  await expect(page.locator('.palette-entry').first()).toBeVisible();
  await page.keyboard.type('und');
  await expect(page.getByRole('combobox')).toHaveValue('no sound');
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
  await close();
});

test('loads one language, and another one when it is chosen', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /\/(first|rest|de|ja|fr|es|it|pt-BR|zh-Hans)-[^/]+\.js$/.exec(name)?.[1] ?? [])
        .sort(),
    );
  expect(await loaded()).toEqual(['first']);
  await page.keyboard.press('Control+Comma');
  await page.getByLabel('Language', { exact: true }).selectOption('ja');
  await expect(page.getByRole('heading', { name: '設定' })).toBeVisible();
  // English has two parts, and a translation is one file.
  expect(await loaded()).toEqual(['first', 'ja', 'rest']);
  await close();
});
