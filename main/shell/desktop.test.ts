import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Headphones } from '../../catalog/headphones';
import { headphones } from '../../catalog/testing/headphones';
import { autostartEntry, setAutostart } from './autostart';
import { NOTICE_INTERVAL_MS, Notices } from './notices';
import { MIN_SIZE, restoreBounds } from './window-bounds';

describe('notifications', () => {
  const known = () => true;
  /** The kinds that a series of lists brings, one list after the other, 1 s apart. */
  const kinds = (lists: readonly (readonly Headphones[])[], of = known, stepMs = 1_000) => {
    const notices = new Notices();
    return lists.flatMap((list, index) => notices.compare(list, of, index * stepMs).map(({ kind }) => kind));
  };
  test('notifies once when known headphones enter pairing mode', () => {
    const [away, ready] = [headphones('paired-away'), headphones('pairing-mode')];
    expect(kinds([[away], [ready], [ready]])).toEqual(['pairing-mode']);
    expect(kinds([[], [ready]])).toEqual([]);
    expect(kinds([[away], [ready]], () => false)).toEqual([]);
  });
  test('ignores a beacon that only has their model', () => {
    const unsure = headphones('pairing-mode', { pairing: { since: 0, proof: 'beacon', sure: false } });
    expect(kinds([[headphones('nearby')], [unsure]])).toEqual([]);
  });
  test('reports repeated pairing mode once in ten minutes', () => {
    const flicker = Array.from({ length: 100 }, (_, index) => [headphones(index % 2 === 0 ? 'paired-away' : 'pairing-mode')]);
    expect(kinds(flicker)).toEqual(['pairing-mode']);
    expect(kinds(flicker.slice(0, 4), known, NOTICE_INTERVAL_MS / 2)).toEqual(['pairing-mode', 'pairing-mode']);
  });
  const at = (battery: number | null, batteryTold = true) => [headphones('connected', { battery, batteryTold })];
  test('notifies once when the battery falls below a fifth', () => {
    expect(kinds([at(20), at(19), at(12), at(null), at(11)])).toEqual(['battery-low']);
    expect(kinds([[], at(5)])).toEqual(['battery-low']);
  });
  test('repeats it only after a charge that the system reports', () => {
    expect(kinds([at(25), at(19), at(25), at(19), at(31), at(19)], known, NOTICE_INTERVAL_MS)).toEqual(['battery-low', 'battery-low']);
    expect(kinds([at(96, false), at(5, false), at(96, false), at(5, false)])).toEqual([]);
  });
});

describe('start with a Linux session', () => {
  test('writes an entry with the program and removes it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-autostart-'));
    const file = join(folder, 'autostart', 'earshot.desktop');
    await setAutostart(true, '/opt/Ear shot/earshot', file);
    expect(await readFile(file, 'utf8')).toContain('Exec="/opt/Ear shot/earshot" --hidden\n');
    await setAutostart(false, '/opt/earshot', file);
    await setAutostart(false, '/opt/earshot', file);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    await rm(folder, { recursive: true });
  });
  test('escapes the format’s reserved characters', () => {
    expect(autostartEntry('/a"b$c`d\\e%f')).toContain('Exec="/a\\"b\\$c\\`d\\\\e%%f" --hidden');
  });
});

describe('the window’s place', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const place = { x: 300, y: 120, width: 900, height: 640, maximized: false };
  test('restores the window’s bounds if a screen shows them', () => {
    expect(restoreBounds(place, [screen])).toEqual({ x: 300, y: 120, width: 900, height: 640 });
    expect(restoreBounds({ ...place, x: 2_200 }, [screen])).toBeNull();
    expect(restoreBounds({ ...place, x: 2_200 }, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2_200 });
    expect(restoreBounds(place, [])).toBeNull();
    expect(restoreBounds(null, [screen])).toBeNull();
  });
  test('keeps the window reachable and large enough', () => {
    const pixel = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(pixel, pixel, pixel, pixel, (x, y, width, height) => {
        const found = restoreBounds({ x, y, width, height, maximized: false }, [screen]);
        if (found === null) return;
        expect(found.width >= MIN_SIZE.width && found.height >= MIN_SIZE.height).toBe(true);
        expect(found.x < screen.width && found.x + found.width > 0 && found.y >= 0 && found.y < screen.height).toBe(true);
      }),
    );
  });
});
