import { dirname } from 'node:path';
import { createHeadphones } from '../catalog/testing/headphones';
import type { Snapshot } from '../contract/snapshot';
import { createTestSnapshot } from '../contract/testing/snapshot';
import { launch } from '../e2e/launch';
import { listFirstScripts } from './first-scripts';

/** Measures the cost of the window. Times in ms. */
interface InterfaceResult {
  /** Time from the page's start to its first content, as the median of several starts. */
  readonly firstContentMs: number;
  readonly headsets: number;
  readonly updatesPerSecond: number;
  /** Frames per second while the list is updated, and while the same list is at rest, which is the best that the computer can do. */
  readonly framesPerSecond: number;
  readonly framesPerSecondAtRest: number;
  /** 99th percentile of the frame times, and the longest one. */
  readonly frame99Ms: number;
  readonly longestFrameMs: number;
  readonly scriptKilobytesGzipped: number;
}

const ROOT = dirname(import.meta.dirname);
const STARTS = 5;
const HEADSETS = 50;
const UPDATES_PER_SECOND = 20;
const SECONDS = 8;

/** Measures first content, a list that is updated all the time, and the size of the renderer's script. */
export async function benchInterface(): Promise<InterfaceResult> {
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const { page, close } = await launch({ args: ['--demo'] });
    // The browser reports the time a moment after it has painted, so this waits for it.
    await page.waitForTimeout(500);
    starts.push(Number(await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`)));
    await close();
  }
  const { app, page, close } = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' } });
  const send = (snapshot: Snapshot) =>
    app.evaluate(({ BrowserWindow }, sent) => BrowserWindow.getAllWindows()[0]?.webContents.send('earshot:snapshot', sent), snapshot);
  let revision = 1_000_000;
  const record = async (update: boolean): Promise<number[]> => {
    await page.evaluate(`{
      window.frames = [];
      let last = performance.now();
      const look = (now) => { window.frames.push(now - last); last = now; window.looking = requestAnimationFrame(look); };
      window.looking = requestAnimationFrame(look);
    }`);
    const end = Date.now() + SECONDS * 1_000;
    while (Date.now() < end) {
      const next = Date.now() + 1_000 / UPDATES_PER_SECOND;
      if (update) await send(createBenchSnapshot(revision++));
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - Date.now())));
    }
    const frames = (await page.evaluate(`cancelAnimationFrame(window.looking), window.frames.slice(2)`)) as number[];
    return frames.sort((a, b) => a - b);
  };
  await send(createBenchSnapshot(revision++));
  const rest = await record(false);
  const busy = await record(true);
  await close();
  return {
    firstContentMs: round(starts.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN),
    headsets: HEADSETS,
    updatesPerSecond: UPDATES_PER_SECOND,
    framesPerSecond: round(busy.length / SECONDS),
    framesPerSecondAtRest: round(rest.length / SECONDS),
    frame99Ms: round(busy[Math.floor(busy.length * 0.99)] ?? Number.NaN),
    longestFrameMs: round(busy.at(-1) ?? Number.NaN),
    scriptKilobytesGzipped: round(listFirstScripts(ROOT).reduce((sum, { gzipped }) => sum + gzipped, 0) / 1_000),
  };
}

// Signal and battery of every headset change with each update, so that each row is drawn again.
function createBenchSnapshot(revision: number): Snapshot {
  const list = Array.from({ length: HEADSETS }, (_, index) =>
    createHeadphones(index % 2 === 0 ? 'paired-nearby' : 'nearby', {
      id: `h${index + 1}`,
      group: index % 2 === 0 ? 'paired' : 'nearby',
      name: `WH-1000XM4 ${index}`,
      rssi: -40 - ((index + revision) % 50),
      battery: (index + revision) % 101,
    }),
  );
  return createTestSnapshot({ revision, headphones: list });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
