import { BLANK_RECORD, type SystemRecord } from '../../../catalog/identify/system-record';
import { EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from '../device-list';
import type { HeadphonesEvent } from '../state';

/** Two classic addresses. */
export const A = '94:DB:56:00:00:01';
export const B = '94:DB:56:00:00:02';

/** Creates the record of the classic identity of a paired WH-1000XM4. */
export function createRecord(address: string, extra: Partial<SystemRecord> = {}): SystemRecord {
  return {
    ...BLANK_RECORD,
    id: address,
    address,
    addressType: 'public',
    name: 'WH-1000XM4',
    alias: 'WH-1000XM4',
    paired: true,
    bonded: true,
    trusted: true,
    classOfDevice: 0x240404,
    soundProfiles: [],
    ...extra,
  };
}

/** Creates the record of its LE_ entry. */
export const createLeRecord = (address: string) =>
  createRecord(address, { name: 'LE_WH-1000XM4', alias: 'LE_WH-1000XM4', addressType: 'random', classOfDevice: null });

/** Returns the list at a time, in ms, after these events. */
export function listAfterEvents(events: HeadphonesEvent[], now = 1_000): ReturnType<typeof selectDevices> {
  return selectDevices(events.reduce(reduceDeviceList, EMPTY_DEVICE_LIST), now);
}
