import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHeadsetRecords, respondToSdp } from '../../../e2e/lab/sdp';
import { SERVICE_1 } from '../generation-1';
import { SERVICE_2 } from '../generation-2';
import { createSearchRequest, findChannel, MAX_ROUNDS, parseAttributes, parseChannel } from './service-search';
import { type BluetoothSocket, type BluetoothSockets, encodeAddress } from './sockets';

const ADDRESS = 'F8:4E:17:00:11:22';

/** Device that responds as the lab's headset does, in responses of a given size. */
function device(
  limit: number,
  answer = (question: Uint8Array): Uint8Array =>
    respondToSdp(
      createHeadsetRecords({ vendor: 0x054c, product: 0x0d58, version: 0x0452 }, { service: SERVICE_2, channel: 14 }),
      Buffer.from(question),
      limit,
    ),
): BluetoothSockets {
  return {
    l2cap: async () => {
      const socket: BluetoothSocket = {
        write: (bytes) => queueMicrotask(() => socket.onData(answer(bytes))),
        onData: () => undefined,
        onClose: () => undefined,
        close: () => undefined,
      };
      return socket;
    },
    rfcomm: () => Promise.reject(new Error('not requested here')),
  };
}

test.each([672, 24, 12])('finds the channel in responses of %i bytes', async (limit) => {
  expect(await findChannel(device(limit), ADDRESS, SERVICE_2)).toBe(14);
});
test('returns null for a missing service', async () => {
  expect(await findChannel(device(672), ADDRESS, SERVICE_1)).toBeNull();
});
describe('a device with invalid responses', () => {
  test.each(['', '07', '01000100020003', '070001000300ff00'])('rejects %s', async (answer) => {
    await expect(
      findChannel(
        device(672, () => Uint8Array.from(Buffer.from(answer, 'hex'))),
        ADDRESS,
        SERVICE_2,
      ),
    ).rejects.toThrow();
  });
  test('ends a search without an end', async () => {
    const endless = (question: Uint8Array) =>
      Uint8Array.from([7, question[1] ?? 0, question[2] ?? 0, 0, 203 + 2, 0, 200, ...new Uint8Array(200), 2, 0, 1]);
    await expect(findChannel(device(672, endless), ADDRESS, SERVICE_2)).rejects.toThrow('longer than any');
  });
  test('ends a record whose parts are empty', async () => {
    const nothing = ([, high = 0, low = 0]: Uint8Array) => Uint8Array.of(7, high, low, 0, 4, 0, 0, 1, 0x41);
    await expect(findChannel(device(672, nothing), ADDRESS, SERVICE_2)).rejects.toThrow('without attributes');
  });
  test('ends a record that comes byte by byte', async () => {
    let rounds = 0;
    const slow = ([, high = 0, low = 0]: Uint8Array) => {
      rounds += 1;
      return Uint8Array.of(7, high, low, 0, 5, 0, 1, 0, 1, 0x41);
    };
    await expect(findChannel(device(672, slow), ADDRESS, SERVICE_2)).rejects.toThrow('more parts');
    expect(rounds).toBe(MAX_ROUNDS);
  });
  test('never throws for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        parseChannel(bytes);
        try {
          parseAttributes(bytes, 1);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
test('refuses an invalid address or UUID', () => {
  expect(() => encodeAddress('x')).toThrow(TypeError);
  expect(() => createSearchRequest('x', 1, new Uint8Array(1))).toThrow(TypeError);
  expect(Buffer.from(encodeAddress(ADDRESS)).toString('hex')).toBe('221100174ef8');
});
