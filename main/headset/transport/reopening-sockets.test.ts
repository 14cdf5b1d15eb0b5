import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reopenAfterClose } from './reopening-sockets';
import { type BluetoothSocket, type BluetoothSockets, SocketError, type SocketReason } from './sockets';

const ADDRESS = '94:DB:56:10:20:30';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Builds sockets whose openings after the first fail with the reasons in turn. */
function failing(...reasons: readonly (SocketReason | null)[]) {
  const left = [...reasons];
  let opened = 0;
  const open = async (): Promise<BluetoothSocket> => {
    opened += 1;
    const reason = left.shift() ?? null;
    if (reason !== null) throw new SocketError(reason, reason);
    return { write: () => undefined, onData: () => undefined, onClose: () => undefined, close: () => undefined };
  };
  const sockets: BluetoothSockets = { l2cap: open, rfcomm: open };
  return { sockets: reopenAfterClose(sockets), opened: () => opened };
}

test.each(['busy', 'refused'] as const)('opens a channel again that was %s during our close', async (reason) => {
  const { sockets, opened } = failing(null, reason, reason, null);
  (await sockets.rfcomm(ADDRESS, 14)).close();
  const again = sockets.rfcomm(ADDRESS, 14);
  await vi.advanceTimersByTimeAsync(500);
  await expect(again).resolves.toBeDefined();
  expect(opened()).toBe(4);
});

test('rejects at once if this computer closed nothing before', async () => {
  const { sockets, opened } = failing('busy');
  await expect(sockets.rfcomm(ADDRESS, 14)).rejects.toMatchObject({ reason: 'busy' });
  expect(opened()).toBe(1);
});

test('rejects at once on another channel and for another reason', async () => {
  const { sockets } = failing(null, 'busy', 'out-of-range');
  (await sockets.rfcomm(ADDRESS, 14)).close();
  await expect(sockets.rfcomm(ADDRESS, 15)).rejects.toMatchObject({ reason: 'busy' });
  await expect(sockets.rfcomm(ADDRESS, 14)).rejects.toMatchObject({ reason: 'out-of-range' });
});

test('ends two seconds after the close at the latest', async () => {
  const { sockets, opened } = failing(null, ...Array.from({ length: 100 }, () => 'busy' as const));
  (await sockets.rfcomm(ADDRESS, 14)).close();
  const rejected = expect(sockets.rfcomm(ADDRESS, 14)).rejects.toMatchObject({ reason: 'busy' });
  await vi.advanceTimersByTimeAsync(2_500);
  await rejected;
  expect(opened()).toBeLessThan(12);
});

test('ends at once with the signal, also between two tries', async () => {
  const { sockets, opened } = failing(null, ...Array.from({ length: 100 }, () => 'busy' as const));
  (await sockets.rfcomm(ADDRESS, 14)).close();
  const left = new AbortController();
  const rejected = expect(sockets.rfcomm(ADDRESS, 14, left.signal)).rejects.toThrow('left');
  await vi.advanceTimersByTimeAsync(300);
  left.abort(new Error('left'));
  await rejected;
  expect(opened()).toBe(3);
});
