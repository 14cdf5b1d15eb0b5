import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launch } from './launch';

async function violations(page: Page): Promise<string[]> {
  // Legacy mode: the other one opens a page of its own, which Electron cannot.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no violations on any screen, ${scheme}`, async () => {
    const { app, page, close } = await launch({ args: ['--demo'] });
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    await expect(page.getByRole('button', { name: /^LinkBuds S/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /WH-CH720N/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Factory reset/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close guide' }).click();
    await page.getByRole('button', { name: 'They are not in the list' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the headphones' }).click();
    await page.getByRole('button', { name: 'How many devices do they remember?' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the headphones' }).click();
    await page.getByText('What is known about this model').click();
    await page.getByRole('searchbox').fill('reset');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: /^Pair with something else/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'About Earshot' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'My headphones are not here' }).click();
    expect(await violations(page)).toEqual([]);
    await close();
  });
}
