import { EventEmitter } from 'node:events';
import type * as Dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const WATCHER = 'org.kde.StatusNotifierWatcher';

/** Session bus of a desktop with or without a tray. Its service is tested on a real bus in `e2e/lab/tray-host.lab.test.ts`. */
class FakeBus extends EventEmitter {
  /** Response of the desktop; undefined while it has no service for icons. */
  hasHost: unknown = true;
  readonly rules: unknown[] = [];
  disconnects = 0;
  /** False if the bus never responds. */
  responds = true;

  async call({ member, body }: Dbus.Message): Promise<unknown> {
    if (!this.responds) return new Promise(() => undefined);
    if (member === 'AddMatch') return void this.rules.push(body[0]);
    if (this.hasHost === undefined) throw new Error('ServiceUnknown');
    return { body: [this.hasHost instanceof dbus.Variant ? this.hasHost : new dbus.Variant('b', this.hasHost)] };
  }

  send(): void {}

  disconnect(): void {
    this.disconnects += 1;
  }
}

const fake = vi.hoisted(() => ({ bus: null as EventEmitter | null, addresses: [] as unknown[] }));
vi.mock('@jellybrick/dbus-next', async (original) => ({
  ...(await original<typeof Dbus>()),
  sessionBus: ({ busAddress }: { busAddress: string }) => {
    fake.addresses.push(busAddress);
    if (fake.bus === null) throw new Error('no bus there');
    return fake.bus;
  },
}));
const dbus = await import('@jellybrick/dbus-next');
const { createTrayHost, LinuxTray } = await import('./tray-host');

const GNOME = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/bus', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', XDG_SESSION_TYPE: 'x11' };
const warn = vi.fn();
let bus: FakeBus;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  bus = new FakeBus();
  Object.assign(fake, { bus, addresses: [] });
});
afterEach(() => void vi.useRealTimers());

async function started(env: NodeJS.ProcessEnv = GNOME) {
  const tray = new LinuxTray(env, warn);
  const changed = vi.fn();
  tray.on('changed', changed);
  await tray.start();
  return { tray, changed };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const signal = (member: string, iface: string, ...body: unknown[]) => bus.emit('message', { member, interface: iface, body });

describe('the tray of a Linux desktop', () => {
  test('detects a tray if the desktop reports a host', async () => {
    const { tray, changed } = await started();
    expect({ present: tray.isPresent, later: tray.showsLaterIcons, changes: changed.mock.calls.length }).toEqual({
      present: true,
      later: false,
      changes: 1,
    });
    expect(bus.rules).toEqual([`type='signal',member='NameOwnerChanged',arg0='${WATCHER}'`, `type='signal',interface='${WATCHER}'`]);
    expect(fake.addresses).toEqual(['unix:path=/bus']);
  });
  test.each([
    ['the desktop has no host', false],
    ['the desktop has no such service', undefined],
    ['the response is no truth value', 'true'],
  ])('detects no tray if %s', async (_, hasHost) => {
    bus.hasHost = hasHost === 'true' ? new dbus.Variant('s', 'true') : hasHost;
    const { tray, changed } = await started();
    expect({ present: tray.isPresent, changes: changed.mock.calls.length, warned: warn.mock.calls }).toEqual({
      present: false,
      changes: 0,
      warned: [],
    });
  });
  test.each([
    ['the service comes', 'NameOwnerChanged', 'org.freedesktop.DBus', [WATCHER, '', ':1.2']],
    ['a host registers', 'StatusNotifierHostRegistered', WATCHER, []],
  ])('reads the tray again when %s', async (_, member, iface, body) => {
    bus.hasHost = false;
    const { tray, changed } = await started();
    bus.hasHost = true;
    signal(member, iface, ...body);
    await settle();
    expect({ present: tray.isPresent, changes: changed.mock.calls.length }).toEqual({ present: true, changes: 1 });
  });
  test.each([
    ['another program comes', 'NameOwnerChanged', 'org.freedesktop.DBus', ['org.example.Other', '', ':1.2']],
    ['an icon is registered', 'StatusNotifierItemRegistered', WATCHER, []],
    ['another service has a member of this name', 'StatusNotifierHostRegistered', 'org.example.Other', []],
    ['another member names the service', 'NameLost', 'org.freedesktop.DBus', [WATCHER]],
  ])('does not read the tray again when %s', async (_, member, iface, body) => {
    bus.hasHost = false;
    const { tray } = await started();
    bus.hasHost = true;
    signal(member, iface, ...body);
    await settle();
    expect(tray.isPresent).toBe(false);
  });
  test('reports and logs a lost tray once the bus ends', async () => {
    const { tray, changed } = await started();
    bus.emit('error', new Error('gone'));
    bus.emit('error', new Error('gone'));
    expect({ present: tray.isPresent, changes: changed.mock.calls.length }).toEqual({ present: false, changes: 2 });
    expect(warn.mock.calls).toEqual([['the session bus for the tray: Error: gone']]);
  });
  test('reports no tray on a bus that never responds', async () => {
    bus.responds = false;
    const tray = new LinuxTray(GNOME, warn);
    const start = tray.start();
    await vi.advanceTimersByTimeAsync(2_000);
    await start;
    expect({ present: tray.isPresent, warned: warn.mock.calls }).toEqual({
      present: false,
      warned: [['the session bus for the tray: Error: no response of the session bus']],
    });
  });
  test('reports no tray without a bus', async () => {
    fake.bus = null;
    for (const address of [undefined, '', 'unix:path=/nowhere']) {
      const { tray } = await started({ ...GNOME, DBUS_SESSION_BUS_ADDRESS: address });
      expect(tray.isPresent).toBe(false);
    }
    expect({ addresses: fake.addresses, warned: warn.mock.calls }).toEqual({ addresses: ['unix:path=/nowhere'], warned: [] });
  });
  test('changes nothing after it was closed', async () => {
    const { tray, changed } = await started();
    const call = vi.spyOn(bus, 'call');
    tray.close();
    bus.emit('error', new Error('gone'));
    signal('StatusNotifierHostRegistered', WATCHER);
    await settle();
    expect({ calls: call.mock.calls, listeners: tray.listenerCount('changed') }).toEqual({ calls: [], listeners: 0 });
    expect({ changes: changed.mock.calls.length, warned: warn.mock.calls, disconnects: bus.disconnects }).toEqual({
      changes: 1,
      warned: [],
      disconnects: 1,
    });
  });
  test('sends nothing after its bus has ended', async () => {
    const send = vi.spyOn(bus, 'send').mockImplementation(() => {
      throw new Error('the stream has ended');
    });
    await started();
    Object.assign(bus, { _connection: { stream: { writable: false } } });
    expect(() => bus.send()).not.toThrow();
    expect(send).toHaveBeenCalledTimes(1);
  });
  test('changes nothing if it is closed during a read', async () => {
    const tray = new LinuxTray(GNOME, warn);
    const start = tray.start();
    tray.close();
    await start;
    expect({ present: tray.isPresent, warned: warn.mock.calls }).toEqual({ present: false, warned: [] });
  });
});

describe('the icons of GTK', () => {
  const present = (env: NodeJS.ProcessEnv) => new LinuxTray(env, warn).isPresent;
  test.each([
    ['another desktop on X11', { XDG_CURRENT_DESKTOP: 'XFCE', XDG_SESSION_TYPE: 'x11' }, true],
    ['a desktop that reports nothing', {}, true],
    ['a desktop whose name contains that of GNOME', { XDG_CURRENT_DESKTOP: 'GNOME-Flashback' }, true],
    ['GNOME on X11', { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', XDG_SESSION_TYPE: 'x11' }, false],
    ['a session of Wayland', { XDG_CURRENT_DESKTOP: 'KDE', XDG_SESSION_TYPE: 'wayland' }, false],
    ['a display of Wayland', { XDG_CURRENT_DESKTOP: 'KDE', WAYLAND_DISPLAY: 'wayland-0' }, false],
  ])('follows the desktop: %s', (_, env, shown) => {
    expect(present(env)).toBe(shown);
  });
});

test('always shows icons on Windows and macOS', async () => {
  for (const computer of ['windows', 'macos'] as const) {
    const tray = createTrayHost(computer, { warn });
    await tray.start();
    expect({ present: tray.isPresent, later: tray.showsLaterIcons }).toEqual({ present: true, later: true });
  }
});

test('reads the environment of the program on Linux', () => {
  vi.stubEnv('XDG_CURRENT_DESKTOP', 'GNOME');
  const tray = createTrayHost('linux', { warn });
  expect({ isLinux: tray instanceof LinuxTray, later: tray.showsLaterIcons }).toEqual({ isLinux: true, later: false });
  vi.unstubAllEnvs();
});
