import { expect, type Locator, type Page, test } from '@playwright/test';
import { type HeadphonesState, isConnected } from '../catalog/headphones';
import { KEYBOARD } from '../catalog/identify/testing/report-descriptors';
import type { Snapshot } from '../contract/snapshot';
import { Beacon } from './lab/air';
import { STATUS } from './lab/hci';
import { VirtualHeadset } from './lab/headset';
import { HidHeadset } from './lab/hid-headset';
import { addConnected, describeOnBluez, type LabFixture, recordStates, waitForInquiry } from './lab/lab-test';
import { buildWithout } from './lab/unguarded-build';
import { launch } from './launch';
import { CONNECTED, NEARBY, READY } from './rows';
import { scaleLimit } from './slowness';

// The real BlueZ must protect the user from unknown radios, other people's headphones and hurried clicks.

/** Row of paired headphones that are off or still count as near, because the last packet is valid for a time. */
const PAIRED = /not connected|Off or away/;
const LONG = process.env.EARSHOT_LONG === '1';
/** The Fast Pair id of the WH-1000XM4 that the lab's headset sends. */
const XM4 = Buffer.from('CC438E', 'hex');

describeOnBluez((lab) => {
  test('keeps a pairing despite another pair’s beacon', async () => {
    const { page } = lab.app;
    const mine = await addConnected(lab);
    mine.powerOff();
    await expect(row(page, PAIRED)).toBeVisible();
    lab.laptop.radio.add(new Beacon('5A:11:22:33:44:55', { fastPair: XM4 }));
    lab.laptop.radio.add(new Beacon('5A:11:22:33:44:56', { name: 'tracker' }));
    // The beacon is a separate entry.
    await expect(row(page, READY)).toBeVisible();
    await expect(row(page, PAIRED)).toHaveCount(1);
    await row(page, READY).click();
    await expect(page.getByText('You already have headphones of this model.', { exact: false })).toBeVisible();
    await expect(button(page, 'Fix pairing')).toHaveCount(0);
    await row(page, PAIRED).click();
    await expect(button(page, 'Fix pairing')).toHaveCount(0);
    // The headset itself has enough time to respond, but doesn't.
    await waitForInquiry(lab);
    await expect(page.getByText('The saved pairing no longer works')).toHaveCount(0);
    expect(await lab.desktop.device(mine.address)).toMatchObject({ Paired: true, Trusted: true });
  });

  test('never counts an LE packet as an inquiry response', async () => {
    const { page } = lab.app;
    const mine = await addConnected(lab);
    const sony = { company: 0x012d, data: Buffer.from('04000140000000000000', 'hex') };
    const spoof = lab.laptop.radio.add(new Beacon(mine.address, { addressType: 'public', manufacturer: sony, rssi: -40 }));
    await page.evaluate("window.earshot.send({ type: 'search' })");
    await waitForInquiry(lab);
    await expect(row(page, CONNECTED)).toHaveCount(1);
    mine.powerOff();
    await expect(row(page, CONNECTED)).toHaveCount(0);
    await waitForInquiry(lab);
    await expect(row(page, READY)).toHaveCount(0);
    lab.laptop.radio.remove(spoof);
  });

  test('pairs only the headphones that were chosen', async () => {
    const { page } = lab.app;
    const mine = lab.laptop.radio.add(new VirtualHeadset({ address: '94:DB:56:40:00:01' }));
    mine.powerOn();
    await row(page, NEARBY).click();
    // The headset is in pairing mode for a moment, and disappears after the click.
    mine.enterPairing();
    await button(page, 'Pair and connect now').click();
    mine.refusePairing = STATUS.pairingNotAllowed;
    mine.powerOff();
    const other = lab.laptop.radio.add(new VirtualHeadset({ address: '66:66:66:66:66:67' }));
    other.enterPairing();
    await lab.desktop.waitFor(other.address, { Name: other.name });
    await waitForInquiry(lab);
    expect((await lab.desktop.device(other.address))?.Paired ?? false).toBe(false);
    await page.evaluate("window.earshot.send({ type: 'cancel-action' })");
  });

  test('completes a guide only by its own headphones', async () => {
    const { page } = lab.app;
    const mine = lab.laptop.radio.add(new VirtualHeadset({ speed: 0.1 }));
    mine.powerOn();
    await row(page, NEARBY).click();
    await page.getByRole('button', { name: /^Pair with this computer/ }).click();
    const stranger = lab.laptop.radio.add(new Beacon('5A:11:22:33:44:57', { fastPair: XM4 }));
    // The row itself shows the running action, so the group shows the beacon.
    await expect(page.getByRole('navigation').getByRole('heading', { name: 'Ready to pair' })).toBeVisible();
    await waitForInquiry(lab);
    await expect(page.getByText('Step 1 of 4')).toBeVisible();
    await expect(page.locator('.steps li[data-seen="true"]')).toHaveCount(0);
    lab.laptop.radio.remove(stranger);
    mine.powerOff();
    await mine.pressPower(7_000);
    await expect(page.locator('.steps li[data-seen="true"]').first()).toBeVisible();
  });

  test('completes nothing after a refused pairing', async () => {
    const { page } = lab.app;
    const headset = lab.laptop.radio.add(new VirtualHeadset());
    headset.enterPairing();
    await lab.desktop.waitFor(headset.address, { Name: headset.name });
    await row(page, READY).click();
    // The owner responds late, so that the link of the pairing exists for long, and then rejects it.
    headset.pairDelayMs = 3_000;
    headset.refusePairing = STATUS.authenticationFailure;
    const states = await recordStates(page);
    await page.getByRole('button', { name: /^Pair with this computer/ }).click();
    await expect(page.locator('.outcome')).toBeVisible();
    expect((await states()).flatMap((at) => at.split(' ')).filter((state) => isConnected(state as HeadphonesState))).toEqual([]);
    await expect(page.locator('.steps li[data-seen="true"]')).toHaveCount(0);
  });

  test('shows a steady state while pairing mode flickers', async () => {
    const { page } = lab.app;
    lab.laptop.radio.add(new Beacon('5A:11:22:33:44:58', { fastPair: XM4 }));
    await expect(row(page, READY)).toBeVisible();
    const states = await recordStates(page);
    // Run scan cycles, an inquiry to which the beacon can't respond, and scan cycles again.
    await waitForInquiry(lab);
    await waitForInquiry(lab);
    expect(await states()).toEqual(['pairing-mode']);
  });

  test('claims no presence while Bluetooth is off', async () => {
    const { page } = lab.app;
    const mine = await addConnected(lab);
    lab.laptop.radio.add(new VirtualHeadset({ name: 'WH-1000XM5', address: '88:C9:E8:30:00:02', fastPairId: 'D446A7' })).powerOn();
    await expect(row(page, /WH-1000XM5 On, not paired here/)).toBeVisible();
    await lab.desktop.setPowered(false);
    await row(page, /Bluetooth is off/).click();
    await expect(row(page, /WH-1000XM5/)).toHaveCount(0);
    await expect(button(page, 'Connect')).toHaveCount(0);
    await lab.desktop.setPowered(true);
    await expect(page.getByText('Searching now', { exact: true })).toBeVisible();
    expect(await lab.desktop.device(mine.address)).toMatchObject({ Paired: true });
  });
});

describeOnBluez(
  (lab) => {
    test('keeps the owner’s headset when it undoes an impostor', async () => {
      const { page } = lab.app;
      const genuine = await addConnected(lab, { address: '94:DB:56:30:00:01' });
      genuine.powerOff();
      await expect(row(page, PAIRED)).toBeVisible();
      const impostor = lab.laptop.radio.add(new VirtualHeadset({ address: '66:66:66:66:66:66', hid: KEYBOARD }));
      impostor.enterPairing();
      await lab.desktop.waitFor(impostor.address, { Name: impostor.name });
      await row(page, READY).click();
      await button(page, 'Pair and connect now').click();
      await expect(page.getByText('This device can type on the computer like a keyboard.')).toBeVisible();
      await expect.poll(async () => (await lab.desktop.device(impostor.address))?.Paired ?? false).toBe(false);
      expect(await lab.desktop.device(genuine.address)).toMatchObject({ Paired: true, Trusted: true });
      await expect(page.getByText('They’re in the list twice')).toHaveCount(0);
    });
  },
  { differs: 'BlueZ has changed how it connects input devices' },
);

describeOnBluez(
  (lab) => {
    test('never names a stranger like the owner’s LE_ entry', async () => {
      await meetStranger(lab, {}, async ({ page, mine, stranger, anna }) => {
        const { desktop } = lab;
        // The beacon has a separate entry, without the name.
        await expect(row(page, READY)).not.toContainText('Anna');
        await anna.click();
        await expect(anna).not.toHaveText(READY);
        // The page is loaded at its first use, and has the button only in some states.
        await expect(page.locator('.hero .title')).toBeVisible();
        const fix = button(page, 'Fix pairing');
        if (await fix.isVisible()) await fix.click();
        await waitForInquiry(lab);
        await page.evaluate("window.earshot.send({ type: 'cancel-action' })");
        expect(await desktop.device(mine.leAddress)).toMatchObject({ Paired: true });
        expect((await desktop.device(stranger.address))?.Paired ?? false).toBe(false);
        expect((await desktop.device(stranger.address))?.Trusted ?? false).toBe(false);
        await expect(anna).toHaveCount(1);
      });
    });

    if (LONG)
      test('trusts a stranger under the owner’s name without the guard', async () => {
        test.setTimeout(scaleLimit(240_000) + test.info().timeout);
        const root = buildWithout(['a pairing is never joined by its model alone']);
        await meetStranger(lab, { root }, async ({ page, stranger, anna }) => {
          await expect(row(page, READY)).toContainText('Anna at home');
          await anna.click();
          await page
            .getByRole('button', { name: /^(Fix pairing|Pair and connect now)$/ })
            .first()
            .click();
          await lab.desktop.waitFor(stranger.address, { Paired: true, Trusted: true });
          await expect(row(page, CONNECTED)).toContainText('Anna at home');
        });
      });
  },
  { launches: false },
);

/** Creates the owner's named LE_ entry, and a stranger's headphones of the same model in pairing mode. */
interface Encounter {
  readonly page: Page;
  readonly mine: VirtualHeadset;
  readonly stranger: VirtualHeadset;
  /** Row with the name that the owner gave. */
  readonly anna: Locator;
}

/** Pairs the owner's LE_ entry, names it, turns the headset off, and lets a stranger's headphones respond to the next inquiry. */
async function meetStranger(
  { laptop, desktop }: Pick<LabFixture, 'laptop' | 'desktop'>,
  options: { readonly root?: string },
  goOn: (encounter: Encounter) => Promise<void>,
): Promise<void> {
  const mine = laptop.radio.add(new VirtualHeadset({ address: '94:DB:56:50:00:01', leAddressIsStatic: true }));
  mine.powerOn();
  const before = await launch({ env: laptop.environment });
  await expect(row(before.page, NEARBY)).toBeVisible({ timeout: scaleLimit(30_000) });
  await desktop.pair(mine.leAddress);
  await desktop.waitFor(mine.leAddress, { Paired: true, ServicesResolved: true });
  await before.close();
  mine.powerOff();
  await desktop.waitFor(mine.leAddress, { Connected: false });
  // This is the state after a night: bluetoothd has the pairing, but no packet of the headset.
  await laptop.killBluetoothd();
  await desktop.register();
  await desktop.waitFor(mine.leAddress, { Paired: true });
  const app = await launch({ env: laptop.environment, ...options });
  try {
    const { page } = app;
    const anna = row(page, /Anna at home/);
    await expect(row(page, /WH-1000XM4/)).toBeVisible();
    const { result } = (await page.evaluate("window.earshot.send({ type: 'get-snapshot' })")) as { result: Snapshot };
    const [entry] = result.headphones;
    await page.evaluate(`window.earshot.send({ type: 'rename', headphones: '${entry?.id ?? ''}', nickname: 'Anna at home' })`);
    await expect(anna).toBeVisible();
    const stranger = laptop.radio.add(new HidHeadset({ address: '66:66:66:66:66:66', advertises: false }));
    stranger.enterPairing();
    await expect(row(page, READY)).toBeVisible({ timeout: scaleLimit(60_000) });
    await goOn({ page, mine, stranger, anna });
  } finally {
    await app.close();
  }
}

function row(page: Page, name: RegExp) {
  return page.getByRole('navigation').getByRole('button', { name });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}
