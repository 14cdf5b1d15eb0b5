import { expect, test } from '@playwright/test';
import { withStoppedClock } from './clock';
import { FORWARD_BUTTON_NAME } from './forward-button';
import { launch } from './launch';
import { leaveGuide } from './leave';
import { openControl } from './reach';

test('finds help for the headphones despite a typing mistake', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await page.getByRole('button', { name: /WH-1000XM4 On, not/ }).click();

  const search = page.getByRole('combobox', { name: 'Search or run a command' });
  await page.keyboard.press('Control+k');
  await search.fill('how lng must I hold');
  await page.getByRole('option', { name: 'How long do I hold the button for pairing mode?' }).click();
  await expect(page.getByRole('main')).toContainText('WH-1000XM4: hold the power button for 7 seconds');
  await expect(page.getByRole('main').locator('.tag.official, .tag').first()).toHaveText('Sony');

  await page.getByRole('button', { name: 'Guide: Pair with this computer' }).click();
  await expect(page.getByRole('heading', { name: /Pair with this computer/ })).toBeVisible();
  await leaveGuide(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();

  await page.keyboard.press('Control+k');
  await search.fill('xqzv');
  await expect(page.getByText('Nothing found').last()).toBeVisible();
  await page.keyboard.press('Escape');

  await (await openControl(page, 'In the list, but won’t connect')).click();
  await expect(page.getByRole('heading', { name: 'In the list, but won’t connect' })).toBeFocused();
  await expect(page.getByRole('group', { name: /connected to a phone/ })).toBeVisible();
  await page.getByRole('button', { name: 'Yes, or maybe' }).click();
  const first = page.locator('.cause').first();
  await expect(first).toContainText('They’re connected to another device');
  await expect(first).toContainText('This is the cause');
  await first.getByRole('button', { name: 'Guide: Reconnect' }).click();
  await expect(page.getByRole('heading', { name: /Reconnect/ })).toBeVisible();
  await leaveGuide(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();

  await page.getByRole('tab', { name: 'About this model' }).click();
  await page.getByText('What is known about this model').click();
  await expect(page.getByText('LDAC is off while two devices are connected.')).toBeVisible();
  await close();
});

test('names a paired LE_ entry as the cause at once', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await page.getByRole('button', { name: /WH-CH720N/ }).click();
  await (await openControl(page, 'Connected, but no sound')).click();
  await expect(page.locator('.cause').first()).toContainText('The LE_ entry is paired');
  await expect(page.locator('.question')).toHaveCount(0);
  await close();
});

test('explains pairing with a phone and with a console', async () => {
  const launched = await launch({ args: ['--demo'], movesClock: true });
  const { page, close } = launched;
  await page.getByRole('button', { name: /WH-1000XM4 On, not/ }).click();
  await (await openControl(page, /^Pair with another device/)).click();
  await page.getByRole('button', { name: 'iPhone or iPad' }).click();
  await expect(page.getByRole('heading', { name: /Pair with: iPhone or iPad/ })).toBeVisible();
  // The last step is on the phone. The demo's headphones could complete a step before it between a look and a click.
  await withStoppedClock(launched, async () => {
    while ((await page.getByText(/Step 3 of 3/).count()) === 0) await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
  });
  await expect(page.getByRole('main')).toContainText('Under Other Devices, choose “WH-1000XM4”, not “LE_WH-1000XM4”');
  await page.getByRole('button', { name: 'Xbox' }).click();
  await expect(page.getByRole('main')).toContainText('Xbox consoles don’t support Bluetooth audio');
  await expect(page.getByRole('main')).not.toContainText('Hold the power button');
  await close();
});

test('shows both readings of sources that disagree', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await page.getByRole('button', { name: /Kitchen headphones/ }).click();
  await (await openControl(page, /^\d?Factory reset/)).click();
  const sources = page.getByRole('complementary', { name: 'Sources' });
  await expect(sources).toContainText('Sources disagree');
  await expect(sources).toContainText('Some articles mention the CUSTOM button. This model has no such button.');
  await close();
});

const WORDS = {
  de: { group: 'In der Nähe', guide: 'Mit diesem Computer koppeln', step: 'Halten Sie die Ein/Aus-Taste 7 Sekunden lang gedrückt.' },
  ja: { group: '近くのヘッドホン', guide: 'このコンピューターとペアリング', step: '電源ボタンを7秒間押し続けます。' },
} as const;

for (const [language, words] of Object.entries(WORDS)) {
  test(`translates the whole window into ${language}`, async () => {
    const { page, close } = await launch({ args: ['--demo', `--lang=${language}`] });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { name: words.group })).toBeVisible();
    // The placeholder of the search must fit into one line.
    expect(
      await page
        .locator('.open-search > span')
        .first()
        .evaluate((label) => label.getClientRects().length),
    ).toBe(1);
    await page.locator('.row', { hasText: 'WH-1000XM4' }).first().click();
    await page.getByRole('button', { name: words.guide }).first().click();
    await page.locator('.detection .button').click();
    await expect(page.getByRole('main')).toContainText(words.step);
    await close();
  });
}
