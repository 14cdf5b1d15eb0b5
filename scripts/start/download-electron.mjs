// Downloads Electron into its cache, with a progress bar and the reason of a failure, then lets Electron's own script unpack it.
// Electron's script alone would show a bar only after 30 s, and no cause of a failed connection. There is no time limit, because a slow
// connection would exceed it. Ctrl+C ends the download.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root = ''] = process.argv.slice(2);
const electron = createRequire(join(root, 'package.json')).resolve('electron/package.json');
const require = createRequire(electron);
/** Width of the bar, in cells. */
const WIDTH = 24;
let shown = -1;
// The folder is removed in any case, because an interrupted download leaves a partial file there.
const tempDirectory = mkdtempSync(join(tmpdir(), 'earshot-electron-'));
process.on('exit', () => rmSync(tempDirectory, { recursive: true, force: true }));
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => process.exit(code));

try {
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const { env } = process;
  await downloadArtifact({
    version: require('./package.json').version,
    artifactName: 'electron',
    force: env.force_no_cache === 'true',
    cacheRoot: env.electron_config_cache,
    // Electron's script reads the same variables.
    checksums: env.electron_use_remote_checksums || env.npm_config_electron_use_remote_checksums ? undefined : require('./checksums.json'),
    tempDirectory,
    downloadOptions: { quiet: true, getProgressCallback: async (progress) => showProgress(progress) },
  });
  require(join(dirname(electron), 'install.js'));
} catch (error) {
  process.stderr.write(`\nElectron could not be downloaded: ${describe(error)}\n`);
  process.exitCode = 1;
}

function showProgress({ percent, total }) {
  const whole = Math.floor(percent * 100);
  // A terminal shows a bar, and a file gets a line for every tenth.
  const step = process.stderr.isTTY ? whole : Math.floor(whole / 10);
  if (step === shown) return;
  shown = step;
  const size = total === null ? '' : ` of ${Math.round(total / 1e6)} MB`;
  if (!process.stderr.isTTY) process.stderr.write(`${whole} %${size}\n`);
  else process.stderr.write(`\r[${'='.repeat((whole * WIDTH) / 100).padEnd(WIDTH)}] ${whole} %${size}${whole === 100 ? '\n' : ''}`);
}

// The reason of a failed fetch is in the error's `cause`, not in its message.
function describe(error) {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error ? `${message} (${cause.message || cause.code})` : message;
}
