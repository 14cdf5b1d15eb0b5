import type { Locator, Page } from '@playwright/test';

/** Opens the tab or the collapsed part of the page that contains a control. */
export async function openControl(page: Page, name: string | RegExp): Promise<Locator> {
  const button = page.getByRole('main').getByRole('button', { name }).first();
  await page.locator('.help').first().waitFor();
  for (const tab of [null, ...(await page.getByRole('tab').all())]) {
    if (await button.isVisible()) return button;
    await tab?.click();
    if (await button.isVisible()) return button;
    await unfoldAll(page);
  }
  return button;
}

/** Reads the texts of all buttons of the page, in each of its tabs and collapsed parts. */
export async function readButtons(page: Page): Promise<readonly string[]> {
  const buttons = page.getByRole('main').getByRole('button');
  await page.locator('.help').first().waitFor();
  const texts = await buttons.allInnerTexts();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await unfoldAll(page);
    texts.push(...(await buttons.allInnerTexts()));
  }
  return texts.map((text) => text.trim().replace(/^(\d)\s+/, '$1'));
}

/** Opens every collapsed part of the tab that is shown. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('.more:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}
