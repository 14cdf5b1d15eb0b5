/** Rule of a part: its purpose and its allowed imports. The longest matching path applies to a file. */
export interface Rule {
  /** Folders, or files without their ending. A folder always may import itself. */
  readonly imports: readonly string[];
  /** Packages and Node's own modules, by name or by everything before a `*`. */
  readonly packages: readonly string[];
}

/** Node's modules that work anywhere: they touch neither files, nor processes, nor the network. */
const PURE_NODE = ['node:events', 'node:path', 'node:util', 'node:timers/promises'];
/** Waits with a time limit, and retries. */
const WAITING = ['main/async', 'main/backoff'];
const REACT = ['react', 'react-dom/client', 'lucide-react', '@base-ui/react/*', '@fontsource-variable/inter/*', 'zustand'];

/**
 * Rules of the program: each folder with its allowed imports. Every file must have a rule, and an import that its rule doesn't name is
 * forbidden.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  catalog: { imports: [], packages: [] },
  'catalog/messages/translator': { imports: ['catalog'], packages: ['intl-messageformat'] },
  'catalog/models': { imports: ['catalog'], packages: ['zod'] },
  'catalog/search': { imports: ['catalog'], packages: ['minisearch', '@orama/stemmers/*'] },
  contract: { imports: ['catalog'], packages: ['zod/mini'] },
  'contract/testing/arbitrary': { imports: [], packages: ['zod/mini', 'fast-check'] },
  preload: { imports: ['contract'], packages: ['electron'] },
  'preload/serial-port': { imports: ['contract'], packages: [] },
  renderer: { imports: ['contract', 'catalog'], packages: REACT },

  'main/async': { imports: [], packages: [] },
  'main/own-process': { imports: [], packages: [] },
  'main/part-check': { imports: [], packages: [] },
  'main/parent-port': { imports: [], packages: [] },
  'main/backoff': { imports: [], packages: [] },
  'main/lifetimes': { imports: [], packages: [] },
  'main/zod-lenient': { imports: [], packages: ['zod/mini'] },
  'main/bluez': { imports: [...WAITING, 'main/zod-lenient', 'catalog'], packages: [...PURE_NODE, '@jellybrick/dbus-next', 'zod/mini'] },
  'main/headphones': { imports: ['main/lifetimes', 'catalog'], packages: [...PURE_NODE, 'node:crypto'] },
  'main/radio': {
    imports: ['main/bluez', 'main/own-process', 'main/parent-port', 'main/part-check', ...WAITING, 'main/lifetimes', 'catalog'],
    packages: [...PURE_NODE, 'node:fs', 'node:module'],
  },
  'main/radio/bluez-bindings': {
    imports: ['main/radio', 'main/bluez', ...WAITING, 'catalog'],
    packages: [...PURE_NODE, '@jellybrick/dbus-next'],
  },
  'main/radio/create-noble': { imports: ['main/radio'], packages: ['@abandonware/noble/with-bindings', 'node:events', 'node:module'] },
  'main/radio/native-noble': {
    imports: ['main/radio'],
    packages: ['@abandonware/noble', '@abandonware/noble/*', '@stoprocent/noble/*', 'node:events', 'node:module'],
  },
  'main/radio/native-radio': { imports: ['main/radio', 'main/parent-port'], packages: [] },
  'main/system': {
    imports: ['main/bluez', 'main/own-process', 'main/part-check', ...WAITING, 'main/zod-lenient', 'catalog'],
    packages: [...PURE_NODE, 'node:child_process', 'node:fs/promises', 'node:os', 'node:readline', 'zod/mini'],
  },
  'main/system/mac/audio': { imports: ['main/parent-port'], packages: ['koffi', 'zod/mini'] },
  'main/system/windows/helper-process': {
    imports: ['main/system/windows/adapter/helper-request', 'main/parent-port', 'catalog'],
    packages: ['koffi', 'zod/mini'],
  },
  'main/system/windows/adapter/testing': { imports: ['main/system'], packages: ['node:fs', 'node:module'] },
  'main/system/windows/helper-process/testing': { imports: ['main/system/windows/helper-process'], packages: ['koffi'] },
  'main/system/mac/testing': { imports: [], packages: ['node:vm'] },
  'main/system/testing': { imports: ['main/system', 'catalog'], packages: ['vitest', 'zod/mini'] },
  // Each generation contains only its own requests, and the allow-list imports none of them.
  'main/headset': { imports: [...WAITING, 'catalog'], packages: PURE_NODE },
  'main/headset/device-key': { imports: [], packages: ['node:crypto'] },
  'main/headset/generation-1': {
    imports: ['main/headset/request', 'main/headset/opcodes', 'catalog/identify/assigned-numbers'],
    packages: [],
  },
  'main/headset/generation-2': {
    imports: ['main/headset/request', 'main/headset/opcodes', 'catalog/identify/assigned-numbers'],
    packages: [],
  },
  'main/headset/outgoing-allow-list': { imports: ['main/headset/frame', 'main/headset/request'], packages: [] },
  'main/headset/transport': {
    imports: ['main/headset', 'main/own-process', 'main/part-check', 'catalog/identify', ...WAITING],
    packages: [...PURE_NODE, 'node:net'],
  },
  'main/headset/transport/socket-process': { imports: ['main/headset/transport/sockets', 'main/parent-port'], packages: ['koffi'] },
  'main/headset/transport/control-over-serial': { imports: ['main/headset', 'main/part-check', 'contract', ...WAITING], packages: [] },
  'main/headset/testing': { imports: ['main/headset'], packages: ['fast-check'] },
  'main/actions': {
    imports: ['main/headphones/address-hash', 'main/system/bond-system', 'main/system/system-actions', ...WAITING, 'catalog'],
    packages: PURE_NODE,
  },
  'main/corpus/testing': { imports: ['main/bluez', 'main/headphones', 'main/system', 'catalog'], packages: ['node:fs', 'node:path'] },
  'main/replay': { imports: ['main/system/system-adapter', 'catalog'], packages: PURE_NODE },
  'main/shell': {
    imports: [...WAITING, 'contract', 'catalog'],
    packages: [
      ...PURE_NODE,
      'electron',
      'electron-updater',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:url',
      'zod/mini',
    ],
  },
  'main/shell/tray-host': {
    imports: ['main/bluez/ignore-send-after-close', ...WAITING, 'catalog/computer'],
    packages: ['node:events', '@jellybrick/dbus-next'],
  },
  'main/shell/memory-flags': { imports: ['main/shell'], packages: ['node:v8'] },
  'main/shell/load-updater': { imports: ['main/shell'], packages: ['electron-updater', 'node:module'] },
  'main/shell/serial-window': {
    imports: ['main/shell', 'main/headset/transport/control-over-serial', 'contract'],
    packages: ['electron', 'node:path'],
  },
  'main/shell/recording': { imports: ['main/shell', 'main/system/recorder', 'catalog'], packages: [] },
  'main/shell/log': { imports: ['main/shell'], packages: ['electron-log/node', 'node:module', 'node:path', 'node:fs'] },
  'main/app': {
    imports: ['main/actions', 'main/headphones', 'main/headset', 'main/async', 'main/radio', 'main/system', 'contract', 'catalog'],
    packages: PURE_NODE,
  },
  'main/app/command-handlers': { imports: ['main/app', 'main/shell', 'main/system', 'contract', 'catalog'], packages: [] },
  'main/app/testing': { imports: ['main', 'catalog'], packages: PURE_NODE },
  'main/platforms': {
    imports: ['main/bluez', 'main/headset', 'main/own-process', 'main/radio', 'main/replay', 'main/system', 'catalog'],
    packages: [],
  },
  'main/platform': { imports: ['main/platforms', 'catalog'], packages: [] },
  'main/electron-host': {
    imports: ['main/platform', 'main/platforms', 'main/own-process', 'main/radio/environment', 'main/shell'],
    packages: ['electron', 'node:path'],
  },
  // Runs on plain Node: no part of it, and nothing that it imports, may need Electron.
  'main/terminal': {
    imports: [
      'main/actions/watch',
      'main/app',
      'main/local-socket',
      'main/own-process',
      'main/platform',
      'main/platforms',
      'main/radio/environment',
      'main/shell/event-log',
      'main/shell/log',
      'main/shell/report',
      'main/shell/settings',
      'main/shell/settings-file',
      'contract',
      'catalog',
    ],
    packages: [...PURE_NODE, 'node:child_process', 'node:fs', 'node:fs/promises', 'node:os', 'node:readline'],
  },
  'main/local-socket': {
    imports: ['main/async', 'main/shell/rate', 'contract', 'catalog'],
    packages: [...PURE_NODE, 'node:crypto', 'node:fs/promises', 'node:net', 'zod/mini'],
  },
  'main/check-parts': { imports: ['main/part-check', 'main/platforms'], packages: [] },
  'main/self-check': { imports: ['main/check-parts', 'main/platforms'], packages: ['electron'] },
  'main/entry': { imports: ['main/command-line', 'main/index', 'main/shell/memory-flags'], packages: [] },
  'main/command-line': { imports: ['main/electron-host', 'main/shell/log', 'main/terminal/in-electron'], packages: ['electron'] },
  'main/serve-terminals': { imports: ['main/app', 'main/local-socket', 'main/platform'], packages: ['electron'] },
  'main/index': { imports: ['main', 'contract'], packages: ['electron', 'node:path'] },
};

/** Files without an importer, because another program starts them. */
export const ENTRIES: readonly string[] = [
  'main/entry.ts',
  // The bundler replaces a package by this file.
  'main/bluez/no-xml.ts',
  'main/radio/native-radio.ts',
  'main/headset/transport/socket-process/process.ts',
  'main/system/mac/audio/process.ts',
  'main/system/windows/helper-process/process.ts',
  'main/terminal/index.ts',
  'preload/index.ts',
  'preload/serial.ts',
  'renderer/main.tsx',
];

/** Folders of the program. Every file in them needs a rule. */
export const PROGRAM: readonly string[] = ['catalog', 'contract', 'preload', 'renderer', 'main'];
/** Folders of helpers for tests, which no other file of the program may import. */
export const TESTING = /(^|\/)testing\//;
/** Files that may name a single model: its own file and the demo's recording. */
export const MODEL_FILES = /^catalog\/models\/|^main\/replay\/demo\.ts$/;
