import { Win32Error } from './com';
import { encodePropertyKey, formatGuid } from './guid';
import { CONSTANTS } from './layout';
import type { CfgMgr } from './libraries';

/** Results for an enumerator that a computer without Bluetooth never had. */
const NO_SUCH: ReadonlySet<number> = new Set([CONSTANTS.CR_NO_SUCH_DEVNODE, CONSTANTS.CR_NO_SUCH_VALUE, CONSTANTS.CR_NO_SUCH_REGISTRY_KEY]);
/** Maximum number of requests for a list that keeps growing. */
const LIST_TRIES = 4;
/** Maximum size of a property in bytes, larger than any that is read here. */
const MAX_BYTES = 4_096;

type PropertyValue = string | number | boolean | readonly string[] | null;

/** Types of a property's value, with their parsers. Source: devpropdef.h. */
const TYPE: Readonly<Record<number, (value: Buffer) => PropertyValue>> = {
  [CONSTANTS.DEVPROP_TYPE_BYTE]: (value) => value.readUInt8(),
  [CONSTANTS.DEVPROP_TYPE_UINT16]: (value) => value.readUInt16LE(),
  [CONSTANTS.DEVPROP_TYPE_UINT32]: (value) => value.readUInt32LE(),
  [CONSTANTS.DEVPROP_TYPE_GUID]: formatGuid,
  [CONSTANTS.DEVPROP_TYPE_BOOLEAN]: (value) => value.readInt8() !== 0,
  [CONSTANTS.DEVPROP_TYPE_STRING]: (value) => value.toString('utf16le').replace(/\0.*$/s, ''),
  [CONSTANTS.DEVPROP_TYPE_STRING_LIST]: (value) => value.toString('utf16le').split('\0').filter(Boolean),
};

/**
 * Properties of the nodes. Microsoft documents `name`, `hardwareIds` and `container` in devpkey.h, and `flags` and
 * `classOfDevice` in bthdef.h. It doesn't document `connected` and `battery`, which every public tool reads.
 */
const KEY = {
  name: encodePropertyKey('A45C254E-DF1C-4EFD-8020-67D146A850E0', 14),
  description: encodePropertyKey('B725F130-47EF-101A-A5F1-02608C9EEBAC', 10),
  hardwareIds: encodePropertyKey('A45C254E-DF1C-4EFD-8020-67D146A850E0', 3),
  container: encodePropertyKey('8C7ED206-3F8A-4827-B3AB-AE9E1FAEFC6C', 2),
  connected: encodePropertyKey('83DA6326-97A6-4088-9453-A1923F573B29', 15),
  flags: encodePropertyKey('2BD67D8B-8BEB-48D5-87E0-6CDA3428040A', 3),
  classOfDevice: encodePropertyKey('2BD67D8B-8BEB-48D5-87E0-6CDA3428040A', 10),
  battery: encodePropertyKey('104EA319-6EE2-4701-BD47-8DDBF425BBE5', 2),
} as const;

/** Properties of plug-and-play nodes, in the form of the Windows response. */
export interface DeviceNodeReport {
  readonly devices: readonly {
    readonly id: string;
    readonly name: unknown;
    readonly connected: unknown;
    readonly flags: unknown;
    readonly classOfDevice: unknown;
    readonly container: unknown;
  }[];
  readonly services: readonly string[];
  readonly batteries: readonly { readonly node: string; readonly percent: unknown }[];
  /** Collections of HID devices over Bluetooth. */
  readonly inputs: readonly { readonly id: string; readonly container: unknown; readonly hardwareIds: unknown }[];
}

const DEVICE = /^BTH(?:ENUM|LE)\\DEV_/i;
const SERVICE = /^BTHENUM\\\{/i;
// The battery belongs to the hands-free service, and to LE devices themselves.
const WITH_BATTERY = /^(?:BTHENUM\\\{0000111E-|BTHLE\\DEV_)/i;

/**
 * Ids of top-level collections of a HID device over Bluetooth, classic or low energy: the name begins with the service. Source:
 * learn.microsoft.com, "HIDClass hardware IDs for top-level collections", and the names that owners publish.
 */
const COLLECTION = /^HID\\\{0000(?:1124|1812)-/i;

/** Reads the nodes of Bluetooth devices. Throws {@link Win32Error} if the list itself can't be read. */
export function readNodes(cfgmgr: CfgMgr): DeviceNodeReport {
  const ids = [...listDeviceIds(cfgmgr, 'BTHENUM'), ...listDeviceIds(cfgmgr, 'BTHLE')];
  const devices = ids
    .filter((id) => DEVICE.test(id))
    .map((id) => {
      const read = createReader(cfgmgr, id);
      const { connected, flags, classOfDevice, container } = KEY;
      return {
        id,
        name: read(KEY.name) ?? read(KEY.description),
        connected: read(connected),
        flags: read(flags),
        classOfDevice: read(classOfDevice),
        container: read(container),
      };
    });
  const batteries = ids.filter((id) => WITH_BATTERY.test(id)).map((id) => ({ node: id, percent: createReader(cfgmgr, id)(KEY.battery) }));
  const inputs = listDeviceIds(cfgmgr, 'HID')
    .filter((id) => COLLECTION.test(id))
    .map((id) => {
      const read = createReader(cfgmgr, id);
      return { id, container: read(KEY.container), hardwareIds: read(KEY.hardwareIds) };
    });
  return { devices, services: ids.filter((id) => SERVICE.test(id)), batteries, inputs };
}

function listDeviceIds(cfgmgr: CfgMgr, enumerator: string): string[] {
  const flags = CONSTANTS.CM_GETIDLIST_FILTER_ENUMERATOR | CONSTANTS.CM_GETIDLIST_FILTER_PRESENT;
  for (let tries = 1; ; tries += 1) {
    const length: [number] = [0];
    const sized = cfgmgr.idListSize(length, enumerator, flags);
    if (NO_SUCH.has(sized)) return [];
    if (sized !== CONSTANTS.CR_SUCCESS) throw new Win32Error('CM_Get_Device_ID_List_Size', sized);
    const ids = new Uint16Array(length[0] + 1);
    const listed = cfgmgr.idList(enumerator, ids, ids.length, flags);
    if (listed === CONSTANTS.CR_SUCCESS) return Buffer.from(ids.buffer).toString('utf16le').split('\0').filter(Boolean);
    if (listed !== CONSTANTS.CR_BUFFER_SMALL || tries === LIST_TRIES) throw new Win32Error('CM_Get_Device_ID_List', listed);
  }
}

// An unreadable property counts as a missing one, because its node may have just disappeared.
function createReader(cfgmgr: CfgMgr, id: string): (key: Buffer) => PropertyValue {
  const node: [number] = [0];
  const there = cfgmgr.locate(node, id, 0) === CONSTANTS.CR_SUCCESS;
  return (key) => {
    if (!there) return null;
    const type: [number] = [0];
    const value = Buffer.alloc(MAX_BYTES);
    const size: [number] = [value.length];
    if (cfgmgr.property(node[0], key, type, value, size, 0) !== CONSTANTS.CR_SUCCESS) return null;
    try {
      return TYPE[type[0]]?.(value.subarray(0, size[0])) ?? null;
    } catch {
      // The value is shorter than its type.
      return null;
    }
  };
}
