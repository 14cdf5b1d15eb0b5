import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeScanner } from './app/testing/fake-scanner';
import { FakeSystem } from './app/testing/fake-system';
import { checkParts, FIRST_REPORT_TIMEOUT_MS } from './check-parts';
import type { ControlOpener } from './headset/transport/control-opener';
import type { PartCheck } from './part-check';

let scanner: FakeScanner;
let system: FakeSystem & { check?(): Promise<readonly PartCheck[]> };

beforeEach(() => {
  vi.useFakeTimers();
  scanner = new FakeScanner();
  system = new FakeSystem();
});
afterEach(() => void vi.useRealTimers());

/** Returns the names of the parts with a fault. */
async function findBroken(control: ControlOpener | null = null): Promise<string[]> {
  const checks = checkParts({ scanner, system, control });
  await vi.advanceTimersByTimeAsync(FIRST_REPORT_TIMEOUT_MS + 1_000);
  return (await checks).flatMap(({ name, ok }) => (ok ? [] : [name]));
}

/** Makes the scanner emit an event as soon as it is opened. */
function whenOpened(emit: () => void): void {
  const open = scanner.open.bind(scanner);
  scanner.open = () => {
    emit();
    open();
  };
}

test('finds nothing broken on a computer without Bluetooth', async () => {
  scanner.open = () => {
    scanner.emit('warning', 'noble could not be loaded, does not serve, ended with code 1');
    scanner.set('unsupported');
  };
  system.start = () => system.set('missing');
  expect(await findBroken()).toEqual([]);
});
test.each(['not-loaded', 'process-ended'] as const)('finds a radio that warns of a fault: %s', async (fault) => {
  whenOpened(() => scanner.emit('warning', 'in any words', fault));
  expect(await findBroken()).toEqual([`radio: ${fault}`]);
});
test('finds a radio that crashed', async () => {
  scanner.open = () => scanner.set('crashed');
  expect(await findBroken()).toEqual(['radio']);
});
test('finds parts that never report', async () => {
  scanner.open = () => undefined;
  system.start = () => undefined;
  expect(await findBroken()).toEqual(['radio', 'system']);
});
test('finds a broken helper of the system', async () => {
  system.check = async () => [
    { name: 'Win32', ok: false, detail: 'in any words' },
    { name: 'PowerShell', ok: true, detail: 'works' },
  ];
  expect(await findBroken()).toEqual(['Win32']);
});
test('finds a broken control service', async () => {
  const check = async () => ({ name: 'Web Serial', ok: false, detail: 'in any words' });
  expect(await findBroken({ open: async () => Promise.reject(new Error('unused')), check })).toEqual(['Web Serial']);
});
