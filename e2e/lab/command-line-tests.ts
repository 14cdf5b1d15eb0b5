import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { OUTPUT_SCHEMAS } from '../../contract/command-line';
import { scaleLimit } from '../slowness';
import { Beacon } from './air';
import { type RunningCommand, runEarshot } from './command-line';
import { type DesktopServices, waitUntil } from './desktop-services';
import { VirtualHeadset } from './headset';
import { findLabProblem, type Suite } from './image';
import { Laptop } from './laptop';

const problem = findLabProblem();
if (problem !== null) process.stdout.write(`Skipped: ${problem}\n`);
/** Value of `--timeout` in which a search of the emulated guest finds headphones. */
const SEARCH_SECONDS = String(Math.ceil(scaleLimit(15_000) / 1_000));

/** Starts commands in a separate home folder. */
interface CommandStarter {
  (args: readonly string[], env: Readonly<Record<string, string | undefined>>, terminal: boolean): RunningCommand;
  /** Ends all of them. */
  kill(): void;
}

/** Adds hooks that give each test a home folder, and end its commands. */
export function useCommands(): CommandStarter {
  let home: string;
  const commands: RunningCommand[] = [];
  const kill = (): void => {
    for (const command of commands.splice(0)) command.kill();
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'earshot-cli-'));
  });
  afterEach(() => {
    kill();
    rmSync(home, { recursive: true, force: true });
  });
  const start = (args: readonly string[], env: Readonly<Record<string, string | undefined>>, terminal: boolean): RunningCommand => {
    const command = runEarshot(args, { env: { HOME: home, ...env }, terminal });
    commands.push(command);
    return command;
  };
  return Object.assign(start, { kill });
}

/** Parses each line of the output by the schema of a document. */
export function parseLines<T>(schema: ZodMiniType<T>, text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}

/** Describes the tests of the command line on these releases of Debian, each with a guest of its own. */
export function describeCommandLine(suites: readonly Suite[]): void {
  describe.skipIf(problem !== null).each(suites)('the command line on the BlueZ of Debian %s', (suite) => {
    const start = useCommands();
    let laptop: Laptop;
    let desktop: DesktopServices;
    beforeEach(async () => {
      laptop = await Laptop.start({ suite });
      laptop.radio.pageTimeoutMs = 1_000;
      if (laptop.desktop === null) throw new Error('no desktop');
      desktop = laptop.desktop;
    });
    afterEach(async () => {
      start.kill();
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
      await waitUntil(async () => !(await desktop.discovering()));
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
      const list = inPipe('list', '--json', '--timeout', SEARCH_SECONDS);
      expect(await list.code).toBe(0);
      const [document] = parseLines(OUTPUT_SCHEMAS.list, list.raw);
      expect(document?.headphones.map(({ name }) => name)).toContain('WH-1000XM4');
      expect(list.raw).not.toMatch(/[\u001b\u202e\u0007]/);
      const status = inPipe('status', '1000xm4', '--json', '--timeout', SEARCH_SECONDS);
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

    test('leaves no pairing behind after Ctrl+C during one', async () => {
      const headset = laptop.radio.add(new VirtualHeadset());
      headset.powerOn();
      const pair = inTerminal('pair', 'xm4');
      await pair.waitFor(/Waiting for pairing mode/);
      pair.type('\u0003');
      expect(await pair.code).toBe(1);
      expect(pair.text).toContain('Canceled.');
      await waitUntil(async () => !(await desktop.discovering()));
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
      await waitUntil(async () => (await desktop.device(headset.address))?.Paired !== true);
    });
  });
}
