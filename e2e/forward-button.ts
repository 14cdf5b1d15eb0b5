import { expect, type Page } from '@playwright/test';

/** Name of the button that skips a step. A detected step advances automatically. */
export const FORWARD_BUTTON_NAME = /^(?:I’ve done this|Skip this step)$/;

/** Expression in the page for its visible button with this name. The script is text, because the globals of the page are unknown here. */
const findButton = (name: RegExp): string =>
  `[...document.querySelectorAll('button')].find((one) => one.checkVisibility() && ${name}.test(one.textContent.trim()))`;

/**
 * Goes forward until a button with this name is on screen. Looks and presses in one task of the page, because a step that is detected
 * between the two would be skipped.
 */
export async function goForwardTo(page: Page, name: RegExp): Promise<void> {
  const script = `(() => { const shown = ${findButton(name)} !== undefined; if (!shown) ${findButton(FORWARD_BUTTON_NAME)}?.click(); return shown; })()`;
  await expect.poll(() => page.evaluate<boolean>(script), { intervals: [50] }).toBe(true);
}

/** Presses a button if it is on screen, in one task of the page, because a detection can remove it at any time. */
export async function pressIfShown(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(`${findButton(name)}?.click()`);
}
