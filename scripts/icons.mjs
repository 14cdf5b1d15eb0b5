import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { readArguments } from './arguments.mjs';

const HELP = `Draws the bitmap icons from the drawings in resources, with Playwright's Chromium or the one that CHROMIUM names.

  npm run icons
`;

readArguments({}, HELP);
const folder = join(import.meta.dirname, '../resources');
const browser = await chromium.launch(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] } : {});
for (const [drawing, name, size] of [
  ['icon', 'icon', 512],
  ['icon', 'window', 256],
  ['icon', 'tray', 32],
  // The icons for macOS have 16 points, in black with transparency, for both densities.
  ['tray-template', 'trayTemplate', 16],
  ['tray-template', 'trayTemplate@2x', 32],
]) {
  const text = readFileSync(join(folder, `${drawing}.svg`), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${text.replace('<svg ', `<svg width="${size}" height="${size}" `)}</body>`);
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}
await browser.close();
