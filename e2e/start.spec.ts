import { expect, type Page, test } from '@playwright/test';
import type { RememberedHeadphones } from '../catalog/remembered';
import type { Snapshot } from '../contract/snapshot';
import { pauseClock } from './clock';
import { openScreen } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';

// The start page while a scan finds no headphones: its question after 20 s, and where the reasons lead. Each test has an app of its own,
// because it moves the clock.

const QUESTION = 'Not showing up? Choose what fits.';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launch({ env: NO_BUS });
});
test.afterEach(() => launched.close());

async function openStart(contents: Partial<Snapshot> = {}): Promise<Page> {
  await launched.page.clock.install();
  const page = await openScreen(launched, { name: 'start', contents: { others: 3, ...contents } });
  await expect(page.locator('.start .title')).toBeVisible();
  return page;
}

/** Opens the card “They worked here before” after 20 s. */
async function chooseUsedBefore(contents: Partial<Snapshot> = {}, note = /What may be keeping them busy/): Promise<Page> {
  const page = await openStart(contents);
  await page.clock.fastForward(20_000);
  const card = page.getByRole('button', { name: /^They worked here before/ });
  await expect(card).toContainText(note);
  await card.click();
  return page;
}

function remembered(key: string, modelId: string, name: string): RememberedHeadphones {
  return {
    key,
    modelId,
    name,
    nickname: null,
    paired: true,
    refused: false,
    refusals: 0,
    chosen: null,
    lastSeen: Date.UTC(2026, 10, 28, 9),
    lastBattery: null,
    lastProblem: null,
  };
}

const XM6 = remembered('94:DB:56:00:00:01', 'wh-1000xm6', 'WH-1000XM6');
const C510 = remembered('94:DB:56:00:00:02', 'wf-c510', 'WF-C510');

test('announces the question after 20 s, once', async () => {
  const page = await openStart();
  await pauseClock(page);
  // Only the regions that exist before their text count, because screen readers announce changes.
  await page.evaluate(`(() => {
    const regions = new Map([...document.querySelectorAll('[role="status"]')].map((region) => [region, region.textContent]));
    globalThis.announced = [];
    new MutationObserver(() => {
      for (const [region, before] of regions) {
        if (region.textContent === before) continue;
        regions.set(region, region.textContent);
        if (region.isConnected && region.textContent !== '') globalThis.announced.push(region.textContent);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  })()`);
  const announced = (): Promise<readonly string[]> => page.evaluate<string[]>('globalThis.announced');
  await page.clock.runFor(6_000);
  await expect(page.getByText(/Searching for 1?\d seconds/)).toBeVisible();
  expect(await announced()).toEqual([]);
  await page.clock.runFor(20_000);
  await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByText(/Searching for [89]\d seconds/)).toBeVisible();
  expect(await announced()).toEqual([QUESTION]);
});

test('explains what keeps headphones busy that worked before', async () => {
  const page = await chooseUsedBefore();
  await expect(page.getByRole('heading', { name: 'Doesn’t reconnect automatically' })).toBeFocused();
  const cause = page.locator('.cause.likely');
  await expect(cause).toContainText('They connect to the last device first');
  await expect(cause).toContainText('Turn off Bluetooth on the other device, or disconnect the headphones there.');
  await expect(page.locator('.models')).toHaveCount(0);
});

test('opens the promised guide after the model’s choice', async () => {
  const page = await chooseUsedBefore();
  await page.locator('.cause.likely').getByRole('button', { name: 'Reconnect', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Which headphones?' })).toBeFocused();
  // The button promised a guide, and not the reasons for an empty list.
  await expect(page.locator('.model-picker-page details')).toHaveCount(0);
  await page.getByLabel('Search for a model').fill('wh1000xm4');
  await page.getByRole('button', { name: 'WH-1000XM4', exact: true }).click();
  await expect(page.locator('.guide-title')).toHaveText('WH-1000XM4 · Reconnect');
});

test('opens the only remembered headphones', async () => {
  const page = await chooseUsedBefore({ remembered: [XM6] }, /WH-1000XM6: Last seen/);
  await expect(page.locator('.hero .title')).toHaveText('WH-1000XM6');
  await expect(page.locator('.hero .state')).toContainText('Last seen');
});

test('lists several remembered headphones before all models', async () => {
  const page = await chooseUsedBefore({ remembered: [XM6, C510] }, /WH-1000XM6, WF-C510/);
  await expect(page.getByRole('heading', { name: 'Which headphones?' })).toBeFocused();
  const own = page.getByRole('region', { name: 'Not nearby' }).last();
  await expect(own.locator('.row-name')).toHaveText(['WH-1000XM6', 'WF-C510']);
  await own.getByRole('button', { name: 'WF-C510' }).click();
  await expect(page.locator('.guide-title')).toHaveText('WF-C510 · Reconnect');
});
