import { ipcRenderer } from 'electron';
import { SERIAL_CHANNEL, type SerialRequest } from '../contract/serial-channel';
import { bridgeSerialPort, type PortLike } from './serial-port';

// The hidden window has an empty page and this script: one conversation over Web Serial, with the port that main chooses.
interface Serial {
  requestPort(options: {
    readonly filters: readonly { readonly bluetoothServiceClassId: string }[];
    readonly allowedBluetoothServiceClassIds: readonly string[];
  }): Promise<PortLike>;
}

const { serial } = navigator as unknown as { readonly serial?: Serial };
const take = bridgeSerialPort(
  async (services) => {
    if (serial === undefined) throw new Error('no Web Serial');
    const filters = services.map((bluetoothServiceClassId) => ({ bluetoothServiceClassId }));
    return serial.requestPort({ filters, allowedBluetoothServiceClassIds: services });
  },
  (message) => ipcRenderer.send(SERIAL_CHANNEL, message),
);
ipcRenderer.on(SERIAL_CHANNEL, (_event, message: SerialRequest) => take(message));
