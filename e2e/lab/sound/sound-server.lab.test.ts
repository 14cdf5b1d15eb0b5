import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SoundServer } from '../../../main/system/linux/sound-server';
import { createPactl, createPipewire, type SoundTool } from '../../../main/system/linux/sound-tools';
import type { SoundReading } from '../../../main/system/system-adapter';
import { scaleLimit } from '../../slowness';
import { waitUntil } from '../desktop-services';
import { findMissing, HEADSET, SoundLab } from './sound-lab';

const OTHER = 'alsa_output.pci-0000_00_1f.3.analog-stereo';
const noPulse = findMissing('pulseaudio');
const noPipewire = findMissing('pipewire');
/** Limits that a busy computer doesn't reach. Without them a slow `pactl` would count as a lost sound server. */
const PATIENT = { toolMs: scaleLimit(30_000), switchMs: scaleLimit(60_000) };

/** Follows a server with the lab's environment in place of this process's own. */
function followed(
  lab: SoundLab,
  tools: readonly [SoundTool, ...SoundTool[]] = [createPactl(), createPipewire()],
): {
  readonly server: SoundServer;
  readonly readings: SoundReading[];
  readonly last: () => SoundReading | undefined;
} {
  Object.assign(process.env, lab.env);
  const server = new SoundServer(tools, PATIENT);
  const readings: SoundReading[] = [];
  server.on('sound', (sound) => readings.push(sound));
  server.follow();
  return { server, readings, last: () => readings.at(-1) };
}

describe.skipIf(noPulse !== null)('PulseAudio with a headset', () => {
  const lab = new SoundLab('pulseaudio');
  let server: SoundServer;
  let last: () => SoundReading | undefined;
  const headset = () => last()?.headsets?.get(HEADSET);

  beforeAll(async () => {
    await lab.start();
    ({ server, last } = followed(lab));
    await waitUntil(() => headset() !== undefined);
    // The hands-free link comes up a moment after the music's.
    await waitUntil(() => headset()?.choices.length === 2);
  });
  afterAll(() => {
    server?.close();
    lab.close();
  });

  test('reports mode, codec and choices', async () => {
    // The volume comes a moment after the card.
    await expect.poll(headset).toEqual({
      mode: 'music',
      profile: 'a2dp_sink',
      codec: 'sbc',
      choices: [
        { profile: 'a2dp_sink', mode: 'music', codec: null },
        { profile: 'handsfree_head_unit', mode: 'calls', codec: null },
      ],
      volume: 63,
      muted: false,
      recorders: [],
      players: [],
      stuck: false,
      callsChosen: false,
    });
  });

  test('reports every change of the output', async () => {
    lab.pactl('set-default-sink', OTHER);
    await waitUntil(() => last()?.output === 'elsewhere');
    await server.choose(HEADSET);
    expect(lab.pactl('get-default-sink').trim()).toBe('bluez_sink.94_DB_56_10_20_30.a2dp_sink');
    await waitUntil(() => JSON.stringify(last()?.output) === JSON.stringify({ address: HEADSET }));
    // An effect comes before an output. Nothing is claimed, because its target is unknown.
    lab.pactl('set-default-sink', 'effect_input');
    await waitUntil(() => last()?.output === null);
    await expect(server.choose('94:DB:56:00:00:00')).rejects.toThrow('no output of this address');
  });

  test('reports mute and volume', async () => {
    const sink = 'bluez_sink.94_DB_56_10_20_30.a2dp_sink';
    lab.pactl('set-sink-mute', sink, '1');
    lab.pactl('set-sink-volume', sink, '3%');
    await waitUntil(() => headset()?.muted === true && (headset()?.volume ?? 100) <= 3);
    lab.pactl('set-sink-mute', sink, '0');
    lab.pactl('set-sink-volume', sink, '50%');
    await waitUntil(() => headset()?.muted === false && headset()?.volume === 50);
  });

  test('switches to calls and back and names recorders', async () => {
    await server.switchTo(HEADSET, 'calls');
    expect(lab.profile()).toBe('handsfree_head_unit');
    await waitUntil(() => headset()?.mode === 'calls' && headset()?.codec === 'cvsd');
    const source = 'bluez_source.94_DB_56_10_20_30.handsfree_head_unit';
    const talking = spawn('parecord', ['--client-name=Talkative', `--device=${source}`, '--raw', '/dev/null'], {
      stdio: 'ignore',
      env: lab.env,
    });
    await waitUntil(() => headset()?.recorders.includes('Talkative') === true);
    expect(headset()?.stuck).toBe(false);
    talking.kill();
    await waitUntil(() => headset()?.recorders.length === 0);
    expect(headset()).toMatchObject({ mode: 'calls', callsChosen: true, stuck: false });
    await server.switchTo(HEADSET, 'music');
    expect(lab.profile()).toBe('a2dp_sink');
    expect(headset()).toMatchObject({ mode: 'music', callsChosen: false, stuck: false });
    await expect(server.switchTo(HEADSET, 'le-audio')).rejects.toThrow('no le-audio');
  });

  test('reports a call mode without a recorder as stuck', async () => {
    lab.pactl('set-card-profile', 'bluez_card.94_DB_56_10_20_30', 'handsfree_head_unit');
    await waitUntil(() => headset()?.stuck === true, 12_000);
    expect(headset()?.callsChosen).toBe(false);
    await server.switchTo(HEADSET, 'music');
    expect(headset()).toMatchObject({ mode: 'music', stuck: false });
  });

  test('reports a crashed sound server as unknown until it returns', async () => {
    await waitUntil(() => last()?.headsets !== null);
    lab.stopServer();
    await waitUntil(() => last()?.headsets === null);
    await lab.startServer();
    await waitUntil(() => headset()?.mode === 'music', 20_000);
  });
});

describe.skipIf(noPipewire !== null)('PipeWire with a headset', () => {
  const lab = new SoundLab('pipewire');
  let server: SoundServer;
  let last: () => SoundReading | undefined;
  const headset = () => last()?.headsets?.get(HEADSET);

  beforeAll(async () => {
    // Its hands-free part needs more of a Bluetooth controller than the lab simulates.
    await lab.start({ calls: false, name: 'Kopfh\u00f6rer "\u{1F600}"\u202e<b>' });
    ({ server, last } = followed(lab));
    await waitUntil(() => headset()?.mode === 'music', 20_000);
  });
  afterAll(() => {
    server?.close();
    lab.close();
  });

  test('reports the codec and those that the headset offers', async () => {
    // WirePlumber reports the card, its output and its codec one after the other.
    await expect.poll(headset).toMatchObject({ mode: 'music', codec: 'ldac', muted: false, recorders: [], stuck: false });
    await expect.poll(() => headset()?.choices.map(({ codec }) => codec)).toEqual(['ldac', 'sbc', 'sbc-xq', null]);
    await expect.poll(() => JSON.stringify(last()?.output)).toBe(JSON.stringify({ address: HEADSET }));
  });

  test('switches to another codec', async () => {
    await server.switchTo(HEADSET, 'music', 'sbc');
    expect(lab.profile()).toBe('a2dp-sink-sbc');
    await waitUntil(() => headset()?.codec === 'sbc', 10_000);
    await expect(server.switchTo(HEADSET, 'music', 'aac')).rejects.toThrow('no music');
    await expect(server.switchTo(HEADSET, 'calls')).rejects.toThrow('no calls');
  });
});

describe.skipIf(noPipewire !== null)('PipeWire without pactl', () => {
  const lab = new SoundLab('pipewire');
  let server: SoundServer;
  let last: () => SoundReading | undefined;
  const headset = () => last()?.headsets?.get(HEADSET);

  beforeAll(async () => {
    await lab.start({ calls: false });
    ({ server, last } = followed(lab, [createPactl('no-such-program'), createPipewire()]));
    await waitUntil(() => headset()?.codec === 'ldac', 20_000);
  });
  afterAll(() => {
    server?.close();
    lab.close();
  });

  test('reads and switches by PipeWire’s own programs too', async () => {
    await expect.poll(() => last()?.output).toEqual({ address: HEADSET });
    // WirePlumber sets the volume of a new output after its codec.
    await expect.poll(headset).toMatchObject({ mode: 'music', volume: 63, muted: false, recorders: [] });
    await expect.poll(() => headset()?.choices.map(({ codec }) => codec)).toEqual(['ldac', 'sbc', 'sbc-xq', null]);
    await server.switchTo(HEADSET, 'music', 'sbc');
    expect(lab.profile()).toBe('a2dp-sink-sbc');
    await waitUntil(() => headset()?.codec === 'sbc', 10_000);
    await server.choose(HEADSET);
    await expect(server.choose('94:DB:56:00:00:00')).rejects.toThrow('no output of this address');
  });
});

test('reports nothing without any program', async () => {
  const absent = new SoundServer([createPactl('no-such-program'), createPipewire('no-such-program-either')]);
  const readings: unknown[] = [];
  absent.on('sound', (sound) => readings.push(sound));
  absent.on('warning', (text) => readings.push(text));
  absent.follow();
  await expect(absent.choose(HEADSET)).rejects.toThrow('ENOENT');
  await expect(absent.switchTo(HEADSET, 'music')).rejects.toThrow('no music');
  absent.close();
  expect(readings).toEqual([]);
});
