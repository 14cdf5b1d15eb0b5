import * as dbus from '@jellybrick/dbus-next';
import { launch } from '../e2e/launch';
import { ScriptedBluez } from './bluez/bluez';

/** Time in ms from the receipt of BlueZ's signal by a bare D-Bus client to the frame that shows the row. */
interface LatencyRow {
  /** Other devices around, each with a new signal strength once a second. */
  readonly others: number;
  readonly samples: number;
  readonly medianMs: number;
  /** 99th percentile. */
  readonly slow99Ms: number;
  readonly worstMs: number;
}

const CROWDS = [0, 50, 200, 1_000];
const SAMPLES = 100;
const SHOWN_LIMIT_MS = 10_000;

/**
 * Measures the latency over a real bus with a scripted BlueZ, for each crowd. The goals are a median under 60 ms with 200 other devices,
 * and under 100 ms with 1,000.
 */
export async function benchLatency(): Promise<Record<string, LatencyRow>> {
  const bluez = await ScriptedBluez.start();
  const bare = await bareClient(bluez.address);
  const { page, close } = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: bluez.address } });
  const rows: LatencyRow[] = [];
  try {
    // This script is text because it runs in the page, whose globals the types of this program lack. The frame after a change is the one
    // that shows it.
    await page.evaluate(`
      window.shownAt = {};
      new MutationObserver(() => requestAnimationFrame(() => {
        for (const name of document.querySelectorAll('.row-name')) window.shownAt[name.textContent.trim()] ??= performance.timeOrigin + performance.now();
      })).observe(document.body, { childList: true, subtree: true, characterData: true });
    `);
    let number = 0;
    for (const others of CROWDS) {
      await bluez.order({ kind: 'strangers', count: others });
      await bluez.order({ kind: 'rate', perSecond: 1 });
      await page.waitForTimeout(2_000);
      const samples: number[] = [];
      for (let index = 0; index < SAMPLES; index++) {
        number += 1;
        const name = `WH-1000XM4 number ${number}`;
        await bluez.order({ kind: 'headset', number, name });
        const shown = await shownAt(async () => Number(await page.evaluate(`window.shownAt[${JSON.stringify(name)}]`)));
        samples.push(shown - (bare.seen.get(name) ?? Number.NaN));
        await bluez.order({ kind: 'gone', number });
        // The interval is irregular so that it does not match the list's own interval.
        await page.waitForTimeout(20 + ((index * 37) % 90));
      }
      samples.sort((a, b) => a - b);
      const at = (share: number) => Math.round((samples[Math.ceil(samples.length * share) - 1] ?? 0) * 10) / 10;
      rows.push({ others, samples: samples.length, medianMs: at(0.5), slow99Ms: at(0.99), worstMs: at(1) });
    }
  } finally {
    await close();
    bare.close();
    bluez.close();
  }
  return Object.fromEntries(rows.map((row) => [`${row.others} others`, row]));
}

async function shownAt(look: () => Promise<number>): Promise<number> {
  const end = performance.now() + SHOWN_LIMIT_MS;
  for (;;) {
    const shown = await look();
    if (!Number.isNaN(shown)) return shown;
    if (performance.now() > end) throw new Error('a headset was never shown');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

// This client uses the bus alone and records when the announcement of a name arrived.
async function bareClient(address: string): Promise<{ seen: ReadonlyMap<string, number>; close(): void }> {
  const bus = dbus.sessionBus({ busAddress: address });
  const seen = new Map<string, number>();
  bus.on('message', ({ member, body }) => {
    const now = performance.timeOrigin + performance.now();
    if (member !== 'InterfacesAdded') return;
    const device = (body[1] as Readonly<Record<string, Readonly<Record<string, dbus.Variant>>>>)['org.bluez.Device1'];
    const name: unknown = device?.Name?.value;
    if (typeof name === 'string') seen.set(name, now);
  });
  const target = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
  await bus.call(new dbus.Message({ ...target, member: 'AddMatch', signature: 's', body: ["type='signal',member='InterfacesAdded'"] }));
  return { seen, close: () => bus.disconnect() };
}
