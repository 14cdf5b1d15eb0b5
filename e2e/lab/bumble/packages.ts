import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getCacheFolder, selectMirrors } from '../image';

/** Installed Bumble, with the way in which Python finds it. */
export interface Bumble {
  readonly kind: 'here';
  /** Path of the interpreter, and the environment in which it finds Bumble. */
  readonly python: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Reason why Bumble is missing: no Python, no tools of Debian, no such package on the mirror, a file other than the pinned one, or a
 * failure to load.
 */
interface MissingBumble {
  readonly kind: 'missing';
  readonly reason: 'no-python' | 'no-apt' | 'not-at-mirror' | 'wrong-checksum' | 'does-not-load';
  /** The same in one sentence. */
  readonly text: string;
}

/**
 * Bumble and the two packages that its virtual controller, host and profiles need; its other dependencies are for USB,
 * serial ports and its terminal programs. Source: Debian 14's package lists of November 2026.
 */
const PACKAGES: readonly { readonly file: string; readonly sha256: string }[] = [
  {
    file: 'pool/main/p/python-bumble/python3-bumble_0.0.236-1_all.deb',
    sha256: 'da3ff5d62c318beb43a7a316bca17838b0fae12c35141545ad333480ca4374d4',
  },
  {
    file: 'pool/main/p/pyee/python3-pyee_13.0.0-3_all.deb',
    sha256: '3df4b3eec002ed80c98db052696329bcd6f3d2615ee3d4b79c4ad8f1372d96b4',
  },
  {
    file: 'pool/main/p/python-typing-extensions/python3-typing-extensions_4.16.0-5_all.deb',
    sha256: '8c2d6b5c174b030ff4fb666eacff5907692961a760a00ce704d59e015c0e52a3',
  },
];
const PYTHON = 'python3';
/** Program of apt that downloads one file with the mirror, the proxy and the rights of apt's configuration. */
const APT_HELPER = '/usr/lib/apt/apt-helper';
const LOADS = 'import bumble.controller, bumble.device; from bumble.profiles import ascs, csip, pacs';

/** Returns Bumble, or the reason why it is missing. Downloads it into the lab's cache the first time (0.6 MB). */
export function findBumble(): Bumble | MissingBumble {
  if (spawnSync(PYTHON, ['--version'], { stdio: 'ignore' }).status !== 0) return missing('no-python', 'there is no python3');
  // The folder's name depends on its contents, so that other pins lead to another folder.
  const pins = createHash('sha256').update(PACKAGES.map(({ sha256 }) => sha256).join());
  const folder = join(getCacheFolder(), `bumble-${pins.digest('hex').slice(0, 12)}`);
  if (!existsSync(folder)) {
    const problem = fetchInto(folder);
    if (problem !== null) return problem;
  }
  const environment = {
    PYTHONPATH: join(folder, 'usr/lib/python3/dist-packages'),
    // Python must not load a Bumble that the user installed, and must not write next to the lab's own files.
    PYTHONNOUSERSITE: '1',
    PYTHONPYCACHEPREFIX: join(folder, 'compiled'),
  };
  const loaded = spawnSync(PYTHON, ['-c', LOADS], { env: { ...process.env, ...environment }, encoding: 'utf8' });
  if (loaded.status !== 0) return missing('does-not-load', `python3 does not load it: ${lastLine(loaded.stderr)}`);
  return { kind: 'here', python: PYTHON, environment };
}

function fetchInto(folder: string): MissingBumble | null {
  for (const program of [APT_HELPER, 'dpkg-deb'])
    if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined) return missing('no-apt', `there is no ${program}`);
  mkdirSync(getCacheFolder(), { recursive: true });
  const fresh = mkdtempSync(join(getCacheFolder(), 'unpack-'));
  try {
    for (const { file, sha256 } of PACKAGES) {
      const target = join(fresh, basename(file));
      const url = `${selectMirrors().main.replace(/\/$/, '')}/${file}`;
      const fetched = spawnSync(APT_HELPER, ['-o', 'APT::Sandbox::User=', '-o', 'Acquire::Retries=3', 'download-file', url, target], {
        encoding: 'utf8',
      });
      if (fetched.status !== 0)
        return missing(
          'not-at-mirror',
          `Debian's mirror gives no ${basename(file)}; EARSHOT_DEBIAN_MIRROR can name a snapshot of Debian that does`,
        );
      if (createHash('sha256').update(readFileSync(target)).digest('hex') !== sha256)
        return missing('wrong-checksum', `${basename(file)} is not the pinned file`);
      execFileSync('dpkg-deb', ['-x', target, fresh]);
      rmSync(target);
    }
    renameSync(fresh, folder);
    return null;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function missing(reason: MissingBumble['reason'], why: string): MissingBumble {
  return { kind: 'missing', reason, text: `the independent headset (Bumble) cannot be had: ${why}` };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
