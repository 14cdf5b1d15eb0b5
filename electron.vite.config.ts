import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { readRepository } from './scripts/repository.mjs';

const here = import.meta.dirname;
// The program has the project's address from package.json, and none until it is set there.
const pkg = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8'));
const define = {
  __REPOSITORY__: JSON.stringify(readRepository(pkg)?.address ?? ''),
  __VERSION__: JSON.stringify(pkg.version),
};

/** Leaves out the XML packages of dbus-next, see `main/bluez/no-xml.ts`. */
function withoutXml(): Plugin {
  const file = resolve(here, 'main/bluez/no-xml.ts');
  return { name: 'without-xml', enforce: 'pre', resolveId: (source) => (/^fast-xml-(?:parser|builder)$/.test(source) ? file : null) };
}

/** Largest part of characters beyond Latin-1 in a script that is worth their escapes. */
const MAX_ESCAPE_SHARE = 0.02;

/**
 * Escapes the rare characters beyond Latin-1 in scripts, such as “ and …. V8 keeps the source of a script in memory, with two bytes for each
 * character if a single one of them is beyond Latin-1.
 */
function withNarrowStrings(): Plugin {
  const wide = /[^\0-\xff]/g;
  const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'with-narrow-strings',
    generateBundle: (_options, bundle) => {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        if ((part.code.match(wide)?.length ?? 0) / part.code.length < MAX_ESCAPE_SHARE) part.code = part.code.replace(wide, toEscape);
      }
    },
  };
}

export default defineConfig({
  main: {
    define,
    plugins: [withoutXml(), withNarrowStrings()],
    build: {
      outDir: 'out/main',
      target: 'node20',
      rollupOptions: {
        // V8 keeps the source of every script in memory. Names stay, because the log has stacks.
        output: {
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
          // Every part is in the folder of the entries, because some find the page and other scripts by their own place.
          chunkFileNames: '[name]-[hash].js',
        },
        input: {
          index: resolve(here, 'main/entry.ts'),
          'native-radio': resolve(here, 'main/radio/native-radio.ts'),
          'headset-sockets': resolve(here, 'main/headset/transport/socket-process/process.ts'),
          'mac-audio': resolve(here, 'main/system/mac/audio/process.ts'),
          win32: resolve(here, 'main/system/windows/helper-process/process.ts'),
          // The list without a window, which runs on plain Node.
          terminal: resolve(here, 'main/terminal/index.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be CommonJS, with nothing but Electron left to load.
      externalizeDeps: false,
      // Neither can it load a piece that two of them share.
      isolatedEntries: true,
      rollupOptions: {
        input: { index: resolve(here, 'preload/index.ts'), serial: resolve(here, 'preload/serial.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    define,
    plugins: [react(), withNarrowStrings()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The budget of the scripts is checked with the manifest, which names the files of each part.
      manifest: true,
      // The page comes from the disk, so Vite's limit for pages from the network doesn't fit, and its warning would open each start.
      chunkSizeWarningLimit: 2_000,
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
