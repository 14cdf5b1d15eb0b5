import * as z from 'zod/mini';
import type { Bearer, Bearers } from '../../catalog/identify/system-record';
import { nullableBoolean, nullableNumber, nullableString, orNull } from '../zod-lenient';
import type { BluezClient } from './client';
import { BLUEZ_INTERFACE } from './interfaces';
import type { Properties } from './object-eviction-policy';

// Each property is read on its own. A missing one, or one of another type, becomes null, and the others are kept.
const isText = (value: unknown): value is string => typeof value === 'string';
const texts = orNull(
  z.pipe(
    z.array(z.unknown()),
    z.transform((items) => items.filter(isText)),
  ),
);
const dictionary = <K>(keyOf: (key: string) => K) =>
  orNull(
    z.pipe(
      z.record(z.string(), z.unknown()),
      z.transform(
        (all) => new Map(Object.entries(all).flatMap(([key, data]) => (data instanceof Uint8Array ? [[keyOf(key), data] as const] : []))),
      ),
    ),
  );

/** Used properties of a BlueZ adapter. Null: not reported. Source: BlueZ doc/org.bluez.Adapter.rst. */
const adapterSchema = z.object({
  Address: nullableString,
  Powered: nullableBoolean,
  PowerState: nullableString,
  Discovering: nullableBoolean,
  /** True if new pairings are stored. */
  Pairable: nullableBoolean,
  /** Services of this computer, some of them registered by the sound server. */
  UUIDs: texts,
  /** Roles of low energy. */
  Roles: texts,
});

/** Used properties of a BlueZ device. Null: not reported. Source: BlueZ doc/org.bluez.Device.rst. */
const deviceSchema = z.object({
  Address: nullableString,
  AddressType: nullableString,
  /** Text from another device, which must be cleaned before it is shown. */
  Name: nullableString,
  /** Text from another device, which must be cleaned before it is shown. */
  Alias: nullableString,
  Icon: nullableString,
  Paired: nullableBoolean,
  Bonded: nullableBoolean,
  Trusted: nullableBoolean,
  Connected: nullableBoolean,
  ServicesResolved: nullableBoolean,
  /** Class of Device. */
  Class: nullableNumber,
  UUIDs: texts,
  Modalias: nullableString,
  /** Signal strength in dBm, only while the device is in range. */
  RSSI: nullableNumber,
  /** dBm. */
  TxPower: nullableNumber,
  /** Key: company id. */
  ManufacturerData: dictionary(Number),
  /** Key: UUID. */
  ServiceData: dictionary((uuid) => uuid),
});

/** Source: BlueZ doc/org.bluez.Device.rst, properties PreferredBearer and Sets; experimental. */
const deviceLinksSchema = z.object({ PreferredBearer: nullableString, Sets: z.catch(z.record(z.string(), z.unknown()), {}) });

/** Source: BlueZ doc/org.bluez.Bearer.LE.rst and org.bluez.Bearer.BREDR.rst. Empty unless bluetoothd runs with experimental interfaces. */
const bearerSchema = z.object({ Paired: nullableBoolean, Connected: nullableBoolean });

/** Source: BlueZ doc/org.bluez.DeviceSet.rst. */
const setSchema = z.object({ Size: nullableNumber });

/** Source: BlueZ doc/org.bluez.Media.rst. */
const mediaSchema = z.object({ SupportedUUIDs: texts });

/** Source: BlueZ doc/org.bluez.Battery.rst. */
const batterySchema = z.object({ Percentage: orNull(z.number().check(z.minimum(0), z.maximum(100))) });

/** Source: BlueZ doc/org.bluez.MediaTransport.rst. */
const transportSchema = z.object({ UUID: nullableString, State: nullableString });

/** Properties of an adapter, each checked. */
type AdapterProperties = z.infer<typeof adapterSchema>;
/** Properties of a device, each checked. */
export type DeviceProperties = z.infer<typeof deviceSchema>;

/** Reads an adapter's properties. Never throws. */
function readAdapter(raw: Properties): AdapterProperties {
  return adapterSchema.parse(raw);
}

/** Reads a device's properties. Never throws. */
export function readDevice(raw: Properties): DeviceProperties {
  return deviceSchema.parse(raw);
}

/** Reads the battery in percent; null if the device reports none. */
export function readBattery(raw: Properties | undefined): number | null {
  return raw === undefined ? null : batterySchema.parse(raw).Percentage;
}

/** Reads the service of a media transport as a lower-case UUID, and whether sound goes through it now. */
export function readTransport(raw: Properties): { readonly uuid: string | null; readonly active: boolean } {
  const { UUID, State } = transportSchema.parse(raw);
  return { uuid: UUID?.toLowerCase() ?? null, active: State === 'active' };
}

/** Returns the state of one radio of a device; null if BlueZ has no such object. */
export function readBearer(raw: Properties | undefined): Bearer | null {
  if (raw === undefined) return null;
  const { Paired, Connected } = bearerSchema.parse(raw);
  return { paired: Paired, connected: Connected };
}

/** Returns the radio that BlueZ connects first, and the paths of the coordinated sets that a device is a member of. */
export function readDeviceLinks(raw: Properties): { readonly preferred: Bearers['preferred']; readonly sets: readonly string[] } {
  const { PreferredBearer, Sets } = deviceLinksSchema.parse(raw);
  const preferred = PreferredBearer === 'le' ? 'le' : PreferredBearer === 'bredr' ? 'classic' : null;
  return { preferred, sets: Object.keys(Sets).sort() };
}

/** Returns the number of members of a coordinated set; null if unknown. */
export function readSetSize(raw: Properties | undefined): number | null {
  return raw === undefined ? null : setSchema.parse(raw).Size;
}

/** Returns the profiles and services that bluetoothd lets sound servers register, in lower case; null if unknown. */
export function readSupportedMediaUuids(raw: Properties | undefined): readonly string[] | null {
  return raw === undefined ? null : (mediaSchema.parse(raw).SupportedUUIDs?.map((uuid) => uuid.toLowerCase()) ?? null);
}

/** Returns the adapter at this path, or null. */
export function findAdapter(client: Pick<BluezClient, 'properties'>, path: string | null): AdapterProperties | null {
  const raw = path === null ? undefined : client.properties(path, BLUEZ_INTERFACE.adapter);
  return raw === undefined ? null : readAdapter(raw);
}

/** Returns the device at this path, or null. */
export function findDevice(client: Pick<BluezClient, 'properties'>, path: string): DeviceProperties | null {
  const raw = client.properties(path, BLUEZ_INTERFACE.device);
  return raw === undefined ? null : readDevice(raw);
}
