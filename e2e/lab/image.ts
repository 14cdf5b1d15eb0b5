import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Debian releases whose BlueZ the long run tests: 5.66 and 5.82, and the newest one of the release in the making, which
 * changes from week to week. Their errors differ, so all are tested.
 */
export const LONG_SUITES = ['bookworm', 'trixie', 'forky'] as const;
/** One of {@link LONG_SUITES}. */
export type Suite = (typeof LONG_SUITES)[number];
/** Those that the lab's tests run on: the stable ones, or those that EARSHOT_LAB_SUITES names, separated by commas. */
export const SUITES: readonly Suite[] = suitesNamed(process.env.EARSHOT_LAB_SUITES ?? 'bookworm,trixie');

/** Files that QEMU needs to start a guest. */
export interface Image {
  readonly kernel: string;
  readonly initrd: string;
}

/** Metapackage of a kernel, and the release that contains it. */
interface Kernel {
  readonly suite: Suite;
  readonly name: string;
}

/**
 * The kernel of the stable releases. Not the 6.1 kernel of bookworm-security: 6.1.192 ends bluetoothd on
 * every page timeout (list corruption in hci_chan_del).
 */
const STABLE_KERNEL: Kernel = { suite: 'bookworm', name: 'linux-image-6.12-amd64' };
/** The newest BlueZ runs on the newest kernel, because its users have both. */
const NEWEST_KERNEL: Kernel = { suite: 'forky', name: 'linux-image-amd64' };
const GUEST_PACKAGES = ['bluez', 'dbus-daemon', 'dbus-system-bus-common', 'socat', 'busybox-static'];
const PROGRAMS = [
  'usr/libexec/bluetooth/bluetoothd',
  'usr/bin/btattach',
  'usr/bin/bluetoothctl',
  'usr/bin/dbus-daemon',
  'usr/bin/socat',
  'usr/bin/l2test',
];
const APPLETS = ['sh', 'ip', 'mount', 'mkdir', 'cat', 'echo', 'sleep', 'kill', 'grep', 'dmesg', 'stty', 'hostname', 'touch'];
/** Modules in the order of loading: virtio_ring before virtio, and drbg before ecdh_generic, because LE pairing fails otherwise. */
const MODULES =
  'virtio_ring virtio virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci failover net_failover virtio_net virtio_console crc16 sha512_generic ctr drbg ecc rfkill ecdh_generic cmac ecb ccm af_alg algif_hash algif_skcipher bluetooth rfcomm hid hid_generic evdev uhid bnep hidp uinput btintel btbcm btrtl btqca hci_uart netfs fscache 9pnet 9pnet_virtio 9p'.split(
    ' ',
  );

/** Age at which an image may be removed, in ms. */
const IMAGE_TTL_MS = 30 * 24 * 60 * 60 * 1_000;

const here = import.meta.dirname;

function suitesNamed(names: string): Suite[] {
  return names.split(',').map((name) => {
    const suite = LONG_SUITES.find((known) => known === name.trim());
    if (suite === undefined) throw new Error(`the lab has no BlueZ of Debian ${name}; it has ${LONG_SUITES.join(', ')}`);
    return suite;
  });
}

/** Returns the folder of images between runs. */
export function getCacheFolder(): string {
  return process.env.EARSHOT_LAB_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'earshot-lab');
}

/**
 * Returns the guest's kernel and initramfs, and builds them if the cache lacks them. Needs Debian's apt, dpkg-deb, cpio and xz, and the
 * network the first time, but no root.
 */
export function ensureImage(suite: Suite): Image {
  if (suite === 'forky') return ensureNewest();
  return ensureBuilt(suite, getCacheFolder(), STABLE_KERNEL, join(getCacheFolder(), suite));
}

/** The newest image, or null until this process first requests its version from apt. */
let newest: Image | null = null;

// Each version of BlueZ has a folder, so that the last one remains usable without network.
function ensureNewest(): Image {
  if (newest !== null) return newest;
  const home = join(getCacheFolder(), 'forky');
  mkdirSync(home, { recursive: true });
  const kept = readdirSync(home).filter((version) => existsSync(join(home, version, 'recipe')));
  const [last] = kept.sort((a, b) => statSync(join(home, b, 'recipe')).mtimeMs - statSync(join(home, a, 'recipe')).mtimeMs);
  const version = newestVersion(last);
  if (!kept.includes(version)) process.stdout.write(`the lab builds an image with BlueZ ${version} (it had ${last ?? 'none'})\n`);
  const folder = join(home, version);
  newest = ensureBuilt('forky', folder, NEWEST_KERNEL, folder);
  // Older images are deleted, because each one takes 150 MB and the lab doesn't use them.
  for (const other of readdirSync(home)) if (other !== version) rmSync(join(home, other), { recursive: true, force: true });
  return newest;
}

/** Returns the version of BlueZ that apt names now, or the cached one if apt reaches no mirror. */
function newestVersion(cached: string | undefined): string {
  const work = mkdtempSync(join(tmpdir(), 'earshot-version-'));
  try {
    const apt = new Apt(join(work, 'apt'), 'forky');
    apt.run('-o', 'APT::Update::Error-Mode=any', 'update');
    const version = /Candidate: (\d\S*)/.exec(apt.cache('policy', 'bluez'))?.[1];
    if (version === undefined) throw new Error('apt names no bluez in forky');
    return version;
  } catch (error) {
    if (cached === undefined) throw error;
    // apt has already printed the cause.
    process.stdout.write(`apt names no version; the lab takes BlueZ ${cached} from its cache, which may not be the newest\n`);
    return cached;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// The kernel may be in another folder than the initramfs: the stable releases share one.
function ensureBuilt(suite: Suite, kernelHome: string, kernel: Kernel, folder: string): Image {
  // The guest's own files are part of the name, so that checkouts with different ones don't replace each other's image.
  const recipe = [
    readFileSync(join(here, 'guest/init'), 'utf8'),
    readFileSync(join(here, 'guest/labctl'), 'utf8'),
    MODULES.join(' '),
    PROGRAMS.join(' '),
    APPLETS.join(' '),
  ].join('\n');
  const hash = createHash('sha256').update(recipe).digest('hex').slice(0, 12);
  const image = { kernel: join(kernelHome, 'vmlinuz'), initrd: join(folder, `initrd-${hash}.gz`) };
  if (existsSync(image.kernel) && existsSync(image.initrd)) return image;
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'earshot-image-'));
  try {
    const modules = ensureKernel(kernelHome, kernel, work);
    buildInitrd(suite, work, modules, image.initrd);
    writeFileSync(join(folder, 'recipe'), recipe);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  removeUnused(folder);
  return image;
}

/** Removes images that were built long ago. One that is still needed is built again. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/^initrd.*\.gz$/.test(name) && Date.now() - statSync(path).mtimeMs > IMAGE_TTL_MS) rmSync(path);
  }
}

// The kernel is unpacked once into the cache: its modules are needed for every image with it.
function ensureKernel(home: string, kernel: Kernel, work: string): string {
  const kept = join(home, 'kernel');
  if (!existsSync(kept)) {
    const apt = new Apt(join(work, 'apt-kernel'), kernel.suite);
    apt.run('update');
    // In forky the metapackage depends on linux-base-amd64, too.
    const name = /Depends: (linux-image-\d\S+)/.exec(apt.cache('depends', kernel.name))?.[1];
    if (name === undefined) throw new Error(`${kernel.name} names no kernel`);
    // In forky that package is empty, and depends on one with the kernel and one with its modules.
    const parts = [...apt.cache('depends', name).matchAll(/Depends: (linux-(?:binary|modules)-\d\S+)/g)].flatMap(([, part]) => part ?? []);
    apt.run('download', ...(parts.length > 0 ? parts : [name]));
    const fresh = mkdtempSync(join(home, 'unpack-'));
    for (const file of readdirSync(apt.folder)) if (/^linux-.*\.deb$/.test(file)) run('dpkg-deb', ['-x', join(apt.folder, file), fresh]);
    copyFileSync(findKernel(fresh), join(home, 'vmlinuz'));
    rmSync(kept, { recursive: true, force: true });
    renameSync(fresh, kept);
  }
  return findModules(kept);
}

function findModules(unpacked: string): string {
  // Since Debian 13 the tree may be below usr/.
  const tree = ['lib/modules', 'usr/lib/modules'].map((path) => join(unpacked, path)).find((path) => existsSync(path));
  if (tree === undefined) throw new Error('the kernel package holds no modules');
  return join(tree, only(tree, /^\d/));
}

function findKernel(unpacked: string): string {
  // In forky it is in the folder of its modules.
  const beside = join(findModules(unpacked), 'vmlinuz');
  if (existsSync(beside)) return beside;
  return join(unpacked, 'boot', only(join(unpacked, 'boot'), /^vmlinuz-/));
}

function buildInitrd(suite: Suite, work: string, modules: string, output: string): void {
  const apt = new Apt(join(work, 'apt'), suite);
  apt.run('update');
  apt.run('-y', '--no-install-recommends', '--download-only', 'install', ...GUEST_PACKAGES);
  const system = join(work, 'system');
  mkdirSync(system);
  for (const file of readdirSync(apt.archives)) if (file.endsWith('.deb')) run('dpkg-deb', ['-x', join(apt.archives, file), system]);

  const root = join(work, 'root');
  for (const folder of [
    'bin',
    'dev',
    'proc',
    'sys',
    'run/dbus',
    'tmp',
    'var/lib/bluetooth',
    'etc/dbus-1/system.d',
    'etc/bluetooth',
    'usr/share/dbus-1',
    'lib64',
    'lib/modules',
    'root',
  ]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  copyPrograms(system, root);
  copyConfiguration(system, root);
  copyModules(modules, root);
  for (const [file, target] of [
    ['init', 'init'],
    ['labctl', 'bin/labctl'],
  ] as const) {
    copyFileSync(join(here, 'guest', file), join(root, target));
    chmodSync(join(root, target), 0o755);
  }
  // A root folder of mode 700 (from mkdtemp) would keep the guest's other users from the bus.
  chmodSync(root, 0o755);
  execFileSync('sh', ['-c', 'find . | cpio -o -H newc --quiet -R 0:0 | gzip -1 > "$0.part" && mv "$0.part" "$0"', output], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function copyPrograms(system: string, root: string): void {
  const libraries = ['lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu/systemd']
    .map((folder) => join(system, folder))
    .filter((folder) => existsSync(folder));
  const loader = libraries.map((folder) => join(folder, 'ld-linux-x86-64.so.2')).find((file) => existsSync(file));
  if (loader === undefined) throw new Error('the guest packages hold no loader');
  copyFileSync(loader, join(root, 'lib64/ld-linux-x86-64.so.2'));
  for (const program of PROGRAMS) {
    const file = join(system, program);
    cpSync(file, join(root, 'bin', basename(program)), { dereference: true });
    const listed = run(loader, ['--library-path', libraries.join(':'), '--list', file]);
    for (const [, library] of listed.matchAll(/=> (\/\S+)/g))
      if (library !== undefined) cpSync(library, join(root, 'lib64', basename(library)), { dereference: true });
  }
  const busybox = ['bin/busybox', 'usr/bin/busybox'].map((path) => join(system, path)).find((path) => existsSync(path));
  if (busybox === undefined) throw new Error('the guest packages hold no busybox');
  copyFileSync(busybox, join(root, 'bin/busybox'));
  for (const applet of APPLETS) symlinkSync('busybox', join(root, 'bin', applet));
}

function copyConfiguration(system: string, root: string): void {
  copyFileSync(join(system, 'usr/share/dbus-1/system.conf'), join(root, 'usr/share/dbus-1/system.conf'));
  const policy = ['etc/dbus-1/system.d/bluetooth.conf', 'usr/share/dbus-1/system.d/bluetooth.conf']
    .map((path) => join(system, path))
    .find((path) => existsSync(path));
  if (policy === undefined) throw new Error('bluez brings no D-Bus policy');
  copyFileSync(policy, join(root, 'etc/dbus-1/system.d/bluetooth.conf'));
  for (const file of readdirSync(join(system, 'etc/bluetooth')))
    copyFileSync(join(system, 'etc/bluetooth', file), join(root, 'etc/bluetooth', file));
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nmessagebus:x:100:100::/:/bin/false\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nmessagebus:x:100:\nbluetooth:x:112:\n');
}

function copyModules(modules: string, root: string): void {
  const files = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.ko(\.xz)?$/.test(entry.name)) files.set(entry.name.replace(/\.ko(\.xz)?$/, '').replace(/-/g, '_'), path);
    }
  };
  walk(join(modules, 'kernel'));
  const loaded: string[] = [];
  for (const name of MODULES) {
    const file = files.get(name);
    if (file === undefined) continue; // This kernel contains the module itself.
    const target = join(root, 'lib/modules', `${name}.ko`);
    // busybox's insmod reads no compressed modules.
    if (file.endsWith('.xz')) writeFileSync(target, execFileSync('xz', ['-dc', file], { maxBuffer: 64 << 20 }));
    else copyFileSync(file, target);
    loaded.push(name);
  }
  if (!loaded.includes('hci_uart') || !loaded.includes('bluetooth')) throw new Error('the kernel package holds no Bluetooth modules');
  writeFileSync(join(root, 'lib/modules/list'), `${loaded.join('\n')}\n`);
}

/** Runs apt with a separate state, so that the computer's package database is neither read nor changed. */
class Apt {
  readonly folder: string;
  readonly archives: string;
  readonly #options: string[];

  constructor(folder: string, suite: Suite) {
    this.folder = folder;
    this.archives = join(folder, 'cache/archives');
    for (const part of ['state/lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'status'), '');
    const { main, security } = selectMirrors();
    const signed = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';
    writeFileSync(
      join(folder, 'sources.list'),
      `deb ${signed} ${main} ${suite} main\ndeb ${signed} ${main} ${suite}-updates main\ndeb ${signed} ${security} ${suite}-security main\n`,
    );
    const settings = {
      'Dir::State': join(folder, 'state'),
      'Dir::State::status': join(folder, 'status'),
      'Dir::Cache': join(folder, 'cache'),
      'Dir::Etc::sourcelist': join(folder, 'sources.list'),
      'Dir::Etc::sourceparts': '/dev/null',
      'Debug::NoLocking': '1',
      'APT::Sandbox::User': '',
      'Acquire::Retries': '3',
    };
    this.#options = ['-qq', ...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])];
  }

  run(...args: string[]): void {
    run('apt-get', [...this.#options, ...args], this.folder);
  }

  cache(...args: string[]): string {
    return run('apt-cache', [...this.#options.slice(1), ...args], this.folder);
  }
}

/** Returns the computer's own Debian mirrors, so that a local one is used, or those that EARSHOT_DEBIAN_MIRROR names. */
export function selectMirrors(): { main: string; security: string } {
  const named = process.env.EARSHOT_DEBIAN_MIRROR;
  if (named !== undefined)
    return { main: named, security: process.env.EARSHOT_DEBIAN_SECURITY ?? named.replace(/\/debian\/?$/, '/debian-security') };
  const targets = run('apt-get', ['indextargets', '--format', '$(REPO_URI) $(RELEASE)']).trim().split('\n');
  const uris = [...new Set(targets.map((line) => line.split(' ')[0] ?? ''))];
  const security = uris.find((uri) => /debian-security\/?$/.test(uri));
  const main = uris.find((uri) => /\/debian\/?$/.test(uri));
  if (main === undefined) throw new Error('the lab needs a Debian mirror; set EARSHOT_DEBIAN_MIRROR (and EARSHOT_DEBIAN_SECURITY)');
  return { main, security: security ?? main.replace(/\/debian\/?$/, '/debian-security/') };
}

function run(program: string, args: string[], cwd?: string): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 16 << 20,
  });
}

function only(folder: string, pattern: RegExp): string {
  const name = readdirSync(folder).find((file) => pattern.test(file));
  if (name === undefined) throw new Error(`${folder} holds nothing like ${String(pattern)}`);
  return name;
}

/**
 * Returns why the lab cannot run on this computer, in one sentence, or null. On CI (`CI=true`) it must run, so a missing
 * part is an error there and never a silent skip.
 */
export function findLabProblem(): string | null {
  const missing = ['qemu-system-x86_64', 'setpriv', 'flock', 'apt-get', 'dpkg-deb', 'cpio', 'xz'].filter(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined,
  );
  if (missing.length === 0) return null;
  const text = `the lab needs ${missing.join(', ')} (Debian or Ubuntu with qemu-system-x86, cpio and xz-utils)`;
  if (process.env.CI === 'true' && process.platform === 'linux') throw new Error(text);
  return text;
}
