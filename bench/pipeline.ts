import type { EventEmitter } from 'node:events';
import { Sighter } from '../catalog/identify/sight';
import { nobleOver } from '../main/radio/noble-over';
import { type Noble, NobleScanner } from '../main/radio/noble-scanner';
import { ToldBindings } from '../main/radio/testing/told-bindings';

/** One event as bindings give it to noble. */
type Discover = readonly [
  id: string,
  address: string,
  type: string,
  connectable: boolean,
  advertisement: object,
  rssi: number,
  scannable: boolean,
];

/** What one run of the pipeline costs, against noble alone over the same events. */
export interface PipelineResult {
  readonly events: number;
  readonly nobleNsPerEvent: number;
  readonly earshotNsPerEvent: number;
  /** Our own share over noble's: (ours with noble - noble alone) / noble alone. */
  readonly ratioOwn: number;
  readonly sightings: number;
}

const EVENTS = 200_000;
const ADDRESSES = 2_000;
const ROUNDS = 7;

// A crowd: 95 % strangers of four common kinds, 5 % Sony halves; addresses rotate.
function crowd(): Discover[] {
  const strangers = [
    { manufacturerData: Buffer.from('4c0010054b1c5d2f3a', 'hex'), serviceData: [], serviceUuids: [] },
    { localName: 'JBL Flip 6', manufacturerData: Buffer.from('570012', 'hex'), serviceData: [], serviceUuids: ['fddf'] },
    { serviceData: [{ uuid: 'fd6f', data: Buffer.alloc(20, 7) }], serviceUuids: ['fd6f'] },
    { localName: '[TV] Living room', manufacturerData: Buffer.from('7500420401', 'hex'), serviceData: [], serviceUuids: [] },
  ];
  const sony = [
    {
      localName: 'LE_WH-1000XM4',
      manufacturerData: Buffer.from('2d0104000202b0310301cea27ac73210030033000000', 'hex'),
      serviceData: [],
      serviceUuids: [],
    },
    {
      localName: 'LE_WF-1000XM5',
      serviceData: [{ uuid: 'fe2c', data: Buffer.from('0030000000111734303247', 'hex') }],
      serviceUuids: ['fd82'],
    },
  ];
  return Array.from({ length: EVENTS }, (_, index) => {
    const number = (index * 7_919) % ADDRESSES;
    const id = number.toString(16).padStart(12, '0');
    const advertisement = number % 20 === 0 ? sony[number % 2] : strangers[number % 4];
    // Real bindings make new buffers for every packet.
    const { manufacturerData } = advertisement as { manufacturerData?: Buffer };
    const packet = { ...advertisement, ...(manufacturerData === undefined ? {} : { manufacturerData: Buffer.from(manufacturerData) }) };
    return [id, id, 'random', true, packet, -40 - (index % 50), true] as const;
  });
}

/** Times the pipeline noble event -> identified sighting against noble's own handling of the same events. */
export async function benchPipeline(): Promise<PipelineResult> {
  const events = crowd();
  const alone: number[] = [];
  const ours: number[] = [];
  let sightings = 0;
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await time(events, (noble) => void noble.on('discover', () => undefined)));
    sightings = 0;
    ours.push(
      await time(events, (noble, bindings) => {
        const scanner = new NobleScanner(noble, bindings);
        const sighter = new Sighter();
        scanner.on('advertisement', (advertisement) => {
          if (sighter.sight(advertisement) !== null) sightings += 1;
        });
      }),
    );
  }
  const noble = median(alone) / events.length;
  const earshot = median(ours) / events.length;
  return {
    events: events.length,
    nobleNsPerEvent: Math.round(noble * 1e6),
    earshotNsPerEvent: Math.round(earshot * 1e6),
    ratioOwn: (earshot - noble) / noble,
    sightings,
  };
}

async function time(events: readonly Discover[], listen: (noble: Noble, bindings: EventEmitter) => void): Promise<number> {
  const bindings = new ToldBindings();
  const noble = nobleOver(bindings);
  listen(noble, bindings);
  noble.on('stateChange', () => undefined);
  await new Promise(setImmediate);
  await new Promise<void>((resolve, reject) => noble.startScanning([], true, (error) => (error ? reject(error) : resolve())));
  const started = performance.now();
  for (const event of events) bindings.emit('discover', ...event);
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
