import { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import { withTimeout } from '../async';
import { Backoff } from '../backoff';
import { ignoreSendAfterClose } from './ignore-send-after-close';
import { type BluezObject, isUnpairedDevice, ObjectEvictionPolicy, type Properties } from './object-eviction-policy';
import { OwnerWatch } from './owner-watch';
import { unwrapVariants } from './unwrap-variants';

/** The state of the connection to BlueZ. */
export type BluezStatus = 'connecting' | 'no-bus' | 'no-permission' | 'service-down' | 'ready';

/** A D-Bus call that failed, with BlueZ's own error name, e.g. `org.bluez.Error.NotReady`. */
export class BluezError extends Error {
  constructor(
    readonly errorName: string,
    detail: string,
  ) {
    super(detail === '' ? errorName : `${errorName}: ${detail}`);
    this.name = 'BluezError';
  }
}

/** Handles a call of BlueZ to Earshot. */
type CallHandler = (member: string, body: readonly unknown[]) => Promise<readonly [signature: string, body: unknown[]] | null>;

interface BluezEvents {
  status: [status: BluezStatus];
  /** Event after an interface appeared, or some of its properties changed or disappeared. */
  changed: [path: string, iface: string, keys: readonly string[]];
  removed: [path: string, iface: string];
  /** Another signal of a BlueZ object, e.g. `Disconnected`. */
  signal: [path: string, iface: string, member: string, body: readonly unknown[]];
  /** Event when everything known is invalid: the service stopped or the bus is gone. */
  cleared: [];
  warning: [text: string];
}

/** Time limit of a call, in ms. Pairing and connecting pass a longer one of their own. */
const CALL_LIMIT_MS = 10_000;
/** Wait before the bus is tried again, in ms: doubles from the first to the second value. */
const RETRY_MS = { first: 500, longest: 10_000 } as const;
/** Maximum number of objects, more than any crowd causes (BlueZ removes unpaired devices after 30 s). Beyond it, strangers are dropped. */
export const MAX_OBJECTS = 8_192;

const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' } as const;
const BLUEZ = 'org.bluez';
const OBJECT_MANAGER = 'org.freedesktop.DBus.ObjectManager';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const DENIED = new Set(['org.freedesktop.DBus.Error.AccessDenied', 'org.freedesktop.DBus.Error.AuthFailed']);

/**
 * Live mirror of BlueZ's object tree on the system bus. It reads the tree once and then follows signals, without polling. It
 * survives a restart of bluetoothd and the loss of the bus, and never starts bluetoothd. Every call has a time limit.
 */
export class BluezClient extends EventEmitter<BluezEvents> {
  #objects = new Map<string, Map<string, Properties>>();
  readonly #eviction = new ObjectEvictionPolicy();
  #bus: dbus.MessageBus | null = null;
  /** Reports at once that BlueZ ended or started, because the other connection can have a queue. */
  #watch: OwnerWatch | null = null;
  #status: BluezStatus = 'connecting';
  #retry: NodeJS.Timeout | undefined;
  readonly #backoff = new Backoff(RETRY_MS.first, RETRY_MS.longest);
  #closed = false;
  /** Number that changes when the read objects become invalid, so that an older reply is dropped. */
  #generation = 0;
  #owner = '';
  readonly #served = new Map<string, { readonly iface: string; readonly handler: CallHandler }>();

  get status(): BluezStatus {
    return this.#status;
  }

  get objects(): ReadonlyMap<string, BluezObject> {
    return this.#objects;
  }

  /** Properties of one interface of one object, or undefined. */
  properties(path: string, iface: string): Properties | undefined {
    return this.#objects.get(path)?.get(iface);
  }

  start(): void {
    if (this.#closed || this.#bus !== null) return;
    void this.#connect();
  }

  /** Ends the connection. Nothing is emitted afterwards. */
  close(): void {
    this.#closed = true;
    this.removeAllListeners();
    clearTimeout(this.#retry);
    this.#disconnect();
  }

  /**
   * Calls a method of BlueZ. Rejects with {@link BluezError}; after `limitMs` with the error name
   * `earshot.Timeout`.
   */
  async call(
    path: string,
    iface: string,
    member: string,
    signature = '',
    body: unknown[] = [],
    limitMs = CALL_LIMIT_MS,
  ): Promise<unknown[]> {
    const bus = this.#bus;
    if (bus === null) throw new BluezError('earshot.NoBus', 'not connected');
    return this.#send(bus, { destination: BLUEZ, path, interface: iface, member, signature, body }, limitMs);
  }

  /** Sets a boolean property. Rejects as {@link BluezClient.call} does. */
  async setBoolean(path: string, iface: string, property: string, value: boolean): Promise<void> {
    await this.call(path, PROPERTIES, 'Set', 'ssv', [iface, property, new dbus.Variant('b', value)]);
  }

  /** Sets a text property. Rejects as {@link BluezClient.call} does. */
  async setText(path: string, iface: string, property: string, value: string): Promise<void> {
    await this.call(path, PROPERTIES, 'Set', 'ssv', [iface, property, new dbus.Variant('s', value)]);
  }

  /**
   * Handles BlueZ's calls to our objects. Calls of other senders are rejected. The handler returns signature and body of the
   * reply, or null for an empty one. A {@link BluezError} that it throws becomes the error reply. The returned function ends the
   * handling.
   */
  serve(path: string, iface: string, handler: CallHandler): () => void {
    const served = { iface, handler };
    this.#served.set(path, served);
    return () => {
      if (this.#served.get(path) === served) this.#served.delete(path);
    };
  }

  #handleCall(bus: dbus.MessageBus, message: dbus.Message): boolean {
    const served = this.#served.get(message.path ?? '');
    if (served === undefined || bus !== this.#bus || message.sender !== this.#owner || message.interface !== served.iface) return false;
    void served.handler(message.member ?? '', (message.body ?? []).map(unwrapVariants)).then(
      (reply) => bus.send(dbus.Message.newMethodReturn(message, reply?.[0] ?? '', reply?.[1] ?? [])),
      (error: unknown) => {
        const name = error instanceof BluezError ? error.errorName : 'org.bluez.Error.Rejected';
        bus.send(dbus.Message.newError(message, name, error instanceof Error ? error.message : ''));
      },
    );
    return true;
  }

  async #connect(): Promise<void> {
    let bus: dbus.MessageBus;
    let watch: OwnerWatch;
    try {
      bus = dbus.systemBus();
      this.#bus = bus;
      watch = new OwnerWatch(BLUEZ);
    } catch (error) {
      this.#handleLoss('no-bus', String(error));
      return;
    }
    this.#watch = watch;
    watch.on('lost', (error) => bus === this.#bus && this.#handleLoss(this.#refused(error) ? 'no-permission' : 'no-bus', String(error)));
    watch.on('owner', (owner) => bus === this.#bus && this.#ownerChanged(owner));
    ignoreSendAfterClose(bus);
    // Without a listener a broken bus ends the process. The library's types don't have the 'error' event.
    (bus as EventEmitter).on('error', (error: unknown) => {
      if (bus === this.#bus) this.#handleLoss(this.#refused(error) ? 'no-permission' : 'no-bus', String(error));
    });
    // The library hides the end of the stream, and only its connection object emits it.
    const connection: unknown = Reflect.get(bus, '_connection');
    if (connection instanceof EventEmitter) connection.on('end', () => bus === this.#bus && this.#handleLoss('no-bus', 'the bus closed'));
    bus.addMethodHandler((message) => this.#handleCall(bus, message));
    bus.on('message', (message) => {
      try {
        if (bus === this.#bus) this.#receive(message);
      } catch (error) {
        this.emit('warning', `a message of the bus could not be read: ${String(error)}`);
      }
    });
    try {
      await this.#send(bus, { ...BUS, member: 'AddMatch', signature: 's', body: [`type='signal',sender='${BLUEZ}'`] });
      const generation = this.#generation;
      const owner = await watch.start();
      // A later change has started the rest already.
      if (bus !== this.#bus || generation !== this.#generation) return;
      if (owner === '') return this.#setStatus('service-down');
      this.#owner = owner;
      await this.#readTree();
    } catch (error) {
      if (bus === this.#bus) this.#handleLoss(this.#refused(error) ? 'no-permission' : 'no-bus', String(error));
    }
  }

  #refused(error: unknown): boolean {
    if (error instanceof BluezError) return DENIED.has(error.errorName);
    if (error instanceof dbus.DBusError) return DENIED.has(error.type);
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }

  async #readTree(): Promise<void> {
    const generation = ++this.#generation;
    let tree: unknown;
    try {
      [tree] = await this.call('/', OBJECT_MANAGER, 'GetManagedObjects');
    } catch (error) {
      if (generation !== this.#generation) return;
      if (this.#refused(error)) return this.#setStatus('no-permission');
      this.emit('warning', `BlueZ did not report its objects: ${String(error)}`);
      // The read is retried at growing intervals because the service can still be starting.
      this.#scheduleRetry(() => void this.#readTree());
      return;
    }
    if (generation !== this.#generation) return;
    if (isRecord(tree)) for (const [path, interfaces] of Object.entries(tree)) this.#add(path, interfaces, false);
    this.#setStatus('ready');
    for (const [path, interfaces] of this.#objects)
      for (const [iface, all] of interfaces) this.emit('changed', path, iface, Object.keys(all));
  }

  #receive(message: dbus.Message): void {
    if (message.type !== dbus.MessageType.SIGNAL) return;
    const { interface: iface, member, body } = message;
    if (message.sender !== this.#owner) return;
    if (iface === OBJECT_MANAGER && member === 'InterfacesAdded' && typeof body[0] === 'string')
      this.#add(body[0], unwrapVariants(body[1]), true);
    else if (iface === OBJECT_MANAGER && member === 'InterfacesRemoved' && typeof body[0] === 'string') this.#remove(body[0], body[1]);
    else if (iface === PROPERTIES && member === 'PropertiesChanged' && message.path) this.#updateObject(message.path, body);
    else if (iface?.startsWith('org.bluez.') && message.path && member)
      this.emit('signal', message.path, iface, member, body.map(unwrapVariants));
  }

  #ownerChanged(owner: string): void {
    this.#generation += 1;
    this.#owner = owner;
    this.#clear();
    if (owner === '') this.#setStatus('service-down');
    else void this.#readTree();
  }

  #add(path: string, interfaces: unknown, announce: boolean): void {
    if (!isRecord(interfaces)) return;
    const known = this.#objects.get(path);
    const object = known ?? new Map<string, Properties>();
    const reported = Object.entries(interfaces).filter(([iface, all]) => iface.startsWith('org.bluez.') && isRecord(all));
    for (const [iface, all] of reported) object.set(iface, all);
    if (known === undefined && !this.#makeRoom(object)) return;
    this.#objects.set(path, object);
    this.#eviction.touch(path, object);
    if (announce) for (const [iface, all] of reported) this.emit('changed', path, iface, Object.keys(all));
  }

  // The computer's own objects are always kept. An unpaired device makes room for them and for another unpaired device.
  #makeRoom(object: BluezObject): boolean {
    if (this.#objects.size < MAX_OBJECTS) return true;
    const { next } = this.#eviction;
    if (next === null) return !isUnpairedDevice(object);
    this.#remove(next, [...(this.#objects.get(next)?.keys() ?? [])]);
    return true;
  }

  #remove(path: string, interfaces: unknown): void {
    const object = this.#objects.get(path);
    if (object === undefined || !Array.isArray(interfaces)) return;
    for (const iface of interfaces) if (typeof iface === 'string' && object.delete(iface)) this.emit('removed', path, iface);
    if (object.size > 0) return;
    this.#objects.delete(path);
    this.#eviction.gone(path);
  }

  #updateObject(path: string, body: readonly unknown[]): void {
    const [iface, changed, invalidated] = body;
    if (typeof iface !== 'string') return;
    const object = this.#objects.get(path);
    const before = object?.get(iface);
    if (object === undefined || before === undefined) return;
    const update = unwrapVariants(changed);
    const next: Record<string, unknown> = { ...before, ...(isRecord(update) ? update : {}) };
    const gone = Array.isArray(invalidated) ? invalidated.filter((key) => typeof key === 'string') : [];
    for (const key of gone) delete next[key];
    object.set(iface, next);
    this.#eviction.touch(path, object);
    this.emit('changed', path, iface, [...(isRecord(update) ? Object.keys(update) : []), ...gone]);
  }

  async #send(bus: dbus.MessageBus, fields: dbus.MessageLike, limitMs = CALL_LIMIT_MS): Promise<unknown[]> {
    const tooLong = new BluezError('earshot.Timeout', `${fields.member ?? 'call'} took longer than ${limitMs} ms`);
    try {
      const reply = await withTimeout(limitMs, tooLong, () => bus.call(new dbus.Message(fields)));
      return (reply?.body ?? []).map(unwrapVariants);
    } catch (error) {
      if (error instanceof dbus.DBusError) throw new BluezError(error.type, error.text ?? '');
      throw error;
    }
  }

  #handleLoss(status: 'no-bus' | 'no-permission', why: string): void {
    if (this.#closed) return;
    this.#disconnect();
    this.#clear();
    this.emit('warning', `the system bus cannot be used: ${why}`);
    this.#setStatus(status);
    this.#scheduleRetry(() => void this.#connect());
  }

  #scheduleRetry(work: () => void): void {
    if (this.#closed) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      if (!this.#closed) work();
    }, this.#backoff.next());
  }

  #disconnect(): void {
    const bus = this.#bus;
    this.#bus = null;
    this.#watch?.close();
    this.#watch = null;
    this.#owner = '';
    this.#generation += 1;
    try {
      bus?.disconnect();
    } catch {
      // The stream has ended already, as intended.
    }
  }

  #clear(): void {
    if (this.#objects.size === 0) return;
    this.#objects = new Map();
    this.#eviction.clear();
    this.emit('cleared');
  }

  #setStatus(status: BluezStatus): void {
    if (status === 'ready' || status === 'service-down') this.#backoff.reset();
    if (this.#closed || status === this.#status) return;
    this.#status = status;
    this.emit('status', status);
  }
}

function isRecord(value: unknown): value is Record<string, Properties> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}
