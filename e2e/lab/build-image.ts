import { ensureImage, LONG_SUITES, SUITES } from './image';

// npm run lab:image [suite]: builds (or finds) the guests of every run, or the named one.
const named = LONG_SUITES.filter((suite) => process.argv.includes(suite));
for (const suite of named.length > 0 ? named : SUITES) {
  const started = performance.now();
  const image = ensureImage(suite);
  process.stdout.write(`${suite}: ${image.initrd} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
}
