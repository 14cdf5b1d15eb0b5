import { join } from 'node:path';
import { launch } from '../e2e/launch';
import { ScriptedBluez } from './bluez/bluez';
import type { Row } from './columns';
import { type FileSize, measureFile } from './first-scripts';
import type { Checkout } from './reference';

/**
 * Measures the files that the page loads before its list is live, gzipped, in kB: each by its name without its hash, and sums. Runs
 * the app, because only the browser lists what it loaded.
 */
export async function benchSizes(checkouts: readonly Checkout[]): Promise<Record<string, Row>> {
  const bluez = await ScriptedBluez.start();
  const loaded = new Map<string, readonly FileSize[]>();
  try {
    await bluez.order({ kind: 'headset', number: 1, name: 'LE_WH-1000XM4' });
    for (const { name, root } of checkouts) loaded.set(name, await listLoaded(root, bluez.address));
  } finally {
    bluez.close();
  }
  const names = [...new Set([...loaded.values()].flat().map(({ file }) => stripHash(file)))].sort();
  const row = (belongs: (file: string) => boolean): Row => {
    const sums = [...loaded].map(([name, files]) => [name, sum(files.filter(({ file }) => belongs(file)))] as const);
    const [own, other] = sums.map(([, value]) => value);
    return { ...Object.fromEntries(sums), ...(own === undefined || !other ? {} : { ratio: Math.round((own / other) * 100) / 100 }) };
  };
  return {
    ...Object.fromEntries(names.map((name) => [name, row((file) => stripHash(file) === name)])),
    'all scripts': row((file) => file.endsWith('.js')),
    'all files': row(() => true),
  };
}

async function listLoaded(root: string, address: string): Promise<readonly FileSize[]> {
  const { page, close } = await launch({ root, env: { DBUS_SYSTEM_BUS_ADDRESS: address } });
  try {
    await page.waitForFunction(`performance.getEntriesByName('earshot:live').length > 0`);
    const paths = (await page.evaluate(`{
      const live = performance.getEntriesByName('earshot:live')[0].startTime;
      const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < live);
      [...new Set(before.map(({ name }) => new URL(name).pathname))];
    }`)) as string[];
    return paths.filter((path) => path.startsWith('/assets/')).map((path) => measureFile(join(root, 'out/renderer'), path.slice(1)));
  } finally {
    await close();
  }
}

function stripHash(file: string): string {
  return file.replace(/^assets\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
}

function sum(files: readonly FileSize[]): number {
  return Math.round(files.reduce((total, { gzipped }) => total + gzipped, 0) / 100) / 10;
}
