// Lists the packages of node_modules that are shipped or bundled into the renderer. package:check compares the package with it,
// and the third-party texts come from both. A new dependency is added here after a review.

/** Packages that the main process loads from node_modules. */
export const SHIPPED = [
  '@abandonware/noble',
  'argparse',
  'builder-util-runtime',
  'debug',
  'electron-log',
  'electron-updater',
  'fs-extra',
  'graceful-fs',
  'js-yaml',
  'jsonfile',
  'lazy-val',
  'lodash.escaperegexp',
  'lodash.isequal',
  'ms',
  'node-gyp-build',
  'sax',
  'semver',
  'tiny-typed-emitter',
  'universalify',
];

/** Packages that are bundled into the renderer's files; their own dependencies go with them. */
export const BUNDLED = [
  '@base-ui/react',
  '@fontsource-variable/inter',
  'intl-messageformat',
  'lucide-react',
  'minisearch',
  'react',
  'react-dom',
  'zod',
  'zustand',
];

/** Packages that are bundled into the main process without their own dependencies, see `main/bluez/no-xml.ts`. */
export const BUNDLED_ALONE = ['@jellybrick/dbus-next'];

/** Additional packages in the app for Linux. */
export const LINUX = ['@koromix/koffi-linux-x64', 'koffi'];

/** Additional packages in the app for Windows. */
export const WINDOWS = ['@koromix/koffi-win32-x64', '@stoprocent/noble', 'koffi'];

/** Additional packages in the app for macOS, for both kinds of processor. */
export const MAC = ['@koromix/koffi-darwin-arm64', '@koromix/koffi-darwin-x64', '@stoprocent/noble', 'koffi'];

/** Native files that the app may contain for each system, by their paths in node_modules. */
export const NATIVE = {
  linux: [/^@abandonware\/noble\/(build\/Release|prebuilds\/[^/]+)\/[^/]+\.node$/, /^@koromix\/koffi-linux-x64\/linux_x64\/koffi\.node$/],
  win: [
    /^@abandonware\/noble\/build\/Release\/[^/]+\.node$/,
    /^@stoprocent\/noble\/(build\/Release|prebuilds\/win32-x64)\/[^/]+\.node$/,
    /^@koromix\/koffi-win32-x64\/[^/]+\/koffi\.node$/,
  ],
};

/** Launchers of the command line, beside app.asar. */
export const LAUNCHERS = { linux: 'launcher', win: 'earshot.cmd' };

/** Files that other programs read, beside app.asar. */
export const HELPERS = ['mac.js', 'windows-minimal.ps1', 'windows.ps1'];
