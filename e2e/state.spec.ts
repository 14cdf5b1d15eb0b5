import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Snapshot } from '../contract/snapshot';
import project from '../package.json' with { type: 'json' };
import { VirtualHeadset } from './lab/headset';
import { addConnected, describeOnBluez, type LabFixture } from './lab/lab-test';
import { launch } from './launch';
import { openMore } from './leave';
import { CONNECTED, NEARBY, READY } from './rows';

// The states of headphones and their reasons are tested on the real BlueZ.

/** Adds a headset to the laptop's radio. */
function add(lab: LabFixture, options: ConstructorParameters<typeof VirtualHeadset>[0] = {}): VirtualHeadset {
  return lab.laptop.radio.add(new VirtualHeadset(options));
}

describeOnBluez((lab) => {
  // The promise of two seconds is tested by main/radio/search.test.ts and main/app/noticing.test.ts with a fake clock, and measured by npm
  // run bench notice.
  test('notices each beginning and each end of pairing mode', async () => {
    const { page } = lab.app;
    const headset = add(lab);
    headset.enterPairing();
    await lab.desktop.waitFor(headset.address, { Name: headset.name });
    for (let round = 0; round < 3; round++) {
      await expect(row(page, READY)).toBeVisible();
      // Without the beacon, only the next inquiries can show that pairing mode has ended.
      await expect.poll(() => pairingProofs(page)).toEqual(['beacon']);
      headset.leavePairing();
      await expect(row(page, NEARBY)).toBeVisible();
      headset.enterPairing();
    }
  });

  test('remembers headphones and their name until they are forgotten', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-kept-'));
    const env = { DBUS_SYSTEM_BUS_ADDRESS: lab.laptop.busAddress };
    try {
      const headset = await addConnected(lab);
      const first = await launch({ env, folder });
      await row(first.page, CONNECTED).click();
      await openMore(first.page);
      await button(first.page, 'Add a nickname').click();
      await first.page.getByLabel('Name (shown only in Earshot)').fill('Kitchen\u202e <b>');
      await button(first.page, 'Save').click();
      await expect(row(first.page, /^Kitchen <b>/)).toBeVisible();
      // A change just before the end must be stored, too.
      await first.close();
      // They turn off before the pairing is removed, because a packet without one means a lost pairing.
      headset.powerOff();
      await lab.desktop.remove(headset.address);
      const second = await launch({ env, folder });
      // Wait, because BlueZ keeps a removed device for a moment.
      await row(second.page, /^Kitchen <b> Not in range/).click();
      await expect(second.page.getByText(/Last seen/)).toBeVisible();
      await openMore(second.page);
      await button(second.page, 'Forget these headphones').click();
      await button(second.page, 'Forget').click();
      await expect(row(second.page, /Kitchen/)).toBeHidden();
      await second.close();
      expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ headphones: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('hides addresses and names in the report', async () => {
    const { app, page } = lab.app;
    const headset = await addConnected(lab);
    await row(page, CONNECTED).click();
    await openMore(page);
    await button(page, 'Add a nickname').click();
    await page.getByLabel('Name (shown only in Earshot)').fill('Secret');
    await button(page, 'Save').click();
    await expect(row(page, /^Secret/)).toBeVisible();
    await page.getByRole('tab', { name: 'About this model' }).click();
    await page.getByRole('button', { name: 'Diagnostics report' }).click();
    const report = page.locator('pre.report');
    await expect(report).toContainText('connected (system-connected, profiles)');
    await button(page, 'Copy').click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await app.evaluate((electron) => electron.clipboard.readText());
    for (const part of [`Earshot ${project.version}`, 'BlueZ', 'WH-1000XM4', 'Adapter: ready', 'events']) expect(copied).toContain(part);
    expect(copied).not.toContain('Secret');
    expect(copied).not.toMatch(new RegExp(headset.address.replace(/:/g, '.'), 'i'));
  });
});

describeOnBluez(
  (lab) => {
    test('fixes a paired LE_ entry by one button', async () => {
      const { page } = lab.app;
      const headset = add(lab, { leAddressIsStatic: true });
      headset.powerOn();
      await lab.desktop.waitFor(headset.leAddress, { Paired: false });
      await lab.desktop.pair(headset.leAddress);
      const wrong = row(page, /LE_ only, no sound/);
      await wrong.click();
      await expect(page.getByText(/LE_WH-1000XM4/).first()).toBeVisible();
      await button(page, 'Fix pairing').click();
      // Headphones that enter pairing mode complete the steps before it, too.
      await expect(page.getByRole('heading', { name: /Turn the headphones off/ })).toBeVisible();
      headset.enterPairing();
      await expect(page.locator('.sound-card')).toContainText('Paired and connected');
      expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
      expect((await lab.desktop.device(headset.leAddress))?.Paired ?? false).toBe(false);
      // The memory of the LE_ entry moves to the one remaining row.
      await expect(page.locator('.row')).toHaveCount(1);
    });

    test('explains headphones that another device holds', async () => {
      const { page } = lab.app;
      const headset = await addConnected(lab);
      await lab.desktop.disconnect(headset.address);
      headset.busy = true;
      await row(page, /not connected/).click();
      await button(page, 'Connect').click();
      await expect(page.getByText(/They’re connected to another device\. Disconnect them there/)).toBeVisible();
      await page.getByRole('tab', { name: 'About this model' }).click();
      await page.getByText('Why we think so').click();
      await expect(page.getByText('They didn’t respond when this computer tried to connect.')).toBeVisible();
      // One box explains the failure under the state's own sentence.
      await button(page, 'Cancel').click();
      await expect(row(page, /Probably on another device/)).toBeVisible();
      await expect(page.locator('.hero .state')).toContainText('They’re probably connected to another device.');
      await expect(page.locator('.finding')).toHaveCount(0);
      // The next try connects automatically when the headphones become free.
      await button(page, 'Connect when they’re free').click();
      await expect(page.getByText(/They’re connected to another device\. Disconnect them there/)).toBeVisible();
      headset.busy = false;
      await expect(row(page, CONNECTED)).toBeVisible();
    });

    test('ends a pairing without confirmation', async () => {
      const { page } = lab.app;
      lab.laptop.radio.responseTimeoutMs = 2_000;
      const headset = add(lab);
      headset.pairDelayMs = 60_000;
      headset.enterPairing();
      await lab.desktop.waitFor(headset.address, { Name: headset.name });
      await row(page, READY).click();
      await button(page, 'Pair and connect now').click();
      const outcome = page.locator('.outcome .strong');
      await expect(outcome).toBeVisible();
      expect(await outcome.textContent()).toMatch(/not confirmed in time|didn’t respond|stopped responding/);
      lab.laptop.radio.responseTimeoutMs = 30_000;
    });
  },
  { differs: 'the bond of an LE_ entry and the errors of a failed connection depend on the version' },
);

/** Returns the proof of pairing mode of each entry in the list. */
async function pairingProofs(page: Page): Promise<readonly (string | undefined)[]> {
  const { result } = (await page.evaluate("window.earshot.send({ type: 'get-snapshot' })")) as { result: Snapshot };
  return result.headphones.map(({ pairing }) => pairing?.proof);
}

function row(page: Page, name: RegExp) {
  return page.getByRole('navigation').getByRole('button', { name });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}
