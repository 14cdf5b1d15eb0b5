import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HEAD_TRACKER, KEYBOARD } from '../../../catalog/identify/testing/report-descriptors';
import type { PairingEnd } from '../bond-system';
import { ActionFailure } from '../system-actions';
import { LinuxActions } from './actions';
import { HidDevices } from './hid-devices';
import { type DescriptorSearch, Inputs } from './inputs';
import { SoundServer } from './sound-server';
import { DEVICE_PATH, FakeBluez } from './testing/fake-bluez';

const HID = '00001124-0000-1000-8000-00805f9b34fb';

let bluez: FakeBluez;
let searches: number;

beforeEach(() => {
  vi.useFakeTimers();
  bluez = new FakeBluez();
  searches = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads records that the search finds. */
function inputsWith(search: DescriptorSearch): Inputs {
  const counted: DescriptorSearch = (address, signal) => {
    searches += 1;
    return search(address, signal);
  };
  return new Inputs(bluez.client, counted, new HidDevices('/nowhere', '/nowhere'));
}
const finds = (...descriptors: readonly Uint8Array[]) => inputsWith(async () => descriptors);

describe('a service record before the pairing', () => {
  test.each([
    ['keys', [KEYBOARD], 'types'],
    ['sensors', [HEAD_TRACKER], 'sensors'],
    ['sensors beside keys', [HEAD_TRACKER, KEYBOARD], 'types'],
    ['no descriptor', [], 'unreadable'],
  ] as const)('returns the verdict on %s', async (_, descriptors, verdict) => {
    const inputs = finds(...descriptors);
    const changed = vi.fn();
    inputs.on('changed', changed);
    expect(await inputs.readRecord(DEVICE_PATH)).toBe(verdict);
    expect(inputs.known(DEVICE_PATH)[0]).toMatchObject({ source: 'sdp' });
    expect(changed).toHaveBeenCalledWith(DEVICE_PATH);
  });
  test('returns no verdict without HID', async () => {
    expect(await inputsWith(async () => null).readRecord(DEVICE_PATH)).toBeNull();
  });
  test('returns “unreadable” if BlueZ reports HID', async () => {
    bluez.change({ UUIDs: [HID] });
    expect(await inputsWith(async () => null).readRecord(DEVICE_PATH)).toBe('unreadable');
  });
  test('returns no verdict if the device does not respond', async () => {
    const failing = inputsWith(() => Promise.reject(new Error('no response')));
    expect(await failing.readRecord(DEVICE_PATH)).toBeNull();
    const silent = inputsWith(() => new Promise(() => undefined)).readRecord(DEVICE_PATH);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await silent).toBeNull();
  });
  test.each([{ Paired: true }, { Class: undefined }])('reads no record of a device with %j', async (device) => {
    bluez.change(device);
    expect(await finds(KEYBOARD).readRecord(DEVICE_PATH)).toBeNull();
    expect(searches).toBe(0);
  });
});

describe('a pairing', () => {
  async function pair(inputs: Inputs): Promise<{ readonly reason: string | null; readonly ends: PairingEnd[] }> {
    const actions = new LinuxActions(bluez.client, new SoundServer(), inputs);
    const ends: PairingEnd[] = [];
    actions.bonds.setWitness({ begin: async () => (end) => void ends.push(end), trusted: async () => undefined });
    actions.bearer.recordResponse(DEVICE_PATH);
    const ended = actions
      .pair(DEVICE_PATH, async () => true, new AbortController().signal)
      .then(
        () => null,
        (error: unknown) => (error instanceof ActionFailure ? error.reason : String(error)),
      );
    await vi.advanceTimersByTimeAsync(1_000);
    return { reason: await ended, ends };
  }

  test('never requests a pairing if the record has keys', async () => {
    expect(await pair(finds(KEYBOARD))).toEqual({ reason: 'not-headphones', ends: [] });
    expect(bluez.calls).not.toContain('Pair');
  });
  test.each([
    ['sensors', () => finds(HEAD_TRACKER)],
    ['an unreadable descriptor', () => finds(Uint8Array.of(0x05))],
    ['no HID', () => inputsWith(async () => null)],
    ['no response', () => inputsWith(() => Promise.reject(new Error('x')))],
  ])('continues with a record with %s', async (_, inputs) => {
    expect(await pair(inputs())).toEqual({ reason: null, ends: ['made'] });
  });
  test('stores a record that arrives after a second', async () => {
    const inputs = inputsWith(() => new Promise((resolve) => setTimeout(() => resolve([KEYBOARD]), 2_500)));
    expect(await pair(inputs)).toEqual({ reason: null, ends: ['made'] });
    expect(inputs.known(DEVICE_PATH)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(inputs.known(DEVICE_PATH)).toMatchObject([{ source: 'sdp', verdict: 'types' }]);
  });
});
