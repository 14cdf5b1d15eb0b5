import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { release } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { AdapterStatus } from '../../../catalog/adapter-status';
import { END_REASONS, type EndReason } from '../../../catalog/headphones';
import { ASSIGNED_NUMBERS, toFullUuid } from '../../../catalog/identify/assigned-numbers';
import { carriesSound } from '../../../catalog/identify/le-audio';
import type { SystemRecord } from '../../../catalog/identify/system-record';
import type { Address } from '../../../catalog/ids';
import type { SettingsPage } from '../../../catalog/settings-page';
import { canCall, type HeadsetSound } from '../../../catalog/sound/headset-sound';
import { findCurrentAdapter, listAdapters, toBluezStatus } from '../../bluez/adapter';
import type { BluezClient } from '../../bluez/client';
import { BLUEZ_INTERFACE } from '../../bluez/interfaces';
import type { Properties } from '../../bluez/object-eviction-policy';
import { findAdapter, findDevice } from '../../bluez/properties';
import { openFirstProgram } from '../open-program';
import { NO_SYSTEM_FACTS, type SystemAdapter, type SystemEvents, type SystemFacts } from '../system-adapter';
import { LinuxActions } from './actions';
import { findDeviceLinks } from './device-links';
import type { Inputs } from './inputs';
import { toRecord, withSound } from './record';
import { LINUX_SETTINGS } from './settings';
import { findSoundPlugin } from './sound-plugin';
import { SoundServer } from './sound-server';

const { service, serviceClass } = ASSIGNED_NUMBERS;

/** Time limit of the version's program, in ms. */
const VERSION_LIMIT_MS = 2_000;

/** Services that the computer needs for sound: A2DP source, hands-free gateway, LE Audio unicast client. */
const SOUND_ROLES: ReadonlySet<string> = new Set(
  [serviceClass.audioSource, serviceClass.handsFreeAudioGateway, service.publishedAudioCapabilities].map(toFullUuid),
);

/** Services that the computer needs for calls: hands-free or headset gateway, LE Audio unicast client. */
const CALL_ROLES: ReadonlySet<string> = new Set(
  [serviceClass.headsetAudioGateway, serviceClass.handsFreeAudioGateway, service.publishedAudioCapabilities].map(toFullUuid),
);

/** System adapter over BlueZ's live objects. */
export class LinuxSystem extends EventEmitter<SystemEvents> implements SystemAdapter {
  readonly actions: LinuxActions;
  readonly #client: BluezClient;
  readonly #server: SoundServer;
  readonly #inputs: Inputs | null;
  /** Connected headsets, because the destination of sound matters only with one. */
  readonly #connected = new Set<string>();
  /** Other adapters, read when adapters change and not for each signal. */
  #otherAdapters: readonly string[] = [];
  readonly #findPlugin: () => Promise<boolean | null>;
  #status: AdapterStatus = 'starting';
  #adapter: string | null = null;
  #facts: SystemFacts = NO_SYSTEM_FACTS;
  #looksForPlugin = false;
  /** True while only inquiry responses arrive. */
  #inquiring = false;
  /** Number of inquiry responses per device. */
  readonly #reading = new Map<string, number>();
  /** Devices that were paired while the adapter stored no pairings. */
  readonly #unstored = new Set<string>();

  /**
   * @param inputs null if HID can't be read.
   * @param findPlugin looks for the Bluetooth part of the sound system.
   */
  constructor(
    client: BluezClient,
    server = new SoundServer(),
    inputs: Inputs | null = null,
    findPlugin: () => Promise<boolean | null> = findSoundPlugin,
  ) {
    super();
    this.#findPlugin = findPlugin;
    this.#client = client;
    this.#server = server;
    this.#inputs = inputs;
    this.actions = new LinuxActions(client, server, inputs, () => this.#facts.soundInstalled);
  }

  get status(): AdapterStatus {
    return this.#status;
  }

  get inquires(): boolean {
    return this.#status === 'ready';
  }

  setInquiring(inquiring: boolean): void {
    // Another program's discovery adds its own packets.
    this.#inquiring = inquiring && !this.#facts.discovering;
  }

  start(): void {
    this.#client.on('status', () => this.#refresh());
    this.#client.on('warning', (text) => this.emit('warning', text));
    this.#server.on('warning', (text) => this.emit('warning', text));
    this.#server.on('sound', (sound) => {
      this.#setFacts({ ...this.#facts, ...sound });
      // Only the sound server reports which profile plays.
      for (const path of [...this.#connected]) this.#emitRecord(path);
    });
    this.#client.on('cleared', () => {
      this.#adapter = null;
      this.#connected.clear();
      this.#reading.clear();
      this.#unstored.clear();
      this.#server.unfollow();
      this.emit('reset');
      this.#refresh();
    });
    this.#client.on('changed', (path, iface, keys) => {
      if (iface === BLUEZ_INTERFACE.adapter) return this.#refresh();
      if (iface === BLUEZ_INTERFACE.device && keys.includes('RSSI')) this.#signal(path);
      if (iface === BLUEZ_INTERFACE.device && keys.includes('Paired')) {
        this.#updateUnstored(path);
        this.#emitFacts();
      }
      this.#emitRecord(toDevicePath(path));
    });
    this.#client.on('signal', (path, iface, member, body) => {
      const reason =
        member === 'Disconnected' && (iface === BLUEZ_INTERFACE.device || iface === BLUEZ_INTERFACE.bredr) ? parseEndReason(body[0]) : null;
      const device = toDevicePath(path);
      if (reason !== null && device !== null) this.emit('ended', device, reason);
    });
    this.#client.on('removed', (path, iface) => {
      if (iface === BLUEZ_INTERFACE.adapter) this.#refresh();
      else if (iface === BLUEZ_INTERFACE.device) {
        this.#follow(path, false);
        this.#reading.delete(path);
        this.#unstored.delete(path);
        this.emit('gone', path);
        if (this.#otherAdapters.some((adapter) => path.startsWith(`${adapter}/`))) this.#emitFacts();
      } else this.#emitRecord(toDevicePath(path));
    });
    this.#inputs?.on('changed', (path) => this.#emitRecord(path));
    this.#inputs?.start();
    this.#refresh();
  }

  get ownAddresses(): readonly Address[] {
    return listAdapters(this.#client).flatMap((path) => {
      const address = this.#client.properties(path, BLUEZ_INTERFACE.adapter)?.Address;
      return typeof address === 'string' ? [address.toUpperCase()] : [];
    });
  }

  close(): void {
    this.removeAllListeners();
    this.#inputs?.close();
    this.#server.close();
  }

  async about(): Promise<readonly string[]> {
    const adapter = this.#adapter === null ? undefined : this.#client.properties(this.#adapter, BLUEZ_INTERFACE.adapter);
    const text = (key: string) => JSON.stringify(adapter?.[key] ?? null);
    return [
      `BlueZ: ${await readBluezVersion()}; kernel ${release()}`,
      `adapters: ${listAdapters(this.#client).length}`,
      ...['Modalias', 'Manufacturer', 'Version', 'Powered', 'PowerState', 'Pairable', 'Discovering', 'Roles', 'UUIDs'].map(
        (key) => `${key}: ${text(key)}`,
      ),
    ];
  }

  async openSettings(page: SettingsPage): Promise<void> {
    await openFirstProgram(LINUX_SETTINGS[page]);
  }

  #refresh(): void {
    const adapter = findCurrentAdapter(this.#client);
    this.#otherAdapters = listAdapters(this.#client).filter((path) => path !== adapter);
    if (adapter !== this.#adapter) {
      this.#adapter = adapter;
      this.emit('reset');
      for (const path of this.#client.objects.keys()) this.#emitRecord(path);
    }
    this.#emitFacts();
    const status = toBluezStatus(this.#client);
    if (status === this.#status) return;
    this.#status = status;
    this.emit('status', status);
  }

  #emitFacts(): void {
    const adapter = findAdapter(this.#client, this.#adapter);
    const powered = adapter?.Powered === true;
    // While the adapter is on, BlueZ lists the roles that the sound server registered with it.
    const facts: SystemFacts = {
      ...this.#facts,
      soundServer: powered ? (adapter.UUIDs ?? []).some((uuid) => SOUND_ROLES.has(uuid.toLowerCase())) : null,
      discovering: adapter?.Discovering === true,
      // The roles are those of low energy; an adapter older than Bluetooth 4.0 has none.
      oldAdapter: powered && adapter.Roles !== null ? !adapter.Roles.includes('central') : null,
      pairable: powered ? adapter.Pairable : null,
      pairedElsewhere: this.#listOtherAdapterDevices(),
    };
    this.#setFacts(facts);
    if (facts.soundServer === false) void this.#lookForPlugin();
  }

  // Only a sound system without Bluetooth raises the question.
  async #lookForPlugin(): Promise<void> {
    if (this.#looksForPlugin) return;
    this.#looksForPlugin = true;
    const soundInstalled = await this.#findPlugin();
    this.#looksForPlugin = false;
    this.#setFacts({ ...this.#facts, soundInstalled });
  }

  #setFacts(facts: SystemFacts): void {
    if (isDeepStrictEqual(facts, this.#facts)) return;
    this.#facts = facts;
    this.emit('facts', facts);
  }

  #emitRecord(path: string | null): void {
    if (path === null || this.#adapter === null) return;
    // A pairing with a second adapter is reported with the one of the adapter in use.
    if (!path.startsWith(`${this.#adapter}/`)) path = this.#adapter + path.slice(path.lastIndexOf('/'));
    const device = this.#client.properties(path, BLUEZ_INTERFACE.device);
    if (device === undefined) return;
    const links = findDeviceLinks(this.#client, path, device);
    const reported = toRecord(path, device, this.#client.properties(path, BLUEZ_INTERFACE.battery), this.#listTransports(path), links);
    const sound = reported.address === null ? undefined : this.#facts.headsets?.get(reported.address);
    const bonded = reported.bonded ?? (this.#unstored.has(path) ? false : null);
    const record = { ...withSound(reported, sound, this.#facts.headsets !== null), bonded, callsPossible: this.#canCall(reported, sound) };
    this.#follow(path, record.connected && carriesSound(record));
    const inquiry = record.rssi === null ? undefined : this.#reading.get(path);
    this.emit('record', {
      ...record,
      ...(inquiry === undefined ? {} : { inquiry }),
      ...(this.#inputs === null ? {} : { inputs: this.#inputs.known(path) }),
      onOtherAdapter: this.#listPairedElsewhere(path),
    });
  }

  // Without a response of the sound server: a system that offers music and no gateway for calls can't make calls.
  #canCall({ connected }: SystemRecord, sound: HeadsetSound | undefined): boolean | null {
    if (!connected) return null;
    if (sound !== undefined) return canCall(sound);
    const roles = findAdapter(this.#client, this.#adapter)?.UUIDs?.map((uuid) => uuid.toLowerCase()) ?? [];
    return this.#facts.soundServer === true && !roles.some((uuid) => CALL_ROLES.has(uuid)) ? false : null;
  }

  // BlueZ's signal is the same for an inquiry response and an LE packet of one address. It counts as a
  // response if no LE packet can arrive, or if the device is new, has a class (which LE lacks) and never sent LE data.
  #signal(path: string): void {
    const device = findDevice(this.#client, path);
    if (device === null || device.RSSI === null || device.Class === null) return;
    const isNew = device.Paired !== true && device.ManufacturerData === null && device.ServiceData === null;
    if (this.#inquiring) this.actions.bearer.recordResponse(path);
    if (this.#inquiring || isNew) this.#reading.set(path, (this.#reading.get(path) ?? 0) + 1);
  }

  // BlueZ before 5.65 doesn't report whether it stored a pairing. It stores none while its adapter isn't pairable.
  #updateUnstored(path: string): void {
    const pairable = findAdapter(this.#client, path.slice(0, path.lastIndexOf('/')))?.Pairable ?? null;
    if (findDevice(this.#client, path)?.Paired === true && pairable === false) this.#unstored.add(path);
    else this.#unstored.delete(path);
  }

  #follow(path: string, connected: boolean): void {
    if (connected) this.#connected.add(path);
    else this.#connected.delete(path);
    if (this.#connected.size > 0) this.#server.follow();
    else this.#server.unfollow();
  }

  #listOtherAdapterDevices(): Address[] {
    if (this.#otherAdapters.length === 0) return [];
    const found = new Set<Address>();
    for (const path of this.#client.objects.keys()) {
      if (!this.#otherAdapters.some((adapter) => path.startsWith(`${adapter}/`))) continue;
      const device = findDevice(this.#client, path);
      if (device?.Paired === true && device.Address !== null) found.add(device.Address.toUpperCase());
    }
    return [...found].sort();
  }

  #listPairedElsewhere(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/'));
    return this.#otherAdapters.some((adapter) => findDevice(this.#client, adapter + name)?.Paired === true);
  }

  #listTransports(path: string): readonly Properties[] {
    const found: Properties[] = [];
    // Transports hang below their device: …/dev_X/sep1/fd0 or …/dev_X/fd0. Few devices have any.
    if (findDevice(this.#client, path)?.Connected !== true) return found;
    for (const [other, interfaces] of this.#client.objects) {
      if (!other.startsWith(`${path}/`)) continue;
      const transport = interfaces.get(BLUEZ_INTERFACE.transport);
      if (transport !== undefined) found.push(transport);
    }
    return found;
  }
}

/** Returns BlueZ's reason for the end of a connection, or null. Source: BlueZ doc/org.bluez.Device.rst, signal Disconnected. */
export function parseEndReason(word: unknown): EndReason | null {
  const last = typeof word === 'string' ? word.replace('org.bluez.Reason.', '').toLowerCase() : null;
  return END_REASONS.find((reason) => reason === last) ?? null;
}

// The version comes from the command line because BlueZ does not report it on the bus.
function readBluezVersion(): Promise<string> {
  return new Promise((resolve) => {
    execFile('bluetoothctl', ['--version'], { timeout: VERSION_LIMIT_MS }, (error, stdout) => {
      resolve(error === null ? (/\d+\.\d+/.exec(stdout)?.[0] ?? 'unknown') : 'unknown');
    });
  });
}

function toDevicePath(path: string): string | null {
  return /^\/org\/bluez\/hci\d+\/dev_[0-9A-F_]+/.exec(path)?.[0] ?? null;
}
