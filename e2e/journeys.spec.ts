import { expect, type Page, test } from '@playwright/test';
import { pauseClock } from './clock';
import { press, pressTabUntil } from './keyboard';
import { VirtualHeadset } from './lab/headset';
import { describeOnBluez } from './lab/lab-test';
import { launch, NO_BUS } from './launch';

// Whole journeys by keyboard alone, without a pointer.

test('reaches headphones outside the list by the keyboard', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await press(page, /^Choose a model manually/);
  await expect(page.locator('.model-picker-page summary')).toBeVisible();
  await pressTabUntil(page, /^Search for a model/);
  await page.keyboard.type('wf1000xm5');
  await press(page, /^WF-1000XM5$/);
  await expect(page.getByRole('heading', { name: 'WF-1000XM5', exact: true })).toBeVisible();
  await press(page, /^Pair with this computer/);
  await expect(page.locator('.step-card')).toBeVisible();
  await close();
});

test('adds a phone as a second device by keyboard', async () => {
  const { page, close } = await launch({ args: ['--demo'] });
  await expect(page.locator('.row[data-state="nearby"]').first()).toBeVisible();
  await press(page, /^Kitchen headphones/);
  await nextTab(page, /^Fix a problem$/);
  await press(page, /^Add a second device/);
  await expect(page.locator('.step-card')).toBeVisible();
  await press(page, /^I’ve done this$/);
  await expect(page.getByRole('heading', { name: /^Step 2 of/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await press(page, /^Pair with another device/);
  await press(page, /^iPhone or iPad/);
  await expect(page.getByRole('heading', { name: /Pair with: iPhone or iPad/ })).toBeVisible();
  await close();
});

test('resets by keyboard only after consent', async () => {
  const { page, close } = await launch({ env: NO_BUS });
  await page.clock.install();
  await press(page, /^Choose a model manually/);
  await pressTabUntil(page, /^Search for a model/);
  await page.keyboard.type('wh1000xm3');
  await press(page, /^WH-1000XM3$/);
  await nextTab(page, /^Guides$/);
  await press(page, /^\d?Factory reset/);
  await expect(page.getByRole('heading', { name: 'Before you erase anything' })).toBeFocused();
  await press(page, /^Show me how to erase them$/);
  const press7 = page.locator('.step-card', { hasText: 'Hold the power button and the NC/AMBIENT button for 7 seconds.' });
  while (!(await press7.isVisible())) await press(page, /^I’ve done this$/);
  // The sentence changes after the seconds of the hold.
  await pauseClock(page);
  await press(page, /^Start timer/);
  await expect(page.locator('.hold')).toContainText('Keep holding.');
  while (!(await page.getByText(/choose “WH-1000XM3”/).isVisible())) await press(page, /^I’ve done this$/);
  await close();
});

test('shows guides by keyboard without Bluetooth', async () => {
  const { page, close } = await launch({ env: NO_BUS });
  await expect(page.getByText('Earshot can’t reach the system’s message bus (D-Bus), so it can’t use Bluetooth.')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('LE_');
  await page.keyboard.press('Enter');
  await expect(page.locator('.help-page .title')).toBeFocused();
  await close();
});

/** The arrow key moves from the open tab to the next one. */
async function nextTab(page: Page, shown: RegExp): Promise<void> {
  await pressTabUntil(page, shown);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

describeOnBluez((lab) => {
  test('pairs by keyboard from the guide to sound', async () => {
    const { page } = lab.app;
    const headset = lab.laptop.radio.add(new VirtualHeadset({ speed: 0.05 }));
    headset.powerOn();
    await expect(page.locator('.row[data-state="nearby"]')).toBeVisible();
    await press(page, /^WH-1000XM4/);
    await press(page, /^Guide: Pair with this computer|^Pair with this computer/);
    await expect(page.locator('.step-card')).toBeVisible();
    headset.powerOff();
    await headset.pressPower(7_000);
    await expect(page.getByText('Paired and connected')).toBeVisible();
    await press(page, /^Yes, I hear it$/);
    expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
  });

  test('fixes a paired LE_ entry by keyboard', async () => {
    const { page } = lab.app;
    const headset = lab.laptop.radio.add(new VirtualHeadset({ leAddressIsStatic: true }));
    headset.powerOn();
    await lab.desktop.waitFor(headset.leAddress, { Paired: false });
    await lab.desktop.pair(headset.leAddress);
    await expect(page.locator('.row[data-state="le-half-only"]')).toBeVisible();
    await press(page, /^WH-1000XM4/);
    await press(page, /^Fix pairing$/);
    headset.enterPairing();
    await expect(page.locator('.sound-card')).toContainText('Paired and connected');
  });

  test('connects silent headphones again by keyboard, and keeps the pairing', async () => {
    const { page } = lab.app;
    const headset = lab.laptop.radio.add(new VirtualHeadset());
    headset.enterPairing();
    await lab.desktop.waitFor(headset.address, { Name: headset.name });
    await lab.desktop.pairAndConnect(headset.address);
    await expect(page.locator('.row[data-state="connected"]')).toBeVisible();
    headset.disconnect();
    await lab.desktop.waitFor(headset.address, { Connected: false });
    await headset.linkWithoutSound();
    const silent = page.locator('.row[data-state="connected-no-sound"]');
    await expect(silent).toBeVisible();
    await expect(silent).toContainText('1 problem found');
    await press(page, /^WH-1000XM4/);
    await expect(page.locator('.hero .state')).toHaveText('Connected, but without sound.');
    await press(page, /^Connect again$/);
    await expect(page.getByText('Connected again.')).toBeVisible();
    expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
  });
});
