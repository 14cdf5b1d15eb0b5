import { expect, type Page, test } from '@playwright/test';
import { type Language, languages } from '../catalog/messages/languages';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import { pauseClock } from './clock';
import { createHeadphonesEntry, openScreen, resize as resizeWindow, SCREENS, type Screen, STATES, sendState, WATCHED } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';
import { scaleLimit } from './slowness';

// The limits of a page are clicks, words and seconds, without scrolling while the hands are on the headphones.

const LONG = process.env.EARSHOT_LONG === '1';
/** The long run checks all languages. languages.spec.ts checks the longer texts of the pseudo-language in every run. */
const LANGUAGES: readonly Language[] = LONG ? languages : ['en'];
/** Languages that have no spaces between words. */
const UNSPACED: readonly Language[] = ['ja', 'zh-Hans'];
const USUAL = [1100, 760] as const;
const SMALL = [720, 480] as const;

let launched: LaunchedApp;
// One app is shared by all tests of this file, so that they run in one worker.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ animates: true, env: NO_BUS });
});
test.afterAll(() => launched.close());
test.afterEach(() => resize(USUAL));

async function resize(size: readonly [number, number]): Promise<void> {
  await resizeWindow(launched, size);
  await expect.poll(() => launched.page.evaluate('[innerWidth, innerHeight].join()')).toBe(size.join());
}

/** Opens a screen in a language, with text of this size in percent. */
async function show(screen: Screen, language: Language = 'en', textSize: 100 | 200 = 100): Promise<Page> {
  return openScreen(launched, { ...screen, contents: { ...screen.contents, preferences: { ...DEFAULT_PREFERENCES, language, textSize } } });
}

function named(name: string): Screen {
  const screen = [...STATES, ...SCREENS, ...WATCHED].find((one) => one.name === name);
  if (screen === undefined) throw new Error(name);
  return screen;
}

/** Returns the visible words of the page, above its tabs. */
async function words(page: Page): Promise<number> {
  const text = await page.evaluate<string>(`(() => {
    const tabs = document.querySelector('main .tabs');
    const seen = document.querySelector('main').innerText;
    const below = tabs === null ? '' : tabs.innerText;
    return below !== '' && seen.endsWith(below) ? seen.slice(0, -below.length) : seen;
  })()`);
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Returns the lower end of an element, in pixels of the window. */
async function bottomOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not seen`);
  return box.y + box.height;
}

for (const language of LANGUAGES) {
  test(`limits buttons, words and height in every state, ${language}`, async () => {
    test.setTimeout(scaleLimit(90_000));
    for (const screen of STATES) {
      const page = await show(screen, language);
      const label = `${screen.name}, ${language}`;
      expect(await page.locator('main .button:not(.plain):visible').count(), label).toBeLessThanOrEqual(1);
      if (!UNSPACED.includes(language)) expect(await words(page), label).toBeLessThanOrEqual(120);
      if ((await page.locator('.tab-list').count()) > 0) expect(await bottomOf(page, '.tab-list'), label).toBeLessThanOrEqual(USUAL[1]);
      const rows = await page.locator('[data-row]').evaluateAll((items) => items.map((item) => item.getAttribute('data-row')));
      expect(new Set(rows).size, label).toBe(rows.length);
      await resize(SMALL);
      expect(await overflowing(page), label).toEqual([]);
      await resize(USUAL);
    }
  });
}

// Returns buttons and sentences that are wider than their place. Rows and the steps in a guide's rail are truncated on purpose, and the
// button of a joint in the sound path is wider than its column on purpose (connected.spec.ts).
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('main button, main p, main h2, main h3, main li')]
    .filter((item) => item.offsetParent !== null && item.scrollWidth > item.clientWidth + 1 && getComputedStyle(item).overflow === 'visible' && getComputedStyle(item).display !== 'inline' && !item.matches('.steps *, .joint'))
    .map((item) => item.textContent)`);
}

test('shows news during a scan without a result', async () => {
  // The other tests share an app whose clock must agree with the test's.
  const own = await launch({ animates: true, env: NO_BUS });
  await own.page.clock.install();
  // The page counts the seconds from its opening.
  await pauseClock(own.page);
  const page = await openScreen(own, { name: 'start', contents: { others: 3 } });
  await expect(page.locator('.start .title')).toHaveText('Turn on your headphones');
  expect(await words(page)).toBeLessThanOrEqual(100);
  expect(await page.locator('button:visible').count()).toBeLessThanOrEqual(9);
  await page.clock.runFor(6_000);
  await expect(page.getByText(/Searching for [5-9] seconds\. Found 3 other devices, but no Sony headphones\./)).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(page.getByRole('heading', { name: 'Not showing up? Choose what fits.' })).toBeVisible();
  expect(await words(page)).toBeLessThanOrEqual(100);
  await expect(page.getByRole('button', { name: 'Open Bluetooth settings' })).toBeVisible();
  // One click shows the help for headphones that don't turn on: a few causes, and no advice to restart them.
  await page.getByRole('button', { name: /They won’t turn on/ }).click();
  await expect(page.getByRole('heading', { name: 'No response at all' })).toBeFocused();
  await page.locator('.more > summary').last().click();
  expect(await page.locator('.cause').count()).toBeLessThanOrEqual(4);
  await expect(page.getByRole('main')).not.toContainText('Restart');
  await own.close();
});

test('opens pairing by one click without scrolling at 720×480', async () => {
  await resize(SMALL);
  const page = await show(named('guide-hold'));
  for (const part of ['.step-text', '.hold', '.cues', '.detection']) expect(await bottomOf(page, part), part).toBeLessThanOrEqual(SMALL[1]);
  const sentence = await page.locator('.step-text').innerText();
  expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(12);
  // The step has no button because Earshot detects its end.
  await expect(page.locator('main .button:not(.plain):visible')).toHaveCount(0);
  expect(await words(page)).toBeLessThanOrEqual(110);
});

for (const [width, height] of [USUAL, SMALL]) {
  test(`fits text of twice the size at ${width}×${height}`, async () => {
    await resize([width, height]);
    const page = await show(named('guide-hold'), 'en', 200);
    for (const part of ['.step-text', '.hold > svg', '.detection']) {
      const box = await page.locator(part).first().boundingBox();
      expect(box?.y, part).toBeGreaterThanOrEqual(0);
      expect(await bottomOf(page, part), part).toBeLessThanOrEqual(height);
    }
    // A part below the fixed bar doesn't count as visible.
    const bar = await page.locator('.detection').boundingBox();
    expect(await bottomOf(page, '.hold > svg')).toBeLessThanOrEqual(bar?.y ?? 0);
    // The step continues below the window, and the bar covers all of its lower end.
    expect(await bottomOf(page, '.frame')).toBeGreaterThan(height);
    expect(await bottomOf(page, '.detection')).toBeGreaterThanOrEqual(height - 1);
  });
}

for (const name of ['watch-hold', 'watch-heard', 'watch-done']) {
  test(`shows all of ${name} at 720×480`, async () => {
    await resize(SMALL);
    const page = await show(named(name));
    const parts = name === 'watch-done' ? ['.sound-card .actions'] : ['.step-text', '.hold', '.cues', '.strip-head', '.strip-drawing'];
    for (const part of parts) expect(await bottomOf(page, part), part).toBeLessThanOrEqual(SMALL[1]);
    expect(await overflowing(page)).toEqual([]);
  });
}

test('cuts and covers no model in the picker at 720×480', async () => {
  await resize(SMALL);
  for (const textSize of [100, 200] as const) {
    const page = await show(named('picker'), 'en', textSize);
    await page.getByLabel('Search for a model').fill('linkbuds');
    expect(await overflowing(page)).toEqual([]);
    expect(await page.locator('.detail').evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBe(0);
    const covered = await page.locator('.models .row').evaluateAll(
      (rows) =>
        rows.filter((row) => {
          const [picture, name] = [row.querySelector('svg'), row.querySelector('.row-name')].map((part) => part?.getBoundingClientRect());
          return picture === undefined || name === undefined || name.left < picture.right;
        }).length,
    );
    expect(covered).toBe(0);
  }
});

test('keeps the ring above the strip at twice the size', async () => {
  await resize(SMALL);
  const page = await show(named('watch-hold'), 'de', 200);
  const bar = await page.locator('.detection').boundingBox();
  expect(await bottomOf(page, '.hold > svg')).toBeLessThanOrEqual(bar?.y ?? 0);
});

test('draws a frame around each tab that wraps', async () => {
  for (const size of [USUAL, SMALL]) {
    await resize(size);
    const page = await show(named('connected'), 'de', 200);
    const tabs = await page.evaluate<{ top: number; cut: boolean; framed: boolean; shadow: string; chosen: boolean }[]>(`
      [...document.querySelectorAll('.tab')].map((tab) => {
        const { borderTopWidth, borderBottomWidth, boxShadow } = getComputedStyle(tab);
        return {
          top: tab.getBoundingClientRect().top,
          cut: tab.scrollWidth > tab.clientWidth + 1,
          framed: parseFloat(borderTopWidth) > 0 && parseFloat(borderBottomWidth) > 0,
          shadow: boxShadow,
          chosen: tab.ariaSelected === 'true',
        };
      })`);
    expect(new Set(tabs.map(({ top }) => top)).size).toBeGreaterThan(1);
    expect(tabs.filter(({ cut, framed }) => cut || !framed)).toEqual([]);
    // The chosen tab is recognizable without colors.
    expect(tabs.filter(({ shadow }) => shadow !== 'none').map(({ chosen }) => chosen)).toEqual([true]);
  }
});

test('enlarges the arrows of lists with the text', async () => {
  const arrow = async (textSize: 100 | 200): Promise<number> => {
    const page = await show(named('settings'), 'en', textSize);
    return (await page.locator('.choice .select > svg').first().boundingBox())?.width ?? 0;
  };
  const [usual, twice] = [await arrow(100), await arrow(200)];
  expect(usual).toBeGreaterThan(15);
  expect(twice).toBeCloseTo(2 * usual, 1);
});

test('draws what is still to come thinner in high contrast', async () => {
  const screen = named('watch-hold');
  const page = await openScreen(launched, {
    ...screen,
    contents: { ...screen.contents, preferences: { ...DEFAULT_PREFERENCES, theme: 'contrast' } },
  });
  const read = (part: string, width: string): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector('${part}')).getPropertyValue('${width}')`);
  const widths = [
    await read('.steps li', 'border-top-width'),
    await read('.steps li:last-child', 'border-top-width'),
    await read('.hold-limit', 'stroke-width'),
    await read('.hold-track', 'stroke-width'),
  ];
  expect(widths).toEqual(['4px', '1px', '9px', '2px']);
});

test('shows the page about erasing first, without a way around', async () => {
  const page = await show(named('paired-nearby'));
  let clicks = 0;
  const click = async (name: RegExp): Promise<void> => {
    clicks += 1;
    await page.getByRole('main').getByRole('button', { name }).or(page.getByRole('tab', { name })).first().click();
  };
  await click(/^Reset$/);
  await click(/Factory reset/);
  await expect(page.getByRole('heading', { name: 'Before you erase anything' })).toBeFocused();
  await expect(page.locator('.steps, .step-card, .detection')).toHaveCount(0);
  await expect(page.locator('.erase-warning .button:not(.plain)')).toHaveText('Show me how to erase them');
  await click(/^Show me how to erase them$/);
  expect(clicks).toBe(3);
});

test('links to Sony for a reset without a source', async () => {
  const page = await show({
    name: 'c500',
    contents: { headphones: [createHeadphonesEntry('paired-nearby', { modelId: 'wf-c500', name: 'WF-C500' })] },
  });
  await page.getByRole('tab', { name: 'Reset' }).click();
  await page.getByRole('button', { name: /Factory reset/ }).click();
  await expect(page.locator('.step-card')).toContainText('We don’t know how to reset the WF-C500.');
  await expect(page.getByRole('button', { name: /Open Sony’s (?:support page|help guide)/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /I’ve done this|Skip this step/ })).toHaveCount(0);
  await expect(page.locator('.done')).toHaveCount(0);
});

test('breaks the path of silent headphones in few words', async () => {
  const page = await show({ name: 'elsewhere', contents: { headphones: [createHeadphonesEntry('connected', { output: false })] } });
  await page.getByRole('button', { name: 'Connected, but no sound' }).click();
  await expect(page.locator('.joint')).toHaveCount(5);
  await expect(page.locator('.joint[data-state="broken"] .button:not(.plain)')).toHaveText('Use for sound');
  // Each fact has only one box.
  await expect(page.locator('.cause:visible, .checked')).toHaveCount(0);
  await expect(page.locator('main .button:not(.plain):visible')).toHaveCount(1);
  expect(await words(page)).toBeLessThanOrEqual(110);
});

test('offers an action for a model chosen manually', async () => {
  const { page } = launched;
  await sendState(launched, {});
  await page.locator('.list-foot .icon-button').first().click();
  for (const [model, act] of [
    ['WI-C600N', 'Pair with this computer'],
    ['INZONE H3', null],
  ] as const) {
    await page.locator('.list-foot .icon-button').first().click();
    await page.getByLabel('Search for a model').fill(model);
    const choice = page.getByRole('button', { name: model, exact: true });
    if ((await choice.count()) === 0) continue;
    await choice.click();
    await expect(page.locator('.hero .button:not(.plain)')).toHaveCount(1);
    if (act !== null) await expect(page.locator('.hero .button:not(.plain)')).toHaveText(act);
  }
});

test('runs the primary action by Enter and erases nothing', async () => {
  const page = await show(named('nearby'));
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Step 1 of 4/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: /^Step 2 of 4/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: /^Step 1 of 4/ })).toBeFocused();
  await show(named('erase'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.erase-warning')).toBeVisible();
});

test('restores the scroll position after a problem page', async () => {
  await resize(SMALL);
  const page = await show(named('connected'));
  const pane = page.locator('.detail');
  const line = page.locator('.tab-panel .line').first();
  await line.scrollIntoViewIfNeeded();
  const left = await pane.evaluate((item) => item.scrollTop);
  expect(left).toBeGreaterThan(0);
  await line.click();
  expect(await pane.evaluate((item) => item.scrollTop)).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => pane.evaluate((item) => item.scrollTop)).toBe(left);
});

test('reaches pairing by six keys and Enter', async () => {
  const page = await show(named('nearby'));
  await page.locator('.row[data-row="h1"]').focus();
  let keys = 0;
  for (; keys < 6; keys++) {
    if ((await page.evaluate('document.activeElement?.textContent')) === 'Pair with this computer') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('.guide')).toBeVisible();
  expect(keys).toBeLessThanOrEqual(6);
});

test('leads from an empty search to the Bluetooth settings', async () => {
  const page = await show(named('connected'));
  await page.keyboard.press('Control+k');
  await page.locator('.search-field input').fill('xqzvxqzv');
  await expect(page.locator('.search-dialog').getByRole('button', { name: 'Open Bluetooth settings' })).toBeVisible();
  await page.keyboard.press('Escape');
});
