import { expect, type Page, test } from '@playwright/test';
import { findViolations } from './axe';
import { launch } from './launch';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('stores the owner’s choice until it is undone', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await button(page, /^WH-CH720N/).click();
  // By the keyboard alone: open the list, search, choose.
  const open = button(page, 'Not this model?');
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(open).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('xb910');
  await page.keyboard.press('Escape');
  await expect(open).toHaveAttribute('aria-expanded', 'false');
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').fill('xb910');
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('listitem').getByRole('button', { name: 'WH-XB910N' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'You chose WH-XB910N.' })).toBeVisible();
  await expect(page.locator('.hero .title')).toHaveText('WH-CH720N');
  await expect(page.locator('.hero-sub')).toHaveText('WH-XB910N');
  await expect(page.locator('.model-choice').getByText('You chose this')).toBeVisible();
  await expect(button(page, 'Choose another model')).toBeFocused();

  await button(page, 'Settings').first().click();
  await expect(page.getByText('LE_WH-CH720N: WH-XB910N').or(page.getByText('WH-CH720N: WH-XB910N'))).toBeVisible();
  await button(page, /Undo the choice for/).press('Enter');
  await expect(page.getByText('Models you chose')).toHaveCount(0);
  await button(page, /^WH-CH720N/).click();
  await expect(page.locator('.hero-sub')).toHaveCount(0);
  await close();
});

test('prompts before a device ID overrules the choice', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  const choose = async () => {
    await button(page, /^(?:Not this model\?|Choose another model)$/).click();
    await page.getByRole('searchbox').fill('1000XM3');
    await page.getByRole('listitem').getByRole('button', { name: 'WH-1000XM3' }).click();
  };
  const question = page.getByRole('group', { name: 'Question about the model' });
  await button(page, /Kitchen headphones/).click();
  await choose();
  await expect(question.getByRole('alert')).toHaveText('You chose WH-1000XM3. The headphones report the device ID of WH-1000XM5.');
  expect(await findViolations(page)).toEqual([]);
  await question.getByRole('button', { name: 'Keep WH-1000XM3' }).press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.locator('.hero-sub')).toHaveText('WH-1000XM3');
  await choose();
  await question.getByRole('button', { name: 'Use WH-1000XM5' }).click();
  await expect(page.locator('.hero-sub')).toHaveText('WH-1000XM5');
  await expect(question).toHaveCount(0);
  await close();
});
