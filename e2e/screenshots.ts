import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { whichElectron } from './runtime/which.mjs';

// npx tsx e2e/screenshots.ts: the window of the demo, light and dark, small and large, for the README and for looking at.
const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const { launch } = await import('./launch');

const folder = join(import.meta.dirname, '../docs/screenshots');
mkdirSync(folder, { recursive: true });
const { app, page, close } = await launch({ args: ['--demo'] });

async function shoot(name: string, scheme: 'light' | 'dark', width: number, height: number): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, scheme);
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(...size), [width, height] as [number, number]);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

await page.waitForTimeout(4_500);
await shoot('start-light', 'light', 1040, 720);
await page.getByRole('button', { name: /WH-CH720N/ }).click();
await shoot('le-half-dark', 'dark', 1040, 720);
await page.getByRole('button', { name: /WH-1000XM4 Switched/ }).click();
await shoot('headphones-light', 'light', 1040, 720);
await page.getByRole('button', { name: 'Connected, but no sound' }).click();
await shoot('problem-light', 'light', 1040, 900);
await page.getByRole('button', { name: 'Back to the headphones' }).click();
await page.getByRole('searchbox').fill('microphne');
await shoot('search-dark', 'dark', 1040, 900);
await page.getByRole('searchbox').fill('');
await page.getByRole('button', { name: /^Pair with something else/ }).click();
await page.getByRole('button', { name: 'iPhone or iPad' }).click();
await shoot('pair-phone-light', 'light', 1040, 720);
await page.getByRole('button', { name: 'Close guide' }).click();
await page.getByRole('button', { name: /^Pair with this computer/ }).click();
await page.getByRole('button', { name: 'Next' }).click();
await shoot('guide-light', 'light', 1040, 720);
await shoot('guide-small-dark', 'dark', 720, 480);
await page.getByRole('button', { name: 'Close guide' }).click();
await page.getByRole('button', { name: /^Factory reset/ }).click();
await page.getByRole('button', { name: 'Next' }).click();
await shoot('factory-reset-light', 'light', 1040, 720);
await page.getByRole('button', { name: 'Close guide' }).click();
await page.getByRole('button', { name: 'My headphones are not here' }).click();
await shoot('picker-light', 'light', 1600, 1000);
await close();
