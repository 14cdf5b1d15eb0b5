import { expect, test } from '@playwright/test';
import { launch } from './launch';

test('marks the demo and shows five headphones', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await expect(page.getByText('these headphones are from a recording')).toBeVisible();
  await expect(page.getByRole('button', { name: /Kitchen headphones (?:Connected|Sound plays here).*70%/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /WH-CH720N LE_ only/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /WH-1000XM4 On, not paired here/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /LinkBuds S On, not paired here/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /WF-1000XM4 Off or away/ })).toBeVisible();
  await page.getByRole('button', { name: /Kitchen headphones/ }).click();
  await page.getByRole('tab', { name: 'About this model' }).click();
  await expect(page.getByText('Firmware 2.5.1')).toBeVisible();
  await close();
});
