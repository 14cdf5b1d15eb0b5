import { readArguments } from '../../scripts/arguments.mjs';
import { ensureImage, SUITES } from './image';

const HELP = `Builds the images of the lab's guests, unless they are in its cache.

  npm run lab:image                               those of both tested versions of BlueZ
  EARSHOT_LAB_SUITES=forky npm run lab:image      those of other releases of Debian
`;

readArguments({}, HELP);
for (const suite of SUITES) {
  const started = performance.now();
  const image = ensureImage(suite);
  process.stdout.write(`${suite}: ${image.initrd} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
}
