import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSoundPlugin } from './sound-plugin';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sound-plugin-'));
});
afterEach(() => rm(root, { recursive: true }));

test.each([
  ['PipeWire with its part', ['spa-0.2/bluez5/libspa-bluez5.so'], true],
  ['PipeWire without it', ['spa-0.2/alsa/libspa-alsa.so'], false],
  ['PulseAudio of Debian with its part', ['pulseaudio/modules/module-bluez5-discover.so'], true],
  ['PulseAudio by its version with its part', ['pulse-16.1/modules/module-bluez5-discover.so'], true],
  ['PulseAudio without it', ['pulse-16.1/modules/module-alsa-card.so'], false],
  ['PulseAudio without it, PipeWire with it', ['pulse-16.1/modules/x.so', 'spa-0.2/bluez5/libspa-bluez5.so'], true],
  ['neither', ['libc.so.6'], null],
  ['a folder with PulseAudio’s client only', ['pulseaudio/libpulsecommon-16.1.so'], null],
] as const)('finds the Bluetooth part of %s', async (_, files, installed) => {
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), '');
  }
  expect(await findSoundPlugin([join(root, 'missing'), root])).toBe(installed);
});
