import { expect, test, vi } from 'vitest';
import { ProcessSockets, type SocketsProcess } from './process-sockets';
import type { SocketEvent, SocketRequest } from './socket-process/messages';
import { encodeSocketAddress, KernelSockets, type SocketCalls } from './socket-process/sockets';

const ADDRESS = 'F8:4E:17:00:11:22';

/** Kernel with one device that returns all data. With `errno` it rejects connections. */
function fakeKernel({ errno = 0 } = {}) {
  const closed: number[] = [];
  let waiting: ((length: number) => void) | null = null;
  let buffer: Buffer = Buffer.alloc(0);
  const calls: SocketCalls = {
    socket: () => 7,
    connect: async () => errno,
    receive: (_fd, into) => {
      buffer = into;
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    send: (_fd, bytes) => {
      buffer.set(bytes);
      waiting?.(bytes.length);
      return bytes.length;
    },
    shutdown: () => {
      waiting?.(0);
      return 0;
    },
    close: (fd) => closed.push(fd),
    errno: () => errno,
  };
  return { calls, closed };
}

/** Connects both ends without a process between them. */
function joined(calls: SocketCalls) {
  let listener: (message: SocketEvent) => void = () => undefined;
  let ended: (code: number) => void = () => undefined;
  const kernel = new KernelSockets(calls, (message) => listener(structuredClone(message)));
  const child: SocketsProcess = {
    postMessage: (message: SocketRequest) => kernel.take(structuredClone(message)),
    on: (_event, listening) => {
      listener = listening;
    },
    once: (_event, ending) => {
      ended = ending;
    },
    kill: vi.fn(() => true),
  };
  return { sockets: new ProcessSockets(() => child), child, end: () => ended(139) };
}

test('encodes socket addresses as Linux does', () => {
  expect(encodeSocketAddress('l2cap', ADDRESS, 0x1001).toString('hex')).toBe('1f000110221100174ef800000000');
  expect(encodeSocketAddress('rfcomm', ADDRESS, 9).toString('hex')).toBe('1f00221100174ef80900');
});
test('transfers bytes both ways and frees everything', async () => {
  vi.useFakeTimers();
  const { calls, closed } = fakeKernel();
  const { sockets, child } = joined(calls);
  const socket = await sockets.rfcomm(ADDRESS, 9);
  const received: Uint8Array[] = [];
  socket.onData = (bytes) => received.push(bytes);
  socket.write(Uint8Array.of(1, 2, 3));
  await vi.advanceTimersByTimeAsync(1);
  expect(received).toEqual([Uint8Array.of(1, 2, 3)]);
  socket.close();
  await vi.advanceTimersByTimeAsync(2_500);
  expect([closed, vi.mocked(child.kill).mock.calls.length]).toEqual([[7], 1]);
  vi.useRealTimers();
});
test.each([
  [111, 'refused'],
  [16, 'busy'],
  [112, 'out-of-range'],
  [1, 'failed'],
] as const)('maps errno %i to %s', async (errno, reason) => {
  const { calls, closed } = fakeKernel({ errno });
  await expect(joined(calls).sockets.l2cap(ADDRESS, 1)).rejects.toMatchObject({ reason });
  expect(closed).toEqual([7]);
});
test('closes a socket that is interrupted while it opens', async () => {
  const { calls, closed } = fakeKernel();
  let end = (_errno: number): void => undefined;
  const hanging: SocketCalls = {
    ...calls,
    connect: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
    shutdown: () => {
      end(103);
      return 0;
    },
  };
  const left = new AbortController();
  const opening = joined(hanging).sockets.l2cap(ADDRESS, 1, left.signal);
  left.abort(new Error('left'));
  await expect(opening).rejects.toThrow('left');
  await expect.poll(() => closed).toEqual([7]);
});
test('reports a closed device, a dead process and invalid addresses', async () => {
  const { calls } = fakeKernel();
  const { sockets, end } = joined(calls);
  const socket = await sockets.rfcomm(ADDRESS, 9);
  const closed = vi.fn();
  socket.onClose = closed;
  calls.shutdown(7);
  await expect.poll(() => closed).toHaveBeenCalledOnce();
  const second = await sockets.rfcomm(ADDRESS, 9);
  second.onClose = closed;
  end();
  expect(closed).toHaveBeenCalledTimes(2);
  await expect(joined(calls).sockets.rfcomm('x', 9)).rejects.toMatchObject({ reason: 'failed' });
});
