import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromSerialSchema } from '../../contract/serial';
import type { Log } from './log';

/** Used part of Electron's window; `made` contains the opened windows. */
const electron = vi.hoisted(() => ({ made: [] as FakeWindow[], session: null as FakeSession | null, fails: false }));
vi.mock('electron', () => ({
  screen: {},
  session: { fromPartition: (partition: string) => Object.assign(electron.session ?? {}, { partition }) },
  BrowserWindow: function BrowserWindow(options: object) {
    return new FakeWindow(options);
  },
}));
const { PORT_LIST_TIMEOUT_MS, lockToHeadset, openSerialWindow } = await import('./serial-window');
type SerialSession = Parameters<typeof lockToHeadset>[0];

const ADDRESS = 'F8:4E:17:00:11:22';
const OURS = { id: 7 };
const port = (portName: string, portId = `id of ${portName}`) => ({ portId, portName });

/** Port as Electron passes it to the check of a device. Bluetooth ports have only these two fields. */
interface DevicePort {
  readonly name: string;
  readonly bluetooth_device_path?: string;
  readonly device_instance_id?: string;
  readonly vendor_id?: number;
  readonly product_id?: number;
}

/** Session that stores its handlers, and the handler of the app's own scheme. */
class FakeSession extends EventEmitter {
  check: (contents: { id: number } | null, permission: string) => boolean = () => true;
  request: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void = () => undefined;
  load: (details: { url: string }, answer: (what: { cancel: boolean }) => void) => void = () => undefined;
  page: (() => Response) | null = null;
  /** Handler of the device check; null for Electron's own comparison. */
  device: ((details: { deviceType: string; device: object }) => boolean) | null = null;
  readonly granted: DevicePort[] = [];
  /** Last choice; null while it is open. */
  answer: string | null = null;
  setPermissionCheckHandler(handler: typeof this.check): void {
    this.check = handler;
  }
  setPermissionRequestHandler(handler: typeof this.request): void {
    this.request = handler;
  }
  setDevicePermissionHandler(handler: NonNullable<FakeSession['device']>): void {
    this.device = handler;
  }

  /** Checks a port as Chromium does again when it is opened. Source: Electron 45, serial_chooser_context.cc and DoesDeviceMatch. */
  hasPortPermission(port: DevicePort, system: 'win32' | 'darwin'): boolean {
    if (this.device !== null) return this.device({ deviceType: 'serial', device: port });
    return this.granted.some((known) =>
      system === 'win32'
        ? known.device_instance_id !== undefined && known.device_instance_id === port.device_instance_id
        : known.vendor_id === port.vendor_id && known.product_id === port.product_id,
    );
  }

  webRequest = {
    onBeforeRequest: (handler: FakeSession['load']) => {
      this.load = handler;
    },
  };
  protocol = {
    isProtocolHandled: () => this.page !== null,
    handle: (_scheme: string, page: () => Response) => {
      // Electron allows one handler for each scheme.
      if (this.page !== null) throw new Error('handled already');
      this.page = page;
    },
  };

  /** Returns the chosen port for a page; null if the default is not prevented. */
  chosen(ports: readonly object[], page: { id: number } = OURS): string | null {
    this.answer = null;
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit('select-serial-port', event, ports, page, (id: string) => {
      this.answer = id;
    });
    return prevented ? this.answer : null;
  }
}

class FakeWindow extends EventEmitter {
  readonly did: unknown[] = [];
  destroyed = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    id: 7,
    ipc: new EventEmitter(),
    isDestroyed: () => this.destroyed,
    executeJavaScript: async (code: string, gesture: boolean) => void this.did.push(['run', code, gesture]),
    send: (channel: string, message: unknown) => void this.did.push(['send', channel, message]),
  });

  constructor(readonly options: object) {
    super();
    electron.made.push(this);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  async loadURL(url: string): Promise<void> {
    if (electron.fails) throw new Error('ERR_FAILED');
    this.did.push(['load', url]);
  }
}

describe('the hidden window', () => {
  const warn = vi.fn();
  const open = async () => {
    electron.session = new FakeSession();
    electron.made.length = 0;
    const serial = await openSerialWindow(ADDRESS, { warn } as unknown as Log);
    const window = electron.made[0];
    if (window === undefined) throw new Error('no window');
    const messages: unknown[] = [];
    serial.onMessage = (message) => void messages.push(message);
    serial.onGone = () => void messages.push('gone');
    return { serial, window, messages, session: electron.session };
  };
  test('creates an invisible, sandboxed page with its own session', async () => {
    const { window, session } = await open();
    expect(window.options).toMatchObject({
      show: false,
      skipTaskbar: true,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, preload: expect.stringMatching(/serial\.cjs$/) },
    });
    // A partition without `persist:` is in memory only.
    expect(Reflect.get(session, 'partition')).toBe('headset');
    expect(window.did).toEqual([['load', 'app://earshot/']]);
  });
  test('requests a port with the user’s activation', async () => {
    const { serial, window } = await open();
    serial.send({ type: 'open', services: ['a'] });
    await expect.poll(() => window.did).toHaveLength(3);
    serial.send({ type: 'write', bytes: Uint8Array.of(1) });
    expect(window.did.slice(1)).toEqual([
      ['run', 'undefined', true],
      ['send', 'earshot:serial', { type: 'open', services: ['a'] }],
      ['send', 'earshot:serial', { type: 'write', bytes: Uint8Array.of(1) }],
    ]);
  });
  test('forwards valid events and logs invalid ones', async () => {
    const { window, messages } = await open();
    window.webContents.ipc.emit('earshot:serial', {}, { type: 'closed' });
    window.webContents.ipc.emit('earshot:serial', {}, { type: 'run', code: 'x' });
    expect([messages, warn.mock.calls.length]).toEqual([[{ type: 'closed' }], 1]);
  });
  test('reports a crashed or closed page and revokes its rights', async () => {
    const { serial, window, messages, session } = await open();
    expect(session.check({ id: 7 }, 'serial')).toBe(true);
    window.webContents.emit('render-process-gone');
    serial.close();
    serial.close();
    serial.send({ type: 'close' });
    expect([messages, window.destroyed, window.did.length]).toEqual([['gone', 'gone'], true, 1]);
    expect([session.check({ id: 7 }, 'serial'), session.chosen([port(ADDRESS)])]).toEqual([false, null]);
  });
  test('leaves nothing open if a page does not load', async () => {
    electron.fails = true;
    await expect(open()).rejects.toThrow('ERR_FAILED');
    electron.fails = false;
    expect(electron.made[0]?.destroyed).toBe(true);
  });
});

describe('the session of the hidden window', () => {
  let session: FakeSession;
  let unlock: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    session = new FakeSession();
    unlock = lockToHeadset(session as unknown as SerialSession, OURS, ADDRESS, { warn: vi.fn() });
  });
  afterEach(() => void vi.useRealTimers());
  test('grants the port of the chosen headphones and no other', () => {
    expect(session.chosen([port('AA:BB:CC:00:00:01'), port(ADDRESS, 'the one'), port('ttyUSB0')])).toBe('the one');
    expect(session.chosen([port(ADDRESS.toLowerCase(), 'lower')])).toBe('lower');
    for (const ports of [[], [port('AA:BB:CC:00:00:01')], [port(`${ADDRESS}0`)], [port('')]]) {
      expect(session.chosen(ports)).toBeNull();
      vi.advanceTimersByTime(PORT_LIST_TIMEOUT_MS);
      expect(session.answer).toBe('');
    }
    expect(session.chosen([port(ADDRESS)], { id: 8 })).toBe('');
  });
  test.each(['win32', 'darwin'] as const)('opens the port of its headset alone on %s', (system) => {
    const own = { name: 'WH-1000XM4', bluetooth_device_path: ADDRESS };
    const may = (device: DevicePort): boolean => session.hasPortPermission(device, system);
    expect(may(own)).toBe(true);
    expect(may({ ...own, bluetooth_device_path: ADDRESS.toLowerCase() })).toBe(true);
    expect(may({ ...own, bluetooth_device_path: 'AA:BB:CC:00:00:01' })).toBe(false);
    expect(may({ name: ADDRESS, vendor_id: 1, product_id: 2 })).toBe(false);
    expect(session.device?.({ deviceType: 'hid', device: own })).toBe(false);
    unlock();
    expect(may(own)).toBe(false);
  });
  test.each([
    ['win32', false],
    ['darwin', true],
  ] as const)('needs a handler, because Electron on %s compares nothing useful', (system, allowed) => {
    const without = new FakeSession();
    without.granted.push({ name: 'WH-1000XM4', bluetooth_device_path: ADDRESS });
    const another = { name: 'Another', bluetooth_device_path: 'AA:BB:CC:00:00:01' };
    expect(without.hasPortPermission({ name: 'WH-1000XM4', bluetooth_device_path: ADDRESS }, system)).toBe(allowed);
    expect(without.hasPortPermission(another, system)).toBe(allowed);
  });
  test('waits until its port is listed', () => {
    expect(session.chosen([])).toBeNull();
    session.emit('serial-port-added', {}, port('AA:BB:CC:00:00:01'));
    expect(session.answer).toBeNull();
    session.emit('serial-port-added', {}, port(ADDRESS, 'late'));
    expect(session.answer).toBe('late');
    // A port that appears after the limit is ignored.
    vi.advanceTimersByTime(PORT_LIST_TIMEOUT_MS);
    session.emit('serial-port-added', {}, port(ADDRESS, 'later'));
    expect(session.answer).toBe('late');
    session.chosen([]);
    unlock();
    expect(session.answer).toBe('');
  });
  test('refuses a choice when another one begins', () => {
    const answers: string[] = [];
    for (const name of ['first', 'second'])
      session.emit('select-serial-port', { preventDefault: () => undefined }, [], OURS, (id: string) => answers.push(`${name}: ${id}`));
    session.emit('serial-port-added', {}, port(ADDRESS, 'the one'));
    expect(answers).toEqual(['first: ', 'second: the one']);
  });
  test('waits the whole time for each choice', () => {
    expect(session.chosen([port(ADDRESS, 'the one')])).toBe('the one');
    vi.advanceTimersByTime(PORT_LIST_TIMEOUT_MS / 2);
    expect(session.chosen([])).toBeNull();
    vi.advanceTimersByTime(PORT_LIST_TIMEOUT_MS / 2);
    expect(session.answer).toBeNull();
  });
  test('loads its page again in the same session', () => {
    expect(() => lockToHeadset(session as unknown as SerialSession, OURS, ADDRESS, { warn: vi.fn() })).not.toThrow();
  });
  test('grants Web Serial to its page alone', () => {
    expect(session.check(OURS, 'serial')).toBe(true);
    for (const [contents, permission] of [
      [{ id: 8 }, 'serial'],
      [null, 'serial'],
      [OURS, 'usb'],
      [OURS, 'hid'],
      [OURS, 'media'],
      [OURS, 'geolocation'],
    ] as const)
      expect([permission, session.check(contents, permission)]).toEqual([permission, false]);
    const granted: boolean[] = [];
    for (const permission of ['media', 'serial', 'bluetooth', 'notifications'])
      session.request(OURS, permission, (yes) => granted.push(yes));
    expect(granted).toEqual([false, false, false, false]);
  });
  test('loads an empty page that may load nothing', async () => {
    const response = session.page?.();
    expect(response?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response?.text()).not.toMatch(/script/i);
    const isAllowed = (url: string): boolean => {
      let cancelled = false;
      session.load({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return !cancelled;
    };
    expect(
      ['app://earshot/', 'https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'data:text/html,x'].map(isAllowed),
    ).toEqual([true, false, false, false, false]);
  });
  test('revokes its rights when the window is closed', () => {
    unlock();
    expect([session.check(OURS, 'serial'), session.chosen([port(ADDRESS)])]).toEqual([false, null]);
    expect(session.eventNames()).toEqual([]);
  });
});

test('rejects events that don’t match the schema', () => {
  const fits = (message: unknown): boolean => fromSerialSchema.safeParse(message).success;
  expect(
    [
      { type: 'opened', service: 'x' },
      { type: 'data', bytes: Uint8Array.of(1) },
      { type: 'failed', reason: 'refused', detail: '' },
    ].map(fits),
  ).toEqual([true, true, true]);
  for (const odd of [
    null,
    {},
    { type: 'data', bytes: [1] },
    { type: 'failed', reason: 'x', detail: '' },
    { type: 'opened', service: 'x', more: 1 },
  ])
    expect(fits(odd)).toBe(false);
});
