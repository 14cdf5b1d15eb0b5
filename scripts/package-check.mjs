// npm run package:check: packs the Linux app unpacked, with the real Electron where it is there, and looks at what is in it:
// the files of app.asar, no sources, no tests, no secrets, its size; then starts the packed app itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { load } from 'js-yaml';
import { whichElectron } from '../e2e/runtime/which.mjs';

const root = dirname(import.meta.dirname);
const work = mkdtempSync(join(tmpdir(), 'earshot-package-'));
const electron = whichElectron();
const say = (text) => process.stdout.write(`${text}\n`);
const MOST_MEGABYTES = 30;

try {
  const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  config.directories.output = join(work, 'dist');
  if (electron.kind === 'stand-in') {
    // Fuses are flipped in the real binary; without it there is nothing to flip and nothing to rebuild for.
    const dist = join(work, 'electron');
    mkdirSync(dist);
    cpSync(electron.folder, dist, { recursive: true });
    Object.assign(config, { electronDist: dist, npmRebuild: false, electronFuses: undefined });
    say('Electron: stand-in; fuses and native modules cannot be checked with it.');
  }
  // As a release is built: with a place where new versions are.
  config.publish = { provider: 'github', owner: 'nobody', repo: 'nothing' };
  const file = join(work, 'builder.json');
  writeFileSync(file, JSON.stringify(config));
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const built = spawnSync(process.execPath, [builder, '--linux', 'dir', '--config', file], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`electron-builder failed:\n${built.stdout}\n${built.stderr}`);

  const resources = join(work, 'dist/linux-unpacked/resources');
  const asar = join(resources, 'app.asar');
  const feed = readFileSync(join(resources, 'app-update.yml'), 'utf8');
  if (!feed.includes('provider: github')) throw new Error(`new versions could not be found:\n${feed}`);
  const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const wrong = files.filter(
    (path) =>
      /\.(ts|tsx|map|gyp|cc|cpp|mm)$|(^|\/)(\.env|\.npmrc|\.git|e2e|bench|scripts|\.ci)(\/|$)|\.(pem|key|p12|pfx)$/i.test(path) ||
      (/(^|\/)(test|tests|__tests__)\//.test(path) && !path.includes('/node_modules/')),
  );
  if (wrong.length > 0) throw new Error(`what must not be in the package:\n${wrong.join('\n')}`);
  for (const needed of [
    '/package.json',
    '/out/main/index.js',
    '/out/main/native-radio.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
    '/resources/tray.png',
    '/node_modules/@abandonware/noble/package.json',
    '/node_modules/electron-updater/out/main.js',
  ])
    if (!files.includes(needed)) throw new Error(`missing in the package: ${needed}`);
  const renderer = files.filter((path) => /\/node_modules\/(react|zustand|lucide-react|minisearch|@base-ui)\//.test(path));
  if (renderer.length > 0) throw new Error(`bundled packages are packed a second time:\n${renderer.slice(0, 5).join('\n')}`);
  const megabytes = statSync(asar).size / 1e6;
  if (megabytes > MOST_MEGABYTES) throw new Error(`app.asar has ${megabytes.toFixed(1)} MB, more than ${MOST_MEGABYTES}`);
  say(`app.asar: ${files.length} files, ${megabytes.toFixed(1)} MB`);

  // The packed files themselves, and nothing of the checkout: what was left out is missed here.
  const app = join(work, 'app');
  extractAll(asar, app);
  const started = execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/start-packed.ts'), app], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  say(started.trim());
  // Loaded only when it is first needed, so the start does not tell that something of it is missing.
  createRequire(join(app, 'package.json'))('electron-updater/out/AppImageUpdater.js');
  say('The packed updater loads.');
} finally {
  rmSync(work, { recursive: true, force: true });
}
