import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { launch } from '../e2e/launch';
import { ScriptedBluez } from './bluez/bluez';
import { createRows, type Row } from './columns';
import type { Checkout } from './reference';

/** Times of one start in ms. Those without another note are measured from the start of the process. */
type Start = Readonly<
  Record<'loaded' | 'ready' | 'window' | 'page' | 'content' | 'list live' | 'content after page' | 'list live after page', number>
>;

const STARTS = 7;
/** Time in ms to wait, because the browser records a paint a moment after it. */
const PAINT_RECORDED_MS = 300;
const DROP = '/proc/sys/vm/drop_caches';

/** Measures the start with and without the files in the computer's memory, as the median of several starts. The checkouts alternate. */
export async function benchStart(checkouts: readonly Checkout[]): Promise<Record<string, Row>> {
  const bluez = await ScriptedBluez.start();
  try {
    await bluez.order({ kind: 'headset', number: 1, name: 'LE_WH-1000XM4' });
    await bluez.order({ kind: 'strangers', count: 50 });
    // Start once without a measurement, because some work is done at the first start only.
    for (const { root } of checkouts) await measureStart(root, bluez.address);
    const warm = await repeat(checkouts, bluez.address, () => undefined);
    const cold = canForget() ? await repeat(checkouts, bluez.address, forgetFiles) : {};
    return { ...prefix('warm', warm), ...prefix('cold', cold) };
  } finally {
    bluez.close();
  }
}

async function repeat(checkouts: readonly Checkout[], address: string, prepare: () => void): Promise<Record<string, Row>> {
  const runs = new Map<Checkout, Start[]>(checkouts.map((checkout) => [checkout, []]));
  for (let start = 0; start < STARTS; start++)
    for (const checkout of checkouts) {
      prepare();
      runs.get(checkout)?.push(await measureStart(checkout.root, address));
    }
  return createRows(runs);
}

async function measureStart(root: string, address: string): Promise<Start> {
  const { app, page, close } = await launch({ root, env: { DBUS_SYSTEM_BUS_ADDRESS: address } });
  try {
    await page.locator('.row').first().waitFor();
    await page.waitForTimeout(PAINT_RECORDED_MS);
    const main = await app.evaluate(() => ({
      origin: performance.timeOrigin,
      marks: performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const),
    }));
    const marks = new Map(main.marks);
    const mark = (name: string): number => Math.round(marks.get(`earshot:${name}`) ?? Number.NaN);
    const [origin, content, live] = (await page.evaluate(`[performance.timeOrigin,
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      performance.getEntriesByName('earshot:live')[0]?.startTime ?? NaN]`)) as [number, number, number];
    return {
      loaded: mark('loaded'),
      ready: mark('ready'),
      window: mark('window'),
      page: Math.round(origin - main.origin),
      content: Math.round(origin + content - main.origin),
      'list live': Math.round(origin + live - main.origin),
      'content after page': Math.round(content),
      'list live after page': Math.round(live),
    };
  } finally {
    await close();
  }
}

function prefix(name: string, rows: Record<string, Row>): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows).map(([measure, row]) => [`${name}, ${measure}`, row]));
}

function forgetFiles(): void {
  execFileSync('sync');
  writeFileSync(DROP, '3');
}

function canForget(): boolean {
  try {
    forgetFiles();
    return true;
  } catch {
    return false;
  }
}
