import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readRepository } from './scripts/repository.mjs';

const here = import.meta.dirname;
// The program has the project's address from package.json, and none until it is set there.
const pkg = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8'));
const define = {
  __REPOSITORY__: JSON.stringify(readRepository(pkg)?.address ?? ''),
  __VERSION__: JSON.stringify(pkg.version),
};

export default defineConfig({
  main: {
    define,
    build: {
      outDir: 'out/main',
      target: 'node20',
      rollupOptions: {
        // V8 keeps the source of every script in memory. Names stay, because the log has stacks.
        output: { minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } },
        input: {
          index: resolve(here, 'main/index.ts'),
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
    plugins: [react()],
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
