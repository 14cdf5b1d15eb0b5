import { expect, test, vi } from 'vitest';
import { SERVICE_2 } from '../headset/generation-2';
import { HEADSET_2, type Quirks, VirtualControl } from '../headset/testing/virtual-control';
import type { BluetoothSocket, BluetoothSockets } from '../headset/transport/sockets';
import { SocketError } from '../headset/transport/sockets';
import { recordOf } from '../system/record-of';
import { Asking } from './asking';

const ADDRESS = 'F8:4E:17:00:11:22';

/** A headset whose service is on channel 14; `opened` counts what was opened to it. */
function fake({ quirks = {} as Quirks, connected = true, paired = true, failing = null as SocketError | null } = {}) {
  const control = new VirtualControl(HEADSET_2, quirks);
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
          const answer = Buffer.concat([Buffer.from([7, bytes[1] ?? 0, bytes[2] ?? 0, 0, body.length]), body]);
          queueMicrotask(() => socket.onData(Uint8Array.from(answer)));
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
  const classic = recordOf('x', { address: ADDRESS, connected, paired });
  const asking = new Asking({ identities: (id) => (id === 'here' ? { classic, le: [], hashes: [] } : null) }, sockets, () => [
    'AA:BB:CC:00:00:01',
  ]);
  return { asking, control, opened };
}

test('what it says comes without the addresses of other people’s devices', async () => {
  const { asking, opened, control } = fake();
  const says = await asking.ask('here');
  expect(says).toMatchObject({
    model: 'WF-1000XM5',
    twoDevices: true,
    devices: [
      { name: 'Laptop', connected: true, plays: false, here: true },
      { name: 'Tablet', connected: true, plays: true, here: false },
    ],
  });
  expect(JSON.stringify(says)).not.toMatch(/([0-9A-F]{2}:){5}/);
  expect(opened).toEqual([`search ${ADDRESS}`, 'channel 14']);
  expect(control.isClosed).toBe(true);
});
test.each([{ connected: false }, { paired: false }])('nothing is opened to one that is not connected: %j', async (state) => {
  const { asking, opened } = fake(state);
  await expect(asking.ask('here')).rejects.toMatchObject({ reason: 'not-connected' });
  await expect(asking.ask('elsewhere')).rejects.toMatchObject({ reason: 'not-connected' });
  expect(opened).toEqual([]);
});
test('one at a time, and who leaves ends it', async () => {
  const { asking, control } = fake({ quirks: { onlyAcknowledges: ['1 0600'] } });
  const first = asking.ask('here');
  const ended = expect(first).rejects.toMatchObject({ reason: 'left' });
  await expect(asking.ask('here')).rejects.toMatchObject({ reason: 'asking' });
  await vi.waitFor(() => expect(control.asked).toContain('1 0600'));
  asking.leave();
  await ended;
  expect(control.isClosed).toBe(true);
});
test('another program that talks with it is told as that', async () => {
  const { asking } = fake({ failing: new SocketError('busy', 'EBUSY') });
  await expect(asking.ask('here')).rejects.toMatchObject({ reason: 'busy' });
});
test('a system without sockets cannot ask', async () => {
  const asking = new Asking({ identities: () => null }, null);
  expect(asking.possible).toBe(false);
  await expect(asking.ask('here')).rejects.toMatchObject({ reason: 'failed' });
});
