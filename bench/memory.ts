import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ScriptedBluez } from './bluez/bluez';
import { createRows, type Row } from './columns';
import { listFamily, readMemory } from './processes';
import type { Checkout } from './reference';
import { spawnApp } from './spawned';

const ROUNDS = 3;
/** Time after which the list is live and the start is over, in ms. */
const SETTLE_MS = 20_000;
const EMPTY = join(import.meta.dirname, 'empty');

/**
 * Measures the memory of all processes (proportional set size, in MB) minus that of an empty window of the same runtime: with the
 * window open, and after a start into the tray. All apps of a round run at the same time, because they share the runtime's files, and each
 * is charged its part of them.
 */
export async function benchMemory(checkouts: readonly Checkout[]): Promise<Record<string, Row>> {
  const bluez = await ScriptedBluez.start();
  const runs = new Map<Checkout, Record<string, number>[]>(checkouts.map((checkout) => [checkout, []]));
  try {
    await bluez.order({ kind: 'headset', number: 1, name: 'LE_WH-1000XM4' });
    await bluez.order({ kind: 'strangers', count: 50 });
    for (let round = 0; round < ROUNDS; round++) {
      const roots = checkouts.map(({ root }) => root);
      const [empty = Number.NaN, ...open] = await measure(bluez.address, [EMPTY, ...roots], false);
      const [emptyAgain = Number.NaN, ...tray] = await measure(bluez.address, [EMPTY, ...roots], true);
      checkouts.forEach((checkout, index) => {
        runs.get(checkout)?.push({
          'window open, all': open[index] ?? Number.NaN,
          'window open, own': (open[index] ?? Number.NaN) - empty,
          'in the tray, all': tray[index] ?? Number.NaN,
          'in the tray, own': (tray[index] ?? Number.NaN) - emptyAgain,
        });
      });
    }
  } finally {
    bluez.close();
  }
  return createRows(runs);
}

async function measure(address: string, roots: readonly string[], hidden: boolean): Promise<readonly number[]> {
  const apps = roots.map((root) => spawnApp(address, { root, ...(hidden ? { preferences: { tray: true }, args: ['--hidden'] } : {}) }));
  try {
    await wait(SETTLE_MS);
    return apps.map(({ pid }) => readMemory(listFamily(pid)));
  } finally {
    for (const app of apps) await app.close();
  }
}
