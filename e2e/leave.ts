import type { Page } from '@playwright/test';

/** Leaves the open guide, and deletes the position that Earshot stores of it. */
export async function leaveGuide(page: Page): Promise<void> {
  await page.locator('.guide-head .leave').click();
  const drop = page.locator('.resume .link').last();
  if (await drop.isVisible()) await drop.click();
}

/** Opens the menu “More” on the page of headphones. */
export async function openMore(page: Page): Promise<void> {
  if ((await page.locator('.menu:popover-open').count()) === 0) await page.locator('.more-acts > button').click();
}
