import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { DEFAULT_PREFERENCES, type Preferences } from '../../catalog/preferences';
import { type AppEvent, deriveState, reduceAppState } from './app-state';
import { createHistory, DeviceHistory } from './device-history';
import { PersistentMemory, SessionMemory } from './memory';
import { StateStore } from './state-store';
import { createTestState } from './testing/state';

const CLASSIC = '94:DB:56:00:00:01';
const LE = 'D4:DB:56:00:00:01';
const record: SystemRecord = {
  ...BLANK_RECORD,
  id: CLASSIC,
  address: CLASSIC,
  name: 'WH-1000XM4',
  paired: true,
  connected: true,
  classOfDevice: 0x240404,
  soundProfiles: [],
};
const times = { now: 20_000, wall: 1_700_000_000_000 };

const factsAfter = (events: readonly AppEvent[], start = createTestState()) =>
  createHistory(deriveState(events.reduce(reduceAppState, start), 20_000), 'linux', times);

describe('remembered', () => {
  test('stores paired headphones with their worst problem', () => {
    expect(factsAfter([{ type: 'record', record, at: 0 }])).toMatchObject([
      { key: CLASSIC, lastSeen: times.wall, refused: false, refusals: 0, chosen: null, lastProblem: 'no-profile' },
    ]);
  });
  test('stores a problem of the computer as the last one', () => {
    const facts = { ...createTestState().systemFacts, soundServer: false };
    const events: AppEvent[] = [
      { type: 'system-facts', facts, at: 0 },
      { type: 'record', record, at: 0 },
    ];
    expect(factsAfter(events)).toMatchObject([{ lastProblem: 'no-sound-server' }]);
  });
  test('stores no headphones of other people', () => {
    expect(factsAfter([{ type: 'record', record: { ...record, paired: false, connected: false, inquiry: 1 }, at: 19_000 }])).toEqual([]);
  });
  test('stores nothing if the owner turned it off', () => {
    const preferences = { ...DEFAULT_PREFERENCES, remember: false };
    expect(factsAfter([{ type: 'record', record, at: 0 }], createTestState({ preferences }))).toEqual([]);
  });
  test('removes a pairing only if its removal was observed', () => {
    const gone: AppEvent[] = [{ type: 'record', record: { ...record, connected: false, paired: false, inquiry: 1 }, at: 19_000 }];
    const ready: AppEvent = { type: 'system', status: 'ready', inquires: true };
    const here: AppEvent = { type: 'record', record, at: 0 };
    const [kept] = factsAfter([ready, here]);
    expect(kept).toMatchObject({ paired: true });
    const start = createTestState({ kept: { headphones: kept === undefined ? [] : [kept], guide: null, learned: [], problem: null } });
    expect(factsAfter([ready, here, ...gone], start)).toMatchObject([{ key: CLASSIC, paired: false }]);
    expect(factsAfter([ready, here, { type: 'record-gone', id: record.id }], start)).toMatchObject([{ paired: false }]);
    expect(factsAfter([ready, ...gone], start)).toMatchObject([{ paired: true }]);
    // Without Bluetooth the system has no records, but its pairings still exist.
    const lost: AppEvent = { type: 'system', status: 'service-down', inquires: false };
    expect(factsAfter([ready, here, lost, { type: 'system-reset' }], start)).toMatchObject([{ paired: true }]);
  });
  test('moves a name from LE_ entry to classic entry', () => {
    const half = { ...record, id: LE, address: LE, name: 'LE_WH-1000XM4', classOfDevice: null, connected: false };
    const kept = {
      key: LE,
      modelId: 'wh-1000xm4',
      name: null,
      nickname: 'Kitchen',
      paired: true,
      lastSeen: 5,
      lastBattery: null,
      refused: false,
      refusals: 0,
      chosen: null,
      lastProblem: null,
    };
    const start = createTestState({ kept: { headphones: [kept], guide: null, learned: [], problem: null } });
    const first = deriveState(reduceAppState(start, { type: 'record', record: half, at: 0 }), 0).appState;
    const both = reduceAppState(first, { type: 'record', record, at: 10 });
    expect(createHistory(deriveState(both, 20_000), 'linux', times)).toMatchObject([{ key: CLASSIC, nickname: 'Kitchen' }]);
  });
});

function fixture() {
  const file = Object.assign(new EventEmitter<{ problem: [] }>(), {
    settings: { headphones: [], guide: null, learned: [] },
    problem: null,
    update: vi.fn((change: object) => Object.assign(file, { settings: { ...file.settings, ...change } })),
    forgetAside: vi.fn(async () => undefined),
    acknowledge: vi.fn(),
  });
  const preferences = Object.assign(new EventEmitter<{ changed: [after: Preferences, before: Preferences] }>(), {
    current: DEFAULT_PREFERENCES,
  });
  const store = new StateStore(createTestState(), () => 0);
  const memory = new PersistentMemory(file);
  return { file, preferences, store: store, memory, remembering: new DeviceHistory(memory, preferences, store, 'linux') };
}

describe('Remembering', () => {
  test('restores the stored state and a problem of the file', () => {
    const { store, memory, file } = fixture();
    memory.keep({ guide: { kind: 'pair', target: null, modelId: 'wh-1000xm4', step: 1 } });
    expect(store.appState.kept.guide).toMatchObject({ step: 1 });
    Object.assign(file, { problem: 'unwritable' });
    file.emit('problem');
    expect(store.appState.kept.problem).toBe('unwritable');
    store.close();
  });
  test('deletes everything if the owner turns it off', () => {
    const { store, file, preferences } = fixture();
    preferences.emit('changed', { ...DEFAULT_PREFERENCES, remember: false }, DEFAULT_PREFERENCES);
    expect(store.appState.preferences.remember).toBe(false);
    expect(file.update).toHaveBeenCalledWith({ headphones: [], learned: [] });
    expect(file.forgetAside).toHaveBeenCalledTimes(1);
    store.close();
  });
  test('keeps headphones when another preference changes', () => {
    const { store, file, preferences } = fixture();
    preferences.emit('changed', { ...DEFAULT_PREFERENCES, tray: true }, DEFAULT_PREFERENCES);
    expect(file.update).not.toHaveBeenCalled();
    store.close();
  });
});

describe('ways that worked', () => {
  const triedMethod = {
    modelId: 'wf-c500',
    way: 'in-case/case-button/5',
    outcome: 'pairing-mode',
    seconds: 5,
    light: null,
    voice: null,
    firmware: null,
    result: null,
  } as const;
  test('stores each method once with day and system', () => {
    const { store, remembering } = fixture();
    remembering.learn(triedMethod);
    remembering.learn({ ...triedMethod, light: 'blue' });
    expect(store.appState.kept.learned).toEqual([
      { ...triedMethod, light: 'blue', day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), system: 'linux' },
    ]);
    remembering.unlearn(triedMethod);
    expect(store.appState.kept.learned).toEqual([]);
    store.close();
  });
  test('stores a reset with its result', () => {
    const { store, remembering } = fixture();
    const result = { oldPairing: { value: 'refused', witness: 'computer' }, pairingMode: null } as const;
    remembering.learn({ ...triedMethod, modelId: 'wh-1000xm5', way: 'any/power+nc-amb/unknown', outcome: 'reset', seconds: null, result });
    expect(store.appState.kept.learned).toMatchObject([{ outcome: 'reset', seconds: null, result }]);
    store.close();
  });
  test('stores no unknown method, and nothing if turned off', () => {
    const { store, remembering, preferences } = fixture();
    remembering.learn({ ...triedMethod, way: 'off/power/7' });
    remembering.learn({ ...triedMethod, modelId: 'wh-9000' });
    Object.assign(preferences, { current: { ...DEFAULT_PREFERENCES, remember: false } });
    remembering.learn(triedMethod);
    expect(store.appState.kept.learned).toEqual([]);
    store.close();
  });
});

test('stores no headphones of a recording', () => {
  const { file, store } = fixture();
  const memory = new SessionMemory(file);
  memory.keep({ guide: null, headphones: [] });
  memory.forgetAside();
  expect({ updates: file.update.mock.calls, kept: memory.kept }).toEqual({
    updates: [],
    kept: { headphones: [], guide: null, learned: [], problem: null },
  });
  store.close();
});
