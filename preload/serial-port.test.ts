import { describe, expect, test, vi } from 'vitest';
import type { SerialRequest } from '../contract/serial-channel';
import { SERVICE_1 } from '../main/headset/generation-1';
import { SERVICE_2 } from '../main/headset/generation-2';
import { HeadsetProtocolError } from '../main/headset/protocol-error';
import { readHeadsetDetails } from '../main/headset/read-details';
import { HEADSET_1, HEADSET_2, type Quirks, VirtualControl } from '../main/headset/testing/virtual-control';
import { createSerialControl, type SerialWindow } from '../main/headset/transport/control-over-serial';
import { bridgeSerialPort, type PortLike } from './serial-port';

/** Port of Web Serial whose other end is a headset. */
class FakePort implements PortLike {
  readable: ReadableStream<Uint8Array> | null = null;
  writable: WritableStream<Uint8Array> | null = null;
  readonly did: string[] = [];
  readonly #control: VirtualControl;
  readonly #refuses: boolean;

  constructor(control: VirtualControl, refuses = false) {
    this.#control = control;
    this.#refuses = refuses;
  }

  service = '';

  getInfo(): { readonly bluetoothServiceClassId: string } {
    return { bluetoothServiceClassId: this.service };
  }

  async open(): Promise<void> {
    if (this.#refuses) throw new DOMException('Failed to open serial port.', 'NetworkError');
    this.did.push('open');
    const { stream } = this.#control;
    this.readable = new ReadableStream<Uint8Array>({
      start: (controller) => {
        stream.onData = (bytes) => controller.enqueue(bytes);
        stream.onClose = () => {
          this.readable = null;
          controller.error(new DOMException('The device has been lost.', 'NetworkError'));
        };
      },
      cancel: () => void this.did.push('cancel'),
    });
    this.writable = new WritableStream<Uint8Array>({ write: (bytes) => stream.write(bytes) });
  }

  async close(): Promise<void> {
    if (this.readable?.locked === true || this.writable?.locked === true) throw new TypeError('locked');
    this.did.push('close');
    this.#control.stream.close();
  }
}

/** Creates a hidden window whose page has ports by their service; `closed` reports a port's opening. */
function fake(ports: Readonly<Record<string, FakePort>>, error: Error | null = null) {
  const windows: { closed: boolean; window: SerialWindow }[] = [];
  const control = createSerialControl(async () => {
    const made = { closed: false, window: null as unknown as SerialWindow };
    const take = bridgeSerialPort(
      async (services) => {
        if (error !== null) throw error;
        const service = services.find((one) => ports[one] !== undefined);
        const port = service === undefined ? undefined : ports[service];
        if (service === undefined || port === undefined) throw new DOMException('No port selected by the user.', 'NotFoundError');
        port.service = service;
        return port;
      },
      (message) => queueMicrotask(() => made.window.onMessage(message)),
    );
    made.window = {
      send: (message: SerialRequest) => queueMicrotask(() => take(message)),
      onMessage: () => undefined,
      onGone: () => undefined,
      close: () => {
        made.closed = true;
      },
    };
    windows.push(made);
    return made.window;
  });
  return { windows, control, open: (signal = new AbortController().signal) => control.open('F8:4E:17:00:11:22', signal) };
}

const QUIRKS: readonly (readonly [string, Quirks])[] = [
  ['nothing odd', {}],
  ['one byte at a time', { split: 1 }],
  ['everything twice', { repeats: true }],
];

describe.each(QUIRKS)('over Web Serial: %s', (_name, quirks) => {
  test('opens the newer service and closes port and window', async () => {
    const port = new FakePort(new VirtualControl(HEADSET_2, quirks));
    const { open, windows } = fake({ [SERVICE_2]: port });
    const { stream, service } = await open();
    expect(service).toBe(SERVICE_2);
    expect(await readHeadsetDetails(stream, service)).toMatchObject({ model: 'WF-1000XM5', twoDevices: true });
    await expect.poll(() => port.did).toEqual(['open', 'cancel', 'close']);
    expect(windows.map(({ closed }) => closed)).toEqual([true]);
  });
  test('opens the older service if the newer one is missing', async () => {
    const control = new VirtualControl(HEADSET_1, quirks);
    const { open } = fake({ [SERVICE_1]: new FakePort(control) });
    const { stream, service } = await open();
    expect(await readHeadsetDetails(stream, service)).toMatchObject({ generation: 1, model: 'WH-1000XM4' });
    expect(control.off).toBe(false);
  });
});

test.each([
  ['without a headset', fake({}), true],
  ['without Web Serial', fake({}, new Error('no Web Serial')), false],
] as const)('reports the result of the self-check: %s', async (_name, { control, windows }, ok) => {
  expect(await control.check?.()).toMatchObject({ name: 'Web Serial', ok });
  expect(windows.map(({ closed }) => closed)).toEqual([true]);
});

describe('a port that doesn’t open', () => {
  const refusing = new FakePort(new VirtualControl(HEADSET_2), true);
  test.each([
    ['no such service', fake({}), 'refused'],
    ['the headset refuses', fake({ [SERVICE_2]: refusing }), 'refused'],
    ['the browser has no Web Serial', fake({}, new Error('no Web Serial')), 'failed'],
  ] as const)('reports %s', async (_name, { open, windows }, reason) => {
    await expect(open()).rejects.toMatchObject({ name: 'SocketError', reason });
    expect(windows.map(({ closed }) => closed)).toEqual([true]);
  });
  test('closes the window if no port appears', async () => {
    vi.useFakeTimers();
    try {
      const window = {
        closed: 0,
        send: () => undefined,
        onMessage: () => undefined,
        onGone: () => undefined,
        close: () => window.closed++,
      };
      const opening = createSerialControl(async () => window as unknown as SerialWindow).open('x', new AbortController().signal);
      const failing = expect(opening).rejects.toMatchObject({ reason: 'out-of-range' });
      await vi.advanceTimersByTimeAsync(25_000);
      await failing;
      expect(window.closed).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
  test('ends when the user leaves or the window crashes', async () => {
    const abort = new AbortController();
    const never = { send: () => undefined, onMessage: () => undefined, onGone: () => undefined, close: vi.fn() } as unknown as SerialWindow;
    const leaving = expect(createSerialControl(async () => never).open('x', abort.signal)).rejects.toThrow('left');
    await Promise.resolve();
    abort.abort(new Error('left'));
    await leaving;
    const dying = createSerialControl(async () => never).open('x', new AbortController().signal);
    const died = expect(dying).rejects.toMatchObject({ reason: 'failed' });
    await Promise.resolve();
    never.onGone();
    await died;
    expect(never.close).toHaveBeenCalledTimes(2);
  });
});

test('ends when the headphones or the window go away', async () => {
  const control = new VirtualControl(HEADSET_2, { closesAfter: 4 });
  const port = new FakePort(control);
  const first = await fake({ [SERVICE_2]: port }).open();
  await expect(readHeadsetDetails(first.stream, first.service)).rejects.toBeInstanceOf(HeadsetProtocolError);
  await expect.poll(() => port.did).toEqual(['open', 'close']);
  const { open, windows } = fake({ [SERVICE_2]: new FakePort(new VirtualControl(HEADSET_2, { onlyAcknowledges: ['1 0600'] })) });
  const second = await open();
  const reading = expect(readHeadsetDetails(second.stream, second.service)).rejects.toMatchObject({ reason: 'closed' });
  windows[0]?.window.onGone();
  await reading;
  expect(windows[0]?.closed).toBe(true);
});
