import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { load } from 'js-yaml';
import { whichElectron } from '../e2e/runtime/which.mjs';
import { readArguments } from './arguments.mjs';
import { findMetainfoFault } from './metainfo.mjs';
import { findNativeFault, findRequires } from './native-format.mjs';
import { listReleaseProblems } from './repository.mjs';
import { HELPERS, LAUNCHERS, LINUX, NATIVE, SHIPPED, WINDOWS } from './shipped.mjs';

const HELP = `Packs the built app for Linux and Windows, checks what the packages contain, and starts the one for Linux.
Run “npm run build” first.

  npm run package:check
  npm run package:check -- --release    also requires the address and the translations that a release needs
`;

const { values } = readArguments({ options: { release: { type: 'boolean', default: false } } }, HELP);
const root = dirname(import.meta.dirname);
const electron = whichElectron();
const print = (text) => process.stdout.write(`${text}\n`);
const MAX_MEGABYTES = 30;

// A tag in the workflow means that the package goes to users.
if (values.release || process.env.GITHUB_REF_TYPE === 'tag') {
  const problems = listReleaseProblems(process.env.GITHUB_REPOSITORY);
  if (problems.length > 0) {
    print(problems.join('\n'));
    process.exit(1);
  }
}
const work = mkdtempSync(join(tmpdir(), 'earshot-package-'));
try {
  const resources = pack('linux', electron.kind === 'real');
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
    '/out/preload/serial.cjs',
    '/out/renderer/index.html',
    '/resources/tray.png',
    '/resources/trayTemplate.png',
    '/resources/trayTemplate@2x.png',
    '/resources/window.png',
    '/node_modules/@abandonware/noble/package.json',
    '/node_modules/electron-updater/out/main.js',
  ])
    if (!files.includes(needed)) throw new Error(`missing in the package: ${needed}`);
  const packages = checkPackages(files, [...SHIPPED, ...LINUX], NATIVE.linux);
  checkNatives(resources, 'linux');
  checkHelpers(resources);
  checkLauncher(resources, 'linux');
  const textOf = (path) => extractFile(asar, path).toString('utf8');
  // A sandboxed preload can load nothing but Electron.
  for (const name of ['index', 'serial']) {
    const loaded = findRequires(textOf(`out/preload/${name}.cjs`));
    if (loaded.join() !== 'electron') throw new Error(`the preload ${name} loads ${loaded.join(', ') || 'nothing'}`);
  }
  for (const [path, words] of [
    ['LICENSE', ['MIT License']],
    ['NOTICE', ['Creative Commons Attribution 4.0']],
    ['out/THIRD-PARTY.txt', ['SIL OPEN FONT LICENSE', '\nreact 1', '\nzustand ', '\n@abandonware/noble ']],
  ]) {
    const absentWords = words.filter((word) => !textOf(path).includes(word));
    if (absentWords.length > 0) throw new Error(`${path} does not contain: ${absentWords.join(', ')}`);
  }
  const renderer = files.filter((path) => /\/node_modules\/(react|zustand|lucide-react|minisearch|@base-ui)\//.test(path));
  if (renderer.length > 0) throw new Error(`bundled packages are packed a second time:\n${renderer.slice(0, 5).join('\n')}`);
  const megabytes = statSync(asar).size / 1e6;
  if (megabytes > MAX_MEGABYTES) throw new Error(`app.asar has ${megabytes.toFixed(1)} MB, more than ${MAX_MEGABYTES}`);
  await checkFuses(electron.kind === 'real' ? join(work, 'dist-linux/linux-unpacked/earshot') : null);
  print(`app.asar: ${files.length} files of ${packages.size} packages, ${megabytes.toFixed(1)} MB`);

  const entry = join(work, 'dist-linux', JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).desktopName);
  checkDesktop(entry);
  const windows = pack('win', false);
  const windowsFiles = listPackage(join(windows, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  // This computer lacks the packages that npm installs on Windows alone.
  const here = process.platform === 'win32' ? WINDOWS : WINDOWS.filter((name) => !name.startsWith('@koromix/'));
  checkPackages(windowsFiles, [...SHIPPED, ...here], NATIVE.win);
  checkNatives(windows, 'windows');
  checkHelpers(windows);
  checkLauncher(windows, 'win');
  if (!windowsFiles.includes('/out/main/win32.js')) throw new Error('the Win32 process is missing in the package for Windows');
  print(`app.asar for Windows: ${windowsFiles.length} files, natives for its own processor alone`);

  // The app runs from the packed files alone, so that a file that was left out is noticed.
  const app = join(work, 'app');
  extractAll(asar, app);
  const started = execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/start-packed.ts'), app], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  print(started.trim());
  const program = electron.kind === 'real' ? [join(work, 'dist-linux/linux-unpacked/earshot')] : [join(electron.folder, 'electron'), app];
  const checked = spawnSync(program[0], [...program.slice(1), '--self-check', '--no-sandbox', `--user-data-dir=${join(work, 'data')}`], {
    encoding: 'utf8',
    timeout: 90_000,
  });
  if (checked.status !== 0) throw new Error(`the self-check of the packed app failed:\n${checked.stdout}\n${checked.stderr}`);
  print(`The packed app checks itself: Earshot ${JSON.parse(checked.stdout).version}.`);
  // The start doesn't show that a part of this package is missing, because the app loads it when it is first needed.
  createRequire(join(app, 'package.json'))('electron-updater/out/AppImageUpdater.js');
  print('The packed updater loads.');
} finally {
  rmSync(work, { recursive: true, force: true });
}

// Returns the folder of resources of the unpacked app for a system.
function pack(system, withElectron) {
  const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  config.directories.output = join(work, `dist-${system}`);
  if (!withElectron) {
    // Without the real binary there is nothing to change: the fuses are set in it, and the Windows binary also contains the package's
    // checksum.
    const dist = join(work, `electron-${system}`);
    mkdirSync(dist);
    cpSync(electron.folder, dist, { recursive: true });
    if (system === 'win') cpSync(join(electron.folder, 'electron'), join(dist, 'electron.exe'));
    Object.assign(config, { electronDist: dist, electronFuses: undefined, disableAsarIntegrity: system === 'win' });
    if (system === 'win') config.win.signAndEditExecutable = false;
    print(`Electron for ${system}: stand-in; fuses cannot be read back from it.`);
  }
  // The package is built like a release, with an address for new versions.
  if (system === 'linux') config.afterPack = join(root, 'scripts/write-desktop-entry.mjs');
  config.publish = { provider: 'github', owner: 'nobody', repo: 'nothing' };
  const file = join(work, `builder-${system}.json`);
  writeFileSync(file, JSON.stringify(config));
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const built = spawnSync(process.execPath, [builder, `--${system}`, 'dir', '--x64', '--config', file], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`electron-builder failed:\n${built.stdout}\n${built.stderr}`);
  return join(work, `dist-${system}/${system}-unpacked/resources`);
}

// Denies by default, because a file that is not on the list was never reviewed.
function checkPackages(files, shipped, native) {
  const packages = new Set(
    files.flatMap(
      (path) => /\/node_modules\/(@[^/]+\/[^/]+|[^@/][^/]*)\/./.exec(path.slice(path.lastIndexOf('/node_modules/')))?.[1] ?? [],
    ),
  );
  const unknown = [...packages].filter((name) => !shipped.includes(name));
  if (unknown.length > 0) throw new Error(`packages that are not on the list of scripts/shipped.mjs:\n${unknown.join('\n')}`);
  const absent = shipped.filter((name) => !packages.has(name));
  if (absent.length > 0) throw new Error(`packages that the program needs are missing:\n${absent.join('\n')}`);
  const natives = files
    .filter((path) => /\.(node|so|dll|dylib|exe)$/.test(path))
    .map((path) => path.slice(path.lastIndexOf('/node_modules/') + 14));
  const foreign = natives.filter((path) => !native.some((known) => known.test(path)));
  if (foreign.length > 0) throw new Error(`native files of another system, or unknown ones:\n${foreign.join('\n')}`);
  return packages;
}

// Native files are unpacked next to app.asar. Their headers are read, because a file for another system can have the same name.
function checkNatives(resources, system) {
  const folder = join(resources, 'app.asar.unpacked');
  const natives = readdirSync(folder, { recursive: true }).filter((path) => /\.(node|so|dll|dylib)$/.test(path));
  if (natives.length === 0) throw new Error(`no native file is unpacked for ${system}`);
  for (const path of natives) {
    const fault = findNativeFault(readFileSync(join(folder, path)), system, 'x64');
    if (fault !== null) throw new Error(`${path} ${fault}`);
  }
  print(`native files for ${system}: ${natives.length}, each for its system and processor`);
}

// Only files for other programs are next to app.asar.
function checkHelpers(resources) {
  const found = readdirSync(join(resources, 'helpers')).sort();
  if (found.join() !== HELPERS.join()) throw new Error(`helpers in the package: ${found.join(', ')}`);
}

// Each system has its own launcher, which must start a program that exists.
function checkLauncher(resources, system) {
  const folder = join(resources, 'command-line');
  const found = readdirSync(folder);
  const absent = Object.values(LAUNCHERS).filter((name) => found.includes(name) !== (name === LAUNCHERS[system]));
  if (absent.length > 0) throw new Error(`launchers in the package for ${system}: ${found.join(', ')}`);
  const text = readFileSync(join(folder, LAUNCHERS[system]), 'utf8');
  const [, program = ''] =
    (system === 'win' ? /%earshot_folder%(\S+?)" --command-line -- %\*/ : /\$here\/(\S+?earshot)" /).exec(text) ?? [];
  if (!existsSync(join(folder, program.replaceAll('\\', '/'))))
    throw new Error(`the launcher for ${system} starts “${program}”, which is not in the package`);
  if (system === 'win' && /[^\r]\n/.test(text)) throw new Error('the batch file in the package has the line ends of another system');
  if (system === 'linux' && (statSync(join(folder, 'launcher')).mode & 0o111) === 0)
    throw new Error('the launcher in the package is not executable');
  print(`command line for ${system}: ${found.length} files, and its launcher starts ${program}`);
}

// Both tools come from Debian's packages; elsewhere they may be missing.
function checkDesktop(entry) {
  const text = readFileSync(entry, 'utf8');
  if (!text.includes('StartupWMClass=io.github.earshot.Earshot')) throw new Error(`the menu entry does not name its windows:\n${text}`);
  const validated = spawnSync('desktop-file-validate', [entry], { encoding: 'utf8' });
  if (validated.error !== undefined) print('desktop-file-validate is not installed, so the menu entry is not checked.');
  else if (validated.status !== 0 || validated.stdout !== '') throw new Error(`the menu entry:\n${validated.stdout}${validated.stderr}`);
  const version = spawnSync('appstreamcli', ['--version'], { encoding: 'utf8' });
  if (version.error !== undefined) return print('appstreamcli is not installed, so the description for software centers is not checked.');
  const fault = findMetainfoFault(readFileSync(join(root, 'out/earshot.metainfo.xml'), 'utf8'), version.stdout);
  if (fault !== null) throw new Error(`the description for software centers:\n${fault}`);
  print('menu entry and description for software centers: valid');
}

// Each fuse is set in electron-builder.yml, and a real binary has the same value.
async function checkFuses(binary) {
  const wanted = {
    runAsNode: [FuseV1Options.RunAsNode, false],
    enableCookieEncryption: [FuseV1Options.EnableCookieEncryption, false],
    enableNodeOptionsEnvironmentVariable: [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    enableNodeCliInspectArguments: [FuseV1Options.EnableNodeCliInspectArguments, false],
    enableEmbeddedAsarIntegrityValidation: [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    onlyLoadAppFromAsar: [FuseV1Options.OnlyLoadAppFromAsar, true],
    grantFileProtocolExtraPrivileges: [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  };
  const { electronFuses = {} } = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const wire = binary === null ? null : await getCurrentFuseWire(binary);
  for (const [name, [option, on]] of Object.entries(wanted)) {
    if (electronFuses[name] !== on) throw new Error(`electron-builder.yml does not set the fuse ${name} to ${on}`);
    if (wire !== null && (wire[option] === '1'.charCodeAt(0)) !== on)
      throw new Error(`the fuse ${name} is not ${on ? 'on' : 'off'} in the packed binary`);
  }
  print(`fuses: ${Object.keys(wanted).length} set${wire === null ? '' : ', and read back from the binary'}`);
}
