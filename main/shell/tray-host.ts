import { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import type { Computer } from '../../catalog/computer';
import { withTimeout } from '../async';
import { ignoreSendAfterClose } from '../bluez/ignore-send-after-close';

/** Service that shows tray icons on Linux. Source: freedesktop.org, StatusNotifierItem; desktops use KDE's name for it. */
const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';
const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' } as const;

/** Time limit of a response of the bus, in ms. */
const CALL_TIMEOUT_MS = 2_000;

/** Part of a desktop that shows the icons of its tray. */
export interface TrayHost extends EventEmitter<{ changed: [] }> {
  /** True if a new icon is shown. */
  readonly isPresent: boolean;
  /** True if a second icon of this process is shown after the first one was removed. */
  readonly showsLaterIcons: boolean;
  /** Starts to follow the desktop. Resolves when the first state is known. Never rejects. */
  start(): Promise<void>;
  close(): void;
}

/** Desktop that always shows icons: Windows and macOS. */
class EveryTray extends EventEmitter<{ changed: [] }> implements TrayHost {
  readonly isPresent = true;
  readonly showsLaterIcons = true;

  async start(): Promise<void> {}

  close(): void {}
}

/** Creates the tray of this computer's desktop. */
export function createTrayHost(computer: Computer, log: { warn(text: string): void }): TrayHost {
  return computer === 'linux' ? new LinuxTray(process.env, (text) => log.warn(text)) : new EveryTray();
}

/**
 * Tray of a Linux desktop. GNOME has one only with an extension, and its programs start before that extension. An icon that is
 * created too early stays invisible, because Electron then falls back to GTK's icons, which only desktops on X11 show, except for
 * GNOME. For the same reason only the first icon of a process is certainly shown there: Electron creates each later one with GTK
 * (docs/api/tray.md of Electron 45).
 */
export class LinuxTray extends EventEmitter<{ changed: [] }> implements TrayHost {
  readonly #env: NodeJS.ProcessEnv;
  readonly #warn: (text: string) => void;
  #bus: dbus.MessageBus | null = null;
  #isPresent = false;
  #closed = false;

  constructor(env: NodeJS.ProcessEnv, warn: (text: string) => void) {
    super();
    this.#env = env;
    this.#warn = warn;
  }

  async start(): Promise<void> {
    const busAddress = this.#env.DBUS_SESSION_BUS_ADDRESS;
    if (busAddress === undefined || busAddress === '') return;
    try {
      const bus = dbus.sessionBus({ busAddress });
      this.#bus = bus;
      ignoreSendAfterClose(bus);
      (bus as EventEmitter).on('error', (error: unknown) => this.#handleError(error));
      bus.on('message', (message: dbus.Message) => {
        const { member, interface: iface, body } = message;
        const isOwner = member === 'NameOwnerChanged' && body[0] === WATCHER;
        if (isOwner || (iface === WATCHER && member.startsWith('StatusNotifierHost'))) void this.#read();
      });
      const rules = [`type='signal',member='NameOwnerChanged',arg0='${WATCHER}'`, `type='signal',interface='${WATCHER}'`];
      for (const rule of rules) await this.#call(new dbus.Message({ ...BUS, member: 'AddMatch', signature: 's', body: [rule] }));
      await this.#read();
    } catch (error) {
      this.#handleError(error);
    }
  }

  get isPresent(): boolean {
    return this.#isPresent || this.showsLaterIcons;
  }

  get showsLaterIcons(): boolean {
    return hasOldTray(this.#env);
  }

  close(): void {
    this.#closed = true;
    this.removeAllListeners();
    this.#bus?.disconnect();
    this.#bus = null;
  }

  async #read(): Promise<void> {
    const question = new dbus.Message({
      destination: WATCHER,
      path: WATCHER_PATH,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [WATCHER, 'IsStatusNotifierHostRegistered'],
    });
    // Without the service there is no tray.
    const response = await this.#call(question).catch(() => null);
    const value: unknown = response?.body[0];
    this.#set(value instanceof dbus.Variant && value.value === true);
  }

  // A broken bus never responds.
  #call(message: dbus.Message): Promise<dbus.Message | null> {
    const bus = this.#bus;
    if (bus === null) return Promise.reject(new Error('no session bus'));
    return withTimeout(CALL_TIMEOUT_MS, new Error('no response of the session bus'), () => bus.call(message));
  }

  #handleError(error: unknown): void {
    if (this.#closed || this.#bus === null) return;
    this.#bus = null;
    this.#warn(`the session bus for the tray: ${String(error)}`);
    this.#set(false);
  }

  #set(isPresent: boolean): void {
    if (isPresent === this.#isPresent || this.#closed) return;
    this.#isPresent = isPresent;
    this.emit('changed');
  }
}

/** Checks whether the desktop can show GTK's icons, which need X11 and a panel that GNOME no longer has. */
function hasOldTray(env: NodeJS.ProcessEnv): boolean {
  const isWayland = env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY);
  return !isWayland && !(env.XDG_CURRENT_DESKTOP ?? '').toLowerCase().split(':').includes('gnome');
}
