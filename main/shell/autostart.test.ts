import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatAutostartEntry, setAutostart } from './autostart';

describe('start with a Linux session', () => {
  test('writes an entry with the program and removes it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-autostart-'));
    const file = join(folder, 'autostart', 'earshot.desktop');
    // The folder exists the second time.
    await setAutostart(true, '/opt/another', file);
    await setAutostart(true, '/opt/Ear shot/earshot', file);
    expect(await readFile(file, 'utf8')).toContain('Exec="/opt/Ear shot/earshot" --hidden\n');
    await setAutostart(false, '/opt/earshot', file);
    await setAutostart(false, '/opt/earshot', file);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    await rm(folder, { recursive: true });
  });
  test('escapes the format’s reserved characters', () => {
    expect(formatAutostartEntry('/a"b$c`d\\e%f')).toContain('Exec="/a\\"b\\$c\\`d\\\\e%%f" --hidden');
  });
});
