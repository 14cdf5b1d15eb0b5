import koffi from 'koffi';
import { ComObject, defineMethod, type Method, type Pointer, Win32Error, withObject } from './com';
import { encodeGuid, encodePropertyKey, formatGuid } from './guid';
import { CONSTANTS, SLOTS, STRUCTURES } from './layout';
import { MM_DEVICE_ENUMERATOR, type Ole } from './libraries';

// The used methods with their slots in their interfaces. Sources: mmdeviceapi.h, devicetopology.h, propsys.h, ks.h.
const ENUMERATOR = {
  endpoints: defineMethod(
    'IMMDeviceEnumerator::EnumAudioEndpoints',
    SLOTS.IMMDeviceEnumerator.EnumAudioEndpoints,
    'int flow',
    'uint32_t states',
    '_Out_ void **collection',
  ),
  chosen: defineMethod(
    'IMMDeviceEnumerator::GetDefaultAudioEndpoint',
    SLOTS.IMMDeviceEnumerator.GetDefaultAudioEndpoint,
    'int flow',
    'int role',
    '_Out_ void **device',
  ),
  device: defineMethod('IMMDeviceEnumerator::GetDevice', SLOTS.IMMDeviceEnumerator.GetDevice, 'str16 id', '_Out_ void **device'),
} as const;
const COLLECTION = {
  count: defineMethod('IMMDeviceCollection::GetCount', SLOTS.IMMDeviceCollection.GetCount, '_Out_ uint32_t *count'),
  item: defineMethod('IMMDeviceCollection::Item', SLOTS.IMMDeviceCollection.Item, 'uint32_t index', '_Out_ void **device'),
} as const;
const DEVICE = {
  activate: defineMethod(
    'IMMDevice::Activate',
    SLOTS.IMMDevice.Activate,
    'uint8_t *interfaceId',
    'uint32_t context',
    'void *parameters',
    '_Out_ void **object',
  ),
  properties: defineMethod('IMMDevice::OpenPropertyStore', SLOTS.IMMDevice.OpenPropertyStore, 'uint32_t access', '_Out_ void **store'),
  id: defineMethod('IMMDevice::GetId', SLOTS.IMMDevice.GetId, '_Out_ void **id'),
  state: defineMethod('IMMDevice::GetState', SLOTS.IMMDevice.GetState, '_Out_ uint32_t *state'),
} as const;
const STORE = { value: defineMethod('IPropertyStore::GetValue', SLOTS.IPropertyStore.GetValue, 'uint8_t *key', 'uint8_t *value') } as const;
const TOPOLOGY = {
  connector: defineMethod('IDeviceTopology::GetConnector', SLOTS.IDeviceTopology.GetConnector, 'uint32_t index', '_Out_ void **connector'),
} as const;
const CONNECTOR = {
  deviceBehind: defineMethod('IConnector::GetDeviceIdConnectedTo', SLOTS.IConnector.GetDeviceIdConnectedTo, '_Out_ void **id'),
} as const;
const KS_CONTROL = {
  property: defineMethod(
    'IKsControl::KsProperty',
    SLOTS.IKsControl.KsProperty,
    'uint8_t *property',
    'uint32_t size',
    'void *data',
    'uint32_t room',
    '_Out_ uint32_t *got',
  ),
} as const;
/** Undocumented interface. It is unchanged since Windows 7, and every volume program uses it. */
const POLICY = { chosen: defineMethod('IPolicyConfig::SetDefaultEndpoint', 13, 'str16 id', 'int role') } as const;

const INTERFACE = {
  topology: encodeGuid('2A07407E-6497-4A18-9787-32F79BD0D98F'),
  ksControl: encodeGuid('28F54685-06FD-11D2-B27A-00A0C9223196'),
  policy: encodeGuid('F8679F50-850A-41CF-9C72-430F290290C8'),
} as const;
const POLICY_CLASS = encodeGuid('870AF99C-171D-4F9E-AF0D-E63DF40C2BC9');

/** EDataFlow and ERole of mmdeviceapi.h. */
const FLOW = { output: CONSTANTS.eRender, input: CONSTANTS.eCapture, all: CONSTANTS.eAll } as const;
const ROLES = { console: CONSTANTS.eConsole, multimedia: CONSTANTS.eMultimedia, communications: CONSTANTS.eCommunications } as const;
/** DEVICE_STATE_ACTIVE, and all states. A Bluetooth headset that is out of range is "unplugged" or "not present". */
const STATE = { active: CONSTANTS.DEVICE_STATE_ACTIVE, all: CONSTANTS.DEVICE_STATEMASK_ALL } as const;

/** PKEY_Device_ContainerId. Source: functiondiscoverykeys_devpkey.h. */
const CONTAINER = encodePropertyKey('8C7ED206-3F8A-4827-B3AB-AE9E1FAEFC6C', 2);
/**
 * KSPROPSETID_BtAudio. A read of its properties makes the driver connect or disconnect the profile behind a filter. Source:
 * learn.microsoft.com/windows-hardware/drivers/audio/ksproperty-oneshot-reconnect.
 */
const BT_AUDIO = '7FA06C40-B8F6-4C7E-8556-E8C33A12E54D';
const ONE_SHOT = { reconnect: 0, disconnect: 1 } as const;

/** Maximum number of endpoints, more than a computer has, because a broken driver could invent more. */
const MAX_ENDPOINTS = 512;
/** Text in the id of a Bluetooth device's sound filter. Source: PolarGoose's and m2jean's programs, which search for it. */
const BLUETOOTH_FILTER = /^\{2\}\.\\\\\?\\bth/i;

/** Sound output or input of Windows. Each profile of a headset has its own. */
export interface Endpoint {
  readonly id: string;
  readonly active: boolean;
  /** Container of its device, in lower case without braces; null if it has none. */
  readonly container: string | null;
  /** Filter of the Bluetooth device behind it; null for any other device. */
  readonly filter: string | null;
}

/** Core Audio with the functions that headphones need. Every method may throw {@link Win32Error}. */
export class CoreAudio {
  readonly #ole: Ole;

  constructor(ole: Ole) {
    this.#ole = ole;
  }

  /** Returns all endpoints, present or not. Skips one that cannot be read. */
  endpoints(): Endpoint[] {
    return this.#withEnumerator((enumerator) =>
      withObject(enumerator.object(ENUMERATOR.endpoints, FLOW.all, STATE.all), (collection) => {
        const count: [number] = [0];
        collection.call(COLLECTION.count, count);
        const found: Endpoint[] = [];
        for (let index = 0; index < Math.min(count[0], MAX_ENDPOINTS); index += 1) {
          const endpoint = runOrNull(() => withObject(collection.object(COLLECTION.item, index), (device) => this.#endpoint(device)));
          if (endpoint !== null) found.push(endpoint);
        }
        return found;
      }),
    );
  }

  /** Returns the container of the chosen output; null without an output or a container. */
  output(): string | null {
    return this.#findDefaultContainer('output', 'console');
  }

  /**
   * Returns the containers of the default devices for communication, which Windows keeps apart from the other defaults. Each is null
   * if there is no such device, or if it has no container. Source: mmdeviceapi.h, ERole.
   */
  callDevices(): { readonly output: string | null; readonly microphone: string | null } {
    return {
      output: this.#findDefaultContainer('output', 'communications'),
      microphone: this.#findDefaultContainer('input', 'communications'),
    };
  }

  /**
   * Requests a connection or disconnection of the profile from the driver of a Bluetooth filter. The result does not
   * prove success, so the endpoint is read afterwards.
   */
  requestProfile(filter: string, request: keyof typeof ONE_SHOT): void {
    const property = Buffer.concat([
      encodePropertyKey(BT_AUDIO, ONE_SHOT[request]),
      Buffer.from(Uint32Array.of(CONSTANTS.KSPROPERTY_TYPE_GET).buffer),
    ]);
    this.#withEnumerator((enumerator) =>
      withObject(enumerator.object(ENUMERATOR.device, filter), (device) =>
        withObject(activate(device, INTERFACE.ksControl), (control) => {
          control.call(KS_CONTROL.property, property, property.length, null, 0, [0]);
        }),
      ),
    );
  }

  /** Chooses an endpoint for all roles, through an undocumented interface. */
  choose(endpointId: string): void {
    withObject(this.#create(POLICY_CLASS, INTERFACE.policy), (policy) => {
      for (const role of Object.values(ROLES)) policy.call(POLICY.chosen, endpointId, role);
    });
  }

  #endpoint(device: ComObject): Endpoint {
    const state: [number] = [0];
    device.call(DEVICE.state, state);
    return {
      id: this.#text(device, DEVICE.id),
      active: state[0] === STATE.active,
      container: runOrNull(() => this.#readContainer(device)),
      filter: runOrNull(() => this.#readFilter(device)),
    };
  }

  #findDefaultContainer(flow: 'output' | 'input', role: keyof typeof ROLES): string | null {
    return this.#withEnumerator((enumerator) =>
      runOrNull(() => withObject(enumerator.object(ENUMERATOR.chosen, FLOW[flow], ROLES[role]), (device) => this.#readContainer(device))),
    );
  }

  #readFilter(device: ComObject): string | null {
    const behind = withObject(activate(device, INTERFACE.topology), (topology) =>
      withObject(topology.object(TOPOLOGY.connector, 0), (connector) => this.#text(connector, CONNECTOR.deviceBehind)),
    );
    return BLUETOOTH_FILTER.test(behind) ? behind : null;
  }

  #readContainer(device: ComObject): string | null {
    return withObject(device.object(DEVICE.properties, CONSTANTS.STGM_READ), (store) => {
      const variant = Buffer.alloc(STRUCTURES.PROPVARIANT.size);
      store.call(STORE.value, CONTAINER, variant);
      try {
        if (variant.readUInt16LE(0) !== CONSTANTS.VT_CLSID) return null;
        return formatGuid(
          koffi.decode(variant.readBigUInt64LE(STRUCTURES.PROPVARIANT.offsets.puuid), koffi.array('uint8_t', 16, 'Typed')) as Uint8Array,
        );
      } finally {
        this.#ole.clear(variant);
      }
    });
  }

  #text(object: ComObject, getter: Method): string {
    const text = object.pointerFrom(getter);
    try {
      return koffi.decode.string16(text);
    } finally {
      this.#ole.free(text);
    }
  }

  #withEnumerator<T>(use: (enumerator: ComObject) => T): T {
    return withObject(this.#create(MM_DEVICE_ENUMERATOR.class, MM_DEVICE_ENUMERATOR.interface), use);
  }

  #create(classId: Buffer, interfaceId: Buffer): ComObject {
    const object: [Pointer | null] = [null];
    const result = this.#ole.create(classId, interfaceId, object);
    if (result < 0 || !object[0]) throw new Win32Error('CoCreateInstance', result);
    return new ComObject(object[0]);
  }
}

function activate(device: ComObject, interfaceId: Buffer): ComObject {
  return device.object(DEVICE.activate, interfaceId, CONSTANTS.CLSCTX_ALL, null);
}

// Any other error is a bug of Earshot and not a refusal of Windows.
function runOrNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Win32Error) return null;
    throw error;
  }
}
