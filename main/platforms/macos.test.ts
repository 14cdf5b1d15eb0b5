import { expect, test, vi } from 'vitest';
import { withPermission } from './macos';

test.each([
  ['unauthorized', 'the radio of this program is unauthorized'],
  ['crashed', 'the radio of this program is crashed'],
  ['poweredOn', 'opened'],
] as const)('opens a port only while the radio works: %s', async (status, outcome) => {
  const open = vi.fn(() => Promise.reject(new Error('opened')));
  const control = withPermission({ open }, { status });
  await expect(control.open('F8:4E:17:00:11:22', new AbortController().signal)).rejects.toThrow(outcome);
  expect(open).toHaveBeenCalledTimes(outcome === 'opened' ? 1 : 0);
});
