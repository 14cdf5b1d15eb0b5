import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getCacheFolder } from './image';
import { runExclusively } from './lock';
import { describeHardware, type Hardware, type Qemu } from './qemu';

/** Time in ms after which an unused snapshot is removed. Each takes about 140 MB. */
const UNUSED_TTL_MS = 7 * 24 * 60 * 60 * 1_000;

/** Files of a guest that has booted and is ready. */
export interface Snapshot {
  /** Memory of the guest. Each restored guest maps it privately, so that all share its pages until they write. */
  readonly memory: string;
  /** State of its devices. */
  readonly state: string;
  /** Files with the H4 bytes that its kernel has sent to each adapter, for the virtual radio of a restored guest. */
  readonly sent: readonly string[];
}

/** Guest that is about to be saved. */
interface Saveable {
  readonly qemu: Qemu;
  readonly sent: readonly Buffer[];
}

/**
 * Returns the snapshot of a guest with this hardware. Makes it the first time with a guest that `boot` starts with its memory
 * in the given file. A snapshot is kept in the lab's cache, by the content of the image and by QEMU's version.
 */
export async function ensureSnapshot(
  suite: string,
  hardware: Hardware,
  boot: (memoryPath: string) => Promise<Saveable & { end(): Promise<void> }>,
): Promise<Snapshot> {
  const store = join(getCacheFolder(), 'snapshots');
  const folder = join(store, `${suite}-${createKey(hardware)}`);
  if (!existsSync(folder)) {
    mkdirSync(store, { recursive: true });
    await runExclusively(`${folder}.lock`, async () => {
      if (!existsSync(folder)) await make(folder, boot);
    });
    removeUnused(store, folder);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return getFiles(folder, hardware.adapters);
}

function getFiles(folder: string, adapters: number): Snapshot {
  return {
    memory: join(folder, 'memory'),
    state: join(folder, 'state'),
    sent: Array.from({ length: adapters }, (_, index) => join(folder, `sent${index}`)),
  };
}

async function make(folder: string, boot: (memoryPath: string) => Promise<Saveable & { end(): Promise<void> }>): Promise<void> {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  const guest = await boot(join(part, 'memory'));
  try {
    await guest.qemu.save(join(part, 'state'));
    for (const [index, bytes] of guest.sent.entries()) writeFileSync(join(part, `sent${index}`), bytes);
  } finally {
    await guest.end();
  }
  renameSync(part, folder);
}

function removeUnused(store: string, used: string): void {
  for (const name of readdirSync(store)) {
    const path = join(store, name);
    if (name.startsWith(basename(used)) || Date.now() - statSync(path).mtimeMs < UNUSED_TTL_MS) continue;
    rmSync(path, { recursive: true, force: true });
  }
}

const keys = new Map<string, string>();

function createKey(hardware: Hardware): string {
  const { image } = hardware;
  const description = `${image.initrd} ${describeHardware(hardware)}`;
  const known = keys.get(description);
  if (known !== undefined) return known;
  const version = spawnSync('qemu-system-x86_64', ['--version'], { encoding: 'utf8' }).stdout;
  const key = createHash('sha256')
    .update(readFileSync(image.kernel))
    .update(readFileSync(image.initrd))
    .update(describeHardware(hardware))
    .update(version)
    .digest('hex')
    .slice(0, 16);
  keys.set(description, key);
  return key;
}
