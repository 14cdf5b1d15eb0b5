import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { NativeScanner, type RadioProcess, RECYCLE_MS } from './native-scanner';

describe('the native radio’s process', () => {
  class TestProcess extends EventEmitter implements RadioProcess {
    postMessage(message: { id: number }): void {
      setImmediate(() => this.emit('message', { type: 'response', id: message.id, error: null }));
    }
    kill(): boolean {
      return true;
    }
  }
  test('reports a crash as a state and restarts the process', async () => {
    vi.useFakeTimers();
    const made: TestProcess[] = [];
    const scanner = new NativeScanner(() => {
      const child = new TestProcess();
      made.push(child);
      return child;
    });
    scanner.open();
    made[0]?.emit('message', { type: 'status', status: 'poweredOn' });
    made[0]?.emit('exit', 139);
    expect({ status: scanner.status, searching: scanner.searching }).toEqual({ status: 'crashed', searching: false });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(made).toHaveLength(2);
    made[1]?.emit('message', { type: 'status', status: 'poweredOn' });
    expect(scanner.status).toBe('poweredOn');
    scanner.close();
    vi.useRealTimers();
  });
});

test('emits headphones that the radio process reports as lost', () => {
  const child = Object.assign(new EventEmitter(), { postMessage: () => undefined, kill: () => true });
  const scanner = new NativeScanner(() => child as RadioProcess);
  const lost: string[] = [];
  scanner.on('lost', (id) => lost.push(id));
  scanner.open();
  child.emit('message', { type: 'lost', id: 'f84e17001122' });
  expect(lost).toEqual(['f84e17001122']);
  scanner.close();
});

test('replaces an old radio process after a search', async () => {
  const made: EventEmitter[] = [];
  let now = 0;
  const scanner = new NativeScanner(
    () => {
      const child = Object.assign(new EventEmitter(), {
        postMessage: (message: { id: number }) =>
          void setImmediate(() => child.emit('message', { type: 'response', id: message.id, error: null })),
        kill: () => true,
      });
      made.push(child);
      return child as RadioProcess;
    },
    () => now,
  );
  scanner.open();
  await scanner.start();
  now = RECYCLE_MS - 1;
  await scanner.stop();
  expect(made).toHaveLength(1);
  now = RECYCLE_MS;
  await scanner.stop();
  expect(made).toHaveLength(2);
  // The exit of the old process does not count as a crash.
  made[0]?.emit('exit', 0);
  expect(scanner.status).toBe('unknown');
  scanner.close();
});
