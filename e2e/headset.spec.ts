import { expect, type Page, test } from '@playwright/test';
import { SERVICE_1 } from '../main/headset/generation-1';
import { SERVICE_2 } from '../main/headset/generation-2';
import { KNOWN, type Quirks } from '../main/headset/testing/virtual-control';
import { findViolations } from './axe';
import { serveControl } from './lab/control-service';
import { addConnected, describeOnBluez } from './lab/lab-test';
import { CONNECTED } from './rows';

/** The Device ID of a WF-1000XM5. */
const XM5 = { vendor: 0x054c, product: 0x0e63, version: 0x0100 };

/** Two devices. The name of one has markup, right-to-left text and too many characters. */
const HOSTILE = createListText(['Phone', `<img src=x onerror=alert(1)>\u202egnihtyna ${'very '.repeat(20)}`]);

function createListText(names: readonly string[]): string {
  const devices = names.map((name, index) => {
    const text = Buffer.from(name).subarray(0, 255);
    return Buffer.concat([Buffer.from(`AA:BB:CC:00:00:0${index + 2}`), Buffer.of(0, text.length), text]).toString('hex');
  });
  return `3701${names.length.toString(16).padStart(2, '0')}${devices.join('')}`;
}

// Earshot reads details of headphones over the real BlueZ and the kernel's own RFCOMM.

describeOnBluez((lab) => {
  /** Opens connected earbuds of the newer generation with reading turned on. */
  async function earbuds(quirks: Quirks) {
    const headset = await addConnected(lab, {
      name: 'WF-1000XM5',
      deviceId: XM5,
      fastPairId: '',
      control: { service: SERVICE_2, channel: 14 },
    });
    const control = serveControl(headset, 14, 2, quirks);
    await switchOn(lab.app.page);
    await open(lab.app.page);
    return { headset, control };
  }

  test('reads details by one click after it is turned on', async () => {
    const { page } = lab.app;
    const headset = await addConnected(lab, { control: { service: SERVICE_2, channel: 14 } });
    const control = serveControl(headset, 14, 2, { ignoresFirst: true });
    await open(page);
    await expect(page.getByRole('heading', { name: /Reported by the headphones/ })).toHaveCount(0);
    await switchOn(page);
    await open(page);
    // Nothing is read without a click.
    expect(control.requests).toEqual([]);
    await page.getByRole('button', { name: 'Read details from headphones' }).click();
    const details = page.locator('.headset-details');
    for (const line of [
      'WF-1000XM5',
      '4.0.2',
      'left 80%, right 80% (charging), case 70%',
      'AAC',
      'On',
      'Laptop: this computer',
      'Tablet: playing',
    ])
      await expect(details).toContainText(line);
    // All other signs are those of a WH-1000XM4, but the lab makes it report another model.
    await expect(details).toContainText('Earshot had identified them as WH-1000XM4');
    // The service is closed at once so that a phone can use it.
    await expect.poll(() => control.isClosed).toBe(true);
    // Names of other people's devices are not stored or logged.
    await page.keyboard.press('Control+Comma');
    await page.getByRole('button', { name: 'Diagnostics report' }).click();
    await expect(page.locator('pre.report')).toContainText('Adapter: ready');
    expect(await page.locator('pre.report').textContent()).not.toContain('Tablet');
    expect(await lab.app.log()).not.toContain('Tablet');
    // The details disappear with the page.
    await open(page);
    await expect(page.getByRole('button', { name: 'Read details from headphones' })).toBeVisible();
    await expect(page.getByText('Tablet')).toHaveCount(0);
  });

  test('sends confirmed commands and shows the results', async () => {
    const { page } = lab.app;
    const { headset, control } = await earbuds({ question: 7 });
    const details = page.locator('.headset-details');
    await page.getByRole('button', { name: 'Read details from headphones' }).click();
    await expect(details).toContainText('Tablet is playing');
    await expect(details).toContainText('This matches the model Earshot recognized');
    // The button is missing for this computer, because that would end its own connection.
    await expect(details.getByRole('button', { name: /^Disconnect/ })).toHaveCount(1);

    await details.getByRole('button', { name: 'Disconnect Tablet…' }).click();
    // The safe button has the focus, and axe finds no violation.
    await expect(details.getByRole('button', { name: 'Cancel' })).toBeFocused();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(details.getByRole('heading')).toBeFocused();
    expect(control.requests.some((question) => question.startsWith('2 3c'))).toBe(false);
    await details.getByRole('button', { name: 'Disconnect Tablet…' }).click();
    await details.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await expect(details).toContainText('Tablet is disconnected.');
    await expect(details).toContainText('Tablet: not connected');
    expect([control.isConnectedTo(KNOWN.other), control.disconnectedSender]).toEqual([false, false]);

    // With two devices, the headphones ask a question first, and “no” cancels the command.
    await details.getByRole('button', { name: 'Turn off…' }).click();
    await details.getByRole('button', { name: 'Turn off', exact: true }).click();
    await expect(details).toContainText('The headphones will disconnect to make this change. Continue?');
    await details.getByRole('button', { name: 'Cancel' }).click();
    await expect(details).toContainText('Nothing was changed.');
    expect(control.twoDevices).toBe(true);
    await details.getByRole('button', { name: 'Turn off…' }).click();
    await details.getByRole('button', { name: 'Turn off', exact: true }).click();
    await details.getByRole('button', { name: 'Continue' }).click();
    await expect(details).toContainText('Only one device can connect at a time now.');
    expect(control.twoDevices).toBe(false);

    // A guide with a button press leads here, and continues after pairing mode.
    await page.getByRole('button', { name: /Use them with a phone/ }).click();
    await page.getByRole('button', { name: 'Show details' }).click();
    await details.getByRole('button', { name: 'Pair another device…' }).click();
    await details.getByRole('button', { name: 'Start pairing mode' }).click();
    await details.getByRole('button', { name: 'Continue on the other device' }).click();
    expect([headset.pairing, headset.link !== null]).toEqual([true, true]);
    await expect(page.locator('[aria-current=step]')).toContainText('Pair');
    await expect(page.getByRole('main')).toContainText('Choose “WF-1000XM5”');
    await expect.poll(() => control.isClosed).toBe(true);
  });

  test('reports a reconnection without confirmation and uses the details', async () => {
    const { page } = lab.app;
    const { control } = await earbuds({ reconnects: true });
    // A common question links to the details.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('which device are they connected to');
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /Which device are they connected to/ })
      .click();
    await page.getByRole('button', { name: 'Read details from headphones' }).click();
    await expect(page.locator('.reported-devices')).toContainText('Tablet: playing');
    // The problem names the device that plays.
    await secondDevice(page);
    await expect(page.locator('.cause.likely')).toContainText('Tablet is playing through them.');
    await open(page);
    const details = page.locator('.headset-details');
    // The page shares the details, so no second read is needed.
    await details.getByRole('button', { name: 'Turn off…' }).click();
    await details.getByRole('button', { name: 'Turn off', exact: true }).click();
    await expect(details).toContainText('They didn’t confirm whether it worked');
    await expect(page.getByRole('navigation').getByRole('button', { name: CONNECTED })).toBeVisible();
    await details.getByRole('button', { name: /^Read (again|details)/ }).click();
    await expect(details).toContainText('Off');
    expect(control.disconnectedSender).toBe(false);
    // The details are evidence now.
    await secondDevice(page);
    await expect(page.locator('.checked')).toContainText('They report that two devices at once is turned off');
    await expect(page.locator('.cause.likely')).toContainText('Two devices at once is turned off');
  });

  test('keeps the older generation connected and explains a refusal', async () => {
    const { page } = lab.app;
    const headset = await addConnected(lab, { control: { service: SERVICE_1, channel: 9 } });
    await switchOn(page);
    await open(page);
    await page.getByRole('button', { name: 'Read details from headphones' }).click();
    await expect(page.locator('.headset-details')).toContainText('They refused the connection');
    // One of the known devices has a hostile name.
    const control = serveControl(headset, 9, 1, { repeats: true, split: 2 }, { '2 3601': HOSTILE });
    await page.getByRole('button', { name: 'Read again' }).click();
    for (const line of ['WH-1000XM4', '2.9.0', '100%', 'LDAC', 'Phone: not connected'])
      await expect(page.locator('.headset-details')).toContainText(line);
    await expect(page.locator('.reported-devices li')).toHaveCount(2);
    expect(await page.locator('.reported-devices img').count()).toBe(0);
    expect(await page.locator('.reported-devices').textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/);
    expect([control.off, headset.powered, control.requests.some((question) => question.startsWith('1 22'))]).toEqual([false, true, false]);
    // The computer goes to sleep during a question, which cancels the command.
    const sleepy = serveControl(headset, 9, 1, { onlyAcknowledges: ['1 0600'] });
    await page.getByRole('button', { name: 'Read again' }).click();
    await expect.poll(() => sleepy.requests.length).toBeGreaterThan(1);
    expect(sleepy.isClosed).toBe(false);
    await lab.app.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await expect.poll(() => sleepy.isClosed).toBe(true);
    // The details disappear with their headphones.
    headset.powerOff();
    await expect(page.locator('.headset-details')).toHaveCount(0);
  });
});

/** Opens the problem with a second device, from anywhere. */
async function secondDevice(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('two devices at once does not work');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /A second device won’t connect/ })
    .first()
    .click();
}

function open(page: Page): Promise<void> {
  return page.getByRole('navigation').getByRole('button', { name: CONNECTED }).click();
}

async function switchOn(page: Page): Promise<void> {
  await page.keyboard.press('Control+Comma');
  await page.getByRole('switch', { name: 'Read details from headphones' }).click();
}
