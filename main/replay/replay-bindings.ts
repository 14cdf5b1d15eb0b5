import { EventEmitter } from 'node:events';
import type { Player } from './player';

/** noble's bindings over a recording: always powered, hears what the recording holds while it scans. */
export class ReplayBindings extends EventEmitter {
  #scanning = false;
  readonly #player: Player;

  constructor(player: Player) {
    super();
    this.#player = player;
  }

  init(): void {
    this.#player.on('event', (event) => {
      if (event.type === 'lost') this.emit('lost', idOf(event.address));
      if (event.type !== 'packet' || !this.#scanning) return;
      const advertisement = {
        localName: event.name,
        manufacturerData: event.manufacturerData === undefined ? undefined : Buffer.from(event.manufacturerData, 'hex'),
        serviceData: event.fastPair === undefined ? [] : [{ uuid: 'fe2c', data: Buffer.from(event.fastPair, 'hex') }],
        serviceUuids: [],
        solicitationServiceUuids: [],
      };
      this.emit('discover', idOf(event.address), event.address.toLowerCase(), event.addressType, true, advertisement, event.rssi, true);
    });
    this.emit('stateChange', 'poweredOn');
  }

  startScanning(): void {
    this.#scanning = true;
    this.emit('scanStart', false);
  }

  stopScanning(): void {
    this.#scanning = false;
    this.emit('scanStop');
  }

  setScanParameters(): void {
    this.emit('scanParametersSet');
  }

  reset(): void {}
}

function idOf(address: string): string {
  return address.replace(/:/g, '').toLowerCase();
}
