import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromSerialSchema } from '../../contract/serial';

vi.mock('electron', () => ({ BrowserWindow: class {}, session: {}, screen: {} }));
const { LISTED_MS, lockToHeadset } = await import('./serial-window');
type SerialSession = Parameters<typeof lockToHeadset>[0];

const ADDRESS = 'F8:4E:17:00:11:22';
const OURS = { id: 7 };
const port = (portName: string, portId = `id of ${portName}`) => ({ portId, portName });

/** A session that keeps its handlers, and what was served for the app's own scheme. */
class FakeSession extends EventEmitter {
  check: (contents: { id: number } | null, permission: string) => boolean = () => true;
  request: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void = () => undefined;
  load: (details: { url: string }, answer: (what: { cancel: boolean }) => void) => void = () => undefined;
  page: (() => Response) | null = null;
  /** What was chosen last; null while it is not decided. */
  answer: string | null = null;
  setPermissionCheckHandler(handler: typeof this.check): void {
    this.check = handler;
  }
  setPermissionRequestHandler(handler: typeof this.request): void {
    this.request = handler;
  }
  webRequest = {
    onBeforeRequest: (handler: FakeSession['load']) => {
      this.load = handler;
    },
  };
  protocol = {
    isProtocolHandled: () => this.page !== null,
    handle: (_scheme: string, page: () => Response) => {
      this.page = page;
    },
  };

  /** What is chosen of these ports for a page; null while the default is not prevented. */
  chosen(ports: readonly object[], page: { id: number } = OURS): string | null {
    this.answer = null;
    const event = {
      preventDefault: () => undefined,
    };
    this.emit('select-serial-port', event, ports, page, (id: string) => {
      this.answer = id;
    });
    return this.answer;
  }
}

describe('the session of the hidden window', () => {
  let session: FakeSession;
  let unlock: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    session = new FakeSession();
    unlock = lockToHeadset(session as unknown as SerialSession, OURS, ADDRESS, { warn: vi.fn() });
  });
  afterEach(() => void vi.useRealTimers());
  test('lets its page have the port of the headset that was clicked, and no other', () => {
    expect(session.chosen([port('AA:BB:CC:00:00:01'), port(ADDRESS, 'the one'), port('ttyUSB0')])).toBe('the one');
    expect(session.chosen([port(ADDRESS.toLowerCase(), 'lower')])).toBe('lower');
    for (const ports of [[], [port('AA:BB:CC:00:00:01')], [port(`${ADDRESS}0`)], [port('')]]) {
      expect(session.chosen(ports)).toBeNull();
      vi.advanceTimersByTime(LISTED_MS);
      expect(session.answer).toBe('');
    }
    expect(session.chosen([port(ADDRESS)], { id: 8 })).toBe('');
  });
  test('waits a while for its port to be listed, as the first time takes', () => {
    expect(session.chosen([])).toBeNull();
    session.emit('serial-port-added', {}, port('AA:BB:CC:00:00:01'));
    expect(session.answer).toBeNull();
    session.emit('serial-port-added', {}, port(ADDRESS, 'late'));
    expect(session.answer).toBe('late');
    // What is added later still was not waited for.
    vi.advanceTimersByTime(LISTED_MS);
    session.emit('serial-port-added', {}, port(ADDRESS, 'later'));
    expect(session.answer).toBe('late');
    session.chosen([]);
    unlock();
    expect(session.answer).toBe('');
  });
  test('grants Web Serial to its page alone, and nothing else to anybody', () => {
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
    for (const permission of ['media', 'serial', 'bluetooth', 'notifications'])
      session.request(OURS, permission, (granted) => expect([permission, granted]).toEqual([permission, false]));
  });
  test('loads an empty page that may load nothing', async () => {
    const response = session.page?.();
    expect(response?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response?.text()).not.toMatch(/script/i);
    const asked = (url: string): boolean => {
      let cancelled = false;
      session.load({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return !cancelled;
    };
    expect(['app://earshot/', 'https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'data:text/html,x'].map(asked)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
  test('has no rights any more when the window is closed', () => {
    unlock();
    expect([session.check(OURS, 'serial'), session.chosen([port(ADDRESS)])]).toEqual([false, null]);
  });
});

test('what a page tells has to fit', () => {
  const fits = (message: unknown): boolean => fromSerialSchema.safeParse(message).success;
  expect(
    [
      { type: 'opened', service: 'x' },
      { type: 'data', bytes: Uint8Array.of(1) },
      { type: 'failed', reason: 'none', detail: '' },
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
