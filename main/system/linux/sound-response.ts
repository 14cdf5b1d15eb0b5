import * as z from 'zod/mini';
import { cleanName } from '../../../catalog/identify/text';
import type { Address } from '../../../catalog/ids';
import { type Codec, findCodecByServerName } from '../../../catalog/sound/codecs';
import type { HeadsetSound, SoundChoice, SoundMode, SoundPlayer } from '../../../catalog/sound/headset-sound';
import { lenientArray, nullableString, transformUnknown } from '../../zod-lenient';
import type { SoundOutput } from '../system-adapter';

/**
 * Prefixes of the names of a sound card's profiles, with the mode of each. A codec can follow. PulseAudio writes
 * `a2dp_sink`, PipeWire `a2dp-sink-ldac`. A headset that is a source only (`bap-source`, `audio-gateway`) gets no sound.
 * Sources: pulseaudio src/modules/bluetooth/module-bluez5-device.c; pipewire spa/plugins/bluez5/bluez5-device.c
 * (build_profile) and defs.h (spa_bt_profile_name); wireplumber src/scripts/device/find-preferred-profile.lua, whose default is
 * `a2dp-auto-prefer-quality`.
 */
const MODES: readonly (readonly [string, SoundMode])[] = [
  ['a2dp-sink', 'music'],
  ['a2dp-duplex', 'music'],
  ['a2dp-auto', 'music'],
  ['a2dp-source', 'gateway'],
  ['headset-head-unit', 'calls'],
  ['handsfree-head-unit', 'calls'],
  ['hsp-hs', 'calls'],
  ['hfp-hf', 'calls'],
  ['headset-audio-gateway', 'gateway'],
  ['handsfree-audio-gateway', 'gateway'],
  ['audio-gateway', 'gateway'],
  ['hsp-ag', 'gateway'],
  ['hfp-ag', 'gateway'],
  ['bap-source', 'gateway'],
  ['bap-broadcast-source', 'gateway'],
  ['bap-broadcast-sink', 'le-audio'],
  ['bap-sink', 'le-audio'],
  ['bap-duplex', 'le-audio'],
  ['asha-sink', 'le-audio'],
  ['off', 'off'],
];

/** Modes in which a headset can be chosen for sound. */
const PLAYING: ReadonlySet<SoundMode> = new Set(['music', 'calls', 'le-audio']);

const properties = z.catch(z.record(z.string(), z.unknown()), {});
const channel = z.catch(z.nullable(z.object({ value_percent: nullableString })), null);
const device = z.object({
  index: z.catch(z.nullable(z.number()), null),
  name: nullableString,
  description: nullableString,
  mute: z.catch(z.nullable(z.boolean()), null),
  volume: z.catch(z.record(z.string(), channel), {}),
  properties,
});
const card = z.object({
  name: nullableString,
  active_profile: nullableString,
  profiles: z.catch(
    z.record(
      z.string(),
      z.catch(
        z.nullable(z.object({ description: nullableString, available: z.catch(z.boolean(), true), priority: z.catch(z.number(), 0) })),
        null,
      ),
    ),
    {},
  ),
});
const recording = z.object({ source: z.catch(z.nullable(z.number()), null), corked: z.catch(z.boolean(), false), properties });
const playing = z.object({ sink: z.catch(z.nullable(z.number()), null), corked: z.catch(z.boolean(), false), properties });
const list = z.catch(
  z.object({
    cards: lenientArray(card),
    sinks: lenientArray(device),
    sources: lenientArray(device),
    source_outputs: lenientArray(recording),
    sink_inputs: lenientArray(playing),
  }),
  { cards: [], sinks: [], sources: [], source_outputs: [], sink_inputs: [] },
);
const info = z.catch(z.object({ default_sink_name: transformUnknown((raw) => (typeof raw === 'string' ? raw : null)) }), {
  default_sink_name: null,
});

type Device = z.infer<typeof device>;
type Recording = z.infer<typeof recording>;

/** Reading of one pair of headphones in the sound server, without its duration and its cause. */
export type SoundReport = Omit<HeadsetSound, 'stuck' | 'callsChosen'>;

/** Check whether a stream with these properties is Earshot's own, which is never listed as a program. */
export type OwnStreamCheck = (known: Readonly<Record<string, unknown>>) => boolean;

/** Maximum number of programs that are listed, because a page shows one or two. */
const MAX_PLAYERS = 8;

/** Reading of Bluetooth headphones in the sound server. */
export interface SoundServerReading {
  /** Destination of the computer's sound. */
  readonly output: SoundOutput | null;
  /** The output's name for people; safe text, or null. */
  readonly outputName: string | null;
  readonly headsets: ReadonlyMap<Address, SoundReport>;
}

/**
 * Returns the destination by a sink's name. Names of PulseAudio's and PipeWire's Bluetooth sinks contain the address, and those
 * of sound cards begin with `alsa_`. Null for any other sink, e.g. an effect before either.
 */
export function toSoundOutput(sink: string): SoundOutput | null {
  const address = findAddress(sink, 'bluez_(?:sink|output)');
  if (address !== null) return { address };
  return sink.startsWith('alsa_output.') ? 'elsewhere' : null;
}

/**
 * Parses the outputs of `pactl --format=json list` and `… info`, of PulseAudio 16 and later or of PipeWire. Any other
 * output yields nothing.
 */
export function readSound(listed: unknown, serverInfo: unknown, isOwn: OwnStreamCheck = () => false): SoundServerReading {
  const { cards, sinks, sources, source_outputs, sink_inputs } = list.parse(listed);
  const headsets = new Map<Address, SoundReport>();
  for (const row of cards) {
    const address = row?.name == null ? null : findAddress(row.name, 'bluez_card');
    if (row == null || address === null || row.active_profile === null) continue;
    const mode = toSoundMode(row.active_profile);
    const sink = sinks.find((one) => one?.name != null && findAddress(one.name, 'bluez_(?:sink|output)') === address) ?? null;
    const inputs = sources.filter((one) => one?.name != null && findAddress(one.name, 'bluez_(?:source|input)') === address);
    headsets.set(address, {
      mode,
      profile: toPlainProfileName(row.active_profile),
      codec: sink === null || mode === 'off' ? null : (toCodec(sink.properties) ?? parseChoice(row.active_profile, null)?.codec ?? null),
      choices: toSoundChoices(
        Object.entries(row.profiles).flatMap(([name, profile]) =>
          profile?.available === true ? [{ name, description: profile.description, priority: profile.priority }] : [],
        ),
      ),
      volume: toVolume(sink),
      muted: sink?.mute ?? null,
      recorders: source_outputs
        .filter((one) => one !== null && isRecording(one, inputs) && !isOwn(one.properties))
        .map((one) => toProgramName(one?.properties ?? {})),
      players: toPlayers(
        sink_inputs.flatMap((one) =>
          one === null || one.sink === null || one.corked
            ? []
            : [{ properties: one.properties, here: sink !== null && one.sink === sink.index }],
        ),
        isOwn,
      ),
    });
  }
  const chosen = info.parse(serverInfo).default_sink_name ?? '';
  const outputName = cleanName(sinks.find((one) => one?.name === chosen)?.description ?? null);
  return { output: toSoundOutput(chosen), outputName, headsets };
}

/** Returns the name of the output of an address in the output of `list short sinks`, or null. */
export function findSink(shortList: string, address: Address): string | null {
  const names = shortList.split('\n').map((line) => line.split('\t')[1] ?? '');
  return names.find((name) => findAddress(name, 'bluez_(?:sink|output)') === address) ?? null;
}

/** Returns the name of the card of an address, which both servers form in the same way. */
export function findCard(address: Address): string {
  return `bluez_card.${address.replaceAll(':', '_')}`;
}

/** Returns the address in a name that a sound server gives to a part of a headset; `kind` is the pattern before it. */
export function findAddress(name: string, kind: string): Address | null {
  const address = new RegExp(`^${kind}\\.((?:[0-9A-F]{2}[_:]){5}[0-9A-F]{2})(?![0-9A-F_:])`, 'i').exec(name)?.[1];
  return address === undefined ? null : address.replace(/_/g, ':').toUpperCase();
}

/** Returns the mode of a sound card's profile; `unknown` for a name that no source explains. */
export function toSoundMode(profile: string): SoundMode {
  return findMode(profile)?.[1] ?? 'unknown';
}

/** Returns the name of a profile for a report: letters, digits and dashes only, because a sound server can be anything. */
export function toPlainProfileName(profile: string): string {
  return profile.replace(/[^\w.-]/g, '').slice(0, 64);
}

function findMode(profile: string): (typeof MODES)[number] | undefined {
  const name = toDashes(profile);
  return MODES.find(([start]) => name === start || name.startsWith(`${start}-`));
}

/** Profile of a sound card that can be chosen now. */
interface CardProfile {
  readonly name: string;
  readonly description: string | null;
  readonly priority: number;
}

/** Returns the choices of profiles, the sound server's preferred one first. */
export function toSoundChoices(profiles: readonly CardProfile[]): SoundChoice[] {
  return [...profiles].sort((a, b) => b.priority - a.priority).flatMap(({ name, description }) => parseChoice(name, description) ?? []);
}

function parseChoice(profile: string, description: string | null): SoundChoice | null {
  const [start, mode] = findMode(profile) ?? ['', 'unknown'];
  // Arguments of programs are limited to plain words.
  if (!PLAYING.has(mode) || !/^[a-z][\w-]{0,63}$/.test(profile)) return null;
  const named = toDashes(profile).slice(start.length + 1);
  // PipeWire's preferred profile has its codec in the description only: “… (A2DP Sink, codec LDAC)”.
  return { profile, mode, codec: findCodec(named) ?? findCodec(/\bcodec ([\w -]+)\)/.exec(description ?? '')?.[1] ?? '') };
}

/** Returns the codec in an output's properties. */
export function toCodec(known: Readonly<Record<string, unknown>>): Codec | null {
  const name = known['api.bluez5.codec'] ?? known['bluetooth.codec'];
  return typeof name === 'string' ? findCodec(name) : null;
}

function findCodec(raw: string): Codec | null {
  return findCodecByServerName(toDashes(raw.toLowerCase()));
}

function toDashes(name: string): string {
  return name.replace(/[_ ]/g, '-');
}

function toVolume(sink: Device | null): number | null {
  const percents = Object.values(sink?.volume ?? {}).flatMap((one) => {
    const percent = Number(/^\s*(\d{1,4})\s?%$/.exec(one?.value_percent ?? '')?.[1] ?? Number.NaN);
    return Number.isNaN(percent) ? [] : [percent];
  });
  return percents.length === 0 ? null : Math.min(100, Math.max(...percents));
}

/**
 * Returns the programs behind streams that play, those to the headphones first, each once. Sounds of events, such as that of a
 * notification, are left out because they last a moment.
 */
export function toPlayers(
  streams: readonly { readonly properties: Readonly<Record<string, unknown>>; readonly here: boolean }[],
  isOwn: OwnStreamCheck,
): SoundPlayer[] {
  const players = streams
    .filter(({ properties }) => properties['media.role'] !== 'event' && properties['media.role'] !== 'Notification' && !isOwn(properties))
    .map(({ properties, here }) => ({ name: toProgramName(properties), here }))
    .sort((a, b) => Number(b.here) - Number(a.here));
  return players.filter(({ name }, index) => players.findIndex((other) => other.name === name) === index).slice(0, MAX_PLAYERS);
}

// A level meter in the system's settings records too, but doesn't keep call mode.
function isRecording({ source, corked, properties: known }: Recording, inputs: readonly (Device | null)[]): boolean {
  return source !== null && !corked && known['media.name'] !== 'Peak detect' && inputs.some((input) => input?.index === source);
}

/**
 * Returns the name of a program by its stream's properties; null without one. pactl 16 writes “(null)” for a name that is not
 * plain ASCII.
 */
export function toProgramName(known: Readonly<Record<string, unknown>>): string | null {
  const name = known['application.name'] ?? known['application.process.binary'];
  const safe = typeof name === 'string' ? cleanName(name) : null;
  return safe === '(null)' ? null : safe;
}
