import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputOf, Pactl } from '../../main/system/linux/pactl';
import type { SoundOutput } from '../../main/system/system-adapter';
import { until } from './desktop-services';

/** Its outputs have the names of real ones and lead nowhere. */
const SINKS = ['alsa_output.pci-0000_00_1f.3.analog-stereo', 'bluez_output.94_DB_56_10_20_30.1', 'effect_input'];
const HEADSET = '94:DB:56:10:20:30';
const missing = ['pulseaudio', 'pactl'].filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined);
const problem = missing.length === 0 ? null : `needs ${missing.join(' and ')} (Debian: pulseaudio, pulseaudio-utils)`;
if (problem !== null) {
  if (process.env.CI === 'true') throw new Error(problem);
  process.stdout.write(`Skipped: ${problem}\n`);
}

describe.skipIf(problem !== null)('the default output of a real sound server', () => {
  let folder: string;
  let server: ChildProcess;
  let pactl: Pactl;
  let told: (SoundOutput | null)[];

  const ask = (...args: string[]) => execFileSync('pactl', args, { encoding: 'utf8' });

  async function start(): Promise<void> {
    const modules = ['module-native-protocol-unix', ...SINKS.map((name) => `module-null-sink sink_name=${name}`)];
    server = spawn(
      'pulseaudio',
      ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', ...modules.flatMap((module) => ['-L', module])],
      { stdio: 'ignore' },
    );
    await until(() => spawnSync('pactl', ['info'], { stdio: 'ignore' }).status === 0);
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pulse-'));
    Object.assign(process.env, { XDG_RUNTIME_DIR: folder, HOME: folder, PULSE_RUNTIME_PATH: folder });
    await start();
    told = [];
    pactl = new Pactl();
    pactl.on('output', (output) => told.push(output));
    pactl.follow();
  });
  afterAll(() => {
    pactl?.close();
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const last = () => told.at(-1);

  test('the output is reported, and every change of it', async () => {
    ask('set-default-sink', 'alsa_output.pci-0000_00_1f.3.analog-stereo');
    await until(() => last() === 'elsewhere');
    ask('set-default-sink', 'bluez_output.94_DB_56_10_20_30.1');
    await until(() => JSON.stringify(last()) === JSON.stringify({ address: HEADSET }));
    // An effect in front of an output: where it leads is not known, so nothing is claimed.
    ask('set-default-sink', 'effect_input');
    await until(() => last() === null);
  });

  test('one button makes the headset the output; an absent one is an error', async () => {
    await pactl.choose(HEADSET);
    expect(ask('get-default-sink').trim()).toBe('bluez_output.94_DB_56_10_20_30.1');
    await expect(pactl.choose('94:DB:56:00:00:00')).rejects.toThrow('no output of this address');
  });

  test('a sound server that dies is unknown, and its return is noticed', async () => {
    await until(() => last() !== null);
    server.kill('SIGKILL');
    await until(() => last() === null);
    await start();
    ask('set-default-sink', 'bluez_output.94_DB_56_10_20_30.1');
    await until(() => JSON.stringify(last()) === JSON.stringify({ address: HEADSET }), 20_000);
  });
});

test('without pactl the output is unknown, and nothing breaks', async () => {
  const absent = new Pactl('no-such-program');
  const told: unknown[] = [];
  absent.on('output', (output) => told.push(output));
  absent.on('warning', (text) => told.push(text));
  absent.follow();
  await expect(absent.choose(HEADSET)).rejects.toThrow('ENOENT');
  absent.close();
  expect(told).toEqual([]);
});

test.each([
  ['bluez_sink.94_DB_56_10_20_30.a2dp_sink', { address: HEADSET }],
  ['bluez_output.94:DB:56:10:20:30', { address: HEADSET }],
  ['bluez_output.94_DB_56_10_20_30.a2dp-sink', { address: HEADSET }],
  ['alsa_output.usb-Sony.analog-stereo', 'elsewhere'],
  ['easyeffects_sink', null],
  ['bluez_output.94_DB_56_10_20_30_40', null],
  ['', null],
] as const)('an output called %j', (sink, output) => {
  expect(outputOf(sink)).toEqual(output);
});
