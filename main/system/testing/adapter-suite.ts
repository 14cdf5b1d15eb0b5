import { expect } from 'vitest';
import { identifyRecord } from '../../../catalog/identify/identify-advertisement';
import { carriesSound } from '../../../catalog/identify/le-audio';
import type { SystemRecord } from '../../../catalog/identify/system-record';
import type { SystemAdapter } from '../system-adapter';

/** WH-1000XM4 near a computer, with the actions of its owner. Each promise resolves when the action is done, not when it is reported. */
export interface AdapterFixture {
  readonly system: SystemAdapter;
  /** Upper-case with colons. */
  readonly address: string;
  /** Starts the parts that the adapter needs in addition to its own `start`. */
  begin(): void;
  pairAndConnect(): Promise<void>;
  switchOff(): Promise<void>;
  forget(): Promise<void>;
}

/** Defines the contract of an adapter on a computer without Bluetooth: it reports no device, and emits nothing after its end. */
export async function describeEmptyContract(system: SystemAdapter): Promise<void> {
  let records = 0;
  system.on('record', () => {
    records += 1;
  });
  system.start();
  system.startWatching?.();
  const about = await system.about();
  expect(about.every((line) => typeof line === 'string')).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(records).toBe(0);
  // Null leaves the status to the radio.
  expect(system.status).not.toBe('ready');
  system.close();
}

/** Defines the contract of every operating system's adapter. */
export async function describeAdapterContract(world: AdapterFixture): Promise<void> {
  const { system, address } = world;
  const records = new Map<string, SystemRecord>();
  let emitted = 0;
  system.on('record', (record) => {
    emitted += 1;
    records.set(record.id, record);
  });
  system.on('gone', (id) => {
    emitted += 1;
    records.delete(id);
  });
  system.on('reset', () => records.clear());
  const find = () => [...records.values()].find((record) => record.address === address && carriesSound(record));
  const becomes = async (what: string, condition: (record: SystemRecord | undefined) => boolean): Promise<SystemRecord | undefined> => {
    // The limit of this poll is the project's, which grows with the slowness of the computer.
    await expect.poll(() => condition(find()), { interval: 20, message: `reported: ${what}` }).toBe(true);
    return find();
  };

  // The adapter emits nothing before its start.
  expect(emitted).toBe(0);
  system.start();
  world.begin();
  system.startWatching?.();

  await world.pairAndConnect();
  const connected = await becomes('connected', (record) => record?.connected === true && record.modalias !== null);
  if (connected === undefined) throw new Error('gone again');
  expect(connected.paired).toBe(true);
  expect(identifyRecord(connected)).toMatchObject({ kind: 'model', modelId: 'wh-1000xm4', confidence: 'certain' });
  await becomes('sound', (record) => record?.soundProfiles === null || record?.soundProfiles.includes('a2dp') === true);
  // If a system does not report its status, the radio does.
  expect([null, 'ready']).toContain(system.status);

  await world.switchOff();
  const away = await becomes('away', (record) => record?.connected === false);
  expect(away?.paired).toBe(true);
  // Nothing is reported about a device that is out of range: no open profile and no sound.
  expect([away?.soundProfiles?.length ?? 0, away?.playing]).toEqual([0, false]);

  await world.forget();
  await becomes('forgotten', (record) => record === undefined || !record.paired);

  const about = await system.about();
  expect(about.every((line) => typeof line === 'string' && !line.includes(address))).toBe(true);

  system.close();
  const before = emitted;
  await world.pairAndConnect().catch(() => undefined); // No handler is registered, and the call must do nothing.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(emitted).toBe(before);
}
