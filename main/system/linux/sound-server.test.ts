import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SoundReading } from '../system-adapter';
import { IDLE_CALL_MODE_MS, SoundServer } from './sound-server';
import { createPactl as pactlAt } from './sound-tools';

// The programs replace `pactl` for faults that can't be caused in a real one. The real ones are in e2e/lab/sound.

const HEADSET = '94:DB:56:10:20:30';
const recorded = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../corpus/dumps', `${name}.json`), 'utf8')) as object;

// A busy computer needs seconds to start a program, so only the tests of a limit have a short one.
const LONG_MS = 60_000;

let folder: string;
let server: SoundServer | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-pactl-'));
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Creates a program that responds by shell lines and records its arguments. */
function pactl(
  lines: string,
  limits: { readonly toolMs?: number; readonly switchMs?: number } = {},
): { readonly server: SoundServer; readonly readings: SoundReading[]; readonly warnings: string[] } {
  const program = join(folder, 'pactl');
  writeFileSync(program, `#!/bin/sh\necho "$@" >> ${folder}/requests\n${lines}\n`, { mode: 0o755 });
  server = new SoundServer([pactlAt(program)], { toolMs: LONG_MS, switchMs: LONG_MS, ...limits });
  const [readings, warnings]: [SoundReading[], string[]] = [[], []];
  server.on('sound', (sound) => readings.push(sound));
  server.on('warning', (text) => warnings.push(text));
  server.follow();
  return { server, readings, warnings };
}

const readRequests = () => readFileSync(join(folder, 'requests'), 'utf8').split('\n');
const waitUntil = (done: () => boolean) => expect.poll(done).toBe(true);

/** Returns shell lines that print a recording. */
function createResponses(name: string): string {
  const { list, info } = recorded(name) as { list: object; info: object };
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
  writeFileSync(join(folder, 'info.json'), JSON.stringify(info));
  return `case "$*" in subscribe) exec sleep 600;; "--format=json list") cat ${folder}/list.json;; "--format=json info") cat ${folder}/info.json;;`;
}

// These tests run on Linux only, because the programs are shell scripts, and other systems lack these servers.
describe.skipIf(process.platform === 'win32')('a faulty sound server', () => {
  test('reports a hanging program as unknown long before its end', async () => {
    const { server: hanging, readings } = pactl('exec sleep 600', { toolMs: 500 });
    // The limit ends the program, because one that ends without it reports no output instead.
    await expect(hanging.choose(HEADSET)).rejects.toMatchObject({ killed: true });
    await expect(hanging.switchTo(HEADSET, 'calls')).rejects.toThrow('no calls');
    expect(readings).toEqual([]);
  });
  test('reads only the output from a pactl without JSON', async () => {
    const lines = `case "$*" in subscribe) while :; do if rm ${folder}/change 2>/dev/null; then echo "Event 'change' on server #0"; fi; sleep 0.1; done;; info) echo "Default Sink: bluez_sink.94_DB_56_10_20_30.a2dp_sink";; --version) echo "pactl 15.0";; *) exit 1;; esac`;
    const { readings, warnings } = pactl(lines);
    await waitUntil(() => readings.length > 0);
    expect(readings.at(-1)).toEqual({ output: { address: HEADSET }, outputName: null, calls: null, headsets: new Map() });
    const count = (request: string): number => readRequests().filter((line) => line === request).length;
    // Each change comes after the reading before it, because one that has not found out the version requests JSON, too.
    for (const number of [2, 3]) {
      writeFileSync(join(folder, 'change'), '');
      await waitUntil(() => count('info') >= number);
    }
    expect(warnings).toHaveLength(1);
    expect(count('--format=json list')).toBe(1);
  });
  test('ignores invalid JSON with a log line', async () => {
    const { readings, warnings } = pactl('case "$*" in subscribe) exec sleep 600;; info) echo nothing;; *) echo "{broken";; esac');
    await waitUntil(() => warnings.length > 0);
    expect(readings.filter(({ output }) => output !== null)).toEqual([]);
  });
  test('restores the previous choice after a failed switch', async () => {
    const lines = `${createResponses('pulseaudio-16.1-music')} "set-card-profile bluez_card.94_DB_56_10_20_30 handsfree_head_unit") exit 1;; esac`;
    const { server: refusing, readings } = pactl(lines);
    await waitUntil(() => readings.at(-1)?.headsets?.has(HEADSET) === true);
    await expect(refusing.switchTo(HEADSET, 'calls')).rejects.toThrow();
    expect(readRequests().filter((line) => line.startsWith('set-card-profile'))).toEqual([
      'set-card-profile bluez_card.94_DB_56_10_20_30 handsfree_head_unit',
      'set-card-profile bluez_card.94_DB_56_10_20_30 a2dp_sink',
    ]);
  });
  test('ends the muting of the headphones’ own output', async () => {
    const lines = `${createResponses('pulseaudio-16.1-music')} "list short sinks") printf '1\\talsa\\n2\\tbluez_sink.94_DB_56_10_20_30.a2dp_sink\\n';; esac`;
    const { server: muted, readings } = pactl(lines);
    await waitUntil(() => readings.at(-1)?.headsets?.has(HEADSET) === true);
    await muted.unmute(HEADSET);
    expect(readRequests().filter((line) => line.startsWith('set-sink-mute'))).toEqual([
      'set-sink-mute bluez_sink.94_DB_56_10_20_30.a2dp_sink 0',
    ]);
  });
  test('does not call a chosen call mode stuck', async () => {
    const { server: chosen, readings } = pactl(
      `${createResponses('pulseaudio-16.1-music')} "set-card-profile bluez_card.94_DB_56_10_20_30 handsfree_head_unit") cp ${folder}/call.json ${folder}/list.json;; esac`,
    );
    const { list } = recorded('pulseaudio-16.1-call') as { list: { source_outputs: unknown } };
    writeFileSync(join(folder, 'call.json'), JSON.stringify({ ...list, source_outputs: [] }));
    await waitUntil(() => readings.at(-1)?.headsets?.has(HEADSET) === true);
    await chosen.switchTo(HEADSET, 'calls');
    expect(chosen.sound.headsets?.get(HEADSET)).toMatchObject({ mode: 'calls', callsChosen: true, stuck: false });
    await new Promise((resolve) => setTimeout(resolve, IDLE_CALL_MODE_MS + 500));
    expect(chosen.sound.headsets?.get(HEADSET)).toMatchObject({ callsChosen: true, stuck: false });
  });
  test('rejects a switch without an effect in time', async () => {
    const { server: lying, readings } = pactl(`${createResponses('pulseaudio-16.1-music')} esac`, { switchMs: 1_000 });
    await waitUntil(() => readings.at(-1)?.headsets?.has(HEADSET) === true);
    await expect(lying.switchTo(HEADSET, 'calls')).rejects.toThrow('did not switch');
  });
});
