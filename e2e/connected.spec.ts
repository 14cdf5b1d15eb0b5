import { expect, type Page, test } from '@playwright/test';
import type { HeadsetDetailsView } from '../catalog/headset-details';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import type { RememberedHeadphones } from '../catalog/remembered';
import { findViolations } from './axe';
import { type RecordedCommands, recordCommands } from './commands';
import { createHeadphonesEntry, openScreen, resize, SCREENS, type Screen, STATES, sendState } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';

// Tests the window for people who have no sound, use the keyboard alone, have another system, or own two headphones of one model.

const DETAILS: HeadsetDetailsView = {
  generation: 2,
  model: 'WH-1000XM4',
  firmware: null,
  battery: { whole: { percent: 45, charging: false }, left: null, right: null, case: null },
  codec: null,
  devices: [
    { key: 'a'.repeat(16), name: 'Laptop', connected: true, plays: false, here: true },
    { key: 'b'.repeat(16), name: 'Tablet', connected: true, plays: true, here: false },
  ],
  twoDevices: true,
  can: { twoDevices: false, pairingMode: false, disconnect: false },
  readOnly: false,
};

let launched: LaunchedApp;
let commands: RecordedCommands;
// One app is shared by all tests of this file, so that they run in one worker.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
  commands = await recordCommands(launched, { 'read-headset': { ok: true, result: DETAILS } });
});
test.afterAll(() => launched.close());

function named(name: string): Screen {
  const screen = [...STATES, ...SCREENS].find((one) => one.name === name);
  if (screen === undefined) throw new Error(name);
  return screen;
}

async function show(screen: Screen): Promise<Page> {
  const page = await openScreen(launched, screen);
  await commands.clear();
  return page;
}

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.tagName');

for (const [name, joint, action] of [
  ['muted', 'computer', 'unmute'],
  ['sound-elsewhere', 'computer', 'use-for-sound'],
  ['stuck-in-call', 'bluetooth', 'switch-to-music'],
  ['connected-no-sound', 'bluetooth', 'reconnect'],
] as const) {
  test(`breaks the path where the sound breaks: ${name}`, async () => {
    const page = await show(named(name));
    const broken = page.locator('.joint:is([data-state="broken"], [data-state="limited"])');
    await expect(broken).toHaveCount(1);
    await expect(broken).toHaveAttribute('data-joint', joint);
    await expect(page.locator('main .finding')).toHaveCount(0);
    await expect(page.locator('.path button')).toHaveCount(1);
    expect(await findViolations(page)).toEqual([]);
    await page.locator('.path button').click();
    await expect.poll(() => commands.all()).toEqual([{ type: 'act', action, headphones: 'h1' }]);
  });
}

test('names the output that plays the sound', async () => {
  const page = await show(named('sound-elsewhere'));
  await expect(page.locator('.hero .state')).toHaveText('Connected, but sound from this computer goes to Built-in Audio Analog Stereo.');
});

test('does not call a chosen call mode stuck', async () => {
  const page = await show(named('calls-by-choice'));
  await expect(page.locator('.hero .state')).toHaveText('In call mode, because you switched to it. Music sounds like a phone call.');
  await expect(page.getByText(/stuck/i)).toHaveCount(0);
});

test('marks no joint as good without a reading', async () => {
  const page = await show({
    name: 'bare',
    contents: { headphones: [createHeadphonesEntry('connected', { output: null, soundProfiles: null })] },
  });
  for (const joint of ['program', 'computer', 'bluetooth', 'listener'])
    await expect(page.locator(`.joint[data-joint="${joint}"]`)).toHaveAttribute('data-state', 'unknown');
});

test('reports no problem while it disconnects', async () => {
  const page = await show(named('connected-no-sound'));
  await sendState(launched, {
    headphones: [createHeadphonesEntry('connected-no-sound')],
    action: { headphonesId: 'h1', kind: 'disconnect', phase: 'disconnecting', question: null, outcome: null },
  });
  await expect(page.locator('.row[data-row="h1"]')).toContainText('Disconnecting…');
  await expect(page.locator('.row[data-row="h1"]')).not.toHaveAttribute('data-dot', 'warn');
  await expect(page.locator('main').locator('.finding, .path')).toHaveCount(0);
  await expect(page.getByText('without sound')).toHaveCount(0);
});

test('dismisses a harmless finding by a button', async () => {
  const page = await show(named('old-firmware'));
  await expect(page.locator('.row[data-row="h1"]')).toHaveAttribute('data-dot', 'good');
  await page.locator('.finding.harmless .link').click();
  await expect(page.locator('.finding')).toHaveCount(0);
  expect(await focused(page)).not.toBe('BODY');
});

test('shows reported details on row, path and diagnosis', async () => {
  const preferences = { ...DEFAULT_PREFERENCES, askHeadset: true };
  const page = await show({
    name: 'tablet',
    contents: { headphones: [createHeadphonesEntry('connected')], canReadDetails: true, preferences },
  });
  await page.getByRole('button', { name: 'Read details from headphones' }).click();
  await expect(page.locator('.row[data-row="h1"]')).toContainText('Tablet is playing');
  await expect(page.locator('.row[data-row="h1"]')).toContainText('45%');
  await expect(page.locator('.joint[data-joint="headphones"]')).toContainText('Tablet is playing');
  await expect(page.locator('.joint[data-joint="headphones"]')).toHaveAttribute('data-state', 'broken');
  await page.getByRole('button', { name: 'Connected, but no sound' }).click();
  await expect(page.locator('.joint[data-joint="headphones"]')).toContainText('Tablet is playing');
});

test('goes back by Esc and by Back from every page', async () => {
  const page = await show(named('connected'));
  const title = page.locator('.hero .title');
  for (const leave of ['Escape', 'Back'] as const)
    for (const go of [
      () => page.locator('.list-foot .icon-button').first().click(),
      () => page.locator('.list-foot .icon-button').last().click(),
      () => page.getByRole('button', { name: 'Check the sound' }).click(),
      () => page.getByRole('button', { name: 'Connected, but no sound' }).click(),
    ]) {
      await go();
      await expect(title).toHaveCount(0);
      if (leave === 'Escape') await page.keyboard.press('Escape');
      else await page.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(title).toBeVisible();
      await expect.poll(() => focused(page), leave).not.toBe('BODY');
    }
  // The user goes from one page about Earshot to the next, and back through the same pages.
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: 'About Earshot' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(title).toBeVisible();
});

test('never loses the focus', async () => {
  const page = await show(named('connected'));
  await page.getByRole('button', { name: 'Disconnect', exact: true }).focus();
  await sendState(launched, {
    headphones: [createHeadphonesEntry('connected')],
    action: { headphonesId: 'h1', kind: 'disconnect', phase: 'disconnecting', question: null, outcome: null },
  });
  await expect(page.locator('.running')).toBeVisible();
  await expect.poll(() => focused(page)).not.toBe('BODY');
  await show(named('problem-away'));
  await page.getByRole('button', { name: 'That’s not it' }).click();
  await expect.poll(() => focused(page)).not.toBe('BODY');
  await show(named('connected'));
  await page.locator('.more-acts > button').click();
  await page.getByRole('button', { name: 'Remove from this computer' }).click();
  // The safe choice has the focus.
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await commands.all()).toEqual([]);
});

test('removes and forgets nothing without a question', async () => {
  const page = await show(named('connected'));
  await page.locator('.more-acts > button').click();
  await page.getByRole('button', { name: 'Remove from this computer' }).click();
  expect(await commands.all()).toEqual([]);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => commands.all()).toEqual([{ type: 'act', action: 'remove', headphones: 'h1' }]);
  await show(named('settings'));
  await page.getByRole('button', { name: 'Forget all headphones' }).click();
  expect(await commands.all()).toEqual([]);
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect.poll(() => commands.all()).toEqual([{ type: 'forget-all' }]);
});

for (const computer of ['macos', 'windows', 'linux'] as const) {
  test(`explains Bluetooth in the words of ${computer}`, async () => {
    for (const adapter of ['no-permission', 'blocked', 'service-down'] as const) {
      const page = await show({ name: adapter, contents: { adapter, computer, search: { kind: 'unavailable' } } });
      const notice = page.locator('.notice');
      await expect(notice).toBeVisible();
      if (computer !== 'linux') await expect(notice).not.toContainText(/Snap|Flatpak|rfkill|systemctl/);
      expect(await notice.locator('.button').count()).toBeLessThanOrEqual(1);
      await expect(notice.getByRole('button', { name: /^Copy “/ })).toHaveCount(computer === 'linux' ? 1 : 0);
    }
  });
}

test('distinguishes two remembered headphones of one name', async () => {
  const remembered = (key: string): RememberedHeadphones => ({
    key,
    modelId: 'wh-1000xm6',
    paired: true,
    name: 'WH-1000XM6',
    nickname: null,
    refused: false,
    refusals: 0,
    chosen: null,
    lastSeen: 1,
    lastBattery: null,
    lastProblem: null,
  });
  const page = await show({ name: 'twins', contents: { remembered: [remembered('94:DB:56:00:00:01'), remembered('94:DB:56:00:0A:02')] } });
  await expect(page.locator('.row-name')).toHaveText(['WH-1000XM6 00:01', 'WH-1000XM6 0A:02']);
});

test('shows the version on the page about Earshot', async () => {
  const page = await show(named('settings'));
  await page.getByRole('button', { name: 'About Earshot' }).click();
  await expect(page.getByText(/^Version \d+\.\d+\.\d+/)).toBeVisible();
});

test('shows the sound path vertically in a narrow pane', async () => {
  const page = await show(named('muted'));
  const columns = (): Promise<string> => page.evaluate(`getComputedStyle(document.querySelector('.path')).gridTemplateColumns`);
  expect((await columns()).split(' ')).toHaveLength(5);
  await resize(launched, [420, 760]);
  await expect.poll(async () => (await columns()).split(' ').length).toBe(1);
  await resize(launched, [1100, 760]);
});

test('keeps the button of the path in one line', async () => {
  const screen = named('sound-elsewhere');
  await resize(launched, [960, 760]);
  const page = await show({ ...screen, contents: { ...screen.contents, preferences: { ...DEFAULT_PREFERENCES, language: 'de' } } });
  const { lines, covered } = await page.evaluate<{ lines: number; covered: number }>(`(() => {
    const button = document.querySelector('.joint .button');
    const label = document.createRange();
    label.selectNodeContents(button);
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const others = [...document.querySelectorAll('.joint')].filter((joint) => !joint.contains(button));
    const texts = others.flatMap((joint) => [...joint.querySelectorAll('.strong, .joint-note')]).map((text) => text.getBoundingClientRect());
    return {
      lines: label.getClientRects().length,
      covered: texts.filter((text) => text.right > left && text.left < right && text.bottom > top && text.top < bottom).length,
    };
  })()`);
  expect({ lines, covered }).toEqual({ lines: 1, covered: 0 });
  await resize(launched, [1100, 760]);
});
