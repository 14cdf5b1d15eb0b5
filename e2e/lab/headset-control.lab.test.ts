import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_1 } from '../../main/headset/generation-1';
import { SERVICE_2 } from '../../main/headset/generation-2';
import { askHeadset } from '../../main/headset/session';
import type { Quirks, Script } from '../../main/headset/testing/virtual-control';
import type { OpenControl } from '../../main/headset/transport/control-opener';
import { controlOverSockets } from '../../main/headset/transport/control-over-sockets';
import { relaySockets } from '../../main/headset/transport/relay-sockets';
import { serveControl } from './control-service';
import { VirtualHeadset } from './headset';
import { labProblem, SUITES } from './image';
import { Laptop } from './laptop';

// The control protocol over the real kernel: its SDP and RFCOMM talk with the virtual headset's.
const problem = labProblem();
if (problem !== null) process.stdout.write(`Skipped: ${problem}\n`);

/** A program for the guest's kernel, in one file beside the packages that it loads; `page` is a script for a browser. */
async function bundled(name: string, page = false): Promise<string> {
  const folder = join(import.meta.dirname, '../../.lab/guest', name);
  const entry = join(import.meta.dirname, `${name}.ts`);
  const output = { configFile: false, logLevel: 'error' } as const;
  if (page)
    await build({ ...output, build: { lib: { entry, formats: ['es'], fileName: () => `${name}.js` }, outDir: folder, minify: false } });
  else
    await build({
      ...output,
      ssr: { noExternal: true, external: ['koffi'] },
      build: { ssr: entry, outDir: folder, emptyOutDir: true, target: 'node20' },
    });
  return join(folder, `${name}.js`);
}

/** Asks over the Web Serial of a browser that it starts; the page's script lies beside it. */
async function serialProgram(): Promise<string> {
  const program = await bundled('serial-on-guest');
  copyFileSync(await bundled('serial-page', true), join(dirname(program), 'serial-page.js'));
  return program;
}

describe.skipIf(problem !== null).each(SUITES)('asking a headset over the real kernel of Debian %s', (suite) => {
  let laptop: Laptop;
  let program: string;
  beforeAll(async () => {
    laptop = await Laptop.start({ suite, hostDisk: true });
    program = await bundled('ask-on-guest');
  });
  afterAll(async () => {
    const faults = await laptop.faults();
    await laptop.close();
    expect(faults).toEqual([]);
  });

  async function connected(service: string, channel: number): Promise<VirtualHeadset> {
    const { desktop } = laptop;
    if (desktop === null) throw new Error('no desktop');
    const headset = laptop.radio.add(new VirtualHeadset({ control: { service, channel } }));
    headset.enterPairing();
    await desktop.search(true);
    await desktop.waitFor(headset.address, { Name: headset.name });
    await desktop.pairAndConnect(headset.address);
    await desktop.search(false);
    return headset;
  }
  const openControl = (address: string): Promise<OpenControl> =>
    controlOverSockets(relaySockets(laptop.streamPort)).open(address, new AbortController().signal);
  async function gone(headset: VirtualHeadset): Promise<void> {
    await laptop.desktop?.remove(headset.address);
    laptop.radio.remove(headset);
  }

  test('generation 1: its channel is found, it says what it has, and it is still on', async () => {
    const headset = await connected(SERVICE_1, 9);
    const control = serveControl(headset, 9, 1, { ignoresFirst: true, split: 3 });
    const { stream, service } = await openControl(headset.address);
    expect(service).toBe(SERVICE_1);
    expect(await askHeadset(stream, service)).toMatchObject({
      generation: 1,
      model: 'WH-1000XM4',
      codec: 'LDAC',
      devices: [{ name: 'Laptop' }, { name: 'Phone' }],
    });
    expect([control.off, headset.powered]).toEqual([false, true]);
    await gone(headset);
  });
  test('generation 2: on another channel, with frames that are repeated', async () => {
    const headset = await connected(SERVICE_2, 14);
    serveControl(headset, 14, 2, { repeats: true, chatty: true });
    const { stream, service } = await openControl(headset.address);
    expect(await askHeadset(stream, service)).toMatchObject({ generation: 2, model: 'WF-1000XM5', twoDevices: true });
    await gone(headset);
  });
  test.each([1, 2] as const)('generation %i with everything that can be wrong with a headset', async (generation) => {
    const [service, channel] = generation === 1 ? [SERVICE_1, 9] : [SERVICE_2, 14];
    const headset = await connected(service, channel);
    const liars: Script = { '2 3601': '3701ff', '2 3602': '3702ff', '1 0402': '0502ff41', '1 0401': '050103ffffff' };
    const odd: readonly (readonly [string, Quirks, Script?])[] = [
      ['spoils every other frame first', { wrongChecksums: true }],
      ['forgets to acknowledge', { forgetsAck: true }],
      ['acknowledges what was long ago', { staleAcks: true }],
      ['one byte at a time, repeated', { split: 1, repeats: true }],
      ['acknowledges and says nothing', { onlyAcknowledges: ['1 0402'] }],
      ['lies about lengths', {}, liars],
    ];
    for (const [what, quirks, script] of odd) {
      const control = serveControl(headset, channel, generation, quirks, script);
      const { stream } = await openControl(headset.address);
      const said = await askHeadset(stream, service);
      expect([what, said.generation, control.off, headset.powered]).toEqual([what, generation, false, true]);
      expect([what, said.devices?.length ?? null]).toEqual([what, script === undefined ? 2 : null]);
      await expect.poll(() => control.isClosed).toBe(true);
    }
    serveControl(headset, channel, generation, { hangsUpAfter: 5 });
    const { stream } = await openControl(headset.address);
    await expect(askHeadset(stream, service)).rejects.toMatchObject({ reason: 'closed' });
    expect(headset.powered).toBe(true);
    await gone(headset);
  });
  test('a channel that refuses, and a headset without the service, are told', async () => {
    const headset = await connected(SERVICE_2, 14);
    await expect(openControl(headset.address)).rejects.toMatchObject({ name: 'SocketError', reason: 'refused' });
    await gone(headset);
    const other = await connected('00000000-0000-0000-0000-000000000001', 14);
    await expect(openControl(other.address)).rejects.toThrow('no control service');
    await gone(other);
  });
  test('the kernel’s own sockets, as the app uses them, without any capability: said, refused, busy, and away', async () => {
    const headset = await connected(SERVICE_2, 14);
    const ask = async (address: string): Promise<unknown> =>
      JSON.parse((await laptop.runNode(program, address)).trim().split('\n').at(-1) ?? '');
    expect(await ask(headset.address)).toMatchObject({ reason: 'refused' });
    const control = serveControl(headset, 14, 2);
    expect(await ask(headset.address)).toMatchObject({
      generation: 2,
      model: 'WF-1000XM5',
      devices: [{ name: 'Laptop' }, { name: 'Tablet' }],
    });
    expect(control.isClosed).toBe(true);
    // Another program of this computer talks with it.
    const other = await relaySockets(laptop.streamPort).rfcomm(headset.address, 14);
    expect(await ask(headset.address)).toMatchObject({ reason: 'busy' });
    other.close();
    headset.powerOff();
    await laptop.desktop?.waitFor(headset.address, { Connected: false });
    expect(await ask(headset.address)).toMatchObject({ reason: 'away' });
    await gone(headset);
  });
  // The service is all the same to it: one generation on each.
  const generation = suite === 'bookworm' ? 1 : 2;
  test(`a real Chromium’s Web Serial, as Windows and macOS have it, with generation ${generation}`, async () => {
    const [service, channel] = generation === 1 ? [SERVICE_1, 9] : [SERVICE_2, 14];
    await laptop.letBrowse('http://127.0.0.1:8123');
    const headset = await connected(service, channel);
    const control = serveControl(headset, channel, generation, { ignoresFirst: true, repeats: true });
    const disturbed = async (): Promise<number> =>
      (await laptop.log()).split('\n').filter((line) => /agent|StartDiscovery/i.test(line)).length;
    const before = await disturbed();
    expect(before).toBeGreaterThan(0);
    const said = JSON.parse(
      (await laptop.runNode(await serialProgram(), headset.address, laptop.radio.address)).trim().split('\n').at(-1) ?? '',
    );
    expect(said).toMatchObject({
      service,
      says: { generation, model: generation === 1 ? 'WH-1000XM4' : 'WF-1000XM5' },
      told: generation === 1 ? null : { type: 'outcome', outcome: 'done' },
    });
    expect([control.off, control.hurt, control.pairingMode, control.isClosed]).toEqual([false, false, generation === 2, true]);
    // It neither searches nor answers for the desktop.
    expect(await disturbed()).toBe(before);
    await gone(headset);
  });
  test('a headset that is switched off in the middle ends the question', async () => {
    const headset = await connected(SERVICE_2, 14);
    const control = serveControl(headset, 14, 2, { onlyAcknowledges: ['1 0600'] });
    const { stream, service } = await openControl(headset.address);
    const asking = askHeadset(stream, service);
    asking.catch(() => undefined);
    await expect.poll(() => control.asked.length).toBeGreaterThan(1);
    headset.powerOff();
    await expect(asking).rejects.toMatchObject({ reason: 'closed' });
    await gone(headset);
  });
});
