import { expect, type Page } from '@playwright/test';

const MAX_STOPS = 150;

/** Returns the focused element as a screen reader names it. */
async function here(page: Page): Promise<string> {
  const name: unknown = await page.evaluate(
    `(() => { const item = document.activeElement; return item === null || item === document.body ? '' : (item.getAttribute('aria-label') ?? (item.labels?.[0]?.textContent ?? item.textContent ?? '')).trim(); })()`,
  );
  return String(name);
}

/** Moves the focus to the control with this name by the Tab key. Fails if the key doesn't reach it. */
export async function pressTabUntil(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if (name.test(await here(page))) return;
    await page.keyboard.press('Tab');
  }
  expect(await here(page), 'nothing of this name can be reached with the Tab key').toMatch(name);
}

/** Moves the focus to a control and presses it. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await pressTabUntil(page, name);
  await page.keyboard.press('Enter');
}
