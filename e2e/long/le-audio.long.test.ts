import * as dbus from '@jellybrick/dbus-next';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Properties } from '../lab/bluez-reading';
import type { EarbudOptions } from '../lab/bumble/earbuds';
import { findBumble } from '../lab/bumble/packages';
import { LeAudioServer, PAC } from '../lab/bumble/sound-server';
import { getPath, Stage, waitUntil } from '../lab/bumble/stage';
import { findLabProblem, LONG_SUITES, type Suite } from '../lab/image';
import { scaleLimit } from '../slowness';

const bumble = findLabProblem() === null ? findBumble() : null;
const problem = findLabProblem() ?? (bumble?.kind === 'missing' ? bumble.text : null);
if (problem !== null) process.stdout.write(`Skipped: LE Audio on the real BlueZ: ${problem}\n`);

/** Options of bluetoothd that enable LE Audio: experimental interfaces, and the kernel's streams. Source: bluetoothd(8). */
const EXPERIMENTAL = ['-E', '-K'];
/** Limit for a connection to an earbud out of range, in ms: over LE, BlueZ gives up after 40 s. */
const AWAY_LIMIT_MS = scaleLimit(60_000);
const TRANSPORT = 'org.bluez.MediaTransport1';

// Names, addresses and the set's key are the lab's choice.
const SET = { name: 'WF-1000XM5', sirk: '00112233445566778899aabbccddeeff', size: 2 } as const;
const LEFT: EarbudOptions = { ...SET, address: 'D4:DB:56:20:00:01', rank: 1, microphone: true, battery: 77 };
const RIGHT: EarbudOptions = { ...SET, address: 'D4:DB:56:20:00:02', rank: 2, microphone: false, battery: 64 };

/** Source of the numbers: Bluetooth Assigned Numbers, 3.4. */
const UUID = { ascs: uuid('184e'), pacs: uuid('1850'), cas: uuid('1853'), tmas: uuid('1855'), csis: uuid('1846'), vcs: uuid('1844') };

// Creates the stage of a group of tests. It boots once, and is checked and ended after the last test.
function stageFor(suite: Suite, bluetoothd: readonly string[]): { readonly stage: Stage } {
  let stage: Stage | null = null;
  beforeAll(async () => {
    if (bumble?.kind !== 'here') throw new Error('there is no independent headset');
    stage = await Stage.begin(bumble, suite, bluetoothd);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') process.stdout.write(`${(await stage?.laptop.log())?.split('\n').slice(-60).join('\n')}\n`);
  });
  afterAll(async () => {
    const faults = await stage?.faults();
    await stage?.end();
    expect(faults).toEqual([]);
  });
  return {
    get stage() {
      if (stage === null) throw new Error('the stage is not there yet');
      return stage;
    },
  };
}

// Debian starts bluetoothd without LE Audio, so the bond works but there are no endpoints for sound.
describe.skipIf(problem !== null).each(LONG_SUITES)('an independent LE Audio headset and the BlueZ of Debian %s as it comes', (suite) => {
  const lab = stageFor(suite, []);

  test('detects a random address, no class and LE Audio services', async () => {
    const { stage } = lab;
    await stage.radio.add(LEFT);
    await stage.radio.advertise(LEFT.address, true);
    await stage.desktop.search(true);
    await stage.waitFor(LEFT, { Name: LEFT.name });
    const device = await stage.desktop.device(LEFT.address);
    expect(device).toMatchObject({ AddressType: 'random', Paired: false, Connected: false, Appearance: 0x0941 });
    // The oldest BlueZ reports the services that it received as service data, and doesn't list them.
    const announced = [UUID.ascs, UUID.cas, UUID.tmas];
    expect(Object.keys(device?.ServiceData as Properties).sort()).toEqual(announced);
    const listed = suite === 'bookworm' ? [] : announced;
    expect(device?.UUIDs).toEqual(listed);
    expect(device).not.toHaveProperty('Class');
    expect(device).not.toHaveProperty('Icon');
    await waitUntil(() => stage.findRecord(LEFT)?.name === LEFT.name);
    expect(stage.findRecord(LEFT)).toMatchObject({
      addressType: 'random',
      classOfDevice: null,
      icon: null,
      paired: false,
      connected: false,
      uuids: listed,
      sonyData: null,
      soundProfiles: [],
    });
  });

  test('pairs over LE, and only its services indicate sound', async () => {
    const { stage } = lab;
    await stage.desktop.pairAndConnect(LEFT.address);
    await stage.waitFor(LEFT, { Paired: true, Bonded: true, Connected: true, ServicesResolved: true, Trusted: true });
    await stage.desktop.search(false);
    expect(await stage.radio.state(LEFT.address)).toMatchObject({ connected: true, encrypted: true });
    const device = await stage.desktop.device(LEFT.address);
    expect(device).toMatchObject({ AddressType: 'random', Modalias: 'usb:v054Cp0E63d0100' });
    expect(device?.UUIDs).toEqual(expect.arrayContaining([UUID.ascs, UUID.pacs, UUID.csis, UUID.vcs, UUID.tmas]));
    expect(device).not.toHaveProperty('Class');
    expect(device).not.toHaveProperty('Sets');
    for (const name of ['org.bluez.MediaEndpoint1', TRANSPORT]) expect(await stage.below(LEFT, name)).toEqual([]);
    await waitUntil(() => stage.findRecord(LEFT)?.battery === 77);
    expect(stage.findRecord(LEFT)).toMatchObject({
      paired: true,
      bonded: true,
      trusted: true,
      connected: true,
      servicesResolved: true,
      classOfDevice: null,
      modalias: 'usb:v054Cp0E63d0100',
      soundProfiles: [],
      playing: false,
    });
    expect(stage.findRecord(LEFT)?.uuids).toEqual(expect.arrayContaining([UUID.ascs, UUID.pacs]));
  });

  test('reports only an LE bearer, without visible properties, if supported', async () => {
    const { stage } = lab;
    expect(await stage.interfaceOf(LEFT, 'org.bluez.Bearer.LE1')).toEqual(suite === 'forky' ? {} : undefined);
    expect(await stage.interfaceOf(LEFT, 'org.bluez.Bearer.BREDR1')).toBeUndefined();
  });

  test('pairs the other earbud as a device without a set', async () => {
    const { stage } = lab;
    await stage.pair(RIGHT);
    const tree = await stage.tree();
    expect([...tree.values()].some((object) => object.has('org.bluez.DeviceSet1'))).toBe(false);
    await waitUntil(() => stage.findRecord(RIGHT)?.battery === 64);
    expect([LEFT, RIGHT].map((earbud) => stage.findRecord(earbud)?.battery)).toEqual([77, 64]);
    expect([LEFT, RIGHT].map((earbud) => stage.findRecord(earbud)?.connected)).toEqual([true, true]);
  });

  test('shows both earbuds as one entry without LE Audio here', () => {
    const { stage } = lab;
    expect([LEFT, RIGHT].map((earbud) => stage.findRecord(earbud)?.leAudioHere)).toEqual([false, false]);
    expect(stage.listEntries()).toMatchObject([{ modelId: 'wf-1000xm5', state: 'le-audio-unsupported', leHalf: null }]);
  });

  test('keeps the headset disconnected until the next click', async () => {
    const { stage } = lab;
    await stage.desktop.disconnect(LEFT.address);
    await stage.waitFor(LEFT, { Connected: false, Paired: true, ServicesResolved: false });
    await waitUntil(() => stage.findRecord(LEFT)?.connected === false && stage.findRecord(LEFT)?.battery === null);
    expect(await stage.radio.state(LEFT.address)).toMatchObject({ connected: false });
    await stage.radio.advertise(LEFT.address, false);
    await stage.desktop.connect(LEFT.address);
    await stage.waitFor(LEFT, { Connected: true, ServicesResolved: true });
    expect(await stage.radio.state(LEFT.address)).toMatchObject({ connected: true, encrypted: true });
    await waitUntil(() => stage.findRecord(LEFT)?.connected === true);
  });

  test('keeps the pairing out of range, where connecting times out', async () => {
    const { stage } = lab;
    stage.ends.length = 0;
    await stage.radio.vanish(LEFT.address);
    await stage.waitFor(LEFT, { Connected: false, Paired: true, Bonded: true });
    await waitUntil(() => stage.findRecord(LEFT)?.connected === false);
    // Only the newest BlueZ reports why a connection ended.
    if (suite === 'forky') await waitUntil(() => stage.ends.includes('timeout'));
    else expect(stage.ends).toEqual([]);
    const begun = performance.now();
    const refused = await stage.connect(LEFT).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ type: 'org.bluez.Error.Failed', text: 'le-connection-abort-by-local' });
    expect(performance.now() - begun).toBeGreaterThan(35_000);
    expect(performance.now() - begun).toBeLessThan(AWAY_LIMIT_MS);
  });

  test('removes the entry with its bond when the user does', async () => {
    const { stage } = lab;
    await stage.desktop.remove(RIGHT.address);
    await waitUntil(() => stage.findRecord(RIGHT) === undefined);
    expect(await stage.desktop.device(RIGHT.address)).toBeUndefined();
  });

  test('rejects a sound server that offers LE Audio', async () => {
    await expect(LeAudioServer.start(lab.stage.laptop.busAddress)).rejects.toMatchObject({ type: 'org.bluez.Error.InvalidArguments' });
  });
});

// Bookworm is left out because BlueZ 5.66 crashes with these options at the second connection.
describe.skipIf(problem !== null).each(['trixie', 'forky'] as const)(
  'an independent LE Audio headset and the BlueZ of Debian %s with LE Audio',
  (suite) => {
    const lab = stageFor(suite, EXPERIMENTAL);
    let server: LeAudioServer | null = null;
    beforeAll(async () => {
      server = await LeAudioServer.start(lab.stage.laptop.busAddress);
    });
    afterAll(() => server?.close());

    test('creates idle endpoints for music and its microphone', async () => {
      const { stage } = lab;
      await stage.pair(LEFT);
      await waitUntil(async () => (await stage.below(LEFT, TRANSPORT)).length === 2);
      const ends = await stage.below(LEFT, 'org.bluez.MediaEndpoint1');
      const path = getPath(LEFT.address);
      expect(Object.fromEntries(ends.map(([at, { UUID: id, Codec }]) => [at, { id, Codec }]))).toEqual({
        [`${path}/pac_sink0`]: { id: PAC.sink, Codec: 6 },
        [`${path}/pac_source0`]: { id: PAC.source, Codec: 6 },
      });
      // A transport is named by the laptop's side, so the one for music is a source.
      const transports = await stage.below(LEFT, TRANSPORT);
      expect(Object.fromEntries(transports.map(([at, { UUID: id, State }]) => [at.replace(/\/fd\d+$/, ''), { id, State }]))).toEqual({
        [`${path}/pac_sink0`]: { id: PAC.source, State: 'idle' },
        [`${path}/pac_source0`]: { id: PAC.sink, State: 'idle' },
      });
      await waitUntil(() => stage.findRecord(LEFT)?.soundProfiles?.includes('le-audio') === true);
      expect(stage.findRecord(LEFT)).toMatchObject({ connected: true, playing: false, soundProfiles: ['le-audio'], classOfDevice: null });
    });

    test('reports only a connected and bonded LE bearer, if supported', async () => {
      const { stage } = lab;
      const bearer = await stage.interfaceOf(LEFT, 'org.bluez.Bearer.LE1');
      if (suite === 'forky') expect(bearer).toMatchObject({ Paired: true, Bonded: true, Connected: true });
      else expect(bearer).toBeUndefined();
      expect(await stage.interfaceOf(LEFT, 'org.bluez.Bearer.BREDR1')).toBeUndefined();
    });

    test('groups two earbuds into one set with their ranks', async () => {
      const { stage } = lab;
      await stage.pair(RIGHT);
      await waitUntil(async () => (await stage.set())?.Devices?.length === 2);
      const set = await stage.set();
      expect(set).toMatchObject({ Size: 2, AutoConnect: true });
      expect([...(set?.Devices ?? [])].sort()).toEqual([getPath(LEFT.address), getPath(RIGHT.address)]);
      for (const earbud of [LEFT, RIGHT]) {
        const sets = (await stage.desktop.device(earbud.address))?.Sets as Readonly<Record<string, Properties>>;
        expect(Object.values(sets).map(({ Rank }) => (Rank instanceof dbus.Variant ? Rank.value : Rank))).toEqual([earbud.rank]);
      }
      // The right one has no microphone.
      await waitUntil(async () => (await stage.below(RIGHT, TRANSPORT)).length === 1);
      await waitUntil(() => stage.findRecord(RIGHT)?.soundProfiles?.includes('le-audio') === true);
    });

    test('shows two earbuds as one entry with two sides', () => {
      const { stage } = lab;
      expect(stage.findRecord(LEFT)).toMatchObject({ leAudioHere: true, coordinatedSet: { size: 2 } });
      expect(stage.listEntries()).toMatchObject([{ state: 'connected', sides: { connected: 2, all: 2 }, radios: { sound: 'le-audio' } }]);
    });

    test('reconnects a disconnected member as soon as it advertises', async () => {
      const { stage } = lab;
      await stage.radio.hush(LEFT.address);
      await stage.desktop.disconnect(LEFT.address);
      await stage.waitFor(LEFT, { Connected: false, Paired: true });
      await waitUntil(() => stage.findRecord(LEFT)?.connected === false);
      expect(stage.findRecord(LEFT)).toMatchObject({ soundProfiles: [], playing: false });
      await stage.radio.advertise(LEFT.address, false);
      await stage.waitFor(LEFT, { Connected: true, ServicesResolved: true });
      await waitUntil(() => stage.findRecord(LEFT)?.soundProfiles?.includes('le-audio') === true);
    });

    test('reports a connection as ended by the earbud, if supported', async () => {
      const { stage } = lab;
      stage.ends.length = 0;
      await stage.radio.hush(RIGHT.address);
      await stage.radio.disconnect(RIGHT.address);
      await stage.waitFor(RIGHT, { Connected: false, Paired: true });
      if (suite === 'forky') await waitUntil(() => stage.ends.includes('remote'));
      else expect(stage.ends).toEqual([]);
      expect((await stage.desktop.device(LEFT.address))?.Connected).toBe(true);
      expect(await stage.set()).toMatchObject({ Size: 2 });
    });
  },
);

function uuid(short: string): string {
  return `0000${short}-0000-1000-8000-00805f9b34fb`;
}
