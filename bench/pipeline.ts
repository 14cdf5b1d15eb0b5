import { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SystemRecord } from '../catalog/identify/system-record';
import { createWindowlessApp } from '../main/app/testing/windowless-app';
import { createNoble } from '../main/radio/create-noble';
import { NobleScanner } from '../main/radio/noble-scanner';
import { ScriptedBindings } from '../main/radio/testing/scripted-bindings';
import type { SystemAdapter, SystemEvents } from '../main/system/system-adapter';
import { createCrowd, type DiscoveredPacket } from './crowd';

/** Measures a million packets in three ways, as processor time of all threads. */
interface PipelineResult {
  readonly packets: number;
  /** Loop that only compares the name. */
  readonly plainNsPerPacket: number;
  /** noble alone, with a listener that does nothing. */
  readonly nobleNsPerPacket: number;
  /** noble, scanner, identification, reducer, list and snapshot. */
  readonly earshotNsPerPacket: number;
  /** Cost of the whole pipeline divided by that of noble alone. The goal is at most 1.5. */
  readonly ratio: number;
  readonly snapshots: number;
  /** Heap in use after a collection, in MB: of the whole pipeline after 100,000 packets and at the end, and of noble alone at the end. */
  readonly heapAt100kMb: number;
  readonly heapAtEndMb: number;
  readonly nobleHeapAtEndMb: number;
}

const PACKETS = 1_000_000;
/** Packets between two turns of the event loop: the maximum that a radio process sends at once. */
const TURN = 500;
const FIRST_LOOK = 100_000;
const ROUNDS = 3;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Measures the whole path of packets, alternating with noble's own handling of the same packets. */
export async function benchPipeline(): Promise<PipelineResult> {
  const runs: Record<'plain' | 'noble' | 'earshot', Run[]> = { plain: [], noble: [], earshot: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.plain.push(await runPipeline(plainLoop(), createCrowd(PACKETS)));
    runs.noble.push(await runPipeline(createNoblePipeline(), createCrowd(PACKETS)));
    runs.earshot.push(await runPipeline(await createEarshotPipeline(), createCrowd(PACKETS)));
  }
  const of = (kind: keyof typeof runs) => runs[kind].reduce((best, one) => (one.nsPerPacket < best.nsPerPacket ? one : best));
  const [plain, noble, earshot] = [of('plain'), of('noble'), of('earshot')];
  return {
    packets: PACKETS,
    plainNsPerPacket: Math.round(plain.nsPerPacket),
    nobleNsPerPacket: Math.round(noble.nsPerPacket),
    earshotNsPerPacket: Math.round(earshot.nsPerPacket),
    ratio: round2(earshot.nsPerPacket / noble.nsPerPacket),
    snapshots: earshot.count,
    heapAt100kMb: round2(earshot.heapAtFirstLook / 1e6),
    heapAtEndMb: round2(earshot.heapAtEnd / 1e6),
    nobleHeapAtEndMb: round2(noble.heapAtEnd / 1e6),
  };
}

/** Receiver of packets. */
interface Pipeline {
  take(packet: DiscoveredPacket): void;
  count(): number;
  close(): Promise<void>;
}

/** Cost of a run. */
export interface Run {
  readonly nsPerPacket: number;
  readonly count: number;
  readonly heapAtFirstLook: number;
  readonly heapAtEnd: number;
}

function plainLoop(): Pipeline {
  const names = /^(LE_)?(WH|WF|WI|LinkBuds|ULT|INZONE)/;
  let count = 0;
  const take = ([, , , , advertisement]: DiscoveredPacket): void => {
    const name: unknown = Reflect.get(advertisement, 'localName');
    if (typeof name === 'string' && names.test(name)) count += 1;
  };
  return { take, count: () => count, close: async () => undefined };
}

/** Creates noble alone, with a listener that does nothing. */
export function createNoblePipeline(): Pipeline {
  const bindings = new ScriptedBindings();
  const noble = createNoble(bindings);
  let count = 0;
  noble.on('discover', () => {
    count += 1;
  });
  noble.on('stateChange', () => noble.startScanning([], true));
  return { take: (packet) => bindings.emit('discover', ...packet), count: () => count, close: async () => undefined };
}

/**
 * Creates the app without its window, but with everything between the packet and the snapshot. @param records system records that exist
 * from the start.
 */
export async function createEarshotPipeline(records: readonly SystemRecord[] = []): Promise<Pipeline> {
  const bindings = new ScriptedBindings();
  const scanner = new NobleScanner(createNoble(bindings));
  const system: SystemAdapter = Object.assign(new EventEmitter<SystemEvents>(), {
    status: 'ready' as const,
    actions: null,
    inquires: false,
    start: () => undefined,
    close: () => undefined,
    about: async () => [],
    openSoundSettings: async () => undefined,
    openSettings: async () => undefined,
  });
  const earshot = createWindowlessApp(scanner, system);
  let snapshots = 0;
  earshot.on('snapshot', () => {
    snapshots += 1;
  });
  earshot.start();
  earshot.setVisible(true);
  for (let turns = 0; !scanner.searching; turns++) {
    if (turns > 1_000) throw new Error('the search did not start');
    await new Promise(setImmediate);
  }
  for (const record of records) system.emit('record', record);
  return { take: (packet) => bindings.emit('discover', ...packet), count: () => snapshots, close: () => earshot.close() };
}

/** Measures the processor time that one way needs for each packet. */
export async function runPipeline(pipeline: Pipeline, packets: Iterable<DiscoveredPacket>): Promise<Run> {
  let heapAtFirstLook = 0;
  let index = 0;
  let spent = 0;
  let turn: DiscoveredPacket[] = [];
  const flush = async (): Promise<void> => {
    const before = process.cpuUsage();
    for (const packet of turn) pipeline.take(packet);
    await new Promise(setImmediate);
    const { user, system } = process.cpuUsage(before);
    spent += user + system;
    turn = [];
  };
  for (const packet of packets) {
    turn.push(packet);
    index += 1;
    if (turn.length === TURN) await flush();
    if (index === FIRST_LOOK) heapAtFirstLook = heap();
  }
  const heapAtEnd = heap();
  await pipeline.close();
  return { nsPerPacket: (spent * 1_000) / index, count: pipeline.count(), heapAtFirstLook, heapAtEnd };
}

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
