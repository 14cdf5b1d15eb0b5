import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Advertisement } from '../../catalog/identify/advertisement';
import { identifyAdvertisement } from '../../catalog/identify/identify-advertisement';
import { createNoble } from './create-noble';
import { MAX_PERIPHERALS, type Noble, NobleScanner, QUIRKS, type RadioQuirks } from './noble-scanner';
import { MAX_OTHER_ADDRESSES } from './scanner';
import { ScriptedBindings } from './testing/scripted-bindings';
import { SonyFilter, toAdvertisement } from './to-advertisement';

async function started(
  quirks?: RadioQuirks,
): Promise<{ bindings: ScriptedBindings; scanner: NobleScanner; noble: Noble; received: Advertisement[] }> {
  const bindings = new ScriptedBindings();
  const noble = createNoble(bindings);
  const scanner = new NobleScanner(noble, bindings, quirks);
  const received: Advertisement[] = [];
  scanner.on('advertisement', (advertisement) => received.push(advertisement));
  const ready = new Promise((resolve) => scanner.once('status', resolve));
  scanner.open();
  await ready;
  await scanner.start();
  return { bindings, scanner, noble, received };
}

describe('noble over our bindings', () => {
  test('emits Sony’s packets and drops those of strangers', async () => {
    const { bindings, received } = await started();
    bindings.advertise('aa', { localName: 'LE_WH-1000XM4' });
    bindings.advertise('bb', { localName: 'JBL Flip' });
    bindings.advertise('cc', { manufacturerData: Buffer.from('2d01040001310001a27ac7320060d0000000000000', 'hex') });
    bindings.advertise('dd', { manufacturerData: Buffer.from('4c000215', 'hex') });
    expect(received.map((item) => item.id)).toEqual(['aa', 'cc']);
    expect(received.map(identifyAdvertisement)).toMatchObject([{ name: 'LE_WH-1000XM4' }, { addressHash: 'a27ac732' }]);
  });
  test('counts each other address once up to a limit', async () => {
    const { bindings, scanner } = await started();
    const counts: number[] = [];
    scanner.on('others', (count) => counts.push(count));
    bindings.advertise('aa', { localName: 'LE_WH-1000XM4' });
    for (const id of ['bb', 'cc', 'bb']) bindings.advertise(id, { localName: 'JBL Flip' });
    expect(counts).toEqual([1, 2]);
    for (let index = 0; index < 500; index++) bindings.advertise(`f${index}`, {});
    expect(counts.at(-1)).toBe(MAX_OTHER_ADDRESSES);
    expect(counts).toHaveLength(MAX_OTHER_ADDRESSES);
  });
  test('counts other Sony devices and foreign headphones', async () => {
    const { bindings, scanner } = await started();
    const counts: number[] = [];
    scanner.on('others', (count) => counts.push(count));
    const speaker = Buffer.from('2d0104000110100415afc3d60206c2000000000000', 'hex');
    for (let times = 0; times < 3; times++) bindings.advertise('aa', { localName: 'LE_SRS-XB33', manufacturerData: speaker });
    bindings.advertise('bb', { localName: 'LE-Bose NC 700', serviceData: [{ uuid: 'fe2c', data: Buffer.from('cd8256', 'hex') }] });
    expect(counts).toEqual([1, 2]);
    // A later packet shows that the second are Sony's headphones.
    bindings.advertise('bb', { localName: 'LE_WH-1000XM4' });
    expect(counts).toEqual([1, 2, 1]);
  });
  test('bounds noble’s memory for twenty thousand addresses', async () => {
    const { bindings, scanner, noble } = await started();
    for (let index = 0; index < 20_000; index++)
      bindings.advertise(index.toString(16).padStart(12, '0'), { localName: `stranger ${index}` });
    expect(scanner.remembered).toBeLessThanOrEqual(MAX_PERIPHERALS);
    expect(scanner.remembered).toBeGreaterThanOrEqual(MAX_PERIPHERALS / 2);
    for (const memory of ['_peripherals', '_services', '_characteristics', '_descriptors', '_discoveredPeripheralUUids']) {
      expect(Object.keys(Reflect.get(noble, memory) as object)).toHaveLength(scanner.remembered);
    }
  });
  test('clears noble’s memory at the end of a search', async () => {
    const { bindings, scanner, noble, received } = await started();
    for (let index = 0; index < 3_000; index++) bindings.advertise(index.toString(16), { localName: 'stranger' });
    bindings.advertise('aa', { localName: 'LE_WH-1000XM4' });
    await scanner.stop();
    expect(scanner.remembered).toBe(0);
    await scanner.start();
    bindings.advertise('aa', { localName: 'LE_WH-1000XM4' });
    expect({ received: received.length, remembered: scanner.remembered }).toEqual({ received: 2, remembered: 1 });
    // The memory is cleared too if the radio ends the search.
    noble.emit('scanStop');
    expect(scanner.remembered).toBe(0);
  });
  test('rejects a failed start', async () => {
    const { bindings, scanner, noble } = await started();
    await scanner.stop();
    bindings.startScanning = () => bindings.emit('scanFailed', new Error('refused'));
    for (let tries = 0; tries < 20; tries++) await expect(scanner.start()).rejects.toThrow('refused');
    // A failed start leaves no listener.
    expect([noble.listenerCount('scanStart'), bindings.listenerCount('scanFailed')]).toEqual([0, 0]);
    expect(scanner.searching).toBe(false);
  });
  test('never throws and emits only checked values', () => {
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
    const filter = new SonyFilter();
    fc.assert(
      fc.property(peripheral, (input) => {
        filter.passes(input as never);
        const advertisement = toAdvertisement(input as never);
        if (advertisement === null) return;
        identifyAdvertisement(advertisement);
        expect(advertisement.rssi === null || (advertisement.rssi >= -127 && advertisement.rssi <= 20)).toBe(true);
        expect(advertisement.address === null || /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(advertisement.address)).toBe(true);
      }),
    );
  });
});

describe('the radio of Windows', () => {
  const model = { localName: 'LE_WH-1000XM4' };
  test('reports headphones that Windows calls out of range as lost', async () => {
    const { bindings, scanner, received } = await started(QUIRKS.win32);
    const lost: string[] = [];
    scanner.on('lost', (id) => lost.push(id));
    bindings.advertise('aa', model, -60);
    const { packets } = scanner;
    // These are the same packet again, and an empty one of a stranger.
    bindings.advertise('aa', model, -127);
    bindings.advertise('bb', {}, -127);
    expect({ received: received.length, lost, packets: scanner.packets - packets }).toEqual({ received: 1, lost: ['aa'], packets: 0 });
    bindings.advertise('aa', model, -60);
    expect(received).toHaveLength(2);
  });
  test('treats -127 dBm as a packet on other systems', async () => {
    const { bindings, received } = await started();
    bindings.advertise('aa', model, -127);
    expect(received).toMatchObject([{ rssi: -127 }]);
  });
  test('trusts no address type of the Windows binding', async () => {
    const { bindings, received } = await started(QUIRKS.win32);
    bindings.advertise('aa', model, -60);
    expect(received).toMatchObject([{ addressType: 'unknown' }]);
  });
  test('never keeps a device that is out of range', async () => {
    const { bindings, scanner } = await started(QUIRKS.win32);
    for (let index = 0; index < 3_000; index++) {
      bindings.advertise(`s${index}`, {}, -60);
      bindings.advertise(`s${index}`, {}, -127);
    }
    expect(scanner.remembered).toBe(0);
  });
});

test.each([
  ['Microsoft’s beacon', '0600030080', true],
  ['for both radios', '0600030180', true],
  ['another beacon of Microsoft’s', '060001092002', false],
  ['a sub-scenario that does not exist', '0600030980', false],
  ['cut short', '060003', false],
])('proves pairing mode by Swift Pair: %s', (_name, hex, pairingMode) => {
  const advertisement = toAdvertisement({
    id: 'a',
    advertisement: { localName: 'LE_WF-C700N', manufacturerData: Buffer.from(hex, 'hex') },
  });
  expect(advertisement === null ? null : identifyAdvertisement(advertisement)).toMatchObject({ pairingMode });
});
test('reads Microsoft’s section next to Sony’s', () => {
  const advertisement = toAdvertisement({
    id: 'a',
    advertisement: {
      localName: 'LE_WF-C700N',
      manufacturerData: Buffer.from('2d0104000202b0310301cea27ac73210030033000000', 'hex'),
      microsoftData: Buffer.from('030080', 'hex'),
    },
  });
  expect(advertisement === null ? null : identifyAdvertisement(advertisement)).toMatchObject({
    pairingMode: true,
    addressHash: 'a27ac732',
  });
});
