import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launch } from './launch';
import { whichElectron } from './runtime/which.mjs';

// Tests the app with its adapters for Windows. Its packets were recorded from noble's shipped Windows binary under Wine, and the lab test
// of e2e/wine compares the recording with that binary.
test.skip(whichElectron().kind === 'real', 'real Electron has no other system than its own');

const FOLDER = join(import.meta.dirname, 'wine');
const recorded = JSON.parse(readFileSync(join(FOLDER, 'radio-events.json'), 'utf8')) as Readonly<Record<string, readonly object[]>>;

/** Sends to a process of the app, as `e2e/wine/as-windows.cjs` describes. */
async function play({ app }: LaunchedApp, name: 'native-radio' | 'win32', message: object): Promise<void> {
  await app.evaluate((_electron, [target, sent]) => Reflect.get(globalThis, 'playWindows')(target, sent), [name, message] as const);
}

/** Response of the Win32 process about one paired headset, with an output that is on if it's connected. */
const paired = (connected: boolean) => ({
  devices: [
    {
      id: String.raw`BTHENUM\DEV_F84E17001122\8&X`,
      name: 'WH-CH520',
      connected,
      flags: 0x28,
      container: '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e',
      sound: true,
      active: connected,
    },
  ],
  services: [],
  batteries: [],
  inputs: [],
  output: null,
  own: '5CF370000001',
  why: '',
});

test('shows what the binaries of Windows report', async () => {
  const launched = await launch({ preload: join(FOLDER, 'as-windows.cjs') });
  const { page } = launched;
  const rows = page.locator('.row');
  await play(launched, 'win32', { answers: { read: paired(true) } });
  await play(launched, 'native-radio', { events: recorded.start });
  await play(launched, 'win32', { events: [{ event: 'changed' }] });
  await expect(rows.filter({ hasText: 'WH-CH520' })).toHaveAttribute('data-state', 'connected');
  const headset = rows.filter({ hasText: 'WH-1000XM4' });
  await play(launched, 'native-radio', { events: recorded.nearby });
  await expect(headset).toHaveAttribute('data-state', 'nearby');
  await play(launched, 'native-radio', { events: recorded.pairing });
  await expect(headset).toHaveAttribute('data-state', 'pairing-mode');
  await play(launched, 'native-radio', { events: recorded.away });
  await expect(headset).toHaveCount(0);
  await play(launched, 'native-radio', { events: recorded.off });
  await expect(page.getByText('Bluetooth is turned off.')).toBeVisible();
  await launched.close();
});
