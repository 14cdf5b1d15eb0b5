import { expect, type Page, test } from '@playwright/test';
import { VirtualHeadset } from './lab/headset';
import { findLabProblem } from './lab/image';
import { Laptop } from './lab/laptop';
import { USUAL_SUITE } from './lab/suites';
import { type LaunchedApp, launch } from './launch';
import { CONNECTED, READY } from './rows';

// Laptop with a second adapter in a USB port.

const problem = findLabProblem();
test.skip(problem !== null, problem ?? '');

let laptop: Laptop;
let app: LaunchedApp;

test.beforeEach(async () => {
  laptop = await Laptop.start({ suite: USUAL_SUITE, adapters: 2 });
  app = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: laptop.busAddress } });
});
test.afterEach(async () => {
  const { status, expectedStatus } = test.info();
  if (status !== expectedStatus) process.stdout.write(`${await app.log()}\n`);
  try {
    await app.close();
    expect(await laptop.faults()).toEqual([]);
  } finally {
    await laptop.close();
  }
});

test('uses the second adapter and reports a double pairing', async () => {
  const { page } = app;
  const { desktop, secondRadio } = laptop;
  if (desktop === null || secondRadio === null) throw new Error('the laptop is not complete');
  const headset = laptop.radio.add(new VirtualHeadset());
  headset.enterPairing();
  await desktop.waitFor(headset.address, { Name: headset.name });
  await desktop.pairAndConnect(headset.address);
  await expect(row(page, CONNECTED)).toBeVisible();

  headset.powerOff();
  laptop.radio.remove(headset);
  await laptop.unplugAdapter(0);
  await expect(row(page, CONNECTED)).toBeHidden();
  await expect(page.getByText('Searching now', { exact: true })).toBeVisible();

  // The second adapter has no pairing, so a button on the page makes one.
  secondRadio.add(headset);
  headset.enterPairing();
  await row(page, READY).click();
  await page.getByRole('button', { name: 'Pair and connect now' }).click();
  await expect(page.getByText(/Paired and connected|Connected, but the sound/).first()).toBeVisible();
  expect(headset.keys.has(secondRadio.address)).toBe(true);

  headset.powerOff();
  secondRadio.remove(headset);
  await laptop.plugAdapter(0);
  await row(page, /WH-1000XM4/)
    .first()
    .click();
  await expect(page.getByText('They’re in the list twice')).toBeVisible();
});

function row(page: Page, name: RegExp) {
  return page.getByRole('navigation').getByRole('button', { name });
}
