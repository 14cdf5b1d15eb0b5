import type { Page } from '@playwright/test';
import { en } from '../catalog/messages/en/index';

/** Leaves the open guide, and deletes the position that Earshot stores of it. */
export async function leaveGuide(page: Page): Promise<void> {
  const leave = page.locator('.guide-head .leave');
  // Only a guide that is not finished is offered again. The offer is loaded at its first use, so a look at once could miss it.
  const isUnfinished = (await leave.locator('.leave-text').textContent()) === en['guide.leave'];
  await leave.click();
  if (isUnfinished) await page.locator('.resume .link').click();
}

/** Opens the menu “More” on the page of headphones. */
export async function openMore(page: Page): Promise<void> {
  if ((await page.locator('.menu:popover-open').count()) === 0) await page.locator('.more-acts > button').click();
}
