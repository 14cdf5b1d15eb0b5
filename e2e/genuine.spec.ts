import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Headphones } from '../catalog/headphones';
import { HID_CLASSIC } from '../catalog/identify/services';
import { HEAD_TRACKER } from '../catalog/identify/testing/report-descriptors';
import { SERVICE_2 } from '../main/headset/generation-2';
import type { HeadsetOptions } from './lab/headset-options';
import { HidHeadset } from './lab/hid-headset';
import { describeOnBluez, type LabFixture } from './lab/lab-test';
import { CONNECTED, READY } from './rows';
import { scaleLimit } from './slowness';

// Genuine headphones that offer HID for head tracking must keep every feature. Their services are those of public dumps.

/** Model with the dump of its services, and the packets of its radio. */
const MODELS: readonly (readonly [dump: string, options: HeadsetOptions])[] = [
  [
    'bluez-wh-1000xm6.txt',
    { name: 'WH-1000XM6', address: '58:18:62:00:11:22', fastPairId: '', deviceId: { vendor: 0x054c, product: 0x0f8a, version: 0x0100 } },
  ],
  [
    'bluez-wf-1000xm5-a.txt',
    {
      name: 'WF-1000XM5',
      address: 'AC:80:0A:00:11:22',
      category: 0x32,
      fastPairId: 'BEBAAA',
      deviceId: { vendor: 0x054c, product: 0x0e63, version: 0x0100 },
    },
  ],
];

/** Services for which the lab's headset has its own record. */
const OWN = ['110b', '110c', '110e', '111e', '1124', '1200'].map((short) => `0000${short}-0000-1000-8000-00805f9b34fb`);

describeOnBluez(
  (lab) => {
    for (const [dump, options] of MODELS) {
      test(`keeps a ${options.name ?? ''} that offers head tracking`, async () => {
        const { page } = lab.app;
        const offered = readServices(dump);
        expect(offered).toContain(HID_CLASSIC);
        const services = offered.filter((uuid) => !OWN.includes(uuid) && uuid !== SERVICE_2);
        const control = { service: SERVICE_2, channel: 14 };
        const headset = lab.laptop.radio.add(new HidHeadset({ ...options, services, control, hid: HEAD_TRACKER }));
        headset.enterPairing();
        await page
          .getByRole('navigation')
          .getByRole('button', { name: READY })
          .click({ timeout: scaleLimit(30_000) });
        await page.getByRole('button', { name: 'Pair and connect now', exact: true }).click();
        await expect(page.getByText('Paired and connected.')).toBeVisible({ timeout: scaleLimit(30_000) });
        expect((await lab.desktop.device(headset.address))?.UUIDs).toEqual(expect.arrayContaining(offered));
        // This computer's sound goes to them. They are not trusted before the user's test tone.
        expect(await readEntry(lab)).toMatchObject({ modelId: options.name?.toLowerCase(), state: 'connected', soundProfiles: ['a2dp'] });
        expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Trusted: false });
        const { id } = await readEntry(lab);
        await page.evaluate(`window.earshot.send({ type: 'heard-tones', headphones: '${id}' })`);
        await lab.desktop.waitFor(headset.address, { Trusted: true });

        // After they are trusted, BlueZ also opens their head tracking, and nothing else changes.
        headset.powerOff();
        headset.powerOn();
        await headset.reconnect();
        await headset.openHid();
        await expect(page.getByRole('navigation').getByRole('button', { name: CONNECTED })).toBeVisible({ timeout: scaleLimit(30_000) });
        await expect.poll(() => lab.laptop.inputs.devices.length, { timeout: scaleLimit(15_000) }).toBe(1);
        await expect.poll(async () => (await readEntry(lab)).inputs, { timeout: scaleLimit(15_000) }).toBe('sensors');
        await page.getByRole('tab', { name: 'About this model' }).click();
        await page.getByText('Why we think so').click();
        await expect(page.getByText('They also offer motion sensors', { exact: false })).toBeVisible();
        await expect(page.getByText('This device can type')).toHaveCount(0);
        expect(lab.laptop.inputs.devices.flatMap(({ nodes }) => nodes)).toEqual([]);
        expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Trusted: true, Connected: true });
      });
    }

    test('keeps headphones whose head tracking is over GATT', async () => {
      const { page } = lab.app;
      const headset = lab.laptop.radio.add(new HidHeadset({ advertises: false, hidOverGatt: HEAD_TRACKER }));
      headset.enterPairing();
      await page
        .getByRole('navigation')
        .getByRole('button', { name: READY })
        .click({ timeout: scaleLimit(30_000) });
      await page.getByRole('button', { name: 'Pair and connect now', exact: true }).click();
      await expect(page.getByText('Paired and connected.')).toBeVisible({ timeout: scaleLimit(30_000) });
      await headset.openAtt();
      await expect.poll(async () => (await readEntry(lab)).inputs, { timeout: scaleLimit(15_000) }).toBe('sensors');
      // Wait for longer than a guard needs, because it would remove them within a second of the descriptor.
      await sleep(scaleLimit(2_000));
      expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
      await expect(page.getByText('This device can type')).toHaveCount(0);
    });
  },
  { followsInputs: true },
);

function readServices(dump: string): string[] {
  const text = readFileSync(join(import.meta.dirname, '../main/corpus/dumps', dump), 'utf8');
  return [...text.matchAll(/^\s*UUID: ([0-9a-f-]{36})$/gm)].map(([, uuid = '']) => uuid);
}

async function readEntry(lab: LabFixture): Promise<Headphones> {
  const response = await lab.app.page.evaluate("window.earshot.send({ type: 'get-snapshot' })");
  const { result } = response as { result: { headphones: readonly Headphones[] } };
  const [entry] = result.headphones;
  if (entry === undefined) throw new Error('the list is empty');
  return entry;
}
