import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const OUTPUT = { configFile: false, logLevel: 'error' } as const;
const FOLDER = join(import.meta.dirname, '../../.lab/guest');

/** Bundles a program of the lab into one file, so that it runs without the sources. Returns the file's path. */
export async function bundleProgram(name: string): Promise<string> {
  await build({
    ...OUTPUT,
    ssr: { noExternal: true, external: ['koffi'] },
    build: { ssr: findEntryFile(name), outDir: join(FOLDER, name), emptyOutDir: true, target: 'node20' },
  });
  return join(FOLDER, name, `${name}.js`);
}

/** Bundles the program that requests a headset's details over the Web Serial of a Chromium, and its page next to it. */
export async function bundleWebSerial(): Promise<string> {
  const program = await bundleProgram('serial-program');
  const page = 'serial-page';
  const lib = { entry: findEntryFile(page), formats: ['es' as const], fileName: () => `${page}.js` };
  await build({ ...OUTPUT, build: { lib, outDir: join(FOLDER, page), minify: false } });
  copyFileSync(join(FOLDER, page, `${page}.js`), join(dirname(program), `${page}.js`));
  return program;
}

function findEntryFile(name: string): string {
  return join(import.meta.dirname, `${name}.ts`);
}
