import type { UpdateChannel } from '../../catalog/update';

/** Facts that identify the installation of this copy. */
interface InstallationFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True if the package names a source of new versions (electron-builder's `app-update.yml`). */
  readonly hasFeed: boolean;
  /** True if the package contains the key that new versions are signed with. */
  readonly hasKey: boolean;
  /** Package manager of the package, if it has one (electron-builder's `package-type`). */
  readonly hasPackageType: boolean;
  readonly windowsStore: boolean;
}

/**
 * Returns how this copy is updated. An AppImage has its path in APPIMAGE, and electron-builder's portable program in
 * PORTABLE_EXECUTABLE_FILE. On Linux no system checks a signature, so Earshot doesn't check for new versions without its own key.
 */
export function detectInstallation({ platform, env, hasFeed, hasKey, hasPackageType, windowsStore }: InstallationFacts): UpdateChannel {
  if (!hasFeed) return 'unavailable';
  switch (platform) {
    case 'darwin':
      return 'automatic';
    case 'win32':
      return windowsStore || env.PORTABLE_EXECUTABLE_FILE !== undefined ? 'notify-only' : 'automatic';
    default:
      if (!hasKey) return 'unavailable';
      if (env.APPIMAGE !== undefined) return 'automatic';
      return hasPackageType ? 'notify-only' : 'unavailable';
  }
}
