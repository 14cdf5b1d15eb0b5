import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBumble } from './packages';

describe.skipIf(!existsSync('/usr/lib/apt/apt-helper'))('packages of the independent headset', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-bumble-'));
    // The mirror is a folder of this computer.
    vi.stubEnv('EARSHOT_DEBIAN_MIRROR', `file://${folder}/debian`);
    vi.stubEnv('EARSHOT_LAB_CACHE', join(folder, 'cache'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  test('reports the reason if the mirror has no such file', () => {
    expect(findBumble()).toEqual({
      kind: 'missing',
      reason: 'not-at-mirror',
      text: expect.stringContaining('gives no python3-bumble_0.0.236-1_all.deb'),
    });
  });

  test('rejects and deletes another file of the same name', () => {
    const pool = join(folder, 'debian/pool/main/p/python-bumble');
    mkdirSync(pool, { recursive: true });
    writeFileSync(join(pool, 'python3-bumble_0.0.236-1_all.deb'), 'something else');
    expect(findBumble()).toMatchObject({ kind: 'missing', reason: 'wrong-checksum' });
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });

  test('reports a missing Python', () => {
    vi.stubEnv('PATH', folder);
    expect(findBumble()).toMatchObject({ kind: 'missing', reason: 'no-python' });
  });
});
