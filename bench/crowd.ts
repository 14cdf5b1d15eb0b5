/** Packet in the form in which bindings pass it to noble. */
export type DiscoveredPacket = readonly [
  id: string,
  address: string,
  type: string,
  connectable: boolean,
  advertisement: object,
  rssi: number,
  scannable: boolean,
];

/** Number of advertisers in range at one time. */
const STRANGERS = 2_000;
const HEADSETS = 24;
/** Number of packets after which the unknown devices change their addresses, as phones do. */
const ROTATION = 50_000;

// Kinds of unknown devices in an ordinary office: phones, speakers, exposure beacons, televisions.
const KINDS = [
  () => ({ manufacturerData: Buffer.from('4c0010054b1c5d2f3a', 'hex'), serviceData: [], serviceUuids: [] }),
  () => ({ localName: 'JBL Flip 6', manufacturerData: Buffer.from('570012', 'hex'), serviceData: [], serviceUuids: ['fddf'] }),
  () => ({ serviceData: [{ uuid: 'fd6f', data: Buffer.alloc(20, 7) }], serviceUuids: ['fd6f'] }),
  () => ({ localName: '[TV] Living room', manufacturerData: Buffer.from('7500420401', 'hex'), serviceData: [], serviceUuids: [] }),
];

// LE_ entries of Sony headphones in the two forms that were recorded. The tests of catalog/identify contain the recorded packets.
const SONY = [
  (number: number) => ({
    localName: 'LE_WH-1000XM4',
    manufacturerData: Buffer.from(`2d0104000202b0310301cea27a${hex(number, 2)}3210030033000000`, 'hex'),
    serviceData: [],
    serviceUuids: [],
  }),
  () => ({
    localName: 'LE_WF-1000XM5',
    serviceData: [{ uuid: 'fe2c', data: Buffer.from('0030000000111734303247', 'hex') }],
    serviceUuids: ['fd82'],
  }),
];

/**
 * Creates the packets of a crowded office: 95 % unknown devices with rotating addresses, and 5 % Sony headphones. Each call returns the
 * same packets.
 */
export function* createCrowd(packets: number): Generator<DiscoveredPacket> {
  for (let index = 0; index < packets; index++) {
    const rssi = -40 - (index % 50);
    if (index % 20 === 0) {
      const number = (index / 20) % HEADSETS;
      const id = `e0000000${hex(number, 4)}`;
      yield [id, id, 'random', true, SONY[number % 2]?.(number) ?? {}, rssi, true];
    } else {
      const number = (index * 7_919) % STRANGERS;
      const id = `4${hex(Math.floor(index / ROTATION), 5)}${hex(number, 6)}`;
      // Each packet gets new buffers, because real bindings create new ones, too.
      yield [id, id, 'random', true, KINDS[number % KINDS.length]?.() ?? {}, rssi, true];
    }
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
