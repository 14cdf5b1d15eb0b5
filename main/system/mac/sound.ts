import * as z from 'zod/mini';
import type { SoundProfile, SystemRecord } from '../../../catalog/identify/system-record';
import { cleanName } from '../../../catalog/identify/text';
import { lenientArray, nullableNumber, nullableString, transformUnknown } from '../../zod-lenient';
import type { SoundOutput } from '../system-adapter';
import { parseAddress } from '../to-system-record';

/**
 * Transports of sound devices that are certainly not Bluetooth, as `coreaudio_device_transport` has them after {@link TRANSPORT}.
 * Virtual and aggregate devices are excluded, because they pass the sound on to an unknown device. Source:
 * kAudioDeviceTransportType… in Core Audio's AudioHardwareBase.h, and the report in brettbuddin/shaden#9.
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'airplay',
  'avb',
  'builtin',
  'displayport',
  'firewire',
  'hdmi',
  'pci',
  'thunderbolt',
  'usb',
]);
const BLUETOOTH: ReadonlySet<string> = new Set(['bluetooth', 'bluetoothle']);
const TRANSPORT = 'coreaudio_device_type_';

/** `SPAudioDataType`: sections with the sound devices in them. */
const soundSections = lenientArray(
  z.object({
    _items: lenientArray(
      z.object({
        _name: transformUnknown(cleanName),
        coreaudio_default_audio_output_device: nullableString,
        coreaudio_device_transport: nullableString,
        coreaudio_device_output: nullableNumber,
      }),
    ),
  }),
);

type SoundDevice = NonNullable<z.infer<typeof soundSections>[number]>['_items'][number];

function parseSoundDevices(sections: unknown): SoundDevice[] {
  return soundSections.parse(sections).flatMap((section) => section?._items ?? []);
}

/**
 * Returns the playing profiles by `SPAudioDataType`, because `device_services` of the Bluetooth report only lists what the
 * headphones offer. An output with one channel is call mode, and one with more is music. Null without such an output, or if two
 * devices have the name.
 */
export function parseMacProfiles(sections: unknown, name: string | null, namesakes: number): readonly SoundProfile[] | null {
  if (name === null || namesakes > 1) return null;
  const outputs = parseSoundDevices(sections).filter(
    (device) => device?._name === name && isBluetooth(device) && (device.coreaudio_device_output ?? 0) > 0,
  );
  const channels = outputs.map((device) => device?.coreaudio_device_output ?? 0);
  if (channels.length === 0) return null;
  return Math.max(...channels) > 1 ? ['a2dp'] : ['hfp'];
}

/**
 * Checks whether macOS has an output for a connected headset, by `SPAudioDataType`. Null if the report lists no sound devices, if
 * another device has the name too, or if a Bluetooth output belongs to no connected device, because it could be the headset's.
 */
export function hasMacOutput(sections: unknown, name: string | null, connected: readonly (string | null)[]): boolean | null {
  const devices = parseSoundDevices(sections).flatMap((device) => device ?? []);
  if (devices.length === 0 || name === null || connected.filter((one) => one === name).length !== 1) return null;
  const outputs = devices.filter((device) => isBluetooth(device) && (device.coreaudio_device_output ?? 0) > 0);
  if (outputs.some((device) => device._name === name)) return true;
  return outputs.some((device) => !connected.includes(device._name)) ? null : false;
}

function isBluetooth(device: SoundDevice): boolean {
  const transport = device?.coreaudio_device_transport ?? '';
  return transport.startsWith(TRANSPORT) && BLUETOOTH.has(transport.slice(TRANSPORT.length));
}

/**
 * Returns the sound output by `SPAudioDataType` of the system's report. It contains no address, so a Bluetooth output is
 * the one connected record with its name. Without one, or with two of that name, the output is unknown.
 */
export function parseMacOutput(sections: unknown, records: readonly SystemRecord[]): SoundOutput | null {
  const devices = parseSoundDevices(sections);
  const chosen = devices.filter((device) => device?.coreaudio_default_audio_output_device === 'spaudio_yes');
  const [device] = chosen;
  if (device == null || chosen.length > 1) return null;
  const given = device.coreaudio_device_transport ?? '';
  const transport = given.startsWith(TRANSPORT) ? given.slice(TRANSPORT.length) : '';
  if (ELSEWHERE.has(transport)) return 'elsewhere';
  if (!BLUETOOTH.has(transport)) return null;
  const name = device._name;
  const named = records.filter((record) => record.connected && name !== null && record.name === name);
  const address = named.length === 1 ? named[0]?.address : null;
  return address ? { address } : null;
}

/** Transports of Core Audio that are certainly not Bluetooth, and its two Bluetooth transports. Source: AudioHardwareBase.h. */
const TRANSPORT_ELSEWHERE: ReadonlySet<string> = new Set(['bltn', 'airp', 'eavb', 'dprt', '1394', 'hdmi', 'pci ', 'thun', 'usb ']);
const TRANSPORT_BLUETOOTH: ReadonlySet<string> = new Set(['blue', 'blea']);

const audioResponse = z.catch(
  z.object({ output: z.catch(z.nullable(z.object({ uid: nullableString, transport: nullableString })), null) }),
  {
    output: null,
  },
);

/**
 * Returns the sound output by the UID of Core Audio's output, which begins with a Bluetooth device's address:
 * `F8-4E-17-00-11-22:output` (seen by owners in ronitsingh10/FineTune#221). Returns null for any other UID.
 */
export function parseUidOutput(response: unknown): SoundOutput | null {
  const { output } = audioResponse.parse(response);
  const transport = output?.transport ?? '';
  if (TRANSPORT_ELSEWHERE.has(transport)) return 'elsewhere';
  const address = parseAddress(/^((?:[0-9a-f]{2}-){5}[0-9a-f]{2}):/i.exec(output?.uid ?? '')?.[1]);
  return TRANSPORT_BLUETOOTH.has(transport) && address !== null ? { address } : null;
}
