import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { modelById } from '../catalog/models/index';
import { FORWARD } from './forward';
import { VirtualHeadset } from './lab/headset';
import { describeOnBluez } from './lab/lab-test';
import { launch } from './launch';
import { leave } from './leave';
import { NEARBY, READY } from './rows';

// Models without a confirmed way: proposed, heard on the real BlueZ, and learned.

/** After it, a timed press teaches nothing any more, in ms: what the app gives it, and a moment. */
const NOTHING_LEARNED_MS = 13_000;

describeOnBluez((lab) => {
  function add(modelId: string, entersBy: string): VirtualHeadset {
    const model = modelById(modelId);
    const product = model?.productIds[0];
    return lab.laptop.radio.add(
      new VirtualHeadset({
        name: model?.name ?? modelId,
        deviceId: { vendor: 0x054c, product: Number.parseInt(product ?? '0', 16), version: 1 },
        fastPairId: model?.fastPairIds[0] ?? '000000',
        category: model?.form === 'true-wireless' ? 0x32 : 0x31,
        entersBy,
      }),
    );
  }

  test('a WF-C500 whose second way works: it is learned, comes first after a restart, and can be deleted', async () => {
    test.setTimeout(240_000);
    const folder = mkdtempSync(join(tmpdir(), 'earshot-ways-'));
    try {
      const headset = add('wf-c500', 'in-case/case-button/5');
      headset.powerOn();
      const first = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: lab.laptop.busAddress }, folder });
      const { page } = first;
      await openGuide(page);
      await expect(page.getByRole('heading', { name: 'We try it together' })).toBeVisible();
      await tryWay(page, headset, 'out-of-case/earbud-buttons/5');
      await page.getByRole('button', { name: 'Nothing happens' }).click();
      await expect(ways(page).nth(0)).toContainText('did nothing');
      await tryWay(page, headset, 'in-case/case-button/5');
      await expect(page.getByRole('heading', { name: 'This way is kept for next time' })).toBeVisible();
      await expect(ways(page).nth(1)).toContainText('This worked');
      await page.getByRole('button', { name: 'Flashed blue' }).click();
      await page.getByText('Tell the project', { exact: true }).click();
      const told = page.locator('.tell pre');
      await expect(told).toContainText('light: blue');
      const text = (await told.textContent()) ?? '';
      expect(text).toMatch(
        /^model: wf-c500\nway: in-case\/case-button\/5\noutcome: pairing-mode\nseconds: [\d.]+\nlight: blue\nsystem: linux\nmonth: \d{4}-\d{2}$/,
      );
      expect(Number(/seconds: ([\d.]+)/.exec(text)?.[1])).toBeLessThanOrEqual(7);
      await page.getByRole('button', { name: 'Copy the text' }).click();
      await expect(page.getByText('The text is copied.')).toBeVisible();
      expect(await first.app.evaluate((electron) => electron.clipboard.readText())).toBe(text);
      await expect(page.getByRole('button', { name: 'Yes, I hear it' })).toBeVisible();
      await first.close();
      // Unpaired on both sides, so that there is something to pair again.
      await lab.desktop.remove(headset.address);
      headset.initialize();
      headset.leavePairing();

      const second = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: lab.laptop.busAddress }, folder });
      await openGuide(second.page);
      await expect(ways(second.page).nth(0)).toContainText('the button on the charging case');
      await expect(ways(second.page).nth(0)).toContainText('Worked here on');
      await leave(second.page);
      await second.page.getByRole('button', { name: 'Settings', exact: true }).click();
      await expect(second.page.locator('.learned li')).toContainText('WF-C500');
      await second.page.getByRole('button', { name: 'Delete this way' }).click();
      await expect(second.page.getByText('None yet.', { exact: false })).toBeVisible();
      await second.close();
      expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ learned: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const [modelId, entersBy] of [
    ['wh-ch510', 'off/power/7'],
    ['wf-1000xm4', 'worn/touch-sensors/5'],
  ] as const) {
    test(`a ${modelId} enters pairing mode by ${entersBy}: its first way is the one`, async () => {
      const { page } = lab.app;
      const headset = add(modelId, entersBy);
      headset.powerOn();
      await openGuide(page);
      await tryWay(page, headset, entersBy);
      await expect(page.getByRole('heading', { name: 'This way is kept for next time' })).toBeVisible();
    });
  }

  test('somebody else’s headset that enters pairing mode during a press teaches nothing', async () => {
    const { page } = lab.app;
    const mine = add('wf-c500', 'in-case/case-button/5');
    mine.powerOn();
    await openGuide(page);
    const other = add('wf-c500', 'out-of-case/earbud-buttons/5');
    await tryWay(page, other, 'out-of-case/earbud-buttons/5');
    await expect(page.getByRole('navigation').getByRole('button', { name: READY })).toBeVisible();
    await page.waitForTimeout(NOTHING_LEARNED_MS);
    await expect(page.getByRole('heading', { name: 'This way is kept for next time' })).toBeHidden();
    await leave(page);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(page.getByText('None yet.', { exact: false })).toBeVisible();
  });
});

async function openGuide(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: NEARBY }).click();
  await page.getByRole('button', { name: /^Pair with this computer/ }).click();
}

/** Goes to the press of the way on screen, and does it to a headset while the timer runs. */
async function tryWay(page: Page, headset: VirtualHeadset, way: string): Promise<void> {
  const timer = page.getByRole('button', { name: 'Start the timer' });
  while (!(await timer.isVisible())) await page.getByRole('button', { name: FORWARD }).click();
  await timer.click();
  await headset.doWay(way);
  const stop = page.getByRole('button', { name: 'Stop' });
  // The guide may have moved on already.
  if (await stop.isVisible()) await stop.click({ timeout: 1_000 }).catch(() => undefined);
}

function ways(page: Page) {
  return page.locator('.ways li');
}
