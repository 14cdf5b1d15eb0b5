import { Beacon } from '../e2e/lab/air';
import { clientFor, until } from '../e2e/lab/desktop';
import { VirtualHeadset } from '../e2e/lab/headset';
import { Laptop } from '../e2e/lab/laptop';
import { launch } from '../e2e/launch';
import { IFACE } from '../main/bluez/adapter';

/** From BlueZ's signal, as a bare D-Bus client in this process sees it, to the row on the screen. In ms. */
export interface LatencyResult {
  readonly others: number;
  readonly samples: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

const OTHERS = 200;
const SAMPLES = 15;

/** Measures it in the lab, amid {@link OTHERS} other devices that advertise. */
export async function benchLatency(): Promise<LatencyResult> {
  const laptop = await Laptop.boot();
  const client = clientFor(laptop.busAddress);
  const { page, close } = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: laptop.busAddress } });
  try {
    for (let index = 0; index < OTHERS; index++)
      laptop.radio.add(
        new Beacon(`C1:00:00:00:00:${index.toString(16).padStart(2, '0').toUpperCase()}`, { name: `stranger ${index}`, rssi: -80 }),
      );
    const seen = new Map<string, number>();
    client.on('changed', (path, iface) => {
      if (iface === IFACE.device && client.properties(path, iface)?.Name !== undefined && !seen.has(path)) seen.set(path, Date.now());
    });
    client.start();
    await until(() => client.status === 'ready');
    await until(() => [...client.objects.keys()].filter((path) => path.includes('/dev_C1')).length >= OTHERS * 0.9, 60_000);
    // As text: it runs in the page, whose globals this program's types do not know.
    await page.evaluate(`
      window.shownAt = {};
      new MutationObserver(() => {
        for (const name of document.querySelectorAll('.row-name')) window.shownAt[name.textContent.trim()] ??= Date.now();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    `);
    const samples: number[] = [];
    for (let index = 0; index < SAMPLES; index++) {
      // The kernel alternates between LE scan and inquiry; packets are only heard in the first.
      await until(() => laptop.radio.scanning, 30_000);
      const name = `WH-1000XM4 number ${index}`;
      const headset = laptop.radio.add(new VirtualHeadset({ name, fastPairId: '' }));
      headset.powerOn();
      const path = `/org/bluez/hci0/dev_${headset.leAddress.replace(/:/g, '_')}`;
      await until(() => seen.has(path), 30_000);
      const shown = `window.shownAt[${JSON.stringify(name)}]`;
      // Asked again and again from here: the page's content security policy forbids to wait inside it.
      let shownAt = Number.NaN;
      for (let tries = 0; Number.isNaN(shownAt); tries++) {
        if (tries > 500) throw new Error(`${name} was never shown`);
        shownAt = Number(await page.evaluate(shown));
        if (Number.isNaN(shownAt)) await page.waitForTimeout(10);
      }
      samples.push(shownAt - (seen.get(path) ?? 0));
      laptop.radio.remove(headset);
    }
    samples.sort((a, b) => a - b);
    return { others: OTHERS, samples: samples.length, medianMs: samples[samples.length >> 1] ?? 0, worstMs: samples.at(-1) ?? 0 };
  } finally {
    await close();
    client.close();
    await laptop.close();
  }
}
