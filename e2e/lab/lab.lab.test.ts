import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Advertisement } from '../../catalog/identify/advertisement';
import { identifyAdvertisement } from '../../catalog/identify/identify-advertisement';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { BluezBindings } from '../../main/radio/bluez-bindings';
import { createNoble } from '../../main/radio/create-noble';
import { NobleScanner } from '../../main/radio/noble-scanner';
import { LinuxSystem } from '../../main/system/linux/system';
import type { SystemFacts } from '../../main/system/system-adapter';
import { describeAdapterContract } from '../../main/system/testing/adapter-suite';
import { Beacon } from './air';
import { createClient, waitUntil } from './desktop-services';
import { VirtualHeadset } from './headset';
import { findLabProblem } from './image';
import { Laptop } from './laptop';
import { selectSuites } from './suites';

const problem = findLabProblem();
if (problem !== null) process.stdout.write(`Skipped: ${problem}\n`);

describe.skipIf(problem !== null).each(selectSuites('the adapter is tested against each version'))(
  'a virtual headset and the real BlueZ of Debian %s',
  (suite) => {
    let laptop: Laptop;
    beforeAll(async () => {
      laptop = await Laptop.start({ suite });
    });
    afterEach(async () => {
      if (await laptop.desktop?.discovering()) await laptop.desktop?.search(false);
    });
    afterAll(async () => {
      const faults = await laptop.faults();
      await laptop.close();
      expect(faults).toEqual([]);
    });

    test('pairs, connects, reports its battery and reconnects', async () => {
      const { desktop } = laptop;
      if (desktop === null) throw new Error('no desktop');
      const headset = laptop.radio.add(new VirtualHeadset({ speed: 0.05 }));
      await headset.pressPower(7_000);
      expect(headset.pairing).toBe(true);
      await desktop.findAndPair(headset.address);
      await desktop.waitFor(headset.address, {
        Name: 'WH-1000XM4',
        Paired: true,
        Bonded: true,
        Connected: true,
        Class: 0x240404,
        Modalias: 'usb:v054Cp0D58d0452',
      });
      headset.powerOff();
      await desktop.waitFor(headset.address, { Connected: false });
      headset.powerOn();
      await headset.reconnect();
      await desktop.waitFor(headset.address, { Connected: true });
      await desktop.remove(headset.address);
      laptop.radio.remove(headset);
    });

    test('pairs the LE_ entry to a bond without sound', async () => {
      const { desktop } = laptop;
      if (desktop === null) throw new Error('no desktop');
      const headset = laptop.radio.add(new VirtualHeadset({ leAddressIsStatic: true }));
      headset.enterPairing();
      await desktop.search(true);
      await desktop.waitFor(headset.leAddress, { Paired: false });
      await desktop.pair(headset.leAddress);
      await desktop.waitFor(headset.leAddress, { Paired: true, Bonded: true, Connected: true });
      expect((await desktop.device(headset.leAddress))?.Class).toBeUndefined();
      expect((await desktop.device(headset.address))?.Paired ?? false).toBe(false);
      await desktop.remove(headset.leAddress);
      laptop.radio.remove(headset);
    });

    test('refuses a pairing outside pairing mode', async () => {
      const { desktop } = laptop;
      if (desktop === null) throw new Error('no desktop');
      const headset = laptop.radio.add(new VirtualHeadset());
      headset.enterPairing();
      await desktop.search(true, 'bredr');
      await desktop.waitFor(headset.address, { Name: 'WH-1000XM4' });
      headset.refusePairing = 0x18;
      await expect(desktop.pair(headset.address)).rejects.toMatchObject({ type: 'org.bluez.Error.AuthenticationRejected' });
      laptop.radio.remove(headset);
    });

    test('reports BlueZ’s records of both identities', async () => {
      const { desktop } = laptop;
      if (desktop === null) throw new Error('no desktop');
      const client = createClient(laptop.busAddress);
      const system = new LinuxSystem(client);
      const records = new Map<string, SystemRecord>();
      system.on('record', (record) => void records.set(record.id, record));
      system.on('gone', (id) => void records.delete(id));
      system.on('reset', () => records.clear());
      const facts: SystemFacts[] = [];
      system.on('facts', (reported) => void facts.push(reported));
      system.start();
      client.start();
      const headset = laptop.radio.add(new VirtualHeadset({ battery: 60 }));
      const find = (address: string) => [...records.values()].find((record) => record.address === address);
      headset.enterPairing();
      await desktop.search(true);
      await waitUntil(() => find(headset.address)?.rssi === -52 && find(headset.leAddress)?.name === 'LE_WH-1000XM4', 25_000);
      expect(find(headset.address)).toMatchObject({
        addressType: 'public',
        paired: false,
        classOfDevice: 0x240404,
        icon: 'audio-headset',
        name: 'WH-1000XM4',
      });
      expect(find(headset.leAddress)).toMatchObject({ addressType: 'random', paired: false, classOfDevice: null });
      // The desktop has its sound server registered and searches, with pauses between the rounds of a search.
      await expect
        .poll(() => facts)
        .toContainEqual({
          soundServer: true,
          discovering: true,
          oldAdapter: false,
          pairable: true,
          soundInstalled: null,
          pairedElsewhere: [],
          output: null,
          outputName: null,
          calls: null,
          headsets: null,
        });
      await desktop.pairAndConnect(headset.address);
      await waitUntil(() => find(headset.address)?.soundProfiles?.includes('a2dp') === true);
      await expect
        .poll(() => find(headset.address))
        .toMatchObject({
          paired: true,
          bonded: true,
          trusted: true,
          connected: true,
          modalias: 'usb:v054Cp0D58d0452',
          playing: false,
        });
      expect(find(headset.address)?.uuids).toContain('0000110b-0000-1000-8000-00805f9b34fb');
      await headset.reportBattery();
      await waitUntil(() => find(headset.address)?.battery === 60);
      headset.setBattery(25);
      await waitUntil(() => find(headset.address)?.battery === 25);
      headset.powerOff();
      await waitUntil(() => find(headset.address)?.connected === false);
      await expect.poll(() => find(headset.address)?.soundProfiles).toEqual([]);
      await desktop.remove(headset.address);
      await waitUntil(() => find(headset.address) === undefined);
      await desktop.search(false);
      laptop.radio.remove(headset);
      system.close();
      client.close();
    });

    test('satisfies the contract of every adapter', async () => {
      const { desktop } = laptop;
      if (desktop === null) throw new Error('no desktop');
      const client = createClient(laptop.busAddress);
      const headset = laptop.radio.add(new VirtualHeadset());
      await describeAdapterContract({
        system: new LinuxSystem(client),
        address: headset.address,
        begin: () => client.start(),
        pairAndConnect: async () => {
          headset.enterPairing();
          await desktop.search(true, 'bredr');
          await desktop.waitFor(headset.address, { Name: 'WH-1000XM4' });
          await desktop.pairAndConnect(headset.address);
        },
        switchOff: async () => headset.powerOff(),
        forget: () => desktop.remove(headset.address).then(() => undefined),
      });
      await desktop.remove(headset.address).catch(() => undefined); // nothing is left to remove if it did not pair again
      await desktop.search(false);
      laptop.radio.remove(headset);
      client.close();
    });

    test('receives the packet and keeps the desktop’s discovery', async () => {
      const { desktop } = laptop;
      if (desktop === null) throw new Error('no desktop');
      const client = createClient(laptop.busAddress);
      const bindings = new BluezBindings(client);
      const scanner = new NobleScanner(createNoble(bindings), bindings);
      const received = new Map<string, Advertisement>();
      const lost: string[] = [];
      scanner.on('advertisement', (advertisement) => void received.set(advertisement.id, advertisement));
      scanner.on('lost', (id) => lost.push(id));
      scanner.open();
      client.start();
      await waitUntil(() => scanner.status === 'poweredOn');
      await desktop.search(true);
      await scanner.start();
      const headset = laptop.radio.add(new VirtualHeadset({ rssi: -61 }));
      laptop.radio.add(new Beacon('C3:00:00:00:00:01', { name: 'a stranger' }));
      headset.enterPairing();
      const id = headset.leAddress.replace(/:/g, '').toLowerCase();
      const beaconId = `5b${id.slice(2)}`;
      await waitUntil(() => received.get(id)?.localName === 'LE_WH-1000XM4' && received.has(beaconId), 25_000);
      const half = received.get(id);
      expect(half).toMatchObject({ address: headset.leAddress, addressType: 'random', rssi: -61 });
      expect(half?.manufacturerData?.companyId).toBe(0x012d);
      expect(Buffer.from(half?.manufacturerData?.data ?? []).toString('hex')).toMatch(/^04000202b0310301ce[0-9a-f]{8}10030033000000$/);
      const beacon = received.get(beaconId);
      expect(beacon === undefined ? null : identifyAdvertisement(beacon)).toMatchObject({
        pairingMode: true,
        identification: { kind: 'model', modelId: 'wh-1000xm4', confidence: 'certain' },
      });
      expect([...received.values()].some((item) => item.localName === 'a stranger')).toBe(false);
      await scanner.stop();
      expect(await desktop.discovering()).toBe(true);
      await scanner.start();
      laptop.radio.remove(headset);
      // BlueZ removes a device without a packet for 30 s.
      await waitUntil(() => lost.includes(id), 45_000);
      await scanner.stop();
      await desktop.search(false);
      scanner.close();
      client.close();
    });
  },
);
