import { expect, type Page } from '@playwright/test';

const MOST_STOPS = 150;

/** Returns the focused element as a screen reader names it. */
async function here(page: Page): Promise<string> {
  const name: unknown = await page.evaluate(
    `(() => { const item = document.activeElement; return item === null || item === document.body ? '' : (item.getAttribute('aria-label') ?? (item.labels?.[0]?.textContent ?? item.textContent ?? '')).trim(); })()`,
  );
  return String(name);
}

/** Walks with the Tab key to the control of this name. Fails when it cannot be reached so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (name.test(await here(page))) return;
    await page.keyboard.press('Tab');
  }
  expect(await here(page), 'nothing of this name can be reached with the Tab key').toMatch(name);
}

/** Walks to a control and presses it. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
