import type { HeadphonesEvent } from '../../headphones/state';
import { toRecord, withSound } from '../../system/linux/record';
import { readSound } from '../../system/linux/sound-response';
import type { SystemFacts } from '../../system/system-adapter';
import { NO_SYSTEM_FACTS } from '../../system/system-adapter';

/** Expands a 16-bit UUID. */
export const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
/** Services of an earbud on LE Audio. */
export const LE_AUDIO = ['1844', '1846', '184d', '184e', '184f', '1850', '1853', '1855'].map(uuid);
/** Services of classic sound and remote control. */
export const CLASSIC = ['1108', '110b', '110c', '110e', '111e'].map(uuid);
/** Address of the headphones. */
export const A = '94:DB:56:00:00:01';
/** Time of the events, in ms. */
export const AT = 1_000;

/** Event of headphones, or system facts. */
type SystemEvent = HeadphonesEvent | { readonly type: 'system-facts'; readonly facts: SystemFacts; readonly at: number };

/** Device of BlueZ: paired and connected unless its properties say otherwise. */
export interface BluezDevice {
  readonly name: string;
  readonly address?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly transport?: string;
  readonly state?: string;
}

/** Returns the events of a device of BlueZ and of what the sound server lists; null if it doesn't respond. */
export function createBluezDevice(
  { name, address = A, properties = {}, transport, state = 'active' }: BluezDevice,
  sound: unknown = null,
): SystemEvent[] {
  const sink = sound === NO_CARD ? ALSA_SINK : `bluez_output.${A.replaceAll(':', '_')}.1`;
  const reading = sound === null ? null : readSound(sound, { default_sink_name: sink });
  const headsets =
    reading === null ? null : new Map([...reading.headsets].map(([key, one]) => [key, { ...one, stuck: false, callsChosen: false }]));
  const device = {
    Address: address,
    AddressType: 'public',
    Name: name,
    Alias: name,
    Paired: true,
    Trusted: true,
    Connected: true,
    ...properties,
  };
  const reported = toRecord(
    `/org/bluez/hci0/dev_${address.replaceAll(':', '_')}`,
    device,
    undefined,
    transport === undefined ? [] : [{ UUID: uuid(transport), State: state }],
  );
  const facts = { ...NO_SYSTEM_FACTS, soundServer: true, headsets, output: reading?.output ?? null };
  return [
    { type: 'system-facts', facts, at: 0 },
    { type: 'record', record: withSound(reported, headsets?.get(address), headsets !== null), at: AT },
  ];
}

/** Properties of a classic record. */
export const classic = { Class: 0x240404, UUIDs: CLASSIC };
const ALSA = { name: 'alsa_card.pci-0000_00_1f.3', active_profile: 'output:analog-stereo', profiles: {} };
/** Returns what the sound server lists with a card of the headphones. */
export const createCard = (active: string, profiles: readonly string[]) => ({
  cards: [
    ALSA,
    {
      name: `bluez_card.${A.replaceAll(':', '_')}`,
      active_profile: active,
      profiles: Object.fromEntries(profiles.map((name) => [name, { description: name, available: true, priority: 1 }])),
    },
  ],
});
const ALSA_SINK = 'alsa_output.pci-0000_00_1f.3.analog-stereo';
/** List of the sound server without one. */
export const NO_CARD = { cards: [ALSA], sinks: [{ name: ALSA_SINK }] };
