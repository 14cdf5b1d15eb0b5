import type { Locator, Page } from '@playwright/test';

/** Opens the tab or the collapsed part of the page that contains a control. */
export async function openControl(page: Page, name: string | RegExp): Promise<Locator> {
  const button = page.getByRole('main').getByRole('button', { name }).first();
  await page.locator('.help').first().waitFor();
  for (const tab of [null, ...(await page.getByRole('tab').all())]) {
    if (await button.isVisible()) return button;
    await tab?.click();
    if (await button.isVisible()) return button;
    const folded = page.locator('.more:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
  }
  return button;
}
