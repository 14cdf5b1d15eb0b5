import { expect, type Page, test } from '@playwright/test';
import { GUIDE_KINDS } from '../catalog/guides/guide';
import { en } from '../catalog/messages/en/index';
import { findViolations } from './axe';
import { FORWARD_BUTTON_NAME } from './forward-button';
import { createHeadphonesEntry, openScreen, WATCHED, waitForPages } from './gallery';
import { launch, NO_BUS } from './launch';
import { leaveGuide, openMore } from './leave';
import { openControl, readButtons } from './reach';

/** Screens, each with the path to it from the previous one. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async () => undefined,
  headphones: (page) => page.getByRole('button', { name: /WH-CH720N/ }).click(),
  'why and facts': async (page) => {
    await page.getByRole('tab', { name: 'About this model' }).click();
    await page.getByText('What is known about this model').click();
    await page.getByText('Why we think so').click();
  },
  rename: async (page) => {
    await openMore(page);
    await page.getByRole('button', { name: 'Add a nickname' }).click();
  },
  'before erasing': async (page) => {
    await (await openControl(page, /Factory reset/)).click();
  },
  'step with drawing and timer': async (page) => {
    await leaveGuide(page);
    await (await openControl(page, /^Pair with this computer/)).click();
    for (let at = 0; at < 8 && (await page.locator('.cues').count()) === 0; at++)
      await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
    await page.getByRole('button', { name: 'Start timer' }).click();
  },
  'pair with something else': async (page) => {
    await leaveGuide(page);
    await (await openControl(page, /^Pair with another device/)).click();
  },
  question: async (page) => {
    await leaveGuide(page);
    await (await openControl(page, 'Won’t enter pairing mode')).click();
  },
  causes: async (page) => {
    for (let at = 0; at < 4 && (await page.locator('.question').count()) > 0; at++) await page.locator('.question .button').last().click();
  },
  answer: async (page) => {
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await (await openControl(page, 'How many devices do they remember?')).click();
  },
  'search from anywhere': async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ldac');
  },
  'weren’t in the list': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose a model manually' }).click();
  },
  settings: (page) => page.keyboard.press('Control+Comma'),
  report: (page) => page.getByRole('button', { name: 'Diagnostics report' }).click(),
  about: async (page) => {
    await page.keyboard.press('Control+Comma');
    await page.getByRole('button', { name: 'About Earshot' }).click();
  },
};

for (const base of ['light', 'dark'] as const) {
  test(`finds no violations on any screen, ${base}`, async () => {
    const { app, page, close } = await launch({ args: ['--demo'] });
    await expect(page.getByRole('button', { name: /^LinkBuds S/ })).toBeVisible();
    for (const [screen, go] of Object.entries(SCREENS)) {
      await go(page);
      await waitForPages(page);
      for (const theme of [base, 'contrast']) {
        await page.evaluate(`window.earshot.send({ type: 'set-preferences', preferences: { theme: '${theme}' } })`);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        // High contrast follows the system's choice of light or dark, which the app resets with each theme.
        await app.evaluate(({ nativeTheme }, source) => {
          nativeTheme.themeSource = source;
        }, base);
        await expect.poll(() => page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(base === 'dark');
        const rules = theme === 'light' ? 'all' : 'colors';
        expect(await findViolations(page, rules), `${screen}, ${theme}`).toEqual([]);
      }
    }
    await close();
  });
}

// Guides of headphones whose buttons are known, of earbuds with a case, of an unknown model, and, in the long run, of a transceiver.
const WALKED = [
  createHeadphonesEntry('nearby'),
  createHeadphonesEntry('nearby', { modelId: 'wf-c500', name: 'WF-C500' }),
  createHeadphonesEntry('nearby', { modelId: null, name: 'WX-9999', confidence: null }),
  createHeadphonesEntry('nearby', { modelId: 'wh-g900n', name: 'INZONE H9' }),
];

/** The long run checks each step. */
const LONG = process.env.EARSHOT_LONG === '1';

/** Button of the page before the first step of a guide that erases. */
const AGREE = /^Show me how to erase/;

test('finds no violations in any step of a guide', async () => {
  const launched = await launch({ env: NO_BUS });
  const { page } = launched;
  const seen = new Set<string>();
  let steps = 0;
  let checked = 0;
  for (const entry of LONG ? WALKED : WALKED.slice(0, 3)) {
    const screen = { name: entry.name ?? '', contents: { headphones: [entry] } };
    await openScreen(launched, screen);
    const buttons = await readButtons(page);
    for (const guide of GUIDE_KINDS) {
      const name = new RegExp(`^\\d?${en[`guide.${guide}`].replace(/[()]/g, '\\$&')}`);
      if (!buttons.some((text) => name.test(text))) continue;
      await openScreen(launched, screen);
      await (await openControl(page, name)).click();
      await waitForPages(page);
      for (let at = 0; at < 12 && (await page.locator('.guide').count()) > 0; at++) {
        // A step made of known kinds of elements is left to the long run.
        const kinds = (await listKinds(page)).filter((kind) => !seen.has(kind));
        if (kinds.length > 0 || LONG) {
          checked += 1;
          expect(await findViolations(page), `${entry.name}, ${guide}, step ${at + 1}`).toEqual([]);
        }
        for (const kind of kinds) seen.add(kind);
        steps += 1;
        const next = page
          .getByRole('button', { name: AGREE })
          .or(page.getByRole('button', { name: FORWARD_BUTTON_NAME }))
          .first();
        if (!(await next.isVisible())) break;
        await next.click();
      }
      await leaveGuide(page);
    }
  }
  for (const screen of WATCHED) {
    await openScreen(launched, screen);
    expect(await findViolations(page), screen.name).toEqual([]);
  }
  expect(steps).toBeGreaterThan(50);
  expect(checked).toBeGreaterThan(10);
  process.stdout.write(`steps: ${steps}, ${checked} of them checked\n`);
  await launched.close();
});

/** Lists the kinds of elements on a guide's page: each element with its classes, its role, its state and its parent. */
function listKinds(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const STATE = /^(class|role|disabled|data-.*)$/;
    const describe = (element) => [element.tagName, ...[...element.attributes].filter(({ name }) => STATE.test(name)).map(({ name, value }) => name + '=' + value)].join(' ');
    const kinds = [...document.querySelectorAll('.guide *')].map((element) => describe(element.parentElement) + ' > ' + describe(element));
    return [...new Set(kinds)];
  })()`);
}
