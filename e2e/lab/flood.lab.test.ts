import { spawnSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { ScriptedBluez } from '../../bench/bluez/bluez';
import { createWindowlessApp } from '../../main/app/testing/windowless-app';
import { BluezClient } from '../../main/bluez/client';
import { BluezBindings } from '../../main/radio/bluez-bindings';
import { createNoble } from '../../main/radio/create-noble';
import { NobleScanner } from '../../main/radio/noble-scanner';
import { LinuxSystem } from '../../main/system/linux/system';
import { scaleLimit } from '../slowness';

// The scripted BlueZ runs in a separate process, so that it keeps sending while the app is busy.

/** Number of strangers' headphones, which is more than the list holds. */
const HEADPHONES = 500;
/** Signals of each one per second, 3,500 in total. */
const RATE = 7;
/** Maximum processor time until the end of bluetoothd is reported, in ms. Real time would depend on the other programs of the computer. */
const DEATH_MS = scaleLimit(2_000);

const problem = spawnSync('dbus-daemon', ['--version'], { stdio: 'ignore' }).error === undefined ? null : 'needs dbus-daemon';
if (problem !== null) {
  if (process.env.CI === 'true') throw new Error(problem);
  process.stdout.write(`Skipped: ${problem}\n`);
}

let end = async (): Promise<void> => undefined;
afterEach(() => end());

test.skipIf(problem !== null)('reports the end of bluetoothd at once in a flood', async () => {
  const bluez = await ScriptedBluez.start();
  process.env.DBUS_SYSTEM_BUS_ADDRESS = bluez.address;
  const client = new BluezClient();
  const bindings = new BluezBindings(client);
  const system = new LinuxSystem(client);
  const earshot = createWindowlessApp(new NobleScanner(createNoble(bindings), bindings), system);
  end = async () => {
    await earshot.close();
    system.close();
    client.close();
    bluez.close();
  };
  client.start();
  earshot.start();
  earshot.setVisible(true);
  await expect.poll(() => earshot.snapshot.adapter, { interval: 20 }).toBe('ready');
  await bluez.order({ kind: 'strangers', count: HEADPHONES, model: 'WH-1000XM4' });
  await bluez.order({ kind: 'rate', perSecond: RATE });
  // Continue the flood long enough for every queue to fill.
  await new Promise((resolve) => setTimeout(resolve, scaleLimit(4_000)));
  await expect.poll(() => earshot.snapshot.headphones.length).toBeGreaterThan(100);
  const killed = process.cpuUsage();
  bluez.kill();
  await expect.poll(() => earshot.snapshot.adapter, { interval: 20 }).toBe('service-down');
  const { user, system: kernel } = process.cpuUsage(killed);
  expect((user + kernel) / 1_000).toBeLessThan(DEATH_MS);
  // Queued signals must not add devices again.
  await new Promise((resolve) => setTimeout(resolve, scaleLimit(1_000)));
  expect({ adapter: earshot.snapshot.adapter, headphones: earshot.snapshot.headphones }).toEqual({
    adapter: 'service-down',
    headphones: [],
  });
});
