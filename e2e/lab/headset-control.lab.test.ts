import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_1 } from '../../main/headset/generation-1';
import { SERVICE_2 } from '../../main/headset/generation-2';
import { readHeadsetDetails } from '../../main/headset/read-details';
import type { Quirks, Script } from '../../main/headset/testing/virtual-control';
import type { OpenControl } from '../../main/headset/transport/control-opener';
import { createSocketControl } from '../../main/headset/transport/control-over-sockets';
import { relaySockets } from '../../main/headset/transport/relay-sockets';
import { bundleProgram } from './bundle';
import { addWithControl, removeHeadset } from './control-on-laptop';
import { serveControl } from './control-service';
import type { VirtualHeadset } from './headset';
import { findLabProblem } from './image';
import { Laptop } from './laptop';
import { selectSuites } from './suites';

// Tests the control protocol over SDP and RFCOMM of the real kernel and of the virtual headset.
const problem = findLabProblem();
if (problem !== null) process.stdout.write(`Skipped: ${problem}\n`);

// One of the suites is enough because both have the same kernel. The long run takes both.
describe.skipIf(problem !== null).each(selectSuites())('reading a headset over the real kernel of Debian %s', (suite) => {
  let laptop: Laptop;
  let program: string;
  beforeAll(async () => {
    laptop = await Laptop.start({ suite, hostDisk: true });
    program = await bundleProgram('read-details-on-guest');
  });
  afterAll(async () => {
    const faults = await laptop.faults();
    await laptop.close();
    expect(faults).toEqual([]);
  });

  const connected = (service: string, channel: number) => addWithControl(laptop, service, channel);
  const openControl = (address: string): Promise<OpenControl> =>
    createSocketControl(relaySockets(laptop.streamPort)).open(address, new AbortController().signal);
  const gone = (headset: VirtualHeadset) => removeHeadset(laptop, headset);

  test('reads details of generation 1 by its channel', async () => {
    const headset = await connected(SERVICE_1, 9);
    const control = serveControl(headset, 9, 1, { ignoresFirst: true, split: 3 });
    const { stream, service } = await openControl(headset.address);
    expect(service).toBe(SERVICE_1);
    expect(await readHeadsetDetails(stream, service)).toMatchObject({
      generation: 1,
      model: 'WH-1000XM4',
      codec: 'LDAC',
      devices: [{ name: 'Laptop' }, { name: 'Phone' }],
    });
    expect([control.off, headset.powered]).toEqual([false, true]);
    await gone(headset);
  });
  test('reads generation 2 on another channel with repeated frames', async () => {
    const headset = await connected(SERVICE_2, 14);
    serveControl(headset, 14, 2, { repeats: true, notifies: true });
    const { stream, service } = await openControl(headset.address);
    expect(await readHeadsetDetails(stream, service)).toMatchObject({ generation: 2, model: 'WF-1000XM5', twoDevices: true });
    await gone(headset);
  });
  test.each([1, 2] as const)('reads generation %i with every known fault', async (generation) => {
    const [service, channel] = generation === 1 ? [SERVICE_1, 9] : [SERVICE_2, 14];
    const headset = await connected(service, channel);
    const liars: Script = { '2 3601': '3701ff', '2 3602': '3702ff', '1 0402': '0502ff41', '1 0401': '050103ffffff' };
    const odd: readonly (readonly [string, Quirks, Script?])[] = [
      ['spoils every other frame first', { wrongChecksums: true }],
      ['forgets to acknowledge', { forgetsAck: true }],
      ['acknowledges what was long ago', { staleAcks: true }],
      ['one byte at a time, repeated', { split: 1, repeats: true }],
      ['acknowledges and reports nothing', { onlyAcknowledges: ['1 0402'] }],
      ['lies about lengths', {}, liars],
    ];
    for (const [what, quirks, script] of odd) {
      const control = serveControl(headset, channel, generation, quirks, script);
      const { stream } = await openControl(headset.address);
      const details = await readHeadsetDetails(stream, service);
      expect([what, details.generation, control.off, headset.powered]).toEqual([what, generation, false, true]);
      expect([what, details.devices?.length ?? null]).toEqual([what, script === undefined ? 2 : null]);
      await expect.poll(() => control.isClosed).toBe(true);
    }
    serveControl(headset, channel, generation, { closesAfter: 5 });
    const { stream } = await openControl(headset.address);
    await expect(readHeadsetDetails(stream, service)).rejects.toMatchObject({ reason: 'closed' });
    expect(headset.powered).toBe(true);
    await gone(headset);
  });
  test('reports a refused channel and a missing service', async () => {
    const headset = await connected(SERVICE_2, 14);
    await expect(openControl(headset.address)).rejects.toMatchObject({ name: 'SocketError', reason: 'refused' });
    await gone(headset);
    const other = await connected('00000000-0000-0000-0000-000000000001', 14);
    await expect(openControl(other.address)).rejects.toThrow('no control service');
    await gone(other);
  });
  test('maps errors of the kernel’s own sockets', async () => {
    const headset = await connected(SERVICE_2, 14);
    const openAndRead = async (address: string): Promise<unknown> =>
      JSON.parse((await laptop.runNode(program, address)).trim().split('\n').at(-1) ?? '');
    expect(await openAndRead(headset.address)).toMatchObject({ reason: 'refused' });
    const control = serveControl(headset, 14, 2);
    expect(await openAndRead(headset.address)).toMatchObject({
      generation: 2,
      model: 'WF-1000XM5',
      devices: [{ name: 'Laptop' }, { name: 'Tablet' }],
    });
    await expect.poll(() => control.isClosed).toBe(true);
    // Another program of this computer is connected to it.
    const other = await relaySockets(laptop.streamPort).rfcomm(headset.address, 14);
    expect(await openAndRead(headset.address)).toMatchObject({ reason: 'busy' });
    other.close();
    headset.powerOff();
    await laptop.desktop?.waitFor(headset.address, { Connected: false });
    expect(await openAndRead(headset.address)).toMatchObject({ reason: 'out-of-range' });
    await gone(headset);
  });
  test('ends when the headset turns off', async () => {
    const headset = await connected(SERVICE_2, 14);
    const control = serveControl(headset, 14, 2, { onlyAcknowledges: ['1 0600'] });
    const { stream, service } = await openControl(headset.address);
    const reading = readHeadsetDetails(stream, service);
    reading.catch(() => undefined);
    await expect.poll(() => control.requests.length).toBeGreaterThan(1);
    headset.powerOff();
    await expect(reading).rejects.toMatchObject({ reason: 'closed' });
    await gone(headset);
  });
});
