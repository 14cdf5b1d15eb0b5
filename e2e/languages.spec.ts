import { expect, type Page, test } from '@playwright/test';
import { type Language, languages } from '../catalog/messages/languages';
import { DEFAULT_PREFERENCES, type TextSize } from '../catalog/preferences';
import { openScreen, resize, SCREENS, type Screen, STATES } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';
import { scaleLimit } from './slowness';

// Every screen in English and in the pseudo-language (long texts, right to left); in the long run every language at three sizes.
const LONG = process.env.EARSHOT_LONG === '1';
const SIZES = { small: [720, 480], usual: [1100, 760], large: [1920, 1200] } as const;
type Size = keyof typeof SIZES;
const ALL: readonly Screen[] = [{ name: 'start', contents: { others: 3 } }, ...STATES, ...SCREENS];

let launched: LaunchedApp;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
});
test.afterAll(() => launched.close());

/** Opens each screen and returns what does not fit: too wide elements, a window that scrolls sideways, keys instead of texts. */
async function walk(language: Language, size: Size, textSize: TextSize): Promise<string[]> {
  await resize(launched, SIZES[size]);
  const faults: string[] = [];
  for (const screen of ALL) {
    const preferences = { ...DEFAULT_PREFERENCES, language, textSize };
    const page = await openScreen(launched, { ...screen, contents: { ...screen.contents, preferences } });
    faults.push(...(await findFaults(page)).map((fault) => `${screen.name}: ${fault}`));
  }
  return faults;
}

// Rows and the stations of a guide are cut on purpose, regions that scroll have a bar of their own, and the button of a joint in the
// sound path is wider than its column on purpose (connected.spec.ts).
function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const wide = [...document.querySelectorAll('main button, main p, main h2, main h3, main li')]
      .filter((item) => item.offsetParent !== null && item.scrollWidth > item.clientWidth + 1)
      .filter((item) => getComputedStyle(item).overflow === 'visible' && getComputedStyle(item).display !== 'inline' && !item.matches('.steps *, .joint'))
      .map((item) => 'too wide: ' + item.textContent);
    const sideways = document.documentElement.scrollWidth > innerWidth ? ['the window scrolls sideways'] : [];
    const keys = [...document.body.innerText.matchAll(/(?<![\\w.])[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:[.-][a-z]+)+(?![\\w.])/g)].map(([key]) => 'a key: ' + key);
    return [...wide, ...sideways, ...keys];
  })()`);
}

test('fits every screen in English', async () => {
  test.setTimeout(scaleLimit(240_000));
  expect(await walk('en', 'usual', 100)).toEqual([]);
});

test('fits every screen in long texts from right to left', async () => {
  test.setTimeout(scaleLimit(240_000));
  const { page } = launched;
  const address = page.url().replace(/\?.*$/, '');
  await page.goto(`${address}?pseudo`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.start .title, main h2').first()).toContainText('[');
  expect(await walk('en', 'usual', 100)).toEqual([]);
  await page.goto(address);
});

if (LONG)
  for (const language of languages)
    for (const size of Object.keys(SIZES) as Size[])
      for (const textSize of [100, 200] as const)
        test(`fits every screen in ${language}, ${size}, ${textSize} %`, async () => {
          test.setTimeout(scaleLimit(300_000));
          expect(await walk(language, size, textSize)).toEqual([]);
        });
