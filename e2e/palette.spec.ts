import { expect, type Locator, type Page, test } from '@playwright/test';
import { DEFAULT_PREFERENCES, type Preferences } from '../catalog/preferences';
import type { RememberedHeadphones } from '../catalog/remembered';
import type { Command } from '../contract/commands';
import { findViolations } from './axe';
import { type RecordedCommands, recordCommands } from './commands';
import { createHeadphonesEntry, LDAC, resize, sendState } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';

// The test has only the window: it sends snapshots and records the commands.

let launched: LaunchedApp;
let sent: RecordedCommands;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
  sent = await recordCommands(launched);
});
test.afterAll(() => launched.close());

test.beforeEach(async () => {
  const { page } = launched;
  await page.keyboard.press('Escape');
  await expect(field()).toHaveCount(0);
  await show();
  await page.locator('.row[data-row="h1"]').click();
  await sent.clear();
});

const REMEMBERED: RememberedHeadphones = {
  key: '94:DB:56:00:00:09',
  modelId: 'wf-c700n',
  paired: true,
  refused: false,
  refusals: 0,
  name: 'WF-C700N',
  chosen: null,
  nickname: 'Travel buds',
  lastSeen: Date.UTC(2026, 0, 2),
  lastBattery: 60,
  lastProblem: null,
};

/** Sends the window connected headphones, others that are paired, and others that are remembered. */
async function show(preferences: Partial<Preferences> = {}): Promise<void> {
  await sendState(launched, {
    headphones: [
      createHeadphonesEntry('connected', { output: false, sound: LDAC }),
      createHeadphonesEntry('paired-nearby', { id: 'h2', modelId: 'wf-1000xm5', name: 'WF-1000XM5' }),
    ],
    remembered: [REMEMBERED],
    preferences: { ...DEFAULT_PREFERENCES, ...preferences },
  });
}

function field(): Locator {
  return launched.page.getByRole('combobox', { name: 'Search or run a command' });
}

function selected(): Locator {
  return launched.page.getByRole('option', { selected: true });
}

async function type(query: string): Promise<Page> {
  const { page } = launched;
  await page.keyboard.press('Control+k');
  await expect(field()).toBeFocused();
  await page.keyboard.type(query);
  return page;
}

async function actions(): Promise<readonly Command[]> {
  return (await sent.all()).filter(({ type: kind }) => kind !== 'keep-guide');
}

test('selects the first result and names it to screen readers', async () => {
  await type('no sound');
  await expect(selected()).toHaveText(/Connected, but no sound/);
  const id = await selected().getAttribute('id');
  await expect(field()).toHaveAttribute('aria-activedescendant', id ?? '');
  await expect(field()).toHaveAttribute('aria-expanded', 'true');
});

test('moves the selection by arrows within the field', async () => {
  const page = await type('no sound');
  const first = await selected().textContent();
  await page.keyboard.press('ArrowDown');
  await expect(selected()).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(selected()).toHaveText(first ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await expect(field()).toBeFocused();
});

test('previews a result before it is opened', async () => {
  const page = await type('which codecs');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('The WH-1000XM4 supports SBC, AAC, LDAC.');
});

for (const query of ['xm6', 'wh1000xm6', 'WH 1000XM6', 'sony wh-1000xm6']) {
  test(`opens a model by “${query}”`, async () => {
    const page = await type(query);
    await expect(selected()).toHaveText(/WH-1000XM6/);
    await page.keyboard.press('Enter');
    await expect(page.locator('.hero .title')).toHaveText('WH-1000XM6');
  });
}

test('opens headphones of the list by their model', async () => {
  const page = await type('xm5');
  await expect(selected()).toHaveText(/WF-1000XM5/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.row.chosen')).toHaveAttribute('data-row', 'h2');
});

test('opens remembered headphones by their name', async () => {
  const page = await type('travel');
  await expect(selected()).toHaveText(/Travel buds/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.hero .title')).toHaveText('Travel buds');
});

test('lists further entries by Tab, and returns by Backspace', async () => {
  const page = await type('xm5');
  await page.keyboard.press('Tab');
  const scoped = page.getByRole('combobox', { name: 'WF-1000XM5' });
  await expect(scoped).toBeFocused();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.type('conn');
  await expect(selected()).toHaveText(/Connect/);
  for (let at = 0; at < 5; at++) await page.keyboard.press('Backspace');
  await expect(field()).toHaveValue('xm5');
  await expect(field()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('conn');
  await page.keyboard.press('Enter');
  await expect.poll(actions).toEqual([{ type: 'act', action: 'connect', headphones: 'h2' }]);
});

test('switches the codec that the sound has', async () => {
  const page = await type('aac');
  await expect(selected()).toHaveText(/Audio codec: LDAC → AAC/);
  await page.keyboard.press('Enter');
  await expect.poll(actions).toEqual([{ type: 'act', action: 'switch-to-music', headphones: 'h1', codec: 'aac' }]);
});

test('starts a guide for a model that the query names', async () => {
  const page = await type('wh-ch520');
  await page.getByRole('option', { name: 'Pair with this computer' }).click();
  await expect(page.locator('.guide')).toContainText('WH-CH520');
  await page.keyboard.press('Escape');
});

test('runs an action by Enter', async () => {
  const page = await type('disconnect');
  await page.keyboard.press('Enter');
  await expect.poll(actions).toEqual([{ type: 'act', action: 'disconnect', headphones: 'h1' }]);
});

test('runs an action of the headphones that the query names', async () => {
  const page = await type('connect wf-1000xm5');
  await page.keyboard.press('Enter');
  await expect.poll(actions).toEqual([{ type: 'act', action: 'connect', headphones: 'h2' }]);
});

test('changes a setting by Enter and returns the focus', async () => {
  const { page } = launched;
  const row = page.locator('.row[data-row="h2"]');
  await row.focus();
  await type('dark mode');
  await page.keyboard.press('Enter');
  await expect.poll(actions).toEqual([{ type: 'set-preferences', preferences: { theme: 'dark' } }]);
  await expect(row).toBeFocused();
});

test('turns the tray icon on', async () => {
  const page = await type('tray');
  await expect(selected()).toHaveText(/Turn on: Tray icon/);
  await page.keyboard.press('Enter');
  await expect.poll(actions).toEqual([{ type: 'set-preferences', preferences: { tray: true } }]);
});

test('opens a problem with the focus on its title', async () => {
  const page = await type('mic does not work in zoom');
  await page.keyboard.press('Enter');
  await expect(page.locator('.help-page .title')).toBeFocused();
  await expect(page.locator('.help-page .title')).toHaveText('Sound works, but the microphone doesn’t');
});

test('gives the focus to a new page without a detour', async () => {
  const { page } = launched;
  for (const [query, title] of [
    ['no sound', '.help-page .title'],
    ['settings', 'main h2'],
    ['xm6', '.hero .title'],
  ] as const) {
    await page.locator('.row[data-row="h2"]').focus();
    await type(query);
    await page.evaluate(`window.passed = []; document.addEventListener('focusin', ({ target }) => window.passed.push(target.className))`);
    await page.keyboard.press('Enter');
    await expect(page.locator(title).first()).toBeFocused();
    expect(await page.evaluate<string[]>('window.passed')).not.toContainEqual(expect.stringContaining('row'));
  }
});

test('finds a fact of the model', async () => {
  const page = await type('two fingers touch panel');
  await expect(page.getByRole('group', { name: 'Known facts' })).toContainText('two fingers');
});

for (const [query, who] of [
  ['equalizer', /Sony’s app on a phone does/],
  ['noise canceling', /Sony’s app on a phone/],
  ['firmware update', /Use Sony’s app\. For most models/],
  ['rename', /Add a nickname/],
] as const) {
  test(`explains “${query}”`, async () => {
    const page = await type(query);
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText(who);
  });
}

test('confirms a removal, with Cancel focused', async () => {
  const page = await type('remove');
  await expect(selected()).toHaveText(/Remove from this computer/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Remove WH-1000XM4 from this computer?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  // Escape returns to the list and keeps the query.
  await expect(field()).toHaveValue('remove');
  await expect(field()).toBeFocused();
  expect(await actions()).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove from this computer' }).last().click();
  await expect.poll(actions).toEqual([{ type: 'act', action: 'remove', headphones: 'h1' }]);
});

test('suggests useful entries in an empty field', async () => {
  await type('');
  await expect(selected()).toHaveText(/Use for sound/);
});

test('lists the keys for a question mark', async () => {
  const { page } = launched;
  await page.locator('.row[data-row="h2"]').focus();
  await page.keyboard.press('?');
  await expect(field()).toHaveValue('?');
  await expect(page.getByRole('option', { name: /Disconnect/ })).toContainText('Ctrl');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Previous and next step of a guide');
});

test('disconnects by the key of the action', async () => {
  await launched.page.keyboard.press('Control+Shift+D');
  await expect.poll(actions).toEqual([{ type: 'act', action: 'disconnect', headphones: 'h1' }]);
});

test('closes by Escape and returns the focus', async () => {
  const { page } = launched;
  const row = page.locator('.row[data-row="h2"]');
  await row.focus();
  await type('ldac');
  await page.keyboard.press('Escape');
  await expect(field()).toHaveCount(0);
  await expect(row).toBeFocused();
});

test('ignores Enter while an input method composes', async () => {
  const page = await type('ldac');
  await page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))`,
  );
  await expect(page.getByRole('listbox')).toBeVisible();
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`breaks no accessibility rule with results in ${theme}`, async () => {
    const { page } = launched;
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
    await show({ theme });
    for (const query of ['', '?', 'xm6', 'no sound', 'remove']) {
      await type(query);
      await expect(selected()).toBeVisible();
      expect(await findViolations(page), query).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(field()).toHaveCount(0);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });
}

for (const [name, size, textSize] of [
  ['420 px', [420, 760], 100],
  ['200 % text', [720, 480], 200],
] as const) {
  test(`fits the window with ${name}`, async () => {
    await resize(launched, size);
    await show({ textSize });
    const page = await type('no sound');
    await expect(selected()).toBeInViewport();
    const wide = await page.evaluate(
      `[...document.querySelectorAll('.search-dialog *')].filter((item) => item.getBoundingClientRect().right > innerWidth + 1).length`,
    );
    expect(wide).toBe(0);
    await resize(launched, [1100, 760]);
  });
}
