import { ipcRenderer } from 'electron';
import { SERIAL_CHANNEL, type ToSerial } from '../contract/serial-channel';
import { type PortLike, talkOverSerial } from './serial-port';

// The hidden window has an empty page, and this: one conversation over Web Serial, with the port that main chooses.
interface Serial {
  requestPort(options: {
    readonly filters: readonly { readonly bluetoothServiceClassId: string }[];
    readonly allowedBluetoothServiceClassIds: readonly string[];
  }): Promise<PortLike>;
}

const { serial } = navigator as unknown as { readonly serial?: Serial };
const take = talkOverSerial(
  async (services) => {
    if (serial === undefined) throw new Error('no Web Serial');
    const filters = services.map((bluetoothServiceClassId) => ({ bluetoothServiceClassId }));
    return serial.requestPort({ filters, allowedBluetoothServiceClassIds: services });
  },
  (message) => ipcRenderer.send(SERIAL_CHANNEL, message),
);
ipcRenderer.on(SERIAL_CHANNEL, (_event, message: ToSerial) => take(message));
