import { setTimeout as wait } from 'node:timers/promises';
import { type Blueman, findMissingBlueman, startBlueman } from './blueman';
import { ScriptedBluez } from './bluez/bluez';
import { listFamily, readCommand, readUse, type Use } from './processes';
import { spawnApp } from './spawned';

/** Figures of one program in one situation. */
interface QuietRow {
  readonly situation: string;
  readonly program: string;
  /** Processor time in seconds per hour. */
  readonly cpuPerHour: number;
  /** Wakeups of all its threads per second. */
  readonly wakeupsPerSecond: number;
}

const STRANGERS = 200;
const PER_SECOND = 10;
const SETTLE_MS = 8_000;
const MEASURE_MS = 60_000;

/** Measures Earshot beside Debian's blueman on one bus: searching in a crowd, in the tray in that crowd, in the tray in silence. */
export async function benchQuiet(): Promise<Record<string, QuietRow>> {
  const missing = findMissingBlueman();
  if (missing !== null) process.stdout.write(`blueman is not measured: ${missing}\n`);
  const bluez = await ScriptedBluez.start();
  const rows: QuietRow[] = [];
  try {
    await bluez.order({ kind: 'strangers', count: STRANGERS });
    await bluez.order({ kind: 'headset', number: 1, name: 'LE_WH-1000XM4' });
    const blueman = missing === null ? await startBlueman(bluez.address) : null;
    const shown = spawnApp(bluez.address);
    await wait(SETTLE_MS);
    await bluez.order({ kind: 'rate', perSecond: PER_SECOND });
    rows.push(...(await measure('window open, searching in a crowd', shown.pid, blueman, (one) => [...one.manager(), ...one.applet()])));
    await shown.close();
    blueman?.closeManager();
    const hidden = spawnApp(bluez.address, { preferences: { tray: true }, args: ['--hidden'] });
    await wait(SETTLE_MS);
    rows.push(...(await measure('in the tray, another program searches in the crowd', hidden.pid, blueman, (one) => one.applet())));
    await bluez.order({ kind: 'rate', perSecond: 0 });
    await wait(2_000);
    rows.push(...(await measure('in the tray, nothing happens', hidden.pid, blueman, (one) => one.applet())));
    await hidden.close();
    blueman?.close();
  } finally {
    bluez.close();
  }
  return Object.fromEntries(rows.map((row, index) => [String(index + 1), row]));
}

async function measure(
  situation: string,
  pid: number,
  blueman: Blueman | null,
  part: (blueman: Blueman) => readonly number[],
): Promise<QuietRow[]> {
  const earshot = listFamily(pid);
  // Chromium's own processes are recognized by their command line, and everything else is the main process.
  const isPage = (one: number) => /--type=|chromium|chrome/.test(readCommand(one));
  const groups: [string, readonly number[]][] = [
    ['Earshot, all', earshot],
    ['Earshot, main process', earshot.filter((one) => !isPage(one))],
    ['Earshot, Chromium', earshot.filter(isPage)],
    ...(blueman === null ? [] : [['blueman', part(blueman)] satisfies [string, readonly number[]]]),
  ];
  const before = groups.map(([, pids]) => readUse(pids));
  const began = performance.now();
  await wait(MEASURE_MS);
  const seconds = (performance.now() - began) / 1_000;
  return groups.map(([program, pids], index) => {
    const { cpu, wakeups } = difference(readUse(pids), before[index] ?? { cpu: 0, wakeups: 0 });
    return {
      situation,
      program,
      cpuPerHour: Math.round((cpu / seconds) * 36_000) / 10,
      wakeupsPerSecond: Math.round((wakeups / seconds) * 10) / 10,
    };
  });
}

function difference(after: Use, before: Use): Use {
  return { cpu: after.cpu - before.cpu, wakeups: after.wakeups - before.wakeups };
}
