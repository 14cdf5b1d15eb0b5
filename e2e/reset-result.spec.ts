import { expect, type Page, test } from '@playwright/test';
import { modelById } from '../catalog/models/index';
import type { Snapshot } from '../contract/snapshot';
import { FORWARD } from './forward';
import { VirtualHeadset } from './lab/headset';
import { describeOnBluez, type LabFixture } from './lab/lab-test';
import { leave } from './leave';
import { READY } from './rows';
import { limit } from './slowness';

// The two buttons of this model reset it while it charges, and erase everything without the cable.
const model = modelById('wh-1000xm5');

describeOnBluez((lab) => {
  test('keeps the pairing through a reset', async () => {
    const { page } = lab.app;
    const headset = await pair(lab);
    await followReset(page, () => {
      headset.usbPower = true;
      expect(headset.hold(['power', 'nc-amb'], 1)).toBe('reset');
      headset.usbPower = false;
      headset.powerOn();
    });
    await page.getByRole('button', { name: 'Connect and check' }).click();
    await expect(result(page)).toContainText('Yes, they connect (detected by this computer)', { timeout: limit(8_000) });
    await page.getByRole('button', { name: 'Flashed blue four times' }).click();
    await expect(result(page)).toContainText('It worked.');
    await page.getByText('Share with the project', { exact: true }).click();
    await expect(page.locator('.copy-sheet pre')).toContainText('result: worked\npairing: works\nseen: pairing');
    await expect.poll(() => learned(page)).toMatchObject([{ outcome: 'reset', light: 'blue-four' }]);
  });

  test('requests consent after a reset that erased', async () => {
    const { page } = lab.app;
    const headset = await pair(lab);
    await followReset(page, () => {
      headset.powerOff();
      expect(headset.hold(['power', 'nc-amb'], 8)).toBe('factory-reset');
      headset.enterPairing();
    });
    await page.getByRole('button', { name: 'Connect and check' }).click();
    await expect(result(page)).toContainText('No, they refuse it (detected by this computer)', { timeout: limit(8_000) });
    await expect(result(page)).toContainText('Yes (detected by this computer)');
    await expect(result(page)).toContainText('This reset erased the pairings.');
    await page.getByRole('button', { name: 'Done' }).click();
    await openReset(page);
    await expect(page.locator('.erase-warning')).toBeVisible();
    await leave(page);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(page.locator('.learned li')).toContainText('Erased the pairings here on');
  });
});

/** Pairs and connects a new headset of the model. */
async function pair(lab: LabFixture): Promise<VirtualHeadset> {
  const { page } = lab.app;
  const headset = lab.laptop.radio.add(
    new VirtualHeadset({
      name: 'WH-1000XM5',
      deviceId: { vendor: 0x054c, product: Number.parseInt(model?.productIds[0] ?? '0', 16), version: 1 },
      fastPairId: model?.fastPairIds[0] ?? '000000',
      ...(model === undefined ? {} : { model }),
    }),
  );
  headset.enterPairing();
  await lab.desktop.waitFor(headset.address, { Name: headset.name });
  await page.getByRole('navigation').getByRole('button', { name: READY }).click();
  await page.getByRole('button', { name: 'Pair and connect now', exact: true }).click();
  await expect(page.getByText('Paired and connected.')).toBeVisible();
  return headset;
}

async function openReset(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Reset', exact: true }).click();
  await page.locator('.ladder .card').nth(2).click();
}

/** Follows the guide to its press, carries it out, and goes to the end of the guide. */
async function followReset(page: Page, press: () => void): Promise<void> {
  await openReset(page);
  const heading = page.locator('.guide h3').first();
  while (!/and the NC\/AMB button|NC\/AMB/.test((await heading.textContent()) ?? ''))
    await page.getByRole('button', { name: FORWARD }).click();
  press();
  while (!(await result(page).isVisible())) {
    const forward = page.getByRole('button', { name: FORWARD });
    if (await forward.isVisible()) await forward.click({ timeout: 1_000 }).catch(() => undefined);
  }
}

/** Returns the card about the result. */
function result(page: Page) {
  return page.getByRole('region', { name: 'What did the reset do?' });
}

/** Returns the stored methods. */
async function learned(page: Page): Promise<Snapshot['learned']> {
  const { result: snapshot } = (await page.evaluate("window.earshot.send({ type: 'get-snapshot' })")) as { result: Snapshot };
  return snapshot.learned;
}
