import { spawnSync } from 'node:child_process';
import * as dbus from '@jellybrick/dbus-next';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ignoreSendAfterClose } from '../../main/bluez/ignore-send-after-close';
import { LinuxTray } from '../../main/shell/tray-host';
import { type PrivateBus, startPrivateBus } from './private-bus';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const missing = spawnSync('dbus-daemon', ['--version']).status !== 0;

/** Part of a desktop that shows tray icons, on a session bus. */
class FakeWatcher {
  readonly #bus: dbus.MessageBus;
  hasHost = true;

  constructor(address: string) {
    this.#bus = dbus.sessionBus({ busAddress: address });
    ignoreSendAfterClose(this.#bus);
    this.#bus.addMethodHandler((message) => {
      if (message.member !== 'Get' || message.body[0] !== WATCHER) return false;
      this.#bus.send(dbus.Message.newMethodReturn(message, 'v', [new dbus.Variant('b', this.hasHost)]));
      return true;
    });
  }

  async appear(): Promise<void> {
    await this.#bus.requestName(WATCHER, 0);
  }

  async vanish(): Promise<void> {
    await this.#bus.releaseName(WATCHER);
  }

  setHost(hasHost: boolean): void {
    this.hasHost = hasHost;
    const member = hasHost ? 'StatusNotifierHostRegistered' : 'StatusNotifierHostUnregistered';
    this.#bus.send(dbus.Message.newSignal('/StatusNotifierWatcher', WATCHER, member, '', []));
  }

  close(): void {
    this.#bus.disconnect();
  }
}

describe.skipIf(missing)('the tray of a desktop on a bus of its own (needs dbus-daemon)', () => {
  let bus: PrivateBus;
  let watcher: FakeWatcher | null = null;
  let tray: LinuxTray;
  const warn = vi.fn();
  const gnome = (): NodeJS.ProcessEnv => ({ XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', DBUS_SESSION_BUS_ADDRESS: bus.address });

  beforeAll(async () => {
    bus = await startPrivateBus();
  });
  afterAll(() => bus.close());
  beforeEach(() => void warn.mockClear());
  afterEach(() => {
    tray.close();
    watcher?.close();
    watcher = null;
  });

  test('detects a tray that exists at the start', async () => {
    watcher = new FakeWatcher(bus.address);
    await watcher.appear();
    tray = new LinuxTray(gnome(), warn);
    await tray.start();
    expect({ present: tray.isPresent, later: tray.showsLaterIcons, warned: warn.mock.calls }).toEqual({
      present: true,
      later: false,
      warned: [],
    });
  });

  test('follows the tray as the desktop’s extension starts and ends', async () => {
    tray = new LinuxTray(gnome(), warn);
    await tray.start();
    expect(tray.isPresent).toBe(false);
    const changes: boolean[] = [];
    tray.on('changed', () => changes.push(tray.isPresent));
    watcher = new FakeWatcher(bus.address);
    await watcher.appear();
    await expect.poll(() => changes).toEqual([true]);
    watcher.setHost(false);
    await expect.poll(() => changes).toEqual([true, false]);
    watcher.setHost(true);
    await expect.poll(() => changes.at(-1)).toBe(true);
    await watcher.vanish();
    await expect.poll(() => changes.at(-1)).toBe(false);
  });

  test('reports no tray without a bus, and continues', async () => {
    tray = new LinuxTray({ ...gnome(), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' }, warn);
    await tray.start();
    expect({ present: tray.isPresent, warned: warn.mock.calls.length > 0 }).toEqual({ present: false, warned: true });
  });

  test.each<[NodeJS.ProcessEnv, boolean]>([
    [{ XDG_CURRENT_DESKTOP: 'i3' }, true],
    [{ XDG_CURRENT_DESKTOP: 'XFCE', XDG_SESSION_TYPE: 'x11' }, true],
    [{}, true],
    [{ XDG_CURRENT_DESKTOP: 'sway', XDG_SESSION_TYPE: 'wayland' }, false],
    [{ XDG_CURRENT_DESKTOP: 'KDE', WAYLAND_DISPLAY: 'wayland-0' }, false],
    [{ XDG_CURRENT_DESKTOP: 'GNOME', XDG_SESSION_TYPE: 'x11' }, false],
  ])('counts the icons of GTK for %o', async (env, present) => {
    tray = new LinuxTray(env, warn);
    await tray.start();
    expect({ present: tray.isPresent, later: tray.showsLaterIcons }).toEqual({ present, later: present });
  });
});
