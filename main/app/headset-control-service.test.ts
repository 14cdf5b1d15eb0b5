import { afterEach, describe, expect, test, vi } from 'vitest';
import { SERVICE_2 } from '../headset/generation-2';
import { createModelScript, HEADSET_2, KNOWN, type Quirks, VirtualControl } from '../headset/testing/virtual-control';
import type { ControlOpener, OpenControl } from '../headset/transport/control-opener';
import { createSocketControl } from '../headset/transport/control-over-sockets';
import type { BluetoothSocket, BluetoothSockets } from '../headset/transport/sockets';
import { SocketError } from '../headset/transport/sockets';
import { COMMAND_TIMEOUT_MS } from '../shell/handle-commands';
import { toSystemRecord } from '../system/to-system-record';
import { HeadsetControlService, SESSION_TIMEOUT_MS } from './headset-control-service';

const ADDRESS = 'F8:4E:17:00:11:22';

/** Headset with its service on channel 14. `opened` counts the opened connections. */
function fake({
  quirks = {} as Quirks,
  connected = true,
  paired = true,
  failing = null as SocketError | null,
  script = HEADSET_2,
  own = [KNOWN.laptop] as readonly string[],
} = {}) {
  const control = new VirtualControl(script, quirks);
  const opened: string[] = [];
  const uuid = Buffer.from(SERVICE_2.replaceAll('-', ''), 'hex');
  const sockets: BluetoothSockets = {
    l2cap: async (address) => {
      opened.push(`search ${address}`);
      const socket: BluetoothSocket = {
        write: (bytes) => {
          const found = Buffer.from(bytes).includes(uuid);
          const record = found ? Buffer.from('3511090004350c350319010035051900030 80e'.replaceAll(' ', ''), 'hex') : Buffer.alloc(0);
          const body = Buffer.concat([Buffer.from([0, record.length]), record, Buffer.from([0])]);
          const response = Buffer.concat([Buffer.from([7, bytes[1] ?? 0, bytes[2] ?? 0, 0, body.length]), body]);
          queueMicrotask(() => socket.onData(Uint8Array.from(response)));
        },
        onData: () => undefined,
        onClose: () => undefined,
        close: () => undefined,
      };
      return socket;
    },
    rfcomm: async (_address, channel) => {
      if (failing !== null) throw failing;
      opened.push(`channel ${channel}`);
      return control.stream;
    },
  };
  let classic = toSystemRecord('x', { address: ADDRESS, connected, paired });
  const list = { identities: (id: string) => (id === 'here' ? { classic, le: [], hashes: [] } : null) };
  const service = new HeadsetControlService(list, createSocketControl(sockets), () => own);
  const goes = (): void => {
    classic = toSystemRecord('x', { address: ADDRESS, connected: false, paired });
    service.follow();
  };
  return { service: service, control, opened, goes };
}

test('returns details without addresses of other devices', async () => {
  const { service, opened, control } = fake();
  const details = await service.readDetails('here');
  expect(details).toMatchObject({
    model: 'WF-1000XM5',
    twoDevices: true,
    devices: [
      { key: expect.stringMatching(/^[0-9a-f]{16}$/), name: 'Laptop', connected: true, plays: false, here: true },
      { name: 'Tablet', connected: true, plays: true, here: false },
    ],
    can: { twoDevices: true, pairingMode: true, disconnect: true },
    readOnly: false,
  });
  expect(JSON.stringify(details)).not.toMatch(/([0-9A-F]{2}:){5}/);
  expect(opened).toEqual([`search ${ADDRESS}`, 'channel 14']);
  expect(control.isClosed).toBe(true);
});
test.each([{ connected: false }, { paired: false }])('opens nothing for disconnected headphones: %j', async (state) => {
  const { service, opened } = fake(state);
  await expect(service.readDetails('here')).rejects.toMatchObject({ reason: 'not-connected' });
  await expect(service.readDetails('elsewhere')).rejects.toMatchObject({ reason: 'not-connected' });
  expect(opened).toEqual([]);
});
test('allows one session and ends it when the user leaves', async () => {
  const { service, control } = fake({ quirks: { onlyAcknowledges: ['1 0600'] } });
  const first = service.readDetails('here');
  const ended = expect(first).rejects.toMatchObject({ reason: 'canceled' });
  await expect(service.readDetails('here')).rejects.toMatchObject({ reason: 'already-reading' });
  await expect.poll(() => control.requests).toContain('1 0600');
  service.cancel();
  await ended;
  expect(control.isClosed).toBe(true);
});
test('reports another program that holds the service', async () => {
  const { service } = fake({ failing: new SocketError('busy', 'EBUSY') });
  await expect(service.readDetails('here')).rejects.toMatchObject({ reason: 'busy' });
});
test('rejects on a system without sockets', async () => {
  const service = new HeadsetControlService({ identities: () => null }, null);
  expect(service.possible).toBe(false);
  await expect(service.readDetails('here')).rejects.toMatchObject({ reason: 'failed' });
});
test('ends the session when the headphones disconnect', async () => {
  const { service, control, goes } = fake({ quirks: { onlyAcknowledges: ['1 0600'] } });
  const ended = expect(service.readDetails('here')).rejects.toMatchObject({ reason: 'not-connected' });
  await expect.poll(() => control.requests).toContain('1 0600');
  service.follow();
  expect(control.isClosed).toBe(false);
  goes();
  await ended;
  expect(control.isClosed).toBe(true);
});

/** Openers whose promises never settle. */
const ENDLESS = {
  'a service search that goes on without attributes': (): BluetoothSockets => ({
    l2cap: async () => {
      const socket: BluetoothSocket = {
        write: ([, high = 0, low = 0]) => void setTimeout(() => socket.onData(Uint8Array.of(7, high, low, 0, 4, 0, 0, 1, 0x41)), 2),
        onData: () => undefined,
        onClose: () => undefined,
        close: () => undefined,
      };
      return socket;
    },
    rfcomm: () => Promise.reject(new Error('not requested here')),
  }),
  'a service search that goes on byte by byte': (): BluetoothSockets => ({
    l2cap: async () => {
      const socket: BluetoothSocket = {
        write: ([, high = 0, low = 0]) => void setTimeout(() => socket.onData(Uint8Array.of(7, high, low, 0, 5, 0, 1, 0, 1, 0x41)), 7_000),
        onData: () => undefined,
        onClose: () => undefined,
        close: () => undefined,
      };
      return socket;
    },
    rfcomm: () => Promise.reject(new Error('not requested here')),
  }),
  'a socket that never opens': (): BluetoothSockets => ({
    l2cap: () => new Promise(() => undefined),
    rfcomm: () => new Promise(() => undefined),
  }),
};

describe.each(Object.entries(ENDLESS))('opening over %s', (_name, sockets) => {
  const start = () => {
    vi.useFakeTimers();
    let connected = true;
    const list = {
      identities: () => ({ classic: toSystemRecord('x', { address: ADDRESS, connected, paired: true }), le: [], hashes: [] }),
    };
    const service = new HeadsetControlService(list, createSocketControl(sockets()));
    let reason: string | null = null;
    const request = (): void => void service.readDetails('here').catch((error: { reason: string }) => (reason = error.reason));
    request();
    const disconnect = (): void => {
      connected = false;
      service.follow();
    };
    return { service: service, request, disconnect, reason: () => reason };
  };
  afterEach(() => void vi.useRealTimers());

  test('ends the opening with the page, and can begin again', async () => {
    const { service, request, reason } = start();
    service.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect(reason()).toBe('canceled');
    request();
    service.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect(reason()).toBe('canceled');
  });
  test('ends the opening when the headphones disconnect', async () => {
    const { disconnect, reason } = start();
    disconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(reason()).toBe('not-connected');
  });
  test('ends the opening before the command times out', async () => {
    const { reason } = start();
    await vi.advanceTimersByTimeAsync(SESSION_TIMEOUT_MS);
    expect(reason()).toMatch(/^(timeout|failed)$/);
    expect(SESSION_TIMEOUT_MS).toBeLessThan(COMMAND_TIMEOUT_MS);
  });
});

test('closes a service that opens after the page was left', async () => {
  const control = new VirtualControl(HEADSET_2);
  let open = (_service: OpenControl): void => undefined;
  const opener = { open: vi.fn(() => new Promise<OpenControl>((resolve) => (open = resolve))) } satisfies ControlOpener;
  const service = new HeadsetControlService(
    { identities: () => ({ classic: toSystemRecord('x', { address: ADDRESS, connected: true, paired: true }), le: [], hashes: [] }) },
    opener,
  );
  const ended = expect(service.readDetails('here')).rejects.toMatchObject({ reason: 'canceled' });
  await expect.poll(() => opener.open).toHaveBeenCalledTimes(1);
  service.cancel();
  await ended;
  open({ stream: control.stream, service: SERVICE_2 });
  await expect.poll(() => control.isClosed).toBe(true);
});

test('opens no service after the page was left', async () => {
  const opener = { open: vi.fn(() => Promise.reject(new Error('opened'))) } satisfies ControlOpener;
  const classic = toSystemRecord('x', { address: ADDRESS, connected: true, paired: true });
  const service = new HeadsetControlService({ identities: () => ({ classic, le: [], hashes: [] }) }, opener);
  const ended = expect(service.readDetails('here')).rejects.toMatchObject({ reason: 'canceled' });
  service.cancel();
  await ended;
  expect(opener.open).not.toHaveBeenCalled();
});

describe('commands', () => {
  test('disconnects a device by the key of this run', async () => {
    const { service, control } = fake();
    const { devices } = await service.readDetails('here');
    control.reopen();
    expect(await service.sendCommand('here', { type: 'disconnect-device', device: devices?.[1]?.key ?? '' })).toEqual({
      type: 'outcome',
      outcome: 'done',
    });
    expect([control.isConnectedTo(KNOWN.other), control.disconnectedSender]).toEqual([false, false]);
  });
  test('never disconnects this computer', async () => {
    const { service, control } = fake();
    const { devices } = await service.readDetails('here');
    control.reopen();
    await expect(service.sendCommand('here', { type: 'disconnect-device', device: devices?.[0]?.key ?? '' })).rejects.toMatchObject({
      reason: 'not-offered',
    });
    expect(control.disconnectedSender).toBe(false);
  });
  test('waits for one response to their question', async () => {
    const { service, control } = fake({ quirks: { question: 7 } });
    expect(await service.sendCommand('here', { type: 'two-devices', on: false })).toEqual({ type: 'question', question: 'disconnects' });
    expect(await service.respond(true)).toEqual({ type: 'outcome', outcome: 'done' });
    expect(control.twoDevices).toBe(false);
    await expect(service.respond(true)).rejects.toMatchObject({ reason: 'closed' });
  });
  test('rejects their question when the user leaves', async () => {
    const { service, control } = fake({ quirks: { question: 7 } });
    await service.sendCommand('here', { type: 'two-devices', on: false });
    service.cancel();
    expect([control.isClosed, control.twoDevices]).toEqual([true, true]);
    control.reopen();
    await expect(service.respond(true)).rejects.toMatchObject({ reason: 'closed' });
    expect(await service.readDetails('here')).toMatchObject({ twoDevices: true });
  });
  test.each([
    ['a model with reported trouble', { script: { ...HEADSET_2, ...createModelScript('WH-CH520') } }, true],
    ['an unknown model', { script: { ...HEADSET_2, ...createModelScript('WH-ZZ999') } }, true],
    ['headphones that do not report their model', { script: { ...HEADSET_2, ...createModelScript('') } }, true],
  ] as const)('only reads %s', async (_name, options, readOnly) => {
    const { service, control } = fake(options);
    expect(await service.readDetails('here')).toMatchObject({
      can: { twoDevices: false, pairingMode: false, disconnect: false },
      readOnly,
    });
    control.reopen();
    await expect(service.sendCommand('here', { type: 'pairing-mode' })).rejects.toMatchObject({ reason: 'not-offered' });
    expect(control.pairingMode).toBe(false);
  });
  test('disconnects no device if its own address is unknown', async () => {
    expect((await fake({ own: [] }).service.readDetails('here')).can).toEqual({ twoDevices: true, pairingMode: true, disconnect: false });
  });
});
