import { ensureImage, SUITES } from './image';

// npm run lab:image: builds (or finds) the guests of both BlueZ versions, or of those that EARSHOT_LAB_SUITES names.
for (const suite of SUITES) {
  const started = performance.now();
  const image = ensureImage(suite);
  process.stdout.write(`${suite}: ${image.initrd} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
}
