import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CONSUMER, HEAD_TRACKER, KEYBOARD } from '../../catalog/identify/testing/report-descriptors';
import type { BluezClient } from '../../main/bluez/client';
import { readHidDescriptors } from '../../main/headset/transport/hid-descriptors';
import { relaySockets } from '../../main/headset/transport/relay-sockets';
import { HidDevices } from '../../main/system/linux/hid-devices';
import { Inputs } from '../../main/system/linux/inputs';
import { scaleLimit } from '../slowness';
import { createClient, type DesktopServices, waitUntil } from './desktop-services';
import { HidHeadset, KEY_A } from './hid-headset';
import { findLabProblem } from './image';
import { Laptop } from './laptop';
import { selectSuites } from './suites';

// Tests HID of virtual headsets on the real kernel and bluetoothd: the input devices that result, and what Earshot reads.

const problem = findLabProblem();
if (problem !== null) process.stdout.write(`Skipped: ${problem}\n`);
/** Time in ms in which the kernel and bluetoothd would make an input device. */
const SETTLED_MS = scaleLimit(3_000);

describe.skipIf(problem !== null).each(selectSuites('BlueZ 5.80 exports the services that it uses itself'))(
  'HID on the real BlueZ of Debian %s',
  (suite) => {
    let laptop: Laptop;
    let desktop: DesktopServices;
    let client: BluezClient;
    let inputs: Inputs;
    let number = 0;

    beforeAll(async () => {
      laptop = await Laptop.start({ suite });
      if (laptop.desktop === null) throw new Error('no desktop');
      desktop = laptop.desktop;
      await laptop.followInputs();
      client = createClient(laptop.busAddress);
      const sockets = relaySockets(laptop.streamPort);
      const search = (address: string) => readHidDescriptors(sockets, address);
      inputs = new Inputs(client, search, new HidDevices(laptop.inputs.sysfs, join(laptop.inputs.sysfs, 'input-nodes')));
      inputs.start();
      client.start();
    });
    afterEach(async () => {
      await desktop.removeAll();
      for (const headset of [...laptop.radio.headsets]) laptop.radio.remove(headset);
      await waitUntil(() => laptop.inputs.devices.length === 0);
    });
    afterAll(async () => {
      inputs.close();
      client.close();
      const faults = await laptop.faults();
      await laptop.close();
      expect(faults).toEqual([]);
    });

    type Options = ConstructorParameters<typeof HidHeadset>[0];
    const add = (options: Options): HidHeadset => {
      number += 1;
      const headset = laptop.radio.add(new HidHeadset({ address: `66:66:66:66:00:${10 + number}`, advertises: false, ...options }));
      headset.enterPairing();
      return headset;
    };
    const find = async (...headsets: readonly HidHeadset[]): Promise<string[]> => {
      await desktop.search(true, 'bredr');
      for (const headset of headsets) await desktop.waitFor(headset.address, { Name: headset.name });
      await desktop.search(false);
      const paths = headsets.map(({ address }) => `/org/bluez/hci0/dev_${address.replaceAll(':', '_')}`);
      await waitUntil(() => paths.every((path) => client.properties(path, 'org.bluez.Device1') !== undefined));
      return paths;
    };
    const presses = async (): Promise<number> => (await laptop.readPresses()).filter(({ code }) => code === KEY_A).length;
    const read = (path: string) => inputs.read(path, new AbortController().signal);

    test('reads the descriptor of a service record before pairing', async () => {
      const offers = [{ hid: KEYBOARD }, { hid: HEAD_TRACKER }, { hid: KEYBOARD.subarray(0, 4) }, {}];
      const paths = await find(...offers.map(add));
      const verdicts = await Promise.all(
        paths.map(async (path) => (await read(path)).map(({ source, verdict }) => `${source} ${verdict}`)),
      );
      expect(verdicts).toEqual([['sdp types'], ['sdp sensors'], ['sdp unreadable'], []]);
    });

    test('finds a keyboard over GATT that types without trust', async () => {
      const headset = add({ hidOverGatt: KEYBOARD });
      const [path = ''] = await find(headset);
      await desktop.pair(headset.address);
      await headset.openAtt();
      // The bond is enough, because BlueZ requires neither trust nor an agent's consent for this.
      await waitUntil(() => inputs.known(path).some(({ nodes }) => nodes.length > 0));
      expect(inputs.known(path)).toEqual([{ source: 'sysfs', verdict: 'types', nodes: [expect.stringMatching(/^event\d+$/)] }]);
      // The first reports can come before BlueZ has subscribed to them, so the headset types until enough have arrived.
      await waitUntil(async () => {
        await headset.type(1);
        return (await presses()) >= 5;
      });
      const readings = await read(path);
      const exported = suite !== 'bookworm';
      expect(readings.map(({ source }) => source)).toEqual(exported ? ['sysfs', 'report-map'] : ['sysfs']);
      expect(readings.map(({ verdict }) => verdict)).toEqual(readings.map(() => 'types'));
      await desktop.disconnect(headset.address);
      await waitUntil(() => inputs.known(path).every(({ source }) => source !== 'sysfs'));
    });

    test('finds a sensor in a head tracker over GATT', async () => {
      const headset = add({ hidOverGatt: HEAD_TRACKER });
      const [path = ''] = await find(headset);
      await desktop.pair(headset.address);
      await headset.openAtt();
      await waitUntil(() => inputs.known(path).length > 0);
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      expect(inputs.known(path)).toEqual([{ source: 'sysfs', verdict: 'sensors', nodes: [] }]);
    });

    test('finds media keys in classic HID', async () => {
      const headset = add({ hid: CONSUMER });
      const [path = ''] = await find(headset);
      await desktop.pairAndConnect(headset.address);
      await waitUntil(() => inputs.known(path).some(({ nodes }) => nodes.length > 0));
      expect(inputs.known(path)[0]).toMatchObject({ source: 'sysfs', verdict: 'types' });
    });

    test('finds a sensor in a classic head tracker', async () => {
      const headset = add({ hid: HEAD_TRACKER });
      const [path = ''] = await find(headset);
      await desktop.pairAndConnect(headset.address);
      await waitUntil(() => inputs.known(path).length > 0);
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      // BlueZ gives the kernel one byte more than the record has.
      expect(laptop.inputs.devices[0]?.descriptor).toEqual(Buffer.from([...HEAD_TRACKER, 0]));
      expect(inputs.known(path)).toEqual([{ source: 'sysfs', verdict: 'sensors', nodes: [] }]);
    });
  },
);
