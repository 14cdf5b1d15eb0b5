import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ActionFailure } from '../system-actions';
import { LinuxActions } from './actions';
import { ClassicBearer, INQUIRY_LIMIT_MS, RESPONSE_TTL_MS } from './bearer';
import { SoundServer } from './sound-server';
import { DEVICE_ADDRESS, DEVICE_PATH, FakeBluez } from './testing/fake-bluez';

const ASCS = '0000184e-0000-1000-8000-00805f9b34fb';
const INQUIRY = ['SetDiscoveryFilter', 'StartDiscovery', 'StopDiscovery'];

let bluez: FakeBluez;
let abort: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  bluez = new FakeBluez();
  abort = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
});

const answersAfter = (ms: number) => {
  bluez.effects.StartDiscovery = () => void setTimeout(() => bluez.change({ RSSI: -50 }), ms);
};

describe('before a pairing', () => {
  async function prepare(elapse = 0, noted: number | null = null): Promise<{ readonly calls: string[]; readonly error: unknown }> {
    const bearer = new ClassicBearer(bluez.client);
    if (noted !== null) bearer.recordResponse(DEVICE_PATH);
    await vi.advanceTimersByTimeAsync(noted ?? 0);
    const error = vi.fn();
    const done = bearer.prepare(DEVICE_PATH, abort.signal).then((restore) => restore(), error);
    await vi.advanceTimersByTimeAsync(elapse);
    await done;
    return { calls: bluez.calls, error: error.mock.calls[0]?.[0] };
  }

  test('ends the inquiry as soon as the device responds', async () => {
    answersAfter(700);
    expect(await prepare(700)).toEqual({ calls: INQUIRY, error: undefined });
  });
  test('needs no inquiry after a fresh response', async () => {
    expect((await prepare(0, RESPONSE_TTL_MS - 1)).calls).toEqual([]);
    answersAfter(0);
    expect((await prepare(0, RESPONSE_TTL_MS)).calls).toEqual(INQUIRY);
  });
  test('continues if the device does not respond', async () => {
    expect(await prepare(INQUIRY_LIMIT_MS)).toEqual({ calls: INQUIRY, error: undefined });
  });
  test('continues if the inquiry cannot start', async () => {
    bluez.fail('StartDiscovery', 'InProgress');
    expect(await prepare()).toEqual({ calls: INQUIRY, error: undefined });
  });
  test('ends when the user cancels during the inquiry', async () => {
    setTimeout(() => abort.abort(new ActionFailure('cancelled', 'x')), 500);
    expect(await prepare(500)).toMatchObject({ calls: INQUIRY, error: { reason: 'cancelled' } });
  });
  test('leaves LE Audio headphones without a class to LE', async () => {
    bluez.change({ Class: undefined, UUIDs: [ASCS] });
    expect(await prepare()).toEqual({ calls: [], error: undefined });
  });
  test('rejects a device that was received over LE alone', async () => {
    bluez.change({ Class: undefined });
    expect(await prepare(INQUIRY_LIMIT_MS)).toMatchObject({ calls: INQUIRY, error: { reason: 'nothing-in-common' } });
  });
  test('prefers BR/EDR instead of inquiring, and restores the preference', async () => {
    bluez.change({ PreferredBearer: 'last-seen' });
    expect((await prepare()).calls).toEqual(['PreferredBearer bredr', 'PreferredBearer last-seen']);
  });
  test('inquires if BlueZ rejects a preference for a bearer', async () => {
    bluez.change({ PreferredBearer: 'last-seen' });
    bluez.fail('PreferredBearer', 'InvalidArguments');
    answersAfter(0);
    expect((await prepare()).calls).toEqual(['PreferredBearer bredr', ...INQUIRY]);
  });
});

describe('a pairing', () => {
  const pair = () => {
    const actions = new LinuxActions(bluez.client, new SoundServer());
    actions.bearer.recordResponse(DEVICE_PATH);
    return actions.pair(DEVICE_PATH, async () => true, abort.signal);
  };
  const bond = (classic: boolean) => {
    const object = bluez.objects.get(DEVICE_PATH);
    object?.set('org.bluez.Bearer.BREDR1', { Bonded: classic });
    object?.set('org.bluez.Bearer.LE1', { Bonded: true });
  };

  test('prefers BR/EDR after an inquiry', async () => {
    answersAfter(700);
    const paired = vi.fn();
    void new LinuxActions(bluez.client, new SoundServer()).pair(DEVICE_PATH, async () => true, abort.signal).then(paired);
    await vi.advanceTimersByTimeAsync(699);
    expect(bluez.calls).not.toContain('Pair');
    await vi.advanceTimersByTimeAsync(1);
    expect(bluez.calls.slice(1, -1)).toEqual([...INQUIRY, 'Pair']);
    expect(paired).toHaveBeenCalledOnce();
  });
  test('fails if only its LE side is bonded', async () => {
    bluez.effects.Pair = () => bond(false);
    await expect(pair()).rejects.toMatchObject({ reason: 'nothing-in-common' });
    bluez.effects.Pair = () => bond(true);
    await expect(pair()).resolves.toBeUndefined();
  });
  test('fails if only the object of LE is bonded', async () => {
    const twin = { Address: DEVICE_ADDRESS, AddressType: 'public', Paired: true };
    bluez.effects.Pair = () => void bluez.objects.set(`${DEVICE_PATH}_1`, new Map([['org.bluez.Device1', twin]]));
    await expect(pair()).rejects.toMatchObject({ reason: 'nothing-in-common' });
  });
  test('repeats a pairing once after the last link has ended', async () => {
    bluez.change({ Connected: true });
    bluez.fail('Pair', 'AuthenticationCanceled');
    const failed = vi.fn();
    const paired = vi.fn();
    void pair().then(paired, failed);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(bluez.calls.filter((call) => call === 'Pair')).toHaveLength(1);
    bluez.effects.Pair = () => undefined;
    bluez.change({ Connected: false });
    await vi.advanceTimersByTimeAsync(0);
    expect({ paired: paired.mock.calls.length, failed: failed.mock.calls.length }).toEqual({ paired: 1, failed: 0 });
    expect(bluez.calls.filter((call) => call === 'Pair')).toHaveLength(2);
  });
  test('reports an interruption when BlueZ ends it again', async () => {
    bluez.fail('Pair', 'AuthenticationCanceled');
    await expect(pair()).rejects.toMatchObject({ reason: 'interrupted' });
    expect(bluez.calls.filter((call) => call === 'Pair')).toHaveLength(2);
  });
});
