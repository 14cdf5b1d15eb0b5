import { beforeEach, expect, test, vi } from 'vitest';

const shell = vi.hoisted(() => ({ openExternal: vi.fn(async () => undefined) }));
vi.mock('electron', () => ({ shell }));
const { openLink } = await import('./open-link');

beforeEach(() => void vi.clearAllMocks());

test('opens an allowed link in the browser', async () => {
  const link = 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/';
  expect(await openLink(link)).toBe(true);
  expect(shell.openExternal.mock.calls).toEqual([[link]]);
});

test('opens no other link', async () => {
  expect(await openLink('https://example.org/')).toBe(false);
  expect(shell.openExternal).not.toHaveBeenCalled();
});
