import { expect, test } from '@playwright/test';
import type { RememberedHeadphones } from '../catalog/remembered';
import type { Snapshot } from '../contract/snapshot';
import { createTestSnapshot } from '../contract/testing/snapshot';
import { findViolations } from './axe';
import { type LaunchedApp, launch, NO_BUS } from './launch';

// Sends data that no version of Earshot writes. Parts that can't be drawn are missing, and the rest of the window doesn't change.
let launched: LaunchedApp;
let revision = 1_000_000;

test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS, faultsExpected: true });
});
test.afterAll(() => launched.close());

async function show(change: Partial<Snapshot>): Promise<void> {
  revision += 1;
  await launched.app.evaluate(
    ({ BrowserWindow }, sent) => BrowserWindow.getAllWindows()[0]?.webContents.send('earshot:snapshot', sent),
    createTestSnapshot({ revision, ...change }),
  );
}

const kitchen: RememberedHeadphones = {
  key: '94:DB:56:00:00:01',
  modelId: 'wh-1000xm4',
  name: 'WH-1000XM4',
  paired: true,
  nickname: null,
  refused: false,
  refusals: 0,
  chosen: null,
  lastSeen: 0,
  lastBattery: null,
  lastProblem: null,
};

test('shows a way back when a page cannot be drawn', async () => {
  const { page } = launched;
  await show({ remembered: [{ ...kitchen, lastSeen: 8.7e15 }] });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /WH-1000XM4/ })
    .click();
  const fault = page.locator('[data-fault="page"]');
  await expect(fault.getByRole('alert')).toContainText('This page couldn’t be shown');
  expect(await findViolations(page)).toEqual([]);
  await expect(page.getByRole('navigation').getByRole('button', { name: /WH-1000XM4/ })).toBeVisible();
  await fault.getByRole('button', { name: 'Go to the start page' }).click();
  await expect(fault).toHaveCount(0);
  await expect(page.getByRole('main')).not.toBeEmpty();
  await expect.poll(() => launched.log()).toContain('the window failed to draw its page: RangeError');
});

test('draws the page again with good data', async () => {
  const { page } = launched;
  await show({ remembered: [{ ...kitchen, lastSeen: 8.7e15 }] });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /WH-1000XM4/ })
    .click();
  await expect(page.locator('[data-fault="page"]')).toBeVisible();
  await show({ remembered: [kitchen] });
  // The pane waits some seconds before it accepts new data, so the user retries first.
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /WH-1000XM4/ })
    .click();
  await expect(page.getByRole('main').getByRole('heading', { name: 'WH-1000XM4' })).toBeVisible();
});

test('keeps the page when the list cannot be drawn', async () => {
  const { page } = launched;
  await show({});
  await show({ remembered: [{ ...kitchen, nickname: { not: 'a text' } as unknown as string }] });
  const fault = page.locator('[data-fault="list"]');
  await expect(fault.getByRole('alert')).toContainText('The list couldn’t be shown');
  await expect(page.getByRole('main')).not.toBeEmpty();
  await expect.poll(() => launched.log()).toContain('the window failed to draw its list: Error');
  await show({});
  await fault.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('navigation', { name: 'Headphones' })).toBeVisible();
});
