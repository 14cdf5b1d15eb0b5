import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { OUTPUT_SCHEMAS } from '../../contract/command-line';
import { Beacon } from './air';
import { type RunningCommand, runEarshot } from './command-line';
import { type DesktopServices, until } from './desktop-services';
import { VirtualHeadset } from './headset';
import { labProblem } from './image';
import { Laptop } from './laptop';
import { missingFor, SoundLab } from './sound/sound-lab';
import { selectSuites } from './suites';

const problem = labProblem();
if (problem !== null) process.stdout.write(`Skipped: ${problem}\n`);
const noPulse = missingFor('pulseaudio');

let home: string;
const commands: RunningCommand[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'earshot-cli-'));
});
afterEach(() => {
  for (const command of commands.splice(0)) command.kill();
  rmSync(home, { recursive: true, force: true });
});

function start(args: readonly string[], env: Readonly<Record<string, string | undefined>>, terminal: boolean): RunningCommand {
  const command = runEarshot(args, { env: { HOME: home, ...env }, terminal });
  commands.push(command);
  return command;
}

/** Parses each line of the output by the schema of a document. */
function parseLines<T>(schema: z.ZodType<T>, text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}

describe.skipIf(problem !== null).each(selectSuites('the adapter is tested against each version'))(
  'the command line on the BlueZ of Debian %s',
  (suite) => {
    let laptop: Laptop;
    let desktop: DesktopServices;
    beforeEach(async () => {
      laptop = await Laptop.start({ suite });
      laptop.radio.pageTimeoutMs = 1_000;
      if (laptop.desktop === null) throw new Error('no desktop');
      desktop = laptop.desktop;
    });
    afterEach(async () => {
      for (const command of commands) command.kill();
      await laptop.close();
    });
    const inTerminal = (...args: string[]): RunningCommand => start(args, laptop.environment, true);
    const inPipe = (...args: string[]): RunningCommand => start(args, laptop.environment, false);

    test('shows headphones that appear, and ends its search on Ctrl+C', async () => {
      const watch = inTerminal();
      await watch.waitFor(/Searching/);
      const headset = laptop.radio.add(new VirtualHeadset());
      headset.powerOn();
      await watch.waitFor(/WH-1000XM4.*On, not paired here/);
      expect(await desktop.discovering()).toBe(true);
      watch.type('\u0003');
      expect(await watch.code).toBe(0);
      await until(async () => !(await desktop.discovering()));
    });

    test('completes a pairing guide by what it detects', async () => {
      const headset = laptop.radio.add(new VirtualHeadset({ speed: 0.1 }));
      headset.powerOn();
      const guide = inTerminal('guide', 'xm4', 'pair');
      await guide.waitFor(/Step 1 of/);
      headset.powerOff();
      await guide.waitFor(/Waiting for pairing mode/);
      await headset.pressPower(7_000);
      await guide.waitFor(/✓ Pairing mode detected\./);
      await guide.waitFor(/✓ Connected\./);
      expect(await guide.code).toBe(0);
      expect(guide.text).toMatch(/Earshot confirmed/);
      expect(await desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
    });

    test('continues a guide when its headphones come into range', async () => {
      const headset = laptop.radio.add(new VirtualHeadset({ speed: 0.1 }));
      const guide = inTerminal('guide', 'wh-1000xm4', 'pair');
      await guide.waitFor(/Step 1 of/);
      await headset.pressPower(7_000);
      await guide.waitFor(/✓ Pairing mode detected\./);
      await guide.waitFor(/✓ Connected\./);
      expect(await guide.code).toBe(0);
      expect(await desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
    });

    test('prints JSON by its schema, without terminal sequences', async () => {
      const headset = laptop.radio.add(new VirtualHeadset());
      headset.powerOn();
      laptop.radio.add(new Beacon('C2:00:00:00:00:02', { name: '\u001b[2J\u202eWH-1000XM5\u0007' }));
      const list = inPipe('list', '--json', '--timeout', '15');
      expect(await list.code).toBe(0);
      const [document] = parseLines(OUTPUT_SCHEMAS.list, list.raw);
      expect(document?.headphones.map(({ name }) => name)).toContain('WH-1000XM4');
      expect(list.raw).not.toMatch(/[\u001b\u202e\u0007]/);
      const status = inPipe('status', '1000xm4', '--json');
      expect(await status.code).toBe(0);
      expect(parseLines(OUTPUT_SCHEMAS.status, status.raw)[0]?.headphones).toMatchObject({
        model: 'wh-1000xm4',
        state: 'nearby',
        paired: false,
      });
      const unknown = inPipe('status', 'linkbuds', '--json', '--timeout', '3');
      expect(await unknown.code).toBe(3);
      expect(parseLines(OUTPUT_SCHEMAS.error, unknown.raw)[0]).toMatchObject({ error: 'not-found', matches: [] });
    });

    test('leaves nothing half done after Ctrl+C in a pairing', async () => {
      const headset = laptop.radio.add(new VirtualHeadset());
      headset.powerOn();
      const pair = inTerminal('pair', 'xm4');
      await pair.waitFor(/Waiting for pairing mode/);
      pair.type('\u0003');
      expect(await pair.code).toBe(1);
      expect(pair.text).toContain('Canceled.');
      await until(async () => !(await desktop.discovering()));
      expect(await desktop.device(headset.address)).not.toMatchObject({ Paired: true });
    });

    test('connects, disconnects and forgets paired headphones', async () => {
      const headset = laptop.radio.add(new VirtualHeadset());
      headset.enterPairing();
      await desktop.search(true, 'bredr');
      await desktop.waitFor(headset.address, { Name: headset.name });
      await desktop.pairAndConnect(headset.address);
      await desktop.search(false);
      const disconnect = inPipe('disconnect', 'xm4');
      expect(await disconnect.code).toBe(0);
      expect(disconnect.text).toContain('Disconnected. They stay paired.');
      await desktop.waitFor(headset.address, { Connected: false });
      const connect = inPipe('connect', 'xm4', '--json');
      expect(await connect.code).toBe(0);
      expect(parseLines(OUTPUT_SCHEMAS.action, connect.raw)).toMatchObject([{ command: 'connect', done: true }]);
      await desktop.waitFor(headset.address, { Connected: true });
      expect(await inPipe('forget', 'xm4').code).toBe(0);
      await until(async () => (await desktop.device(headset.address))?.Paired !== true);
    });
  },
);

describe.skipIf(noPulse !== null)('the command line with a real sound server', () => {
  const lab = new SoundLab('pulseaudio');
  afterEach(() => lab.close());

  test('names a muted output and its remedy', async () => {
    await lab.start();
    lab.pactl('set-sink-mute', 'bluez_sink.94_DB_56_10_20_30.a2dp_sink', '1');
    const diagnose = start(['diagnose', 'xm4'], lab.env, false);
    expect(await diagnose.code).toBe(0);
    expect(diagnose.text).toMatch(/✗ The computer has muted them/);
    const json = start(['diagnose', 'xm4', '--json'], lab.env, false);
    expect(await json.code).toBe(0);
    const [document] = parseLines(OUTPUT_SCHEMAS.diagnose, json.raw);
    expect(document?.headphones).toMatchObject({ connected: true, muted: true });
    expect(document?.causes[0]).toMatchObject({ id: 'volume-low', confirmed: true });
    expect(document?.checks).toContainEqual(expect.objectContaining({ id: 'silenced', right: false }));
  });
});
