import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ABSENT_MS, FallbackScanner } from './fallback-scanner';
import { TestScanner } from './testing/test-scanner';

describe('BlueZ, or raw HCI without it', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('opens raw HCI only after a long absence of BlueZ', async () => {
    let tell: (absent: boolean) => void = () => undefined;
    const [bluez, raw] = [new TestScanner(), new TestScanner()];
    const close = vi.spyOn(raw, 'close');
    const open = vi.spyOn(raw, 'open');
    const scanner = new FallbackScanner(
      bluez,
      () => raw,
      (listener) => {
        tell = listener;
      },
    );
    const heard: string[] = [];
    scanner.on('lost', (id) => heard.push(id));
    tell(true);
    await vi.advanceTimersByTimeAsync(ABSENT_MS - 1);
    tell(false);
    await vi.advanceTimersByTimeAsync(ABSENT_MS * 2);
    expect(open).not.toHaveBeenCalled();
    tell(true);
    await vi.advanceTimersByTimeAsync(ABSENT_MS);
    expect(open).toHaveBeenCalledOnce();
    bluez.emit('lost', 'from BlueZ');
    raw.emit('lost', 'from raw HCI');
    tell(false);
    raw.emit('lost', 'from raw HCI, too late');
    expect(close).toHaveBeenCalledOnce();
    expect(heard).toEqual(['from raw HCI']);
  });
});
