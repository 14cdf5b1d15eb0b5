import { BLANK_RECORD, type SystemRecord } from '../catalog/identify/system-record';
import type { DiscoveredPacket } from './crowd';
import { createEarshotPipeline, createNoblePipeline, type Run, runPipeline } from './pipeline';

/** Cost of a flood up to the limits, as processor time of all threads. */
interface FloodResult {
  readonly packets: number;
  readonly nobleNsPerPacket: number;
  readonly earshotNsPerPacket: number;
  /** Cost of the whole app divided by that of noble alone, at most {@link MAX_FLOOD_RATIO}. */
  readonly ratio: number;
  readonly goal: typeof MAX_FLOOD_RATIO;
  readonly snapshots: number;
}

/**
 * Maximum cost of the app, as a multiple of noble alone, in a flood up to the limits. It is higher than in the pipeline, because packets of
 * headphones cost more than those of unknown devices, and deriving the list takes a fifth of the time.
 */
const MAX_FLOOD_RATIO = 10;

/** Maximum numbers of headphones that the list accepts from the radio and from the system. */
const BOUND = 256;
const PACKETS = 200_000;
const ROUNDS = 3;

/** Measures a flood of one model up to the limits of the list, alternating with noble's own handling of the same packets. */
export async function benchFlood(): Promise<FloodResult> {
  const runs: Record<'noble' | 'earshot', Run[]> = { noble: [], earshot: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.noble.push(await runPipeline(createNoblePipeline(), flood()));
    runs.earshot.push(await runPipeline(await createEarshotPipeline(records()), flood()));
  }
  const best = (kind: keyof typeof runs) => runs[kind].reduce((one, other) => (other.nsPerPacket < one.nsPerPacket ? other : one));
  const [noble, earshot] = [best('noble'), best('earshot')];
  const ratio = Math.round((earshot.nsPerPacket / noble.nsPerPacket) * 100) / 100;
  if (ratio > MAX_FLOOD_RATIO) process.stdout.write(`A flood costs ${ratio} times bare noble, more than ${MAX_FLOOD_RATIO}.\n`);
  return {
    packets: PACKETS,
    nobleNsPerPacket: Math.round(noble.nsPerPacket),
    earshotNsPerPacket: Math.round(earshot.nsPerPacket),
    ratio,
    goal: MAX_FLOOD_RATIO,
    snapshots: earshot.count,
  };
}

function* flood(): Generator<DiscoveredPacket> {
  for (let index = 0; index < PACKETS; index++) {
    const id = `4a00000000${hex(index % BOUND)}`;
    const advertisement = { localName: 'LE_WH-1000XM4', serviceData: [], serviceUuids: [] };
    yield [id, id.match(/../g)?.join(':') ?? id, 'random', true, advertisement, -40 - (index % 40), true];
  }
}

function records(): SystemRecord[] {
  return Array.from({ length: BOUND }, (_, index) => {
    const address = `66:66:66:66:66:${hex(index).toUpperCase()}`;
    const id = `/org/bluez/hci0/dev_${address.replaceAll(':', '_')}`;
    return {
      ...BLANK_RECORD,
      id,
      address,
      addressType: 'public',
      name: 'WH-1000XM4',
      alias: 'WH-1000XM4',
      classOfDevice: 0x240404,
      rssi: -60,
      inquiry: 1,
    };
  });
}

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}
