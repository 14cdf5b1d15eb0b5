import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launch } from '../e2e/launch';
import { ScriptedBluez } from './bluez/bluez';
import { holdingOf } from './main-process';
import { family, memoryOf } from './processes';

/** What the app holds at one time, in MB. */
export interface MemoryRow {
  readonly signals: number;
  /** JavaScript heap of the main process and of the page, after a collection. */
  readonly mainHeapMb: number;
  readonly pageHeapMb: number;
  /** Compiled code of both, which is not in the numbers before. */
  readonly mainCodeMb: number;
  readonly pageCodeMb: number;
  /** All its processes, shared memory divided among those that share it. */
  readonly allProcessesMb: number;
}

/** 200 advertisers, each told every five seconds: what BlueZ tells of a crowded office in an hour. */
const SIGNALS_PER_HOUR = 144_000;
const HOURS = 24;

/** Measures memory at the start, after an hour's worth of signals and after a day's worth. The goal: from hour to day at most 5 % more. */
export async function benchMemory(): Promise<Record<string, MemoryRow | { percent: number }>> {
  const bluez = await ScriptedBluez.start();
  const { app, page, close } = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: bluez.address } });
  try {
    const look = async (signals: number): Promise<MemoryRow> => {
      await wait(5_000);
      const allProcesses = memoryOf(family(app.process().pid ?? 0));
      const main = await holdingOf(app);
      const inPage = await pageHeap(page);
      return {
        signals,
        mainHeapMb: megabytes(main.heap),
        mainCodeMb: megabytes(main.code),
        pageHeapMb: megabytes(inPage.data),
        pageCodeMb: megabytes(inPage.code),
        allProcessesMb: Math.round(allProcesses * 10) / 10,
      };
    };
    const atStart = await look(await bluez.order({ kind: 'strangers', count: 5 }));
    const anHour = await look(await bluez.order({ kind: 'burst', signals: SIGNALS_PER_HOUR }));
    let signals = 0;
    for (let hour = 1; hour < HOURS; hour++) signals = await bluez.order({ kind: 'burst', signals: SIGNALS_PER_HOUR });
    const aDay = await look(signals);
    const growth = (part: 'mainHeapMb' | 'pageHeapMb' | 'allProcessesMb') => ({
      percent: Math.round((aDay[part] / anHour[part] - 1) * 1_000) / 10,
    });
    return {
      'at the start': atStart,
      'after an hour': anHour,
      'after a day': aDay,
      'hour to day, main heap': growth('mainHeapMb'),
      'hour to day, page heap': growth('pageHeapMb'),
      'hour to day, all processes': growth('allProcessesMb'),
    };
  } finally {
    await close();
    bluez.close();
  }
}

// Compiled code is told apart: V8 makes more of it as functions turn out to be used often, whatever they hold.
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
