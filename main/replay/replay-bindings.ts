import { EventEmitter } from 'node:events';
import type { Player } from './player';
import type { RecordedEvent } from './recording';

type Packet = Extract<RecordedEvent, { type: 'packet' }>;

/** Interval in which a present device repeats its packet, in ms. The strip of a guide shows at most one each 400 ms. */
export const REPEAT_MS = 700;
/** Differences of the signal from packet to packet, in dB, because that of a real headset is never constant. */
const SIGNAL_CHANGES = [0, 3, -2, 1, -3, 2, -1];

/**
 * Bindings of noble over a recording. They are always powered and emit its packets during a scan. The recording holds each
 * packet once, and present devices repeat theirs until they are lost, as headsets do.
 */
export class ReplayBindings extends EventEmitter {
  /** True if each packet is reported. */
  readonly everyPacket = true;
  #timer: NodeJS.Timeout | null = null;
  #repeats = 0;
  /** Last packet of each present device. */
  readonly #inRange = new Map<string, Packet>();
  readonly #player: Player;

  constructor(player: Player) {
    super();
    this.#player = player;
  }

  init(): void {
    this.#player.on('event', (event) => {
      if (event.type === 'lost') {
        this.#inRange.delete(event.address);
        this.emit('lost', toPeripheralId(event.address));
      } else if (event.type === 'packet') {
        this.#inRange.set(event.address, event);
        if (this.#timer !== null) this.#receive(event);
      }
    });
    this.emit('stateChange', 'poweredOn');
  }

  startScanning(): void {
    this.#timer ??= setInterval(() => this.#repeat(), REPEAT_MS).unref();
    this.emit('scanStart', false);
    for (const packet of this.#inRange.values()) this.#receive(packet);
  }

  stopScanning(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.emit('scanStop');
  }

  setScanParameters(): void {
    this.emit('scanParametersSet');
  }

  reset(): void {}

  #repeat(): void {
    this.#repeats += 1;
    const change = SIGNAL_CHANGES[this.#repeats % SIGNAL_CHANGES.length] ?? 0;
    for (const packet of this.#inRange.values()) this.#receive({ ...packet, rssi: packet.rssi + change });
  }

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
