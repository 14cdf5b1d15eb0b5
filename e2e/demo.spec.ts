import { expect, test } from '@playwright/test';
import { launch } from './launch';

test('the demo is labelled and shows five headsets with their models and states', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await expect(page.getByText('these headphones are a recording')).toBeVisible();
  await expect(page.getByRole('button', { name: /Kitchen headphones WH-1000XM5 Connected to this computer.*70 %/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /WH-CH720N Only the part for the phone app is paired/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /WH-1000XM4 Switched on nearby/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /LinkBuds S Switched on nearby/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /WF-1000XM4 Paired. Switched off/ })).toBeVisible();
  await page.getByRole('button', { name: /Kitchen headphones/ }).click();
  await expect(page.getByText('Firmware 2.5.1')).toBeVisible();
  await close();
});
