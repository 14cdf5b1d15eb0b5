import { join } from 'node:path';
import { build } from 'vite';
import { whichElectron } from './which.mjs';

/** Bundles the stand-in once for a run, because each app would otherwise load a TypeScript compiler first. */
export default async function bundleRuntime(): Promise<void> {
  if (whichElectron().kind === 'real') return;
  const outDir = join(import.meta.dirname, '../../out/stand-in');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'boot.ts'),
      outDir,
      target: 'node20',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'boot.cjs' } },
    },
  });
  process.env.EARSHOT_STAND_IN_BUNDLE = join(outDir, 'boot.cjs');
}
