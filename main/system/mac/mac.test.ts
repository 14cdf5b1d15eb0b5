import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { HelperEndedError } from '../helper';
import { PolledSystem } from '../polled-system';
import { NO_SETTINGS } from '../testing/no-settings';
import { MacActions } from './actions';
import { MacReader } from './reader';
import { FakeMac, type FakeMacOptions } from './testing/fake-mac';

const ID = 'F8:4E:17:00:11:22';
const SOURCE = readFileSync(join(import.meta.dirname, '../../../resources/helpers/mac.js'), 'utf8');

/** Fake Mac whose script responds to one request at a time. */
function scripted(options: FakeMacOptions = {}) {
  const mac = new FakeMac(options);
  const request = async (request: object): Promise<unknown> =>
    mac.run(SOURCE, [{ at: 0, input: `${JSON.stringify(request)}\n` }]).lines.find(({ message }) => !('event' in message))?.message;
  return { mac, request };
}

describe('actions on macOS, through the script', () => {
  const acting = (fake: ReturnType<typeof scripted>) => {
    const changed = vi.fn();
    return { actions: new MacActions({ request: fake.request }, { request: async () => ({ status: 'Active' }) }, changed), changed };
  };
  const never = new AbortController().signal;

  test('connects, disconnects and requests a new report', async () => {
    const { actions, changed } = acting(scripted());
    await actions.sound.connect(ID, never);
    await actions.sound.disconnect(ID);
    expect(changed).toHaveBeenCalledTimes(2);
  });
  test.each([
    [{ code: -536870186 }, 'macOS reports -536870186'],
    [{ responds: false }, 'macOS reports 0'],
  ])('reports headphones that do not respond (%j)', async (device, message) => {
    const { actions } = acting(scripted({ devices: [device] }));
    await expect(actions.sound.connect(ID, never)).rejects.toMatchObject({ reason: 'not-answering', message });
  });
  test.each([15, 26] as const)('accepts a slow connection on macOS %i as a success', async (version) => {
    const fake = scripted({ version, devices: [{ lagMs: 9_000 }] });
    await acting(fake).actions.sound.connect(ID, never);
    expect(fake.mac.devices[0]?.connected).toBe(true);
  });
  test('removes, and counts a device without a pairing as removed', async () => {
    const fake = scripted();
    await acting(fake).actions.remove(ID);
    expect(fake.mac.devices[0]?.paired).toBe(false);
    await acting(scripted({ devices: [{ paired: false }] })).actions.remove(ID);
  });
  test.each([
    ['missing', 'internal'],
    ['has no effect', 'too-slow'],
  ] as const)('reports a removal that is %s as %s', async (removal, reason) => {
    await expect(acting(scripted({ devices: [{ removal }] })).actions.remove(ID)).rejects.toMatchObject({ reason });
  });
  test('reports a radio that stays off', async () => {
    await expect(acting(scripted({ powerMs: null })).actions.powerOn()).rejects.toMatchObject({ reason: 'too-slow' });
  });
  test('reports a missing permission, also when macOS ends the program', async () => {
    await expect(acting(scripted({ authorization: 2 })).actions.sound.connect(ID, never)).rejects.toMatchObject({
      reason: 'no-permission',
    });
    const ended = { request: () => Promise.reject(new HelperEndedError('osascript', null, 'SIGABRT', '')) };
    await expect(new MacActions(ended, ended, () => undefined).remove(ID)).rejects.toMatchObject({ reason: 'no-permission' });
  });
  test('turns Bluetooth on and rejects an invalid id', async () => {
    const { actions } = acting(scripted());
    await actions.powerOn();
    await actions.sound.sendSound(ID);
    await expect(actions.sound.connect('x; rm', never)).rejects.toMatchObject({ reason: 'gone' });
    const none = new MacActions({ request: async () => 7 }, { request: async () => ({ status: 'None' }) }, () => undefined);
    await expect(none.sound.sendSound(ID)).rejects.toMatchObject({ reason: 'no-output' });
    await expect(none.powerOn()).rejects.toMatchObject({ reason: 'internal' });
  });
});

describe('cost of readings on macOS', () => {
  // The report comes from a program that counts its starts, and the clock is fake.
  const counted = (parts: { readonly audio?: { request(question: object): Promise<unknown> } } = {}) => {
    let now = 0;
    let requests = 0;
    const report = JSON.stringify({ SPBluetoothDataType: [{ controller_properties: { controller_state: 'attrib_on' } }] });
    const reader = new MacReader({
      ...parts,
      now: () => now,
      bluetooth: {
        request: async () => {
          requests += 1;
          return { status: 'Allowed' };
        },
        close: () => undefined,
      },
      runReport: async () => {
        starts += 1;
        return report;
      },
    });
    let starts = 0;
    return {
      reader,
      starts: () => starts,
      requests: () => requests,
      pass: (ms: number) => {
        now += ms;
      },
    };
  };

  test('requests a report every 30 s and after each change', async () => {
    const { reader, starts, pass } = counted({
      audio: { request: async () => ({ output: { uid: 'F8-4E-17-00-11-22:output', transport: 'blue' } }) },
    });
    // The window is open for five minutes.
    for (let look = 0; look < 60; look += 1) {
      expect((await reader.read()).output).toEqual({ address: ID });
      pass(5_000);
    }
    expect(starts()).toBe(10);
    reader.changed();
    await reader.read();
    expect(starts()).toBe(11);
  });
  test('requests nothing with a hidden window', async () => {
    vi.useFakeTimers();
    const { reader, starts } = counted();
    const system = new PolledSystem(reader, NO_SETTINGS);
    system.startWatching();
    await vi.advanceTimersByTimeAsync(1_000);
    system.stopWatching();
    const before = starts();
    for (let news = 0; news < 20; news += 1) {
      reader.changed();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect([before, starts()]).toEqual([1, 1]);
    system.close();
    vi.useRealTimers();
  });
  test('uses the report’s output without Core Audio', async () => {
    const { reader } = counted({ audio: { request: () => Promise.reject(new Error('no CoreAudio')) } });
    expect((await reader.read()).output).toBeNull();
    expect((await reader.about()).slice(1)).toEqual(['output read by the report alone: Error: no CoreAudio', 'IOBluetooth: Allowed']);
  });
});

describe('the permission of the helper', () => {
  /** Reader whose helper keeps the permission of its start, as a program on a Mac may. */
  function permitted() {
    let given = 'Denied';
    let starts = 0;
    let own: string | null = null;
    const bluetooth = {
      request: async () => {
        if (own === null) starts += 1;
        own ??= given;
        return { status: own };
      },
      close: () => {
        own = null;
      },
    };
    const reader = new MacReader({ bluetooth, runReport: async () => '{"SPBluetoothDataType":[]}', now: () => 0 });
    return { reader, starts: () => starts, give: (status: string) => (given = status) };
  }
  const permission = async (reader: MacReader): Promise<string | undefined> => (await reader.about())[2];

  test('starts a new helper when the radio may use Bluetooth', async () => {
    const { reader, starts, give } = permitted();
    await reader.read();
    await expect.poll(() => permission(reader)).toBe('IOBluetooth: Denied');
    give('Allowed');
    reader.radioAllowed();
    await expect.poll(() => permission(reader)).toBe('IOBluetooth: Allowed');
    reader.radioAllowed();
    expect(starts()).toBe(2);
  });
  test('starts one more helper if the permission is still missing', async () => {
    const { reader, starts } = permitted();
    reader.radioAllowed();
    await reader.read();
    await expect.poll(() => starts()).toBe(2);
    expect(await permission(reader)).toBe('IOBluetooth: Denied');
  });
});
