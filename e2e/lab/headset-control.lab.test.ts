import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_1 } from '../../main/headset/generation-1';
import { SERVICE_2 } from '../../main/headset/generation-2';
import { askHeadset } from '../../main/headset/session';
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

/** The program that asks on the guest's kernel, in one file beside the packages that it loads. */
async function bundled(): Promise<string> {
  const folder = join(import.meta.dirname, '../../.lab/guest');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['koffi'] },
    build: { ssr: join(import.meta.dirname, 'ask-on-guest.ts'), outDir: folder, emptyOutDir: true, target: 'node20' },
  });
  return join(folder, 'ask-on-guest.js');
}

describe.skipIf(problem !== null).each(SUITES)('asking a headset over the real kernel of Debian %s', (suite) => {
  let laptop: Laptop;
  let program: string;
  beforeAll(async () => {
    laptop = await Laptop.boot({ suite, hostDisk: true });
    program = await bundled();
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
