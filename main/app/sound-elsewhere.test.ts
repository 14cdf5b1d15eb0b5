import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TestScanner } from '../radio/testing/test-scanner';
import { SoundServer } from '../system/linux/sound-server';
import type { Earshot } from './earshot';
import { AgreeingSystem } from './testing/agreeing-system';
import { createWindowlessApp } from './testing/windowless-app';

// Measures the time from the sound server's line to the snapshot, on a fake clock. The sound server's programs respond at once.

/** Maximum time from the sound server's event to the snapshot with the new output, in ms. */
const REPORTED_BY_MS = 400;
const ADDRESS = '94:DB:56:10:20:30';
const SPEAKERS = 'alsa_output.pci-0000_00_1f.3.analog-stereo';

const sound = vi.hoisted(() => ({ list: '', info: '', lines: null as NodeJS.WritableStream | null }));
vi.mock('node:child_process', () => ({
  spawn: () => {
    const stdout = new PassThrough();
    sound.lines = stdout;
    return Object.assign(new EventEmitter(), { stdout, kill: () => true });
  },
  execFile: (_program: string, args: readonly string[], _options: object, done: (error: Error | null, stdout: string) => void) =>
    done(null, args.includes('info') ? sound.info : sound.list),
}));

const recording = JSON.parse(readFileSync(join(import.meta.dirname, '../corpus/dumps/pulseaudio-16.1-music.json'), 'utf8')) as {
  readonly list: object;
  readonly info: object;
};

let system: AgreeingSystem;
let server: SoundServer;
let earshot: Earshot;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  sound.list = JSON.stringify(recording.list);
  sound.info = JSON.stringify(recording.info);
  system = new AgreeingSystem();
  server = new SoundServer();
  server.on('sound', (reading) => system.reportFacts(reading));
  earshot = createWindowlessApp(new TestScanner(), system);
  earshot.start();
  earshot.setVisible(true);
  server.follow();
  system.report({ address: ADDRESS, paired: true, connected: true, soundProfiles: ['a2dp'] });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(earshot.snapshot.headphones).toMatchObject([{ state: 'connected', output: true }]);
});
afterEach(async () => {
  server.close();
  await earshot.close();
  vi.useRealTimers();
});

/** Chooses another output, as the desktop's own settings do. */
async function chooseSpeakers(): Promise<void> {
  sound.info = JSON.stringify({ ...recording.info, default_sink_name: SPEAKERS });
  sound.lines?.write("Event 'change' on server #0\n");
  // Only the clock is fake. The stream of lines is real.
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(REPORTED_BY_MS);
}

describe('sound that goes elsewhere', () => {
  test('shows another output within 0.4 s of the event', async () => {
    await chooseSpeakers();
    expect(earshot.snapshot.headphones).toMatchObject([{ state: 'connected', output: false }]);
  });

  test('brings the sound back by one action', async () => {
    await chooseSpeakers();
    earshot.runner?.start('use-for-sound', earshot.snapshot.headphones[0]?.id ?? '');
    await vi.advanceTimersByTimeAsync(REPORTED_BY_MS);
    expect(system.requests).toEqual([`send sound to ${ADDRESS}`]);
    expect(earshot.snapshot).toMatchObject({ headphones: [{ output: true }], action: { outcome: { ok: true } } });
  });
});
