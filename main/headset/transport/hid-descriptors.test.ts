import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEAD_TRACKER, KEYBOARD } from '../../../catalog/identify/testing/report-descriptors';
import { createHeadsetRecords, createHidRecord, respondToSdp, type SdpRecord } from '../../../e2e/lab/sdp';
import { SERVICE_2 } from '../generation-2';
import { parseElement } from './data-element';
import { findDescriptors, readHidDescriptors } from './hid-descriptors';
import type { BluetoothSocket, BluetoothSockets } from './sockets';

const ADDRESS = 'F8:4E:17:00:11:22';
const HEADSET = createHeadsetRecords({ vendor: 0x054c, product: 0x0d58, version: 0x0452 }, { service: SERVICE_2, channel: 14 });

/** Returns sockets to a device with these records, whose responses have at most this many bytes. */
function device(records: readonly SdpRecord[], limit = 672): BluetoothSockets {
  return {
    l2cap: async () => {
      const socket: BluetoothSocket = {
        write: (bytes) => queueMicrotask(() => socket.onData(respondToSdp(records, Buffer.from(bytes), limit))),
        onData: () => undefined,
        onClose: () => undefined,
        close: () => undefined,
      };
      return socket;
    },
    rfcomm: () => Promise.reject(new Error('the search uses no RFCOMM')),
  };
}

describe('a service record', () => {
  test.each([672, 48])('returns its descriptor in responses of %i bytes', async (limit) => {
    expect(await readHidDescriptors(device([...HEADSET, createHidRecord(KEYBOARD)], limit), ADDRESS)).toEqual([KEYBOARD]);
  });
  test('returns the descriptors of each record', async () => {
    const both = await readHidDescriptors(device([createHidRecord(HEAD_TRACKER), ...HEADSET, createHidRecord(KEYBOARD)]), ADDRESS);
    expect(both).toEqual([HEAD_TRACKER, KEYBOARD]);
  });
  test('returns null without the service', async () => {
    expect(await readHidDescriptors(device(HEADSET), ADDRESS)).toBeNull();
  });
  test('returns an empty list without a descriptor', async () => {
    const { attributes, uuids } = createHidRecord(KEYBOARD);
    const { 518: _, ...rest } = attributes;
    expect(await readHidDescriptors(device([{ attributes: rest, uuids }]), ADDRESS)).toEqual([]);
  });
});

test('ignores descriptors of other types', () => {
  // A sequence of one record with one descriptor of type 0x23 (physical).
  expect(findDescriptors(Uint8Array.from(Buffer.from('3510350e0902063509350708232503010203', 'hex')))).toEqual([]);
});

test('never throws for any response', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const found = findDescriptors(bytes);
      expect(found === null || Array.isArray(found)).toBe(true);
    }),
  );
});

test('rejects elements that are nested too deeply', () => {
  expect(() => parseElement(Uint8Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0x35 : 198 - (index >> 1) * 2)))).toThrow(
    RangeError,
  );
});
