import { EventEmitter } from 'node:events';
import { ASSIGNED_NUMBERS, toFullUuid } from '../../catalog/identify/assigned-numbers';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import type { SystemAdapter, SystemEvents } from '../system/system-adapter';
import { SettingsError } from '../system/system-adapter';
import type { Player } from './player';
import type { RecordedEvent } from './recording';

/** Services of a recorded headset: A2DP and hands-free. */
const CLASSIC_SOUND: readonly string[] = [ASSIGNED_NUMBERS.serviceClass.audioSink, ASSIGNED_NUMBERS.serviceClass.handsFree].map(toFullUuid);

/** Facts of a recorded system. It has no settings to open. */
export class ReplaySystem extends EventEmitter<SystemEvents> implements SystemAdapter {
  readonly actions = null;
  readonly status = 'ready';
  readonly inquires = false;
  readonly #player: Player;

  constructor(player: Player) {
    super();
    this.#player = player;
  }

  start(): void {
    this.#player.on('event', (event) => {
      if (event.type === 'record') this.emit('record', createRecord(event));
      else if (event.type === 'record-gone') this.emit('gone', event.address);
    });
    this.#player.start();
  }

  close(): void {
    this.#player.close();
    this.removeAllListeners();
  }

  async about(): Promise<readonly string[]> {
    return ['a recording'];
  }

  openSettings(): Promise<void> {
    return Promise.reject(new SettingsError('none', 'a recording has no settings'));
  }
}

function createRecord(event: Extract<RecordedEvent, { type: 'record' }>): SystemRecord {
  return {
    ...BLANK_RECORD,
    id: event.address,
    address: event.address,
    addressType: event.addressType ?? 'public',
    name: event.name,
    alias: event.alias ?? event.name,
    paired: event.paired === true,
    bonded: event.paired === true,
    trusted: event.paired === true,
    connected: event.connected === true,
    // Every known Sony headset has the class 0x240404.
    classOfDevice: event.leOnly ? null : 0x240404,
    icon: event.leOnly ? null : 'audio-headset',
    uuids: event.leOnly ? [] : CLASSIC_SOUND,
    servicesResolved: event.connected === true,
    modalias: event.modalias ?? null,
    battery: event.battery ?? null,
    rssi: event.rssi ?? null,
    // Each recorded signal of a classic identity is a response to an inquiry.
    ...(event.rssi === undefined || event.leOnly ? {} : { inquiry: event.at }),
    soundProfiles: event.sound ? ['a2dp'] : [],
  };
}
