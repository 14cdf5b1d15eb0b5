import koffi from 'koffi';
import { expect, test, vi } from 'vitest';
import type { Pointer } from './com';
import { encodeGuid } from './guid';
import { type BluetoothApi, CHANGE_CALLBACK, type ChangeNotice } from './libraries';
import { Notifications } from './notifications';

const HCI_EVENT = encodeGuid('FC240062-1541-49BE-B463-84C4DCD7BF7F');
const IN_RANGE = encodeGuid('EA3B5B82-26EE-450E-B0D8-D26FE30A3869');

function listening(result = 0) {
  const filters: Buffer[] = [];
  const closed: Pointer[] = [];
  const unregistered: Pointer[] = [];
  const warnings: string[] = [];
  let callback = 0n;
  const notice: ChangeNotice = {
    register: (filter, _context, called, handle) => {
      filters.push(Buffer.from(filter));
      callback = called;
      handle[0] = BigInt(filters.length);
      return result;
    },
    unregister: async (handle) => unregistered.push(handle),
  };
  const api = {
    findRadio: (_parameters: Buffer, radio: [Pointer | null]) => {
      radio[0] = 0x77n;
      return 6n;
    },
    closeRadioSearch: () => 1,
    closeHandle: (handle: Pointer) => closed.push(handle),
  } as Partial<BluetoothApi> as BluetoothApi;
  const changed = vi.fn();
  const notifications = new Notifications(notice, api, changed, (text) => warnings.push(text));
  const emitEvent = (action: number, type: number, value: Buffer): void => {
    const event = Buffer.concat([Buffer.from(Uint32Array.of(type, 0).buffer), value, Buffer.alloc(24)]);
    koffi.call(callback, CHANGE_CALLBACK, null, null, action, event, event.length);
  };
  return { filters, closed, unregistered, warnings, changed, emitEvent, notifications };
}
const node = (id: string): Buffer => Buffer.from(`${id}\0`, 'utf16le');

test('registers for all nodes and for the radio', () => {
  const { filters, closed } = listening();
  expect(filters.map((filter) => [filter.readUInt32LE(0), filter.readUInt32LE(4), filter.readUInt32LE(8)])).toEqual([
    [416, 2, 2],
    [416, 0, 1],
  ]);
  expect(filters[1]?.readBigUInt64LE(16)).toBe(0x77n);
  expect(closed).toEqual([]);
});
test.each([
  ['a Bluetooth node that starts', 8, 2, node(String.raw`BTHENUM\DEV_F84E17001122\8&X`), 1],
  ['another node', 8, 2, node(String.raw`USB\VID_054C`), 0],
  ['a connection that came or went', 6, 1, HCI_EVENT, 1],
  ['a device in range, as an inquiry reports hundreds', 6, 1, IN_RANGE, 0],
])('reacts to %s', (_what, action, type, value, times) => {
  const { changed, emitEvent } = listening();
  emitEvent(action, type, value);
  expect(changed).toHaveBeenCalledTimes(times);
});
test('releases a radio that is removed and registers again', async () => {
  const { closed, unregistered, changed, emitEvent, notifications, filters } = listening();
  emitEvent(2, 1, Buffer.alloc(0));
  expect(closed).toEqual([0x77n]);
  expect(changed).toHaveBeenCalledOnce();
  await expect.poll(() => unregistered).toEqual([2n]);
  notifications.listenToRadio();
  expect(filters).toHaveLength(3);
});
test('reports a refused registration and closes its handle', () => {
  const { warnings, closed } = listening(5);
  expect(warnings).toHaveLength(2);
  expect(closed).toEqual([0x77n]);
});
