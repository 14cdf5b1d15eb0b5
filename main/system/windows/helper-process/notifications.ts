import koffi from 'koffi';
import { openRadio } from './bluetooth';
import type { Pointer } from './com';
import { Win32Error } from './com';
import { formatGuid, GUID_BYTES } from './guid';
import { CONSTANTS, STRUCTURES } from './layout';
import { type BluetoothApi, CHANGE_CALLBACK, type ChangeNotice } from './libraries';

const FILTER = STRUCTURES.CM_NOTIFY_FILTER;
const EVENT = STRUCTURES.CM_NOTIFY_EVENT_DATA;
const TYPE = { handle: CONSTANTS.CM_NOTIFY_FILTER_TYPE_DEVICEHANDLE, instance: CONSTANTS.CM_NOTIFY_FILTER_TYPE_DEVICEINSTANCE } as const;
/** Actions that announce the removal of a radio, whose handle must be closed then. */
const RADIO_GOES: ReadonlySet<number> = new Set([
  CONSTANTS.CM_NOTIFY_ACTION_DEVICEQUERYREMOVE,
  CONSTANTS.CM_NOTIFY_ACTION_DEVICEREMOVEPENDING,
  CONSTANTS.CM_NOTIFY_ACTION_DEVICEREMOVECOMPLETE,
]);
/**
 * GUID_BLUETOOTH_HCI_EVENT: the start or end of a connection. Source: bthdef.h; learn.microsoft.com, "Bluetooth and
 * WM_DEVICECHANGE Messages".
 */
const HCI_EVENT = 'fc240062-1541-49be-b463-84c4dcd7bf7f';
/** Minimum size of an event, which contains everything before the name of its node, in bytes. */
const MIN_EVENT_BYTES = 24;

interface Radio {
  readonly handle: Pointer;
  notification: Pointer | null;
}

/**
 * Reports changes of Bluetooth devices: a node that appears or disappears, or a connection of the radio. A reading then finds the
 * details. It skips everything that it can't watch, with a line for the log.
 */
export class Notifications {
  readonly #notice: ChangeNotice;
  readonly #bluetooth: BluetoothApi | null;
  readonly #changed: () => void;
  readonly #callback: bigint;
  #radio: Radio | null = null;

  /** @param warn receives a line for the log. */
  constructor(notice: ChangeNotice, bluetooth: BluetoothApi | null, changed: () => void, warn: (text: string) => void) {
    this.#notice = notice;
    this.#bluetooth = bluetooth;
    this.#changed = changed;
    this.#callback = koffi.register(
      (_notification: unknown, _context: unknown, action: number, data: Pointer, size: number) => this.#receive(action, data, size),
      koffi.pointer(CHANGE_CALLBACK),
    );
    for (const listen of [() => this.#listenToNodes(), () => this.listenToRadio()]) {
      try {
        listen();
      } catch (error) {
        warn(`Windows does not report changes: ${String(error)}`);
      }
    }
  }

  #listenToNodes(): void {
    this.#register(Buffer.alloc(0), TYPE.instance, CONSTANTS.CM_NOTIFY_FILTER_FLAG_ALL_DEVICE_INSTANCES);
  }

  /** Watches the present radio, unless it does already. Throws {@link Win32Error}. */
  listenToRadio(): void {
    if (this.#bluetooth === null || this.#radio !== null) return;
    // This handle stays open while the radio is watched.
    const handle = openRadio(this.#bluetooth);
    if (handle === null) return;
    const value = Buffer.alloc(8);
    value.writeBigUInt64LE(handle);
    const radio: Radio = { handle, notification: null };
    this.#radio = radio;
    try {
      radio.notification = this.#register(value, TYPE.handle, 0);
    } catch (error) {
      this.#leaveRadio();
      throw error;
    }
  }

  #register(value: Buffer, type: number, flags: number): Pointer | null {
    const filter = Buffer.alloc(FILTER.size);
    filter.writeUInt32LE(FILTER.size);
    filter.writeUInt32LE(flags, FILTER.offsets.Flags);
    filter.writeUInt32LE(type, FILTER.offsets.FilterType);
    value.copy(filter, FILTER.offsets.u);
    const handle: [Pointer | null] = [null];
    const result = this.#notice.register(filter, null, this.#callback, handle);
    if (result !== 0) throw new Win32Error('CM_Register_Notification', result);
    return handle[0];
  }

  // Windows waits for this callback, so it makes no request.
  #receive(action: number, data: Pointer, size: number): number {
    if (RADIO_GOES.has(action)) {
      // An open handle would block the removal of the radio.
      this.#leaveRadio();
      this.#changed();
    } else if (isOfBluetooth(action, data, size)) this.#changed();
    return 0;
  }

  #leaveRadio(): void {
    const radio = this.#radio;
    this.#radio = null;
    if (radio === null) return;
    this.#bluetooth?.closeHandle(radio.handle);
    const { notification } = radio;
    // The radio is gone, so a remaining notification does no harm.
    if (notification) this.#notice.unregister(notification).catch(() => undefined);
  }
}

function isOfBluetooth(action: number, data: Pointer, size: number): boolean {
  if (!data || size < MIN_EVENT_BYTES) return false;
  const instanceAt = EVENT.offsets['u.DeviceInstance.InstanceId'];
  const guidAt = EVENT.offsets['u.DeviceHandle.EventGuid'];
  const most = instanceAt + 2 * CONSTANTS.MAX_DEVICE_ID_LEN;
  const bytes = Buffer.from(koffi.decode(data, koffi.array('uint8_t', Math.min(size, most), 'Typed')) as Uint8Array);
  const type = bytes.readUInt32LE(EVENT.offsets.FilterType);
  if (type === TYPE.handle)
    return action === CONSTANTS.CM_NOTIFY_ACTION_DEVICECUSTOMEVENT && formatGuid(bytes.subarray(guidAt, guidAt + GUID_BYTES)) === HCI_EVENT;
  return type === TYPE.instance && /^BTH/i.test(bytes.subarray(instanceAt).toString('utf16le').replace(/\0.*$/s, ''));
}
