import * as z from 'zod/mini';
import { cleanName } from '../../../catalog/identify/text';
import type { Address } from '../../../catalog/ids';
import { lenientArray, nullableNumber, nullableString } from '../../zod-lenient';
import { parseAddress } from '../to-system-record';
import {
  findAddress,
  type OwnStreamCheck,
  type SoundReport,
  type SoundServerReading,
  toCodec,
  toPlainProfileName,
  toPlayers,
  toProgramName,
  toSoundChoices,
  toSoundMode,
  toSoundOutput,
} from './sound-response';

// Output of `pw-dump`: every object of PipeWire, as pipewire's src/tools/pw-dump.c prints it.

const profile = z.object({
  index: nullableNumber,
  name: nullableString,
  description: nullableString,
  available: nullableString,
  priority: nullableNumber,
});
const route = z.object({
  direction: nullableString,
  props: z.catch(z.nullable(z.object({ mute: z.catch(z.nullable(z.boolean()), null), channelVolumes: lenientArray(z.number()) })), null),
});
const object = z.object({
  id: nullableNumber,
  type: nullableString,
  info: z.catch(
    z.nullable(
      z.object({
        state: nullableString,
        props: z.catch(z.record(z.string(), z.unknown()), {}),
        params: z.catch(z.object({ EnumProfile: lenientArray(profile), Profile: lenientArray(profile), Route: lenientArray(route) }), {
          EnumProfile: [],
          Profile: [],
          Route: [],
        }),
        'output-node-id': nullableNumber,
        'input-node-id': nullableNumber,
      }),
    ),
    null,
  ),
  metadata: lenientArray(z.object({ key: nullableString, value: z.catch(z.nullable(z.object({ name: nullableString })), null) })),
});
const dump = lenientArray(object);
type DumpObject = NonNullable<z.infer<typeof dump>[number]>;
type ObjectInfo = NonNullable<DumpObject['info']>;

/**
 * Parses the output of `pw-dump`: an array of objects, followed by another array of those that changed during the output. Returns
 * the newest version of each object. Throws a SyntaxError if it isn't JSON.
 */
export function parseDump(printed: string): readonly unknown[] {
  const newest = new Map<unknown, unknown>();
  // Only a top-level array begins at the start of a line.
  for (const part of printed.split(/^(?=\[)/m)) {
    const objects: unknown = JSON.parse(part);
    for (const one of Array.isArray(objects) ? objects : []) {
      const id: unknown = Reflect.get(Object(one), 'id') ?? Symbol('without an id');
      newest.delete(id);
      newest.set(id, one);
    }
  }
  return [...newest.values()];
}

/** Reads the output of `pw-dump`. Throws if PipeWire has no output, because then another sound server plays. */
export function readDump(raw: unknown, isOwn: OwnStreamCheck = () => false): SoundServerReading {
  const objects = parseObjects(raw);
  if (!objects.some(({ info }) => getMediaClass(info) === 'Audio/Sink')) throw new Error('PipeWire plays nothing here');
  const chosen = objects.flatMap(({ metadata }) => metadata).find((row) => row?.key === 'default.audio.sink')?.value?.name ?? '';
  const links = objects.flatMap(({ info }) => (info !== null && info['output-node-id'] !== null ? [info] : []));
  const headsets = new Map<Address, SoundReport>();
  for (const { info } of objects.filter(isDevice)) {
    const [address, active] = [findDeviceAddress(info), info?.params.Profile[0]?.name ?? null];
    if (info === null || address === null || active === null) continue;
    const mode = toSoundMode(active);
    const mine = objects.filter((one) => one.info !== null && !isDevice(one) && findDeviceAddress(one.info) === address);
    const output = mine.find((one) => getMediaClass(one.info) === 'Audio/Sink') ?? null;
    const sink = output?.info ?? null;
    const sources = mine.filter((one) => getMediaClass(one.info) === 'Audio/Source').map(({ id }) => id);
    const route = sink === null ? undefined : info.params.Route.find((one) => one?.direction === 'Output')?.props;
    const listeners = objects.flatMap((one) =>
      sources.includes(one.info?.['output-node-id'] ?? null) ? [one.info?.['input-node-id']] : [],
    );
    headsets.set(address, {
      mode,
      profile: toPlainProfileName(active),
      codec: sink === null || mode === 'off' ? null : toCodec(sink.props),
      choices: toSoundChoices(
        info.params.EnumProfile.flatMap((one) =>
          one?.name == null || one.available === 'no'
            ? []
            : [{ name: one.name, description: one.description, priority: one.priority ?? 0 }],
        ),
      ),
      volume: toVolume(route?.channelVolumes ?? []),
      muted: route?.mute ?? null,
      recorders: objects
        .filter((one) => listeners.includes(one.id) && getMediaClass(one.info) === 'Stream/Input/Audio' && !isOwn(one.info?.props ?? {}))
        .map((one) => toProgramName(one.info?.props ?? {})),
      players: toPlayers(
        objects.flatMap(({ id, info: stream }) =>
          stream !== null && getMediaClass(stream) === 'Stream/Output/Audio' && stream.state === 'running'
            ? [
                {
                  properties: stream.props,
                  here: links.some((link) => link['output-node-id'] === id && link['input-node-id'] === output?.id),
                },
              ]
            : [],
        ),
        isOwn,
      ),
    });
  }
  const outputName = objects.find(({ info }) => info?.props['node.name'] === chosen)?.info?.props['node.description'];
  return { output: toSoundOutput(chosen), outputName: typeof outputName === 'string' ? cleanName(outputName) : null, headsets };
}

/** Returns the id of the output of an address, or null. */
export function findDefaultNode(raw: unknown, address: Address): number | null {
  return (
    parseObjects(raw).find(({ info }) => info !== null && getMediaClass(info) === 'Audio/Sink' && findDeviceAddress(info) === address)
      ?.id ?? null
  );
}

/** Returns the id of an address's device and the index of a profile of it; null if either is missing. */
export function findDeviceAndProfile(
  raw: unknown,
  address: Address,
  name: string,
): { readonly device: number; readonly profile: number } | null {
  const device = parseObjects(raw).find((one) => isDevice(one) && one.info !== null && findDeviceAddress(one.info) === address);
  const index = device?.info?.params.EnumProfile.find((one) => one?.name === name)?.index ?? null;
  return device?.id == null || index === null ? null : { device: device.id, profile: index };
}

function parseObjects(raw: unknown): DumpObject[] {
  return dump.parse(raw).filter((one) => one !== null);
}

function isDevice({ type }: DumpObject): boolean {
  return type === 'PipeWire:Interface:Device';
}

function getMediaClass(info: ObjectInfo | null): unknown {
  return info?.props['media.class'];
}

// WirePlumber's loopback in front of the microphone has the address in its name only.
function findDeviceAddress(info: ObjectInfo | null): Address | null {
  const name = info?.props['node.name'];
  return parseAddress(info?.props['api.bluez5.address']) ?? (typeof name === 'string' ? findAddress(name, 'bluez_(?:input|output)') : null);
}

// PipeWire's volumes are linear, but sliders use the cube root (pipewire, “Volume”, and pavucontrol).
function toVolume(channels: readonly (number | null)[]): number | null {
  const loudest = Math.max(...channels.map((volume) => volume ?? 0));
  return channels.length === 0 ? null : Math.min(100, Math.round(Math.cbrt(Math.max(0, loudest)) * 100));
}
