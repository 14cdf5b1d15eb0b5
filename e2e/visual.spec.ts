import { expect, test } from '@playwright/test';
import { FORWARD_BUTTON_NAME } from './forward-button';
import { launch } from './launch';
import { whichElectron } from './runtime/which.mjs';

// The main screens look as they were approved: npx playwright test e2e/visual.spec.ts --update-snapshots, then look at them.
test.skip(
  whichElectron().kind === 'real',
  'the pictures were taken with the stand-in’s Chromium on Linux; other systems draw text differently',
);

/** Text is drawn a little differently by each version of a font library. Two runs differ by 0.02 %, and a page of other texts by 3 %. */
const TOLERANCE = { maxDiffPixelRatio: 0.01, threshold: 0.3, animations: 'disabled' } as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`shows the main screens, ${scheme}`, async () => {
    const { app, page, close } = await launch({ args: ['--demo'] });
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    // All five headphones are listed, and the next event of the recording is far away.
    await expect(page.getByRole('button', { name: /WF-1000XM4 Off/ })).toBeVisible();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await expect(page).toHaveScreenshot(`start-${scheme}.png`, TOLERANCE);
    await page.getByRole('button', { name: /WH-CH720N/ }).click();
    await expect(page).toHaveScreenshot(`headphones-${scheme}.png`, TOLERANCE);
    await page.getByRole('button', { name: /WH-1000XM4 On, not/ }).click();
    await page.getByRole('button', { name: /^Pair with this computer/ }).click();
    await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
    // The packets of the strip arrive all the time.
    await expect(page).toHaveScreenshot(`guide-${scheme}.png`, { ...TOLERANCE, mask: [page.locator('.strip-drawing')] });
    await page.keyboard.press('Control+Comma');
    await expect(page).toHaveScreenshot(`settings-${scheme}.png`, TOLERANCE);
    await close();
  });
}
