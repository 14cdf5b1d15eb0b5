import { describe, expect, test } from 'vitest';
import { detectInstallation } from './installation';

describe('how a copy was installed', () => {
  const facts = { platform: 'linux' as NodeJS.Platform, env: {}, hasFeed: true, hasKey: true, hasPackageType: false, windowsStore: false };
  test.each([
    ['an AppImage', { env: { APPIMAGE: '/x' } }, 'automatic'],
    ['a deb or rpm', { hasPackageType: true }, 'notify-only'],
    ['unpacked somewhere', {}, 'unavailable'],
    ['an AppImage without the key that new versions are signed with', { hasKey: false, env: { APPIMAGE: '/x' } }, 'unavailable'],
    ['a package without a feed', { hasFeed: false, env: { APPIMAGE: '/x' } }, 'unavailable'],
    ['macOS', { platform: 'darwin' as const }, 'automatic'],
    ['Windows, installed', { platform: 'win32' as const }, 'automatic'],
    ['Windows, portable', { platform: 'win32' as const, env: { PORTABLE_EXECUTABLE_FILE: 'x' } }, 'notify-only'],
    ['Windows, store', { platform: 'win32' as const, windowsStore: true }, 'notify-only'],
  ] as const)('selects the updater for %s', (_, change, channel) => {
    expect(detectInstallation({ ...facts, ...change })).toBe(channel);
  });
});
