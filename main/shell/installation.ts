import type { UpdateChannel } from '../../catalog/update';

/** Facts that identify the installation of this copy. */
interface InstallationFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the package names a place for new versions (electron-builder's `app-update.yml`). */
  readonly hasFeed: boolean;
  /** Whether the package brings the key that new versions are signed with. */
  readonly hasKey: boolean;
  /** Package manager of the package, if it has one (electron-builder's `package-type`). */
  readonly hasPackageType: boolean;
  readonly windowsStore: boolean;
}

/**
 * Returns how this copy is updated. An AppImage names itself in APPIMAGE, electron-builder's portable program in
 * PORTABLE_EXECUTABLE_FILE. On Linux no system checks a signature, so without a key of our own nothing is looked for.
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
