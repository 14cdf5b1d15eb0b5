import { expect, type Page, test } from '@playwright/test';
import { STATUS } from './lab/hci';
import { VirtualHeadset } from './lab/headset';
import { describeOnBluez, type LabFixture } from './lab/lab-test';
import { openMore } from './leave';
import { CONNECTED, READY } from './rows';
import { scaleLimit } from './slowness';

// The app acts on the real BlueZ with its own pairing agent and with faulty headphones.

/** Adds a headset in pairing mode, selects its row, and waits for its button. */
async function ready(lab: LabFixture, options: ConstructorParameters<typeof VirtualHeadset>[0] = {}): Promise<VirtualHeadset> {
  const headset = lab.laptop.radio.add(new VirtualHeadset(options));
  headset.enterPairing();
  await lab.desktop.waitFor(headset.address, { Name: headset.name });
  await row(lab.app.page, READY).click();
  await expect(button(lab.app.page, 'Pair and connect now')).toBeVisible();
  return headset;
}

/** Clicks on Pair, and waits until only the headset's owner has to confirm, who takes longer than the rest of the test. */
async function pairUntilConfirmation(lab: LabFixture, headset: VirtualHeadset): Promise<void> {
  lab.laptop.radio.responseTimeoutMs = scaleLimit(60_000);
  headset.pairDelayMs = scaleLimit(50_000);
  await button(lab.app.page, 'Pair and connect now').click();
  await expect.poll(() => headset.confirmations).toBeGreaterThan(0);
  // On a slow computer, the kernel can report the pairing of a link that is still being set up as complete. Then the connection pairs.
  await expect(button(lab.app.page, 'Cancel')).toBeVisible();
}

describeOnBluez((lab) => {
  test('pairs, trusts and connects by one click, then removes', async () => {
    const { page } = lab.app;
    const headset = await ready(lab);
    await button(page, 'Pair and connect now').click();
    await expect(page.getByText('Paired and connected.')).toBeVisible();
    expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Trusted: true, Connected: true });

    await button(page, 'Disconnect').click();
    await expect(page.getByText('Disconnected. They stay paired.')).toBeVisible();
    expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: false });

    await button(page, 'Connect').click();
    await expect(page.getByText('Connected.', { exact: true })).toBeVisible();

    await openMore(page);
    await page.locator('.actions').getByRole('button', { name: 'Remove from this computer' }).click();
    await button(page, 'Remove').click();
    await expect(page.getByText('Removed from this computer.')).toBeVisible();
    expect((await lab.desktop.device(headset.address))?.Paired ?? false).toBe(false);
  });

  test('connects first after a factory reset, then pairs again', async () => {
    const { page } = lab.app;
    const headset = await ready(lab);
    await button(page, 'Pair and connect now').click();
    await expect(page.getByText('Paired and connected.')).toBeVisible();
    headset.initialize();
    headset.enterPairing();
    await expect(row(page, CONNECTED)).toBeHidden();
    // The headphones are paired here and in pairing mode, so only a connection shows whether the pairing still works.
    await expect(filled(page)).toHaveText('Connect');
    await filled(page).click();
    await expect(filled(page)).toHaveText(/Fix pairing|Pair again/);
    await filled(page).click();
    await expect(page.locator('.sound-card')).toContainText('Paired and connected');
    expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
  });

  test('pairs the chosen headphones among three', async () => {
    const { page } = lab.app;
    const first = await ready(lab, { address: '94:DB:56:20:00:01' });
    const others = [
      new VirtualHeadset({ name: 'WH-1000XM5', address: '88:C9:E8:20:00:02', fastPairId: 'D446A7' }),
      new VirtualHeadset({ name: 'WF-1000XM4', address: '88:C9:E8:20:00:03', category: 0x32 }),
    ].map((headset) => lab.laptop.radio.add(headset));
    for (const headset of others) headset.enterPairing();
    for (const headset of others) await lab.desktop.waitFor(headset.address, { Name: headset.name });
    await button(page, 'Pair and connect now').click();
    await expect(page.getByText('Paired and connected.')).toBeVisible();
    expect((await lab.desktop.device(first.address))?.Paired).toBe(true);
    for (const headset of others) expect((await lab.desktop.device(headset.address))?.Paired ?? false).toBe(false);
  });

  test('turns on Bluetooth by one button', async () => {
    const { page } = lab.app;
    await lab.desktop.setPowered(false);
    await button(page, 'Turn on Bluetooth').click();
    await expect(page.getByText('Searching now', { exact: true })).toBeVisible();
  });
});

describeOnBluez(
  (lab) => {
    test('reports a refused pairing and leaves no bond', async () => {
      const { page } = lab.app;
      const headset = await ready(lab);
      headset.refusePairing = STATUS.pairingNotAllowed;
      await button(page, 'Pair and connect now').click();
      await expect(page.getByText('The pairing was refused.')).toBeVisible();
      expect((await lab.desktop.device(headset.address))?.Paired).toBe(false);
      headset.refusePairing = 0;
      // BlueZ cancels a pairing that begins before the link of the rejected one has ended.
      await expect.poll(async () => (await lab.desktop.device(headset.address))?.Connected).toBe(false);
      await button(page, 'Pair and connect now').click();
      await expect(page.getByText('Paired and connected.')).toBeVisible();
    });

    test('reports headphones that disappear during pairing', async () => {
      const { page } = lab.app;
      const headset = await ready(lab);
      await pairUntilConfirmation(lab, headset);
      headset.vanish(500);
      await expect(page.locator('.outcome .strong')).not.toBeEmpty();
      await expect(page.getByText('Paired and connected.')).toBeHidden();
      // The error must not cover an available action.
      await expect(button(page, 'Cancel')).toBeHidden();
    });

    test('cancels a pairing and allows another', async () => {
      const { page } = lab.app;
      const headset = await ready(lab);
      await pairUntilConfirmation(lab, headset);
      await button(page, 'Cancel').click();
      await expect(page.getByText('Canceled.')).toBeVisible();
      expect((await lab.desktop.device(headset.address))?.Paired ?? false).toBe(false);
    });

    test('recovers from a killed bluetoothd during pairing', async () => {
      const { page } = lab.app;
      const headset = await ready(lab);
      await pairUntilConfirmation(lab, headset);
      await lab.laptop.killBluetoothd();
      await expect(page.getByText('The Bluetooth service stopped.')).toBeVisible();
      // The kernel keeps the link with the half-done pairing, so its owner turns the headset off and on.
      headset.powerOff();
      headset.pairDelayMs = 30;
      headset.enterPairing();
      await row(page, READY).click();
      await button(page, 'Pair and connect now').click();
      await expect(page.getByText('Paired and connected.')).toBeVisible();
    });
  },
  { differs: 'BlueZ names a pairing that fails or stops by other errors' },
);

function row(page: Page, name: RegExp) {
  return page.getByRole('navigation').getByRole('button', { name });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

function filled(page: Page) {
  return page.locator('.hero .button:not(.plain)');
}
