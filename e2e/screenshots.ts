import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { THEMES, type Theme } from '../catalog/preferences';
import { whichElectron } from './runtime/which.mjs';

// npm run screenshots [-- --all]: the screens of the demo, for the README and for looking at. With --all each one in
// light and dark, three sizes and three languages, below docs/screenshots/all (not kept in git).
const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const { launch } = await import('./launch');

const folder = join(import.meta.dirname, '../docs/screenshots');
const SIZES = { small: [720, 480], usual: [1100, 760], large: [1920, 1200] } as const;
type Size = keyof typeof SIZES;

/** Each screen, and how a person gets there from the one before; by class and data, because texts differ by language. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async () => undefined,
  'le-half': (page) => page.locator('.row[data-state="le-half-only"]').click(),
  headphones: (page) => page.locator('.row[data-state="nearby"]').first().click(),
  ladder: async (page) => {
    await page.locator('.tab').nth(2).click();
    await page.locator('.ladder').scrollIntoViewIfNeeded();
  },
  guide: async (page) => {
    await page.locator('.detail .actions .button').first().click();
    await page.locator('.guide-foot :is(.button, .link)').last().click();
  },
  erase: async (page) => {
    await page.locator('.guide-head .icon-button').click();
    await page.locator('.ladder .card').last().click();
    const steps = await page.locator('.steps li').count();
    for (let at = 1; at < steps && (await page.locator('.step-card.grave').count()) === 0; at++)
      await page.locator('.guide-foot :is(.button, .link)').last().click();
  },
  question: async (page) => {
    await page.locator('.guide-head .icon-button').click();
    await page.locator('.tab').first().click();
    await page.locator('.topic').nth(3).click();
  },
  problem: async (page) => {
    for (let at = 0; at < 4 && (await page.locator('.question').count()) > 0; at++) await page.locator('.question .button').last().click();
  },
  search: async (page) => {
    await page.locator('.back').click();
    await page.keyboard.press('Control+k');
    await page.locator('.search-field input').fill('ldac');
  },
  'not-here': async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('.list > .link').click();
  },
  settings: (page) => page.keyboard.press('Control+Comma'),
  report: (page) => page.locator('.footnote .link').last().click(),
};

/** What the README shows. */
const BEST = ['start-light', 'guide-light', 'le-half-dark', 'headphones-light', 'search-dark', 'settings-light'];

async function walk(
  language: string,
  shots: readonly { name: (screen: string) => string | null; theme: Theme; size: Size }[],
): Promise<void> {
  const { app, page, close } = await launch({ args: ['--demo', `--lang=${language}`] });
  await page.waitForTimeout(4_500);
  for (const [screen, go] of Object.entries(SCREENS)) {
    await go(page);
    for (const { name, theme, size } of shots) {
      const file = name(screen);
      if (file === null) continue;
      await app.evaluate(
        ({ nativeTheme }, source) => {
          nativeTheme.themeSource = source;
        },
        theme as 'light' | 'dark',
      );
      const [width, height] = SIZES[size];
      await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setSize(...wanted), [width, height] as [
        number,
        number,
      ]);
      // What is in view differs by size.
      if (screen === 'ladder') await page.locator('.ladder').scrollIntoViewIfNeeded();
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(folder, file) });
    }
  }
  await close();
}

const looks = THEMES.filter((theme) => theme === 'light' || theme === 'dark');
if (process.argv.includes('--all')) {
  for (const language of ['en', 'de', 'ja']) {
    const shots = looks.flatMap((theme) =>
      (Object.keys(SIZES) as Size[]).map((size) => ({
        theme,
        size,
        name: (screen: string) => `all/${language}/${screen}-${theme}-${size}.png`,
      })),
    );
    mkdirSync(join(folder, 'all', language), { recursive: true });
    await walk(language, shots);
  }
} else {
  mkdirSync(folder, { recursive: true });
  await walk(
    'en',
    looks.map((theme) => ({
      theme,
      size: 'usual' as const,
      name: (screen: string) => (BEST.includes(`${screen}-${theme}`) ? `${screen}-${theme}.png` : null),
    })),
  );
}
