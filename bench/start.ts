import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../e2e/launch';
import { ScriptedBluez } from './bluez/bluez';

/** One start; times in ms since the process began, medians. */
export interface StartRow {
  /** Our code is loaded; its imports have run. */
  readonly loadedMs: number;
  /** Time until Electron is ready. */
  readonly readyMs: number;
  /** The window is made and begins to load its page. */
  readonly windowMs: number;
  /** The page begins to load. */
  readonly pageMs: number;
  /** First content on screen. */
  readonly contentMs: number;
  /** Time until the list shows BlueZ's devices. */
  readonly liveMs: number;
}

const STARTS = 7;
const PHASES = ['loadedMs', 'readyMs', 'windowMs', 'pageMs', 'contentMs', 'liveMs'] as const;

/** Measures the start with the files in the computer's memory and without. */
export async function benchStart(): Promise<Record<string, StartRow | { note: string }>> {
  const bluez = await ScriptedBluez.start();
  try {
    await bluez.order({ kind: 'headset', number: 1, name: 'LE_WH-1000XM4' });
    await bluez.order({ kind: 'strangers', count: 50 });
    await once(bluez.address); // what only a first start does (Chromium's own caches are in the data folder, new each time)
    const warm = await median(bluez.address, () => undefined);
    const forget = canForget();
    const cold = forget ? await median(bluez.address, forgetFiles) : { note: 'not measured: the file cache cannot be dropped here' };
    return { warm, cold };
  } finally {
    bluez.close();
  }
}

async function median(address: string, prepare: () => void): Promise<StartRow> {
  const rows: StartRow[] = [];
  for (let start = 0; start < STARTS; start++) {
    prepare();
    rows.push(await once(address));
  }
  const middle = (phase: (typeof PHASES)[number]) => rows.map((row) => row[phase]).sort((a, b) => a - b)[STARTS >> 1] ?? Number.NaN;
  return Object.fromEntries(PHASES.map((phase) => [phase, middle(phase)])) as unknown as StartRow;
}

async function once(address: string): Promise<StartRow> {
  const { app, page, close } = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: address } });
  try {
    await page.locator('.row').first().waitFor();
    await page.waitForTimeout(300); // the browser notes a paint a moment after it
    const main = await app.evaluate(() => ({
      origin: performance.timeOrigin,
      marks: performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const),
    }));
    const marks = new Map(main.marks);
    const inPage = (await page.evaluate(`[performance.timeOrigin,
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      performance.getEntriesByName('earshot:live')[0]?.startTime ?? NaN]`)) as [number, number, number];
    const [origin, content, live] = inPage;
    const since = (time: number) => Math.round(time - main.origin);
    return {
      loadedMs: Math.round(marks.get('earshot:loaded') ?? Number.NaN),
      readyMs: Math.round(marks.get('earshot:ready') ?? Number.NaN),
      windowMs: Math.round(marks.get('earshot:window') ?? Number.NaN),
      pageMs: since(origin),
      contentMs: since(origin + content),
      liveMs: since(origin + live),
    };
  } finally {
    await close();
  }
}

const DROP = '/proc/sys/vm/drop_caches';

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

/** What is loaded, in kilobytes: as it is (gzipped). */
export function sizes(): Record<string, string> {
  const out = join(import.meta.dirname, '../out');
  const part = (folder: string, end: string): string => {
    const files = (readdirSync(join(out, folder), { recursive: true }) as string[])
      .filter((name) => name.endsWith(end))
      .map((name) => join(out, folder, name));
    const whole = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const packed = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    return `${Math.round(whole / 1_000)} (${Math.round(packed / 1_000)})`;
  };
  return {
    main: part('main', 'js'),
    preload: part('preload', 'cjs'),
    'page, script': part('renderer', '.js'),
    'page, style': part('renderer', '.css'),
    'page, fonts': part('renderer', '.woff2'),
  };
}
