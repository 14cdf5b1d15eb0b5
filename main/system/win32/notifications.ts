import koffi from 'koffi';
import { openRadio } from './bluetooth';
import type { Pointer } from './com';
import { Win32Error } from './com';
import { guidText } from './guid';
import { type BluetoothApi, CHANGE_CALLBACK, type ChangeNotice } from './libraries';

/** CM_NOTIFY_FILTER and CM_NOTIFY_EVENT_DATA on computers with 64 bits. Source: cfgmgr32.h. */
const FILTER = { bytes: 416, flags: 4, type: 8, value: 16 } as const;
const EVENT = { type: 0, guid: 8, instance: 8, instanceBytes: 400 } as const;
const TYPE = { handle: 1, instance: 2 } as const;
const ALL_INSTANCES = 0x2;
/** CM_NOTIFY_ACTION: what is wanted of a radio's handle when its driver wants to go. */
const ACTION = { queryRemove: 2, removePending: 4, removeComplete: 5, custom: 6 } as const;
/** GUID_BLUETOOTH_HCI_EVENT: a connection came or went. Source: bthdef.h; learn.microsoft.com, "Bluetooth and WM_DEVICECHANGE Messages". */
const HCI_EVENT = 'fc240062-1541-49be-b463-84c4dcd7bf7f';
/** More than an event may say before the name of a node ends, in bytes. */
const LEAST_EVENT = 24;

interface Radio {
  readonly handle: Pointer;
  notification: Pointer | null;
}

/**
 * Tells when something about a Bluetooth device changed: a node came or went, or the radio tells of a connection. What it is
 * has to be read. What it cannot listen to it leaves alone, with a line for the log.
 */
export class Notifications {
  readonly #notice: ChangeNotice;
  readonly #bluetooth: BluetoothApi | null;
  readonly #changed: () => void;
  readonly #callback: bigint;
  #radio: Radio | null = null;

  /** @param warn takes a line for the log. */
  constructor(notice: ChangeNotice, bluetooth: BluetoothApi | null, changed: () => void, warn: (text: string) => void) {
    this.#notice = notice;
    this.#bluetooth = bluetooth;
    this.#changed = changed;
    this.#callback = koffi.register(
      (_notification: unknown, _context: unknown, action: number, data: Pointer, size: number) => this.#heard(action, data, size),
      koffi.pointer(CHANGE_CALLBACK),
    );
    for (const listen of [() => this.#listenToNodes(), () => this.listenToRadio()]) {
      try {
        listen();
      } catch (error) {
        warn(`Windows does not tell changes: ${String(error)}`);
      }
    }
  }

  #listenToNodes(): void {
    this.#register(Buffer.alloc(0), TYPE.instance, ALL_INSTANCES);
  }

  /** Listens to the radio that is there now, unless it does already. Throws {@link Win32Error}. */
  listenToRadio(): void {
    if (this.#bluetooth === null || this.#radio !== null) return;
    // This handle stays open as long as the radio is listened to.
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
    const filter = Buffer.alloc(FILTER.bytes);
    filter.writeUInt32LE(FILTER.bytes);
    filter.writeUInt32LE(flags, FILTER.flags);
    filter.writeUInt32LE(type, FILTER.type);
    value.copy(filter, FILTER.value);
    const handle: [Pointer | null] = [null];
    const result = this.#notice.register(filter, null, this.#callback, handle);
    if (result !== 0) throw new Win32Error('CM_Register_Notification', result);
    return handle[0];
  }

  // Windows waits for the answer, so nothing is asked here.
  #heard(action: number, data: Pointer, size: number): number {
    if (action === ACTION.queryRemove || action === ACTION.removePending || action === ACTION.removeComplete) {
      // An open handle would keep the radio from going.
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
    // Not within its own call, where Windows would wait for itself.
    if (notification) setImmediate(() => this.#notice.unregister(notification));
  }
}

function isOfBluetooth(action: number, data: Pointer, size: number): boolean {
  if (!data || size < LEAST_EVENT) return false;
  const bytes = Buffer.from(
    koffi.decode(data, koffi.array('uint8_t', Math.min(size, EVENT.instance + EVENT.instanceBytes), 'Typed')) as Uint8Array,
  );
  const type = bytes.readUInt32LE(EVENT.type);
  if (type === TYPE.handle) return action === ACTION.custom && guidText(bytes.subarray(EVENT.guid, EVENT.guid + 16)) === HCI_EVENT;
  return type === TYPE.instance && /^BTH/i.test(bytes.subarray(EVENT.instance).toString('utf16le').replace(/\0.*$/s, ''));
}
