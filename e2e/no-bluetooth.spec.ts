import { expect, test } from '@playwright/test';
import { FORWARD_BUTTON_NAME } from './forward-button';
import { launch, NO_BUS } from './launch';
import { openControl } from './reach';

test('offers guides by model without Bluetooth', async () => {
  const { page, close } = await launch({ env: NO_BUS });
  await expect(page.getByText('Earshot can’t reach the system’s message bus (D-Bus), so it can’t use Bluetooth.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a model manually' }).click();
  await page.getByLabel('Search for a model').fill('wh1000xm3');
  await page.getByRole('button', { name: 'WH-1000XM3', exact: true }).click();
  await (await openControl(page, /^\d?Factory reset/)).click();
  await expect(page.getByText('From Sony’s help guide.').first()).toBeVisible();
  // The steps are hidden until the user accepts the loss.
  await expect(page.getByText('Hold the power button')).toHaveCount(0);
  await expect(page.getByText('All pairings: phone, computers')).toBeVisible();
  await page.getByRole('button', { name: 'Show me how to erase them' }).click();
  await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
  await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
  await expect(page.locator('.step-card').getByText('Hold the power button and the NC/AMBIENT button for 7 seconds.')).toBeVisible();
  await close();
});

test('invents nothing for a model without steps', async () => {
  const { page, close } = await launch({ env: NO_BUS });
  await page.getByRole('button', { name: 'Choose a model manually' }).click();
  await page.getByLabel('Search for a model').fill('WI-C600N');
  await page.getByRole('button', { name: 'WI-C600N' }).click();
  await (await openControl(page, /^\d?Factory reset/)).click();
  await expect(page.getByText('No source describes this for the WI-C600N.')).toBeVisible();
  await expect(page.locator('.step-card')).toContainText('Earshot never guesses at a step that could erase something.');
  await close();
});
