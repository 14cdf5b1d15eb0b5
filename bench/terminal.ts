import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { VirtualHeadset } from '../e2e/lab/headset';
import { Laptop } from '../e2e/lab/laptop';
import { USUAL_SUITE } from '../e2e/lab/suites';
import { HERE } from './reference';

/** Number of starts of each program. */
const ROUNDS = 7;
/** Time limit of a start, in ms. */
const LIMIT_MS = 60_000;

/** Times from the start of a program to its first row. */
interface StartRow {
  readonly samples: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

/**
 * Measures on the real BlueZ how soon a terminal shows paired headphones: the command `earshot watch` as it is built, and
 * `bluetoothctl devices` on the same bus.
 */
export async function benchTerminal(): Promise<Record<string, StartRow>> {
  const laptop = await Laptop.start({ suite: USUAL_SUITE });
  try {
    const { desktop } = laptop;
    if (desktop === null) throw new Error('no desktop');
    const headset = laptop.radio.add(new VirtualHeadset());
    headset.enterPairing();
    await desktop.search(true, 'bredr');
    await desktop.waitFor(headset.address, { Name: headset.name });
    await desktop.pairAndConnect(headset.address);
    await desktop.search(false);
    const env = { ...process.env, ...laptop.environment };
    const earshot = ['python3', join(import.meta.dirname, '../e2e/lab/run-in-terminal.py'), process.execPath];
    const commands = {
      'earshot watch': [...earshot, join(HERE.root, 'out/main/terminal.js'), 'watch'],
      'bluetoothctl devices': ['bluetoothctl', 'devices'],
    };
    const took: Record<string, number[]> = { 'earshot watch': [], 'bluetoothctl devices': [] };
    // The programs alternate, so that a busy moment of the computer affects both.
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, command] of Object.entries(commands)) took[name]?.push(await measureRow(command, env));
    return Object.fromEntries(Object.entries(took).map(([name, times]) => [name, summarize(times)]));
  } finally {
    await laptop.close();
  }
}

/** Returns the time until a program prints the headphones, in ms. */
function measureRow([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    let output = '';
    let time: number | null = null;
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      if (time !== null || !output.includes('WH-1000XM4')) return;
      time = performance.now() - begun;
      child.stdin.write('\u0003');
      child.stdin.end();
    });
    child.on('error', reject);
    child.stdin.on('error', () => undefined); // The program has ended already.
    child.on('close', () => {
      clearTimeout(timer);
      if (time === null) reject(new Error(`${program} printed no headphones: ${output.slice(0, 300)}`));
      else resolve(Math.round(time));
    });
  });
}

function summarize(times: readonly number[]): StartRow {
  const sorted = [...times].sort((a, b) => a - b);
  return { samples: sorted.length, medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, worstMs: sorted.at(-1) ?? Number.NaN };
}
