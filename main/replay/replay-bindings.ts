import { EventEmitter } from 'node:events';
import type { Player } from './player';
import type { RecordedEvent } from './recording';

type Packet = Extract<RecordedEvent, { type: 'packet' }>;

/**
 * Bindings of noble over a recording. They are always powered and emit its packets during a scan. The recording holds each
 * packet once, although headsets repeat theirs. Packets from before the scan are emitted when it begins.
 */
export class ReplayBindings extends EventEmitter {
  #scanning = false;
  /** Last packet of each present device. */
  readonly #there = new Map<string, Packet>();
  readonly #player: Player;

  constructor(player: Player) {
    super();
    this.#player = player;
  }

  init(): void {
    this.#player.on('event', (event) => {
      if (event.type === 'lost') {
        this.#there.delete(event.address);
        this.emit('lost', toPeripheralId(event.address));
      } else if (event.type === 'packet') {
        this.#there.set(event.address, event);
        if (this.#scanning) this.#receive(event);
      }
    });
    this.emit('stateChange', 'poweredOn');
  }

  startScanning(): void {
    this.#scanning = true;
    this.emit('scanStart', false);
    for (const packet of this.#there.values()) this.#receive(packet);
  }

  stopScanning(): void {
    this.#scanning = false;
    this.emit('scanStop');
  }

  setScanParameters(): void {
    this.emit('scanParametersSet');
  }

  reset(): void {}

  #receive(packet: Packet): void {
    const advertisement = {
      localName: packet.name,
      manufacturerData: packet.manufacturerData === undefined ? undefined : Buffer.from(packet.manufacturerData, 'hex'),
      serviceData: packet.fastPair === undefined ? [] : [{ uuid: 'fe2c', data: Buffer.from(packet.fastPair, 'hex') }],
      serviceUuids: [],
      solicitationServiceUuids: [],
    };
    this.emit(
      'discover',
      toPeripheralId(packet.address),
      packet.address.toLowerCase(),
      packet.addressType,
      true,
      advertisement,
      packet.rssi,
      true,
    );
  }
}

function toPeripheralId(address: string): string {
  return address.replace(/:/g, '').toLowerCase();
}
