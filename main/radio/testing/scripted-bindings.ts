import { EventEmitter } from 'node:events';

/** Bindings of noble with scripted packets, for tests and measurements. */
export class ScriptedBindings extends EventEmitter {
  init(): void {
    this.emit('stateChange', 'poweredOn');
  }

  startScanning(): void {
    this.emit('scanStart', false);
  }

  stopScanning(): void {
    this.emit('scanStop');
  }

  /** Emits one packet of a device with this id. */
  advertise(id: string, advertisement: object, rssi: unknown = -50): void {
    this.emit('discover', id, id, 'random', true, { serviceData: [], serviceUuids: [], ...advertisement }, rssi, true);
  }
}
