import { expect, type Page, test } from '@playwright/test';
import { SERVICE_1 } from '../main/headset/generation-1';
import { SERVICE_2 } from '../main/headset/generation-2';
import { serveControl } from './lab/control-service';
import { addConnected, describeOnEachBluez } from './lab/lab-test';
import { CONNECTED } from './rows';

// Asking headphones what they say of themselves: over the real BlueZ, and the kernel's own RFCOMM.

describeOnEachBluez((lab) => {
  test('off until it is switched on; then one click tells what earbuds of the newer generation say', async () => {
    const { page } = lab.app;
    const headset = await addConnected(lab, { control: { service: SERVICE_2, channel: 14 } });
    const control = serveControl(headset, 14, 2, { ignoresFirst: true });
    await open(page);
    await expect(page.getByRole('heading', { name: /The headphones say/ })).toHaveCount(0);
    await switchOn(page);
    await open(page);
    // Nothing is asked by itself.
    expect(control.asked).toEqual([]);
    await page.getByRole('button', { name: 'Ask the headphones' }).click();
    const says = page.locator('.says');
    for (const line of [
      'WF-1000XM5',
      '4.0.2',
      'left 80 %, right 80 % (charging), case 70 %',
      'AAC',
      'switched on',
      'Laptop: connected',
      'Tablet: plays now',
    ])
      await expect(says).toContainText(line, { timeout: 20_000 });
    // This is a WH-1000XM4 by everything else; what the lab makes it say is another model's.
    await expect(says).toContainText('Earshot took them for WH-1000XM4');
    // It holds the service no longer than it has to, so that a phone can have it.
    await expect.poll(() => control.isClosed).toBe(true);
    // Names of other people's devices go nowhere.
    await page.keyboard.press('Control+Comma');
    await page.getByRole('button', { name: 'Diagnostics report' }).click();
    await expect(page.locator('pre.report')).toContainText('Adapter: ready');
    expect(await page.locator('pre.report').textContent()).not.toContain('Tablet');
    expect(await lab.app.log()).not.toContain('Tablet');
    // Gone with the page.
    await open(page);
    await expect(page.getByRole('button', { name: 'Ask the headphones' })).toBeVisible();
    await expect(page.getByText('Tablet')).toHaveCount(0);
  });

  test('a headset of the older generation stays on, and one that refuses is explained', async () => {
    const { page } = lab.app;
    const headset = await addConnected(lab, { control: { service: SERVICE_1, channel: 9 } });
    await switchOn(page);
    await open(page);
    await page.getByRole('button', { name: 'Ask the headphones' }).click();
    await expect(page.locator('.says')).toContainText('They did not let Earshot ask', { timeout: 20_000 });
    const control = serveControl(headset, 9, 1, { repeats: true, split: 2 });
    await page.getByRole('button', { name: 'Ask again' }).click();
    for (const line of ['WH-1000XM4', '2.9.0', '100 %', 'LDAC', 'Phone: not connected'])
      await expect(page.locator('.says')).toContainText(line, { timeout: 20_000 });
    expect([control.off, headset.powered, control.asked.some((question) => question.startsWith('1 22'))]).toEqual([false, true, false]);
    // Headphones that go take what they said with them.
    headset.powerOff();
    await expect(page.locator('.says')).toHaveCount(0, { timeout: 20_000 });
  });
});

function open(page: Page): Promise<void> {
  return page.getByRole('navigation').getByRole('button', { name: CONNECTED }).click();
}

async function switchOn(page: Page): Promise<void> {
  await page.keyboard.press('Control+Comma');
  await page.getByRole('switch', { name: 'Let me ask headphones what they say of themselves' }).click();
}
