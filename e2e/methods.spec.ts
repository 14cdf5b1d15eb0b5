import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { AFTER_HOLD_MS } from '../catalog/methods/press-attempt';
import { findModel } from '../catalog/models/index';
import type { Snapshot } from '../contract/snapshot';
import { moveClock } from './clock';
import { goForwardTo, pressIfShown } from './forward-button';
import { VirtualHeadset } from './lab/headset';
import { describeOnBluez, type LabFixture } from './lab/lab-test';
import { type LaunchedApp, launch } from './launch';
import { leaveGuide } from './leave';
import { NEARBY, READY } from './rows';
import { scaleLimit } from './slowness';

// Models without a confirmed method get a proposal, which the real BlueZ confirms and Earshot learns.

/** Factor of the virtual headset's times, so that a test only moves the app's clock through a press. */
const SPEED = 0.02;

/** Adds a headset of a model that one method brings into pairing mode. */
function add(lab: LabFixture, modelId: string, entersBy: string): VirtualHeadset {
  const model = findModel(modelId);
  const product = model?.productIds[0];
  return lab.laptop.radio.add(
    new VirtualHeadset({
      name: model?.name ?? modelId,
      deviceId: { vendor: 0x054c, product: Number.parseInt(product ?? '0', 16), version: 1 },
      fastPairId: model?.fastPairIds[0] ?? '000000',
      category: model?.form === 'true-wireless' ? 0x32 : 0x31,
      entersBy,
      speed: SPEED,
    }),
  );
}

describeOnBluez(
  (lab) => {
    test('learns the second method of a WF-C500', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'earshot-ways-'));
      try {
        const headset = add(lab, 'wf-c500', 'in-case/case-button/5');
        headset.powerOn();
        const first = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: lab.laptop.busAddress }, folder, movesClock: true });
        const { page } = first;
        await openGuide(page);
        await expect(page.locator('.methods summary')).toContainText('Method 1 of');
        await tryMethod(first, headset, 'out-of-case/earbud-buttons/5');
        await page.getByRole('button', { name: 'Nothing happened' }).click();
        await expect(methodItems(page).nth(0)).toContainText('Didn’t work');
        const took = await tryMethod(first, headset, 'in-case/case-button/5');
        // The guide pairs and connects first. The questions come after the user hears something.
        await page.getByRole('button', { name: 'Yes, I hear it' }).click({ timeout: scaleLimit(90_000) });
        await expect(page.getByRole('heading', { name: 'Saved for next time' })).toBeVisible();
        await page.getByRole('button', { name: 'Flashed blue' }).click();
        await page.getByText('Share with the project', { exact: true }).click();
        const sheet = page.locator('.copy-sheet pre');
        await expect(sheet).toContainText('light: blue');
        const text = (await sheet.textContent()) ?? '';
        expect(text).toMatch(
          /^model: wf-c500\nway: in-case\/case-button\/5\noutcome: pairing-mode\nseconds: [\d.]+\nlight: blue\nsystem: linux\nmonth: \d{4}-\d{2}$/,
        );
        const seconds = Number(/seconds: ([\d.]+)/.exec(text)?.[1]);
        expect(seconds).toBeGreaterThanOrEqual(5);
        expect(seconds).toBeLessThanOrEqual(5 + took / 1_000);
        await page.getByRole('button', { name: 'Copy text' }).click();
        await expect(page.getByText('Text copied.')).toBeVisible();
        expect(await first.app.evaluate((electron) => electron.clipboard.readText())).toBe(text);
        await first.close();
        // The pairing is removed on both sides, so that a guide can pair again.
        await lab.desktop.remove(headset.address);
        headset.initialize();
        headset.leavePairing();

        const second = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: lab.laptop.busAddress }, folder });
        await openGuide(second.page);
        await expect(methodItems(second.page).nth(0)).toContainText('the button on the charging case');
        await expect(methodItems(second.page).nth(0)).toContainText('Worked here on');
        await leaveGuide(second.page);
        await second.page.getByRole('button', { name: 'Settings', exact: true }).click();
        await expect(second.page.locator('.learned li')).toContainText('WF-C500');
        await second.page.getByRole('button', { name: 'Delete this method' }).click();
        await second.page.locator('.learned .confirm .danger').click();
        await expect(second.page.getByText('None yet.', { exact: false })).toBeVisible();
        await second.close();
        expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ learned: [] });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  },
  { launches: false },
);

describeOnBluez(
  (lab) => {
    for (const [modelId, entersBy] of [
      ['wh-ch510', 'off/power/7'],
      ['wf-1000xm4', 'worn/touch-sensors/5'],
    ] as const) {
      test(`confirms ${entersBy} as the first method of a ${modelId}`, async () => {
        const { page } = lab.app;
        const headset = add(lab, modelId, entersBy);
        headset.powerOn();
        await openGuide(page);
        await tryMethod(lab.app, headset, entersBy);
        await expect.poll(() => learnedMethods(page)).toEqual([entersBy]);
      });
    }

    test('learns nothing from other headphones', async () => {
      const { page } = lab.app;
      const mine = add(lab, 'wf-c500', 'in-case/case-button/5');
      mine.powerOn();
      await openGuide(page);
      const other = add(lab, 'wf-c500', 'out-of-case/earbud-buttons/5');
      await tryMethod(lab.app, other, 'out-of-case/earbud-buttons/5');
      await expect(page.getByRole('navigation').getByRole('button', { name: READY })).toBeVisible();
      await moveClock(lab.app, AFTER_HOLD_MS);
      await expect(page.getByRole('heading', { name: 'Saved for next time' })).toBeHidden();
      await leaveGuide(page);
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await expect(page.getByText('None yet.', { exact: false })).toBeVisible();
    });
  },
  { movesClock: true },
);

async function openGuide(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: NEARBY }).click();
  await page.getByRole('button', { name: /^Pair with this computer/ }).click();
}

/**
 * Goes to the press of the method on screen, and does it to a headset for its seconds of the app's clock. Returns how long the
 * press really took, in ms: the app's clock went on in this time, too.
 */
async function tryMethod(app: LaunchedApp, headset: VirtualHeadset, way: string): Promise<number> {
  const { page } = app;
  const timer = page.getByRole('button', { name: 'Start timer' });
  await goForwardTo(page, /^Start timer$/);
  const begun = performance.now();
  await timer.click();
  await moveClock(app, Number(way.split('/').at(-1)) * 1_000);
  await headset.carryOut(way);
  // The guide may have moved on already.
  await pressIfShown(page, /^Stop$/);
  return performance.now() - begun;
}

/** Returns the methods that Earshot has learned. */
async function learnedMethods(page: Page): Promise<readonly string[]> {
  const { result } = (await page.evaluate("window.earshot.send({ type: 'get-snapshot' })")) as { result: Snapshot };
  return result.learned.map(({ way }) => way);
}

function methodItems(page: Page) {
  return page.locator('.methods li');
}
