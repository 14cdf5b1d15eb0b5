import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BluezStatus } from '../bluez/client';
import { ABSENT_MS, FallbackScanner } from './fallback-scanner';
import { TestScanner } from './testing/test-scanner';

describe('BlueZ, or raw HCI without it', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('opens raw HCI only after a long absence of BlueZ', async () => {
    const service = new EventEmitter<{ status: [BluezStatus] }>();
    const [bluez, raw] = [new TestScanner(), new TestScanner()];
    const close = vi.spyOn(raw, 'close');
    const open = vi.spyOn(raw, 'open');
    const scanner = new FallbackScanner(bluez, () => raw, service);
    const received: string[] = [];
    scanner.on('lost', (id) => received.push(id));
    service.emit('status', 'service-down');
    await vi.advanceTimersByTimeAsync(ABSENT_MS - 1);
    service.emit('status', 'ready');
    await vi.advanceTimersByTimeAsync(ABSENT_MS * 2);
    expect(open).not.toHaveBeenCalled();
    service.emit('status', 'no-bus');
    await vi.advanceTimersByTimeAsync(ABSENT_MS);
    expect(open).toHaveBeenCalledOnce();
    bluez.emit('lost', 'from BlueZ');
    raw.emit('lost', 'from raw HCI');
    service.emit('status', 'ready');
    raw.emit('lost', 'from raw HCI, too late');
    expect(close).toHaveBeenCalledOnce();
    expect(received).toEqual(['from raw HCI']);
  });
});
