import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whichElectron } from '../e2e/runtime/which.mjs';
import { benchPipeline } from './pipeline';

// npm run bench [pipeline|latency|interface|quiet|start|memory|fuzz|soak [minutes [seed]]]: prints what it measured and writes bench/results/*.json.
const only = process.argv[2];
const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });

function report(name: string, result: object): void {
  process.stdout.write(`\n${name}\n`);
  console.table(result);
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ at: new Date().toISOString(), node: process.version, electron: electron.kind, ...result }, null, 2)}\n`,
  );
}

if (only === undefined || only === 'pipeline') report('pipeline', await benchPipeline());
if (only === undefined || only === 'latency') {
  const { benchLatency } = await import('./latency');
  report('latency', await benchLatency());
}
if (only === undefined || only === 'interface') {
  const { benchInterface } = await import('./interface');
  report('interface', await benchInterface());
}
if (only === undefined || only === 'quiet') {
  const { benchQuiet } = await import('./quiet');
  report('quiet', await benchQuiet());
}
if (only === undefined || only === 'start') {
  const { benchStart, sizes } = await import('./start');
  report('start', await benchStart());
  report('sizes', { 'kilobytes (gzipped)': sizes() });
}
if (only === undefined || only === 'memory') {
  const { benchMemory } = await import('./memory');
  report('memory', await benchMemory());
}
if (only === undefined || only === 'soak') {
  const { benchSoak } = await import('./soak');
  report('soak', await benchSoak(...process.argv.slice(3, 5).map(Number)));
}
if (only === undefined || only === 'fuzz') {
  const { benchFuzz } = await import('./fuzz');
  report('fuzz', await benchFuzz());
}
process.exit(0);
