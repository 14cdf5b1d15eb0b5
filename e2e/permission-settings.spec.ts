import { expect, type Page, test } from '@playwright/test';
import type { Computer } from '../catalog/computer';
import type { Snapshot } from '../contract/snapshot';
import { type RecordedCommands, recordCommands } from './commands';
import { createHeadphonesEntry, openScreen } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';
import { silenceSound } from './silent-sound';

// Each page that reports a missing permission opens the system's settings of that permission. main/system/polled.test.ts tests which address
// these are.

const PRIVACY = 'Open privacy settings';

let launched: LaunchedApp;
let commands: RecordedCommands;
// One app is shared by all tests of this file, so that they run in one worker.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
  commands = await recordCommands(launched);
  await silenceSound(launched.page, 'WH-1000XM4');
});
test.afterAll(() => launched.close());

async function show(contents: Partial<Snapshot>, go?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await openScreen(launched, { name: 'permission', contents, ...(go === undefined ? {} : { go }) });
  await commands.clear();
  return page;
}

const DENIED = { adapter: 'no-permission', search: { kind: 'unavailable' } } as const;

/** Opens the microphone check, which the system denies. */
async function tryMicrophone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the sound' }).click();
  await page.getByRole('button', { name: 'Play the tones' }).click();
  await page.getByRole('button', { name: 'Left and right' }).click();
  await page.getByRole('button', { name: 'Try the microphone' }).click();
  await expect(page.getByText('doesn’t let Earshot use the microphone')).toBeVisible();
}

async function expectOpened(page: Page, permission: 'bluetooth' | 'microphone'): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: PRIVACY }).last().click();
  await expect.poll(() => commands.all()).toEqual([{ type: 'open-permission-settings', permission }]);
}

for (const computer of ['macos', 'windows'] as const) {
  test(`opens the settings of denied Bluetooth on ${computer}`, async () => {
    const page = await show({ ...DENIED, computer });
    await expect(page.locator('.notice .button')).toHaveText([PRIVACY]);
    await expectOpened(page, 'bluetooth');
  });

  test(`opens them from a problem’s cause on ${computer}`, async () => {
    const page = await show({ ...DENIED, computer, headphones: [createHeadphonesEntry('paired-unheard')] }, async (at) => {
      await at.getByRole('button', { name: 'In the list, but won’t connect' }).click();
    });
    await expect(page.locator('.cause.likely .button:not(.plain)')).toHaveText(PRIVACY);
    await expectOpened(page, 'bluetooth');
  });

  test(`opens the settings of a denied microphone on ${computer}`, async () => {
    const page = await show({ computer, headphones: [createHeadphonesEntry('connected')] }, tryMicrophone);
    await expectOpened(page, 'microphone');
  });
}

test('offers no privacy settings on Linux', async () => {
  const computer: Computer = 'linux';
  const page = await show({ ...DENIED, computer });
  await expect(page.locator('.notice')).toBeVisible();
  await expect(page.getByRole('button', { name: PRIVACY })).toHaveCount(0);
  await show({ computer, headphones: [createHeadphonesEntry('connected')] }, tryMicrophone);
  await expect(page.getByRole('button', { name: PRIVACY })).toHaveCount(0);
});

test('opens the Bluetooth settings under that name only', async () => {
  const page = await show({ ...DENIED, computer: 'macos' });
  await page.locator('.start-foot').getByRole('button', { name: 'Open Bluetooth settings' }).click();
  await expect.poll(() => commands.all()).toEqual([{ type: 'open-bluetooth-settings' }]);
});
