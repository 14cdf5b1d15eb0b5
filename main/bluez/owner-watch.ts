import { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import { withTimeout } from '../async';
import { ignoreSendAfterClose } from './ignore-send-after-close';

/** Maximum time until the bus responds, in ms. */
const RESPONSE_TIMEOUT_MS = 10_000;
const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' } as const;

/**
 * Watches the owner of a name over a separate connection. On the connection of BlueZ's signals, the message that BlueZ ended
 * would wait behind all of them, which takes seconds in a flood.
 */
export class OwnerWatch extends EventEmitter<{ owner: [owner: string]; lost: [error: unknown] }> {
  readonly #name: string;
  readonly #bus: dbus.MessageBus;
  #closed = false;
  #owner: string | null = null;

  /** Connects to the system bus. Throws if there is none. @param name of a service. */
  constructor(name: string) {
    super();
    this.#name = name;
    this.#bus = dbus.systemBus();
    ignoreSendAfterClose(this.#bus);
    const lost = (error: unknown): void => {
      if (!this.#closed) this.emit('lost', error);
    };
    // The library's types have no 'error' event, but without a listener a broken bus ends the process.
    (this.#bus as EventEmitter).on('error', lost);
    // The library hides the end of the stream. Only its connection object reports it.
    const connection: unknown = Reflect.get(this.#bus, '_connection');
    if (connection instanceof EventEmitter) connection.on('end', () => lost(new Error('the bus closed')));
    this.#bus.on('message', ({ sender, member, body }) => {
      if (this.#closed || sender !== BUS.destination || member !== 'NameOwnerChanged' || body[0] !== this.#name) return;
      this.#owner = typeof body[2] === 'string' ? body[2] : '';
      this.emit('owner', this.#owner);
    });
  }

  /** Starts to watch, and returns the present owner, or an empty text if there is none. Rejects if the bus refuses or does not respond. */
  async start(): Promise<string> {
    await this.#call('AddMatch', `type='signal',sender='${BUS.destination}',member='NameOwnerChanged',arg0='${this.#name}'`);
    const [running] = await this.#call('NameHasOwner', this.#name);
    const [owner] = running === true ? await this.#call('GetNameOwner', this.#name) : [''];
    // A later change was reported already.
    this.#owner ??= typeof owner === 'string' ? owner : '';
    return this.#owner;
  }

  close(): void {
    this.#closed = true;
    try {
      this.#bus.disconnect();
    } catch {
      // The stream has ended already, as intended.
    }
  }

  async #call(member: string, argument: string): Promise<readonly unknown[]> {
    const late = new Error(`the bus did not respond to ${member}`);
    const reply = await withTimeout(RESPONSE_TIMEOUT_MS, late, () =>
      this.#bus.call(new dbus.Message({ ...BUS, member, signature: 's', body: [argument] })),
    );
    return reply?.body ?? [];
  }
}
