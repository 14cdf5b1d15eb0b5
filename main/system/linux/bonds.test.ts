import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InputReading } from '../../../catalog/identify/input-reading';
import type { PairingEnd } from '../bond-system';
import { ActionFailure } from '../system-actions';
import { LinuxActions } from './actions';
import { LinuxBonds } from './bonds';
import { SoundServer } from './sound-server';
import { ADAPTER_ADDRESS, ADAPTER_PATH, DEVICE_ADDRESS, DEVICE_PATH, FakeBluez } from './testing/fake-bluez';

const KEY = { adapter: ADAPTER_ADDRESS, address: DEVICE_ADDRESS };
const MUSIC = '0000110b-0000-1000-8000-00805f9b34fb';
const signal = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a reading', () => {
  test('reads the bond, known services and HID', () => {
    const bluez = new FakeBluez({ Paired: true, UUIDs: [MUSIC], ServicesResolved: false });
    const known: InputReading[] = [{ source: 'sysfs', verdict: 'sensors', nodes: [] }];
    const inputs = Object.assign(new EventEmitter(), { known: () => known });
    const bonds = new LinuxBonds(bluez.client, inputs);
    expect(bonds.read(KEY)).toEqual({ address: DEVICE_ADDRESS, bonded: true, services: null, inputs: known });
    bluez.change({ ServicesResolved: true });
    expect(bonds.read(KEY)).toEqual({ address: DEVICE_ADDRESS, bonded: true, services: [MUSIC], inputs: known });
    const changed = vi.fn();
    bonds.on('changed', changed);
    inputs.emit('changed', DEVICE_PATH);
    bluez.change({ UUIDs: [] });
    bluez.change({ RSSI: -50 });
    expect(changed).toHaveBeenCalledTimes(2);
  });
  test('finds a device whose path has an earlier address', () => {
    const bluez = new FakeBluez({ Address: '4A:00:00:00:00:01', Bonded: true });
    expect(new LinuxBonds(bluez.client).read({ ...KEY, address: '4A:00:00:00:00:01' })).toMatchObject({ bonded: true });
  });
  test('follows a device to its identity address', async () => {
    const bluez = new FakeBluez({ Address: '4A:00:00:00:00:01' });
    const bonds = new LinuxBonds(bluez.client);
    bonds.setWitness({ begin: async () => () => undefined, trusted: async () => undefined });
    await bonds.begin(DEVICE_PATH);
    bluez.change({ Address: DEVICE_ADDRESS, Paired: true });
    expect(bonds.read({ ...KEY, address: '4A:00:00:00:00:01' })).toMatchObject({ address: DEVICE_ADDRESS, bonded: true });
    expect(bonds.read(KEY)).toMatchObject({ address: DEVICE_ADDRESS, bonded: true });
  });
  test('covers both objects that BlueZ keeps for one address', async () => {
    const bluez = new FakeBluez({ Paired: false });
    const twin = `${DEVICE_PATH}_1`;
    bluez.objects.set(
      twin,
      new Map([['org.bluez.Device1', { Address: DEVICE_ADDRESS, Paired: true, UUIDs: [MUSIC], ServicesResolved: true }]]),
    );
    const bonds = new LinuxBonds(bluez.client);
    expect(bonds.read(KEY)).toMatchObject({ bonded: true, services: [MUSIC] });
    bluez.effects.RemoveDevice = () => {
      bluez.removeDevice();
      bluez.objects.delete(twin);
    };
    const undone = vi.fn();
    void bonds.undo(KEY, signal).then(undone);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(undone).toHaveBeenCalledOnce();
    expect(bluez.calls.filter((call) => call.startsWith('RemoveDevice'))).toHaveLength(2);
  });
  test('returns null while the service or the adapter is away', () => {
    const bluez = new FakeBluez({ Paired: true });
    const bonds = new LinuxBonds(bluez.client);
    expect(bonds.locate(DEVICE_PATH)).toEqual(KEY);
    expect(bonds.read({ ...KEY, adapter: '00:00:00:00:00:02' })).toBeNull();
    bluez.status = 'service-down';
    expect(bonds.read(KEY)).toBeNull();
    bluez.status = 'ready';
    bluez.objects.delete(ADAPTER_PATH);
    expect(bonds.read(KEY)).toBeNull();
  });
});

describe('an undo', () => {
  test('cancels, disconnects, untrusts and removes until the bond is gone', async () => {
    const bluez = new FakeBluez({ Paired: true, Connected: true });
    let removals = 0;
    // A pending connection keeps the device at the first attempt.
    bluez.effects.RemoveDevice = () => (removals++ === 0 ? undefined : bluez.removeDevice());
    const undone = vi.fn();
    void new LinuxBonds(bluez.client).undo(KEY, signal).then(undone);
    await vi.advanceTimersByTimeAsync(100);
    const round = ['CancelPairing', 'Disconnect', 'Trusted false', 'RemoveDevice dev_94_DB_56_00_00_01'];
    expect({ calls: bluez.calls, undone: undone.mock.calls.length }).toEqual({ calls: round, undone: 0 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect({ calls: bluez.calls, undone: undone.mock.calls.length }).toEqual({ calls: [...round, ...round], undone: 1 });
  });
  test('continues if a pairing completes after the removal', async () => {
    const bluez = new FakeBluez({ Paired: false, Connected: true });
    let removals = 0;
    bluez.effects.RemoveDevice = () => {
      bluez.removeDevice();
      if (removals++ === 0) setTimeout(() => bluez.addDevice({ Paired: true }), 200);
    };
    const undone = vi.fn();
    void new LinuxBonds(bluez.client).undo(KEY, signal).then(undone);
    await vi.advanceTimersByTimeAsync(5_000);
    expect({ undone: undone.mock.calls.length, device: bluez.objects.has(DEVICE_PATH), removals }).toEqual({
      undone: 1,
      device: false,
      removals: 2,
    });
  });
  test('does not wait for calls that BlueZ delays', async () => {
    const bluez = new FakeBluez({ Paired: true });
    bluez.effects.Disconnect = () => new Promise(() => undefined);
    bluez.effects.RemoveDevice = () => bluez.removeDevice();
    const undone = vi.fn();
    void new LinuxBonds(bluez.client).undo(KEY, signal).then(undone);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(undone).toHaveBeenCalledOnce();
  });
  test('waits for a service that is away until its signal', async () => {
    const bluez = new FakeBluez({ Paired: true });
    bluez.status = 'service-down';
    const controller = new AbortController();
    const failed = vi.fn();
    new LinuxBonds(bluez.client).undo(KEY, controller.signal).catch(failed);
    await vi.advanceTimersByTimeAsync(60_000);
    expect({ calls: bluez.calls, failed: failed.mock.calls.length }).toEqual({ calls: [], failed: 0 });
    controller.abort(new ActionFailure('not-removed', 'x'));
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'not-removed' }));
  });
});

describe('trust', () => {
  test('rejects with the signal’s reason', async () => {
    const bluez = new FakeBluez({ Paired: true });
    const actions = new LinuxActions(bluez.client, new SoundServer());
    const trusted = vi.fn();
    actions.bonds.setWitness({ begin: async () => () => undefined, trusted });
    await actions.trust(DEVICE_PATH, 'sound-alone');
    expect({ calls: bluez.calls, trusted: trusted.mock.calls }).toEqual({ calls: ['Trusted true'], trusted: [[KEY, 'sound-alone']] });
  });
  test('ends trust in each object of the device', async () => {
    const bluez = new FakeBluez({ Paired: true });
    await new LinuxBonds(bluez.client).untrust(KEY);
    expect(bluez.calls).toEqual(['Trusted false']);
  });
});

describe('the note of a pairing', () => {
  const NO_REPLY = 'NoReply';
  async function pairWith(bluez: FakeBluez, abort?: AbortController): Promise<{ readonly ends: PairingEnd[]; readonly order: string[] }> {
    const actions = new LinuxActions(bluez.client, new SoundServer());
    const ends: PairingEnd[] = [];
    const order: string[] = [];
    actions.bonds.setWitness({
      begin: async () => {
        order.push(...bluez.calls, 'note');
        return (end) => void ends.push(end);
      },
      trusted: async () => undefined,
    });
    actions.bearer.recordResponse(DEVICE_PATH);
    await actions.pair(DEVICE_PATH, async () => true, abort?.signal ?? signal).catch(() => undefined);
    return { ends, order };
  }

  test('writes the note before the request to pair', async () => {
    const { ends, order } = await pairWith(new FakeBluez());
    expect({ ends, order }).toEqual({ ends: ['made'], order: ['RegisterAgent agent', 'note'] });
  });
  test.each([
    ['AlreadyExists', 'existed'],
    ['InProgress', 'existed'],
    ['AuthenticationFailed', 'failed'],
    ['AuthenticationRejected', 'failed'],
  ] as const)('reports the end %s as “%s”', async (error, end) => {
    const bluez = new FakeBluez();
    bluez.fail('Pair', error);
    expect((await pairWith(bluez)).ends).toEqual([end]);
  });
  test('cancels nothing after the bond exists', async () => {
    const bluez = new FakeBluez();
    const abort = new AbortController();
    bluez.effects.Pair = () => {
      bluez.change({ Paired: true, Bonded: true });
      abort.abort(new ActionFailure('cancelled', NO_REPLY));
    };
    await pairWith(bluez, abort);
    expect(bluez.calls).not.toContain('CancelPairing');
  });
  test('waits for the response to an aborted pairing', async () => {
    const bluez = new FakeBluez();
    const abort = new AbortController();
    let complete = (): void => undefined;
    bluez.effects.Pair = () =>
      new Promise<void>((resolve) => {
        complete = resolve;
        abort.abort(new ActionFailure('cancelled', NO_REPLY));
      });
    const { ends } = await pairWith(bluez, abort);
    expect({ ends: [...ends], calls: bluez.calls.includes('CancelPairing') }).toEqual({ ends: [], calls: true });
    complete();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toEqual(['made']);
  });
});
