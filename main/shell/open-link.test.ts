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

// Settings open by a program of the system adapter with a fixed address, so a link can't choose the page.
test.each([
  'https://example.org/',
  'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension?Privacy_Microphone',
  'x-apple.systempreferences:https://github.com/',
  'ms-settings:privacy-microphone',
  'file:///usr/bin/open',
])('opens no other link: %s', async (link) => {
  expect(await openLink(link)).toBe(false);
  expect(shell.openExternal).not.toHaveBeenCalled();
});
