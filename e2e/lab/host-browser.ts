import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaleLimit } from '../slowness';
import { waitUntil } from './desktop-services';
import type { Laptop } from './laptop';

/** Command that runs one program in a separate mount namespace. A user namespace lets it mount without root. */
const UNSHARE = process.getuid?.() === 0 ? ['-m'] : ['-rm'];
/** Hides this computer's own policies and profile from the program. The policy folder is the first argument. */
const SCRIPT = 'mount --bind "$1" /etc/chromium && mount -t tmpfs tmpfs /dev/shm && shift && exec "$@"';
const PROGRAM_TIMEOUT_MS = scaleLimit(180_000);

/** Returns why a program with its own Chromium can't use a guest's bus on this computer, or null if it can. */
export function findHostBrowserProblem(): string | null {
  if (!existsSync('/usr/lib/chromium/chromium')) return 'Web Serial over the guest’s bus needs Debian’s Chromium';
  if (!existsSync('/etc/chromium')) return 'Web Serial over the guest’s bus needs the folder /etc/chromium';
  const unshared = spawnSync('unshare', [...UNSHARE, 'mount', '-t', 'tmpfs', 'tmpfs', '/dev/shm']).status === 0;
  return unshared ? null : 'Web Serial over the guest’s bus needs mount namespaces, which this computer does not allow';
}

/**
 * Runs a program, and the Chromium that it starts, on this computer with the guest's bus, file descriptors included. Returns
 * what it printed. Its last argument is the folder for Chromium's policy.
 */
export async function runOnHost(laptop: Laptop, program: string, ...args: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-browser-'));
  const bus = join(folder, 'bus');
  const relay = spawn('python3', [join(import.meta.dirname, 'fd-relay.py'), 'host', String(laptop.streamPort), bus], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await waitUntil(() => existsSync(bus));
    const words = [...UNSHARE, 'sh', '-c', SCRIPT, 'sh', folder, process.execPath, program, ...args, '/etc/chromium'];
    const child = spawn('unshare', words, {
      env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${bus}` },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PROGRAM_TIMEOUT_MS,
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    await new Promise((resolve) => child.once('close', resolve));
    return text;
  } finally {
    relay.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
