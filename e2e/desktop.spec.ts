import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from './launch';
import { openMore } from './leave';
import { whichElectron } from './runtime/which.mjs';

// Tests tray, notifications, menus, start with the computer and the window's position by the records of the stand-in.
test.skip(whichElectron().kind === 'real', 'real Electron draws these on the desktop, where a test cannot read them');

interface Line {
  readonly label?: string;
  readonly submenu?: { readonly label?: string; readonly accelerator?: string }[];
}

test('keeps Earshot in the tray until it quits', async () => {
  const { app, page, close } = await launch({ args: ['--demo'] });
  const tray = () =>
    app.evaluate(({ Tray }) => {
      // The debugger can read the state after the tray was created and before its menu is.
      const all: { tooltip: string; menu: { items: { label?: string }[] } | null }[] = Reflect.get(Tray, 'all');
      return all.map(({ tooltip, menu }) => ({ tooltip, lines: menu?.items.map(({ label }) => label ?? '-') ?? [] }));
    });
  expect(await tray()).toEqual([]);
  await page.keyboard.press('Control+Comma');
  await page.getByRole('switch', { name: 'Tray icon' }).click();
  await expect
    .poll(tray)
    .toMatchObject([{ tooltip: expect.stringMatching(/^Kitchen headphones · (?:Connected|Sound plays here) · 70%$/) }]);
  await expect.poll(async () => (await tray())[0]?.lines.slice(-3)).toEqual(['Settings', '-', 'Quit Earshot']);
  const visible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(visible).toEqual([false]);
  await app.evaluate(({ Tray }) => {
    const all: { emit(event: string): void }[] = Reflect.get(Tray, 'all');
    all[0]?.emit('click');
  });
  await expect.poll(visible).toEqual([true]);
  await page.getByRole('switch', { name: 'Tray icon' }).click();
  await expect.poll(tray).toEqual([]);
  await close();
});

test('prompts before it quits where no tray icon shows', async () => {
  const { app, page, close } = await launch({ args: ['--demo'], env: { XDG_CURRENT_DESKTOP: 'GNOME', DBUS_SESSION_BUS_ADDRESS: '' } });
  await app.evaluate(({ dialog }) => {
    const shown: string[] = [];
    Reflect.set(globalThis, 'shownMessages', shown);
    dialog.showMessageBox = async (_window: unknown, options?: { detail?: string }) => {
      shown.push(options?.detail ?? '');
      return { response: 0, checkboxChecked: false };
    };
  });
  await page.keyboard.press('Control+Comma');
  await page.getByRole('switch', { name: 'Tray icon' }).click();
  await expect(page.getByText(/^This desktop shows no tray icons now\./)).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'shownMessages')))
    .toEqual(['This desktop shows no tray icon for Earshot now.']);
  await expect(page.getByRole('switch', { name: 'Tray icon' })).toBeVisible();
  await close();
});

test('shows notifications of known headphones and opens the window', async () => {
  const { app, page, close } = await launch({ args: ['--demo'] });
  await page.keyboard.press('Control+Comma');
  await page.getByRole('switch', { name: 'Notifications' }).click();
  // The demo's WH-1000XM4 is not known here, so there is no notification.
  await expect(page.locator('.row[data-state="pairing-mode"]')).toBeVisible();
  const shown = () =>
    app.evaluate(({ Notification }) => {
      const all: { title: string; body: string }[] = Reflect.get(Notification, 'shown');
      return all.map(({ title, body }) => `${title}: ${body}`);
    });
  expect(await shown()).toEqual([]);
  await close();
});

test('makes a hostile name harmless in the tray', async () => {
  const { app, page, close } = await launch({ args: ['--demo'] });
  await page.keyboard.press('Control+Comma');
  await page.getByRole('switch', { name: 'Tray icon' }).click();
  await page.getByRole('button', { name: /^Kitchen headphones/ }).click();
  await openMore(page);
  await page.getByRole('button', { name: 'Add a nickname' }).click();
  const field = page.getByLabel('Name (shown only in Earshot)');
  await field.fill(`\u202e<img src=x>&Quit\u0007${'x'.repeat(40)}`);
  await field.press('Enter');
  const first = () =>
    app.evaluate(({ Tray }) => {
      const all: { tooltip: string; menu: { items: { label?: string }[] } | null }[] = Reflect.get(Tray, 'all');
      return [all[0]?.tooltip ?? '', all[0]?.menu?.items[0]?.label ?? ''];
    });
  // Markup is shown as text, an ampersand makes no shortcut, and characters that reverse or hide text are removed.
  await expect.poll(async () => (await first())[1]).toMatch(/^<img src=x>&&Quit x+/);
  for (const text of await first()) {
    expect(text).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
    expect(text.length).toBeLessThanOrEqual(81);
  }
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.title()).toBe('Earshot');
  await close();
});

test('translates menus, whose lines open pages', async () => {
  const { app, page, close } = await launch({ args: ['--demo'] });
  const menu = () => app.evaluate(({ Menu }) => Reflect.get(Menu.getApplicationMenu() ?? {}, 'items') as Line[]);
  expect((await menu()).map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help']);
  expect((await menu())[0]?.submenu?.[0]).toMatchObject({ label: 'Settings', accelerator: 'CmdOrCtrl+,' });
  await app.evaluate(({ Menu }) => {
    const items: { submenu: { click?(): void }[] }[] = Reflect.get(Menu.getApplicationMenu() ?? {}, 'items');
    items.at(-1)?.submenu.at(0)?.click?.();
  });
  await expect(page.getByRole('heading', { name: 'Diagnostics report' })).toBeVisible();
  await page.keyboard.press('Control+Comma');
  await page.getByLabel('Language', { exact: true }).selectOption('ja');
  await expect.poll(async () => (await menu()).map(({ label }) => label)).toEqual(['ファイル', '編集', '表示', 'ヘルプ']);
  await close();
});

test('writes and removes the autostart entry and restores bounds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-kept-'));
  // Only a package starts with the computer, so the stand-in reports that this is one.
  const env = { XDG_CONFIG_HOME: join(folder, 'config'), EARSHOT_STAND_IN_RESOURCES: folder };
  const entry = join(folder, 'config/autostart/earshot.desktop');
  try {
    const first = await launch({ args: ['--demo'], folder, env });
    await first.page.keyboard.press('Control+Comma');
    const start = first.page.getByRole('switch', { name: 'Start at login' });
    await start.click();
    await expect.poll(() => (existsSync(entry) ? readFileSync(entry, 'utf8') : '')).toMatch(/^Exec=".+" --hidden$/m);
    await start.click();
    await expect.poll(() => existsSync(entry)).toBe(false);
    await first.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setPosition(300, 120);
      window?.setSize(900, 640);
    });
    await first.close();
    const second = await launch({ args: ['--demo'], folder, env });
    expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual({
      x: 300,
      y: 120,
      width: 900,
      height: 640,
    });
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

test('reloads a page that failed, and informs the user', async () => {
  const { app, page, close } = await launch({ args: ['--demo'] });
  await page.evaluate('window.isOld = true');
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const shown: string[] = [];
    Reflect.set(globalThis, 'shownMessages', shown);
    dialog.showMessageBox = async (_window: unknown, options?: { message: string }) => {
      shown.push(options?.message ?? '');
      return { response: 0, checkboxChecked: false };
    };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  });
  // Retry, because the page is replaced during the read.
  await expect.poll(() => page.evaluate('window.isOld').catch(() => true)).toBeUndefined();
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeVisible();
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'shownMessages')))
    .toEqual(['Earshot’s window stopped working and was reloaded.']);
  await close();
});
