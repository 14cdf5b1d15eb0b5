import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { launch } from '../e2e/launch';
import { measureHeap } from '../e2e/main-process';
import { ScriptedBluez } from './bluez/bluez';
import { listFamily, readMemory } from './processes';

/** Memory of the app at one time, in MB, after a collection. */
interface MemoryRow {
  readonly signals: number;
  /** JavaScript heap of the main process and of the page, and their compiled code, which is not in it. */
  readonly mainHeapMb: number;
  readonly mainCodeMb: number;
  readonly pageHeapMb: number;
  readonly pageCodeMb: number;
  /** Memory of all its processes. Memory that processes share is divided among them. */
  readonly allProcessesMb: number;
}

/** Load of 200 advertisers, each reported every five seconds, as BlueZ reports a crowded office in an hour. */
const SIGNALS_PER_HOUR = 144_000;
const HOURS = 24;

/** Measures memory at the start, after an hour's worth of signals and after a day's worth. The goal: from hour to day at most 5 % more. */
export async function benchGrowth(): Promise<Record<string, MemoryRow | { percent: number }>> {
  // The processes are measured in a separate run, because counting the objects of the page's heap needs much memory itself.
  const inHeaps = await aDayWith(async (app, page) => {
    const main = await measureHeap(app);
    const inPage = await pageHeap(page);
    return {
      mainHeapMb: megabytes(main.heap),
      mainCodeMb: megabytes(main.code),
      pageHeapMb: megabytes(inPage.data),
      pageCodeMb: megabytes(inPage.code),
    };
  });
  const inProcesses = await aDayWith(async (app, page) => {
    await measureHeap(app);
    await collectInPage(page);
    return { allProcessesMb: Math.round(readMemory(listFamily(app.process().pid ?? 0)) * 10) / 10 };
  });
  const both = (when: keyof typeof inHeaps): MemoryRow => ({ ...inHeaps[when], ...inProcesses[when] });
  const growth = (part: 'mainHeapMb' | 'pageHeapMb' | 'allProcessesMb') => ({
    percent: Math.round((both('day')[part] / both('hour')[part] - 1) * 1_000) / 10,
  });
  return {
    'at the start': both('start'),
    'after an hour': both('hour'),
    'after a day': both('day'),
    'hour to day, main heap': growth('mainHeapMb'),
    'hour to day, page heap': growth('pageHeapMb'),
    'hour to day, all processes': growth('allProcessesMb'),
  };
}

// Runs the app for a day's worth of signals, and measures it three times.
async function aDayWith<T>(
  look: (app: ElectronApplication, page: Page) => Promise<T>,
): Promise<Record<'start' | 'hour' | 'day', T & { signals: number }>> {
  const bluez = await ScriptedBluez.start();
  const { app, page, close } = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: bluez.address } });
  const settled = async (signals: number) => {
    await wait(5_000);
    return { ...(await look(app, page)), signals };
  };
  try {
    const start = await settled(await bluez.order({ kind: 'strangers', count: 5 }));
    const hour = await settled(await bluez.order({ kind: 'burst', signals: SIGNALS_PER_HOUR }));
    let signals = 0;
    for (let done = 1; done < HOURS; done++) signals = await bluez.order({ kind: 'burst', signals: SIGNALS_PER_HOUR });
    return { start, hour, day: await settled(signals) };
  } finally {
    await close();
    bluez.close();
  }
}

// Collect garbage first, because Chromium keeps it while memory is free, which is not a leak.
async function collectInPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

// Compiled code is counted apart because V8 compiles more of it over time.
async function pageHeap(page: Page): Promise<{ data: number; code: number }> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as {
    snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
    nodes: number[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const code = types[0].indexOf('code');
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sum = { data: 0, code: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    sum[nodes[node + kind] === code ? 'code' : 'data'] += nodes[node + size] ?? 0;
  }
  return sum;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e4) / 100;
}
