import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Advertisement } from '../../catalog/identify/advertisement';
import { SightingCache, sight } from '../../catalog/identify/sight';
import { CONFIRM_EVERY_MS, INQUIRY_EVERY_MS, RENEW_MS } from '../lifetimes';
import { ABSENT_MS, FallbackScanner } from './fallback-scanner';
import { NativeScanner, type RadioProcess, RECYCLE_MS } from './native-scanner';
import { nobleOver } from './noble-over';
import { MAX_PERIPHERALS, type Noble, NobleScanner } from './noble-scanner';
import type { Scanner, ScannerEvents, SearchMode } from './scanner';
import { CYCLE_MS, decideSearch, FORCED_MS, LONE_SILENCE_MS, SEARCH_LIMIT_MS, Search } from './search';
import { hasRawCapability } from './status';
import { ScriptedBindings } from './testing/scripted-bindings';
import { mayBeSony, toAdvertisement } from './to-advertisement';

async function started(): Promise<{ bindings: ScriptedBindings; scanner: NobleScanner; noble: Noble; heard: Advertisement[] }> {
  const bindings = new ScriptedBindings();
  const noble = nobleOver(bindings);
  const scanner = new NobleScanner(noble, bindings);
  const heard: Advertisement[] = [];
  scanner.on('advertisement', (advertisement) => heard.push(advertisement));
  const ready = new Promise((resolve) => scanner.once('status', resolve));
  scanner.open();
  await ready;
  await scanner.start();
  return { bindings, scanner, noble, heard };
}

describe('noble over our bindings', () => {
  test('gives Sony packets and drops strangers’', async () => {
    const { bindings, heard } = await started();
    bindings.hear('aa', { localName: 'LE_WH-1000XM4' });
    bindings.hear('bb', { localName: 'JBL Flip' });
    bindings.hear('cc', { manufacturerData: Buffer.from('2d01040001310001a27ac7320060d0000000000000', 'hex') });
    bindings.hear('dd', { manufacturerData: Buffer.from('4c000215', 'hex') });
    expect(heard.map((item) => item.id)).toEqual(['aa', 'cc']);
    expect(heard.map(sight)).toMatchObject([{ name: 'LE_WH-1000XM4' }, { addressHash: 'a27ac732' }]);
  });
  test('twenty thousand addresses: noble’s own memory stays within the bound', async () => {
    const { bindings, scanner, noble } = await started();
    for (let index = 0; index < 20_000; index++) bindings.hear(index.toString(16).padStart(12, '0'), { localName: `stranger ${index}` });
    expect(scanner.remembered).toBeLessThanOrEqual(MAX_PERIPHERALS);
    expect(scanner.remembered).toBeGreaterThanOrEqual(MAX_PERIPHERALS / 2);
    for (const memory of ['_peripherals', '_services', '_characteristics', '_descriptors', '_discoveredPeripheralUUids']) {
      expect(Object.keys(Reflect.get(noble, memory) as object)).toHaveLength(scanner.remembered);
    }
  });
  test('a search’s end clears noble’s memory: the next one tells everything anew', async () => {
    const { bindings, scanner, noble, heard } = await started();
    for (let index = 0; index < 3_000; index++) bindings.hear(index.toString(16), { localName: 'stranger' });
    bindings.hear('aa', { localName: 'LE_WH-1000XM4' });
    await scanner.stop();
    expect(scanner.remembered).toBe(0);
    await scanner.start();
    bindings.hear('aa', { localName: 'LE_WH-1000XM4' });
    expect([heard.length, scanner.remembered]).toEqual([2, 1]);
    // Also when the radio ends the search by itself.
    noble.emit('scanStop');
    expect(scanner.remembered).toBe(0);
  });
  test('a failed start is an error, not a wait for ever', async () => {
    const { bindings, scanner, noble } = await started();
    await scanner.stop();
    bindings.startScanning = () => bindings.emit('scanFailed', new Error('refused'));
    for (let tries = 0; tries < 20; tries++) await expect(scanner.start()).rejects.toThrow('refused');
    // A start that failed leaves nothing behind.
    expect([noble.listenerCount('scanStart'), bindings.listenerCount('scanFailed')]).toEqual([0, 0]);
    expect(scanner.searching).toBe(false);
  });
  test('whatever comes from the air, nothing throws and only checked values get through', () => {
    const anything = fc.anything({ withTypedArray: true, withNullPrototype: true });
    const peripheral = fc.record(
      {
        id: fc.oneof(anything, fc.string()),
        address: anything,
        addressType: anything,
        connectable: anything,
        rssi: fc.oneof(anything, fc.double()),
        advertisement: fc.oneof(
          fc.record(
            {
              localName: anything,
              txPowerLevel: anything,
              serviceUuids: anything,
              manufacturerData: fc.oneof(anything, fc.uint8Array()),
              serviceData: fc.oneof(anything, fc.array(fc.record({ uuid: anything, data: anything }))),
            },
            { requiredKeys: [] },
          ),
          fc.constant(undefined),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(peripheral, (input) => {
        mayBeSony(input as never);
        const advertisement = toAdvertisement(input as never);
        if (advertisement === null) return;
        sight(advertisement);
        expect(advertisement.rssi === null || (advertisement.rssi >= -127 && advertisement.rssi <= 20)).toBe(true);
        expect(advertisement.address === null || /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(advertisement.address)).toBe(true);
      }),
    );
  });
});

test.each([
  ['Microsoft’s beacon', '0600030080', true],
  ['for both radios', '0600030180', true],
  ['another beacon of Microsoft’s', '060001092002', false],
  ['a sub-scenario that does not exist', '0600030980', false],
  ['cut short', '060003', false],
])('Swift Pair proves pairing mode: %s', (_name, hex, pairingMode) => {
  const advertisement = toAdvertisement({
    id: 'a',
    advertisement: { localName: 'LE_WF-C700N', manufacturerData: Buffer.from(hex, 'hex') },
  });
  expect(advertisement === null ? null : sight(advertisement)).toMatchObject({ pairingMode });
});
test('Microsoft’s section is read beside Sony’s, where the bindings give both', () => {
  const advertisement = toAdvertisement({
    id: 'a',
    advertisement: {
      localName: 'LE_WF-C700N',
      manufacturerData: Buffer.from('2d0104000202b0310301cea27ac73210030033000000', 'hex'),
      microsoftData: Buffer.from('030080', 'hex'),
    },
  });
  expect(advertisement === null ? null : sight(advertisement)).toMatchObject({ pairingMode: true, addressHash: 'a27ac732' });
});

test('a sighter with memory says the same as one without, whatever comes in whichever order', () => {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
  const packet = fc.record({
    id: fc.constantFrom('a', 'b'),
    rssi: fc.integer({ min: -100, max: 0 }),
    localName: fc.constantFrom(null, 'LE_WH-1000XM4', 'LE_WF-C500', 'other'),
    data: fc.constantFrom(null, '040001310001a27ac7320060d0000000000000', '04000202b0310301ce71fe8bfd10030033000000'),
    fastPair: fc.constantFrom(null, 'CC438E', '0000', '0030000000111734303247'),
  });
  fc.assert(
    fc.property(fc.array(packet, { maxLength: 30 }), (packets) => {
      const sighter = new SightingCache();
      for (const { id, rssi, localName, data, fastPair } of packets) {
        const advertisement: Advertisement = {
          id,
          address: null,
          addressType: 'random',
          connectable: true,
          localName,
          rssi,
          txPower: null,
          serviceUuids: [],
          serviceData: fastPair === null ? [] : [{ uuid: 'fe2c', data: bytes(fastPair) }],
          microsoftData: null,
          manufacturerData: data === null ? null : { companyId: 0x012d, data: bytes(data) },
        };
        expect(sighter.sight(advertisement)).toEqual(sight(advertisement));
      }
    }),
  );
});

class TestScanner extends EventEmitter<ScannerEvents> implements Scanner {
  status = 'poweredOn' as const;
  silenceDetection: Scanner['silenceDetection'] = 'none';
  exclusive = true;
  packets = 0;
  searching = false;
  starts = 0;
  readonly modes: SearchMode[] = [];
  fail = false;
  open(): void {}
  async start(mode: SearchMode = 'all'): Promise<void> {
    this.modes.push(mode);
    if (this.fail) throw new Error('no');
    this.starts += 1;
    this.searching = true;
  }
  async stop(): Promise<void> {
    this.searching = false;
  }
  close(): void {}
}

describe('when to search', () => {
  const ready = { adapterReady: true, windowVisible: true, playing: false, connecting: false, watching: false, unconfirmed: false };
  test.each([
    ['all well', ready, 0, 0, { kind: 'searching' }],
    ['no adapter', { ...ready, adapterReady: false }, 0, 0, { kind: 'unavailable' }],
    ['hidden', { ...ready, windowVisible: false }, 0, 9e9, { kind: 'paused', reason: 'hidden' }],
    ['music', { ...ready, playing: true }, 0, 0, { kind: 'paused', reason: 'playing' }],
    ['music, search anyway', { ...ready, playing: true }, 0, 9e9, { kind: 'searching' }],
    ['asked long ago', ready, -SEARCH_LIMIT_MS, 0, { kind: 'paused', reason: 'finished' }],
  ] as const)('%s', (_name, conditions, askedAt, forcedUntil, wanted) => {
    expect(decideSearch(conditions, 1, askedAt, forcedUntil)).toEqual(wanted);
  });

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function searching() {
    const scanner = new TestScanner();
    const search = new Search(scanner, () => Date.now());
    return { scanner, search };
  }
  test('is renewed, ends by itself after its limit, and leaves no timer behind', async () => {
    const { scanner, search } = searching();
    search.set(ready);
    await vi.advanceTimersByTimeAsync(RENEW_MS * 2 + 10);
    expect(scanner.starts).toBe(3);
    await vi.advanceTimersByTimeAsync(SEARCH_LIMIT_MS);
    expect(search.status).toEqual({ kind: 'paused', reason: 'finished' });
    expect(scanner.searching).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('pauses for music and comes back when it ends; “search anyway” lasts a minute', async () => {
    const { scanner, search } = searching();
    search.set(ready);
    await vi.advanceTimersByTimeAsync(10);
    search.set({ playing: true });
    await vi.advanceTimersByTimeAsync(10);
    expect([scanner.searching, search.status]).toEqual([false, { kind: 'paused', reason: 'playing' }]);
    search.ask();
    await vi.advanceTimersByTimeAsync(10);
    expect(scanner.searching).toBe(true);
    await vi.advanceTimersByTimeAsync(FORCED_MS + 60);
    expect(scanner.searching).toBe(false);
    search.set({ playing: false });
    await vi.advanceTimersByTimeAsync(10);
    expect(scanner.searching).toBe(true);
  });
  test('while watching, two silent cycles are told, with the time since when; only of searches that nobody else shares', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-cycle';
    const silences: number[] = [];
    search.on('not-heard-since', (since) => silences.push(Date.now() - since));
    const neighbour = setInterval(() => {
      scanner.packets += 1;
    }, 50);
    search.set(ready);
    await vi.advanceTimersByTimeAsync(RENEW_MS / 2);
    expect([scanner.starts, scanner.modes]).toEqual([1, ['all']]);
    search.set({ watching: true });
    await vi.advanceTimersByTimeAsync(CYCLE_MS * 3 + 50);
    expect(scanner.modes.slice(1)).toEqual(scanner.modes.slice(1).map(() => 'duplicates'));
    // The promise: the end of pairing mode is known within two seconds of silence.
    expect(silences.length).toBeGreaterThan(0);
    for (const ago of silences) expect(ago).toBeLessThanOrEqual(CYCLE_MS * 2 + 50);
    // In an empty room a packet can be held back for seconds: silence is told later.
    clearInterval(neighbour);
    await vi.advanceTimersByTimeAsync(CYCLE_MS * 3);
    silences.length = 0;
    await vi.advanceTimersByTimeAsync(LONE_SILENCE_MS * 2);
    expect(silences.length).toBeGreaterThan(0);
    for (const ago of silences) expect(ago).toBeGreaterThanOrEqual(LONE_SILENCE_MS);
    scanner.exclusive = false;
    await vi.advanceTimersByTimeAsync(CYCLE_MS * 2);
    silences.length = 0;
    await vi.advanceTimersByTimeAsync(CYCLE_MS * 10);
    expect(silences).toEqual([]);
    search.set({ watching: false });
    await vi.advanceTimersByTimeAsync(CYCLE_MS * 2);
    // Back to a search that hears all.
    expect(scanner.modes.at(-1)).toBe('all');
    const { starts } = scanner;
    await vi.advanceTimersByTimeAsync(CYCLE_MS * 10);
    expect(scanner.starts).toBe(starts);
  });
  test('unconfirmed pairing mode is asked about at once, with classic devices alone, and again after a while', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-cycle';
    const told: boolean[] = [];
    search.on('inquiring', (inquiring) => told.push(inquiring));
    search.set(ready);
    await vi.advanceTimersByTimeAsync(1_000);
    search.set({ unconfirmed: true });
    await vi.advanceTimersByTimeAsync(100);
    expect([scanner.modes, told]).toEqual([['all', 'inquiry'], [true]]);
    await vi.advanceTimersByTimeAsync(CONFIRM_EVERY_MS);
    expect([scanner.modes, told]).toEqual([
      ['all', 'inquiry', 'all', 'inquiry'],
      [true, false, true],
    ]);
    search.set({ unconfirmed: false });
    await vi.advanceTimersByTimeAsync(100);
    expect([scanner.modes.at(-1), told.at(-1)]).toEqual(['all', false]);
  });
  test('while another program searches, an inquiry proves nothing', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-cycle';
    scanner.exclusive = false;
    const told: boolean[] = [];
    search.on('inquiring', (inquiring) => told.push(inquiring));
    search.set({ ...ready, unconfirmed: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.at(-1)).toBe(false);
  });
  test('cycles give way to a classic inquiry again and again: others want to be found', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-cycle';
    search.set({ ...ready, watching: true, unconfirmed: false });
    await vi.advanceTimersByTimeAsync(INQUIRY_EVERY_MS * 4);
    const inquiries = scanner.modes.filter((mode) => mode === 'inquiry').length;
    expect(inquiries).toBeGreaterThanOrEqual(2);
    // By far the most time belongs to the cycles.
    expect(scanner.modes.filter((mode) => mode === 'duplicates').length).toBeGreaterThan(inquiries * 20);
    search.close();
  });
  test('a radio that gives every packet is not restarted; silence is told by the clock', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-packet';
    const silences: number[] = [];
    search.on('not-heard-since', (since) => silences.push(Date.now() - since));
    search.set({ ...ready, watching: true, unconfirmed: false });
    await vi.advanceTimersByTimeAsync(2_000);
    expect([scanner.starts, silences.length > 0, Math.max(...silences) < 2_000]).toEqual([1, true, true]);
    search.set({ windowVisible: false });
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('a start that fails is tried again and, when it keeps failing, told', async () => {
    const { scanner, search } = searching();
    scanner.fail = true;
    search.set(ready);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(search.status).toEqual({ kind: 'failed' });
    scanner.fail = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(search.status).toEqual({ kind: 'searching' });
  });
});

describe('BlueZ, or raw HCI without it', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a restart of BlueZ changes nothing; a long absence opens raw HCI, its return closes it', async () => {
    let tell: (absent: boolean) => void = () => undefined;
    const [bluez, raw] = [new TestScanner(), new TestScanner()];
    const close = vi.spyOn(raw, 'close');
    const open = vi.spyOn(raw, 'open');
    const scanner = new FallbackScanner(
      bluez,
      () => raw,
      (listener) => {
        tell = listener;
      },
    );
    const heard: string[] = [];
    scanner.on('lost', (id) => heard.push(id));
    tell(true);
    await vi.advanceTimersByTimeAsync(ABSENT_MS - 1);
    tell(false);
    await vi.advanceTimersByTimeAsync(ABSENT_MS * 2);
    expect(open).not.toHaveBeenCalled();
    tell(true);
    await vi.advanceTimersByTimeAsync(ABSENT_MS);
    expect(open).toHaveBeenCalledOnce();
    bluez.emit('lost', 'from BlueZ');
    raw.emit('lost', 'from raw HCI');
    tell(false);
    raw.emit('lost', 'from raw HCI, too late');
    expect(close).toHaveBeenCalledOnce();
    expect(heard).toEqual(['from raw HCI']);
  });
});

describe('the native radio’s process', () => {
  class TestProcess extends EventEmitter implements RadioProcess {
    postMessage(message: { id: number }): void {
      setImmediate(() => this.emit('message', { type: 'answer', id: message.id, error: null }));
    }
    kill(): boolean {
      return true;
    }
  }
  test('its crash is a state, and it is started again', async () => {
    vi.useFakeTimers();
    const made: TestProcess[] = [];
    const scanner = new NativeScanner(() => {
      const child = new TestProcess();
      made.push(child);
      return child;
    });
    scanner.open();
    made[0]?.emit('message', { type: 'status', status: 'poweredOn' });
    made[0]?.emit('exit', 139);
    expect([scanner.status, scanner.searching]).toEqual(['crashed', false]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(made).toHaveLength(2);
    made[1]?.emit('message', { type: 'status', status: 'poweredOn' });
    expect(scanner.status).toBe('poweredOn');
    scanner.close();
    vi.useRealTimers();
  });
});

test('a radio process that has run for hours is replaced when a search ends, not before', async () => {
  const made: EventEmitter[] = [];
  let now = 0;
  const scanner = new NativeScanner(
    () => {
      const child = Object.assign(new EventEmitter(), {
        postMessage: (message: { id: number }) =>
          void setImmediate(() => child.emit('message', { type: 'answer', id: message.id, error: null })),
        kill: () => true,
      });
      made.push(child);
      return child as RadioProcess;
    },
    () => now,
  );
  scanner.open();
  await scanner.start();
  now = RECYCLE_MS - 1;
  await scanner.stop();
  expect(made).toHaveLength(1);
  now = RECYCLE_MS;
  await scanner.stop();
  expect(made).toHaveLength(2);
  // The end of the old one is no crash.
  made[0]?.emit('exit', 0);
  expect(scanner.status).toBe('unknown');
  scanner.close();
});

test('the raw capability is read from the process status, and a missing file means none', () => {
  expect(hasRawCapability('/nonexistent')).toBe(false);
});
