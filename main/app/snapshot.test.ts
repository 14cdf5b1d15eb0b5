import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_ERRORS, ACTION_KINDS } from '../../catalog/actions/action';
import { END_REASONS } from '../../catalog/headphones';
import { BLANK_RECORD } from '../../catalog/identify/system-record';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { CODECS } from '../../catalog/sound/codecs';
import { type HeadsetSound, SOUND_MODES } from '../../catalog/sound/headset-sound';
import { snapshotSchema } from '../../contract/snapshot-schema';
import { hashAddress } from '../headphones/address-hash';
import { createAdvertisement, createSonyData } from '../headphones/testing/advertisement';
import { createSighting } from '../headphones/testing/sighting';
import {
  type AppConfig,
  type AppEvent,
  type AppState,
  type DerivedState,
  deriveState,
  FOREIGN_SEARCH_MS,
  reduceAppState,
} from './app-state';
import { createSnapshot } from './snapshot';
import { StateStore } from './state-store';
import { createTestState } from './testing/state';

const A = '94:DB:56:00:00:01';
const B = '94:DB:56:00:00:02';
const CONFIG: AppConfig = { mode: 'live', computer: 'linux', canReadDetails: false };

function deriveAfter(events: readonly AppEvent[], now = 1_000, start: AppState = createTestState()): DerivedState {
  return deriveState(events.reduce(reduceAppState, start), now);
}

const paired = { ...BLANK_RECORD, id: A, address: A, name: 'WH-1000XM4', paired: true, classOfDevice: 0x240404, soundProfiles: [] };
const kept = {
  key: A,
  modelId: 'wh-1000xm4',
  name: 'WH-1000XM4',
  nickname: 'Kitchen',
  paired: true,
  lastSeen: 5,
  lastBattery: null,
  refused: false,
  refusals: 0,
  chosen: null,
  lastProblem: null,
};

describe('snapshot', () => {
  test('shows present headphones once under their owner’s name', () => {
    const derived = deriveAfter([
      { type: 'kept', kept: { headphones: [kept], guide: null, learned: [], problem: null } },
      { type: 'record', record: paired, at: 0 },
    ]);
    const shown = createSnapshot(derived, CONFIG, ACTION_KINDS, { now: 1_000, wall: 1_000 });
    expect(shown.headphones).toMatchObject([{ name: 'Kitchen', nickname: 'Kitchen', modelName: 'WH-1000XM4' }]);
    expect(shown.remembered).toEqual([]);
  });

  test('lists absent headphones as remembered', () => {
    const derived = deriveAfter([{ type: 'kept', kept: { headphones: [kept], guide: null, learned: [], problem: null } }]);
    expect(createSnapshot(derived, CONFIG, ACTION_KINDS, { now: 1_000, wall: 1_000 }).remembered).toEqual([kept]);
  });

  test('reports a pairing that disappeared, once', () => {
    const known: AppEvent = { type: 'kept', kept: { headphones: [{ ...kept, key: A }], guide: null, learned: [], problem: null } };
    const sighted: AppEvent = { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress(A) }), at: 400 };
    const other: AppEvent = { type: 'sighted', sighting: createSighting('4A', { addressHash: hashAddress('94:DB:56:00:00:99') }), at: 400 };
    const free: AppEvent = {
      type: 'record',
      record: { ...paired, address: A, id: A, paired: false, connected: false, inquiry: 1 },
      at: 400,
    };
    const summarize = (...events: AppEvent[]) => {
      const shown = createSnapshot(deriveAfter(events), CONFIG, ACTION_KINDS, { now: 1_000, wall: 50_000 });
      return [shown.headphones.map(({ pairingLost }) => pairingLost), shown.remembered.length];
    };
    expect(summarize(known, sighted)).toEqual([[true], 0]);
    expect(summarize(known, free)).toEqual([[true], 0]);
    // These did not lose their pairing: another headset of the model, a paired one, one removed in this run, and one on a second adapter.
    expect(summarize(known, other)).toEqual([[false], 1]);
    expect(summarize(known, { type: 'record', record: { ...paired, address: A, id: A }, at: 0 })).toEqual([[false], 0]);
    expect(summarize(known, { type: 'record', record: { ...paired, address: A, id: A }, at: 0 }, free)).toEqual([[false], 0]);
    expect(summarize(known, { ...free, record: { ...free.record, onOtherAdapter: true } })).toEqual([[false], 0]);
    const elsewhere: AppEvent = { type: 'system-facts', facts: { ...createTestState().systemFacts, pairedElsewhere: [A] }, at: 0 };
    expect(summarize(known, elsewhere, sighted)).toEqual([[false], 1]);
  });

  test('converts the start of pairing mode to wall time', () => {
    const half = createSighting('4A', { addressHash: hashAddress(A), pairingMode: true });
    const shown = createSnapshot(deriveAfter([{ type: 'sighted', sighting: half, at: 400 }]), CONFIG, ACTION_KINDS, {
      now: 1_000,
      wall: 50_000,
    });
    expect(shown.headphones).toMatchObject([{ pairing: { since: 49_400 } }]);
  });

  test('reports whether calls use the headphones', () => {
    const connected = { ...paired, connected: true, soundProfiles: ['a2dp' as const] };
    const calls = (read: AppState['systemFacts']['calls']): unknown => {
      const derived = deriveAfter([
        { type: 'record', record: connected, at: 0 },
        { type: 'system-facts', facts: { ...createTestState().systemFacts, calls: read }, at: 0 },
      ]);
      return createSnapshot(derived, CONFIG, ACTION_KINDS, { now: 1_000, wall: 1_000 }).headphones[0]?.calls;
    };
    expect(calls({ output: { address: A }, microphone: 'elsewhere' })).toEqual({ output: true, microphone: false });
    expect(calls({ output: null, microphone: { address: B } })).toEqual({ output: null, microphone: false });
    expect(calls(null)).toBeNull();
  });
  test('reports whether the computer’s sound uses the headphones', () => {
    const connected = { ...paired, connected: true, soundProfiles: ['a2dp' as const] };
    const output = (facts: Partial<AppState['systemFacts']>): unknown => {
      const derived = deriveAfter([
        { type: 'record', record: connected, at: 0 },
        { type: 'system-facts', facts: { ...createTestState().systemFacts, ...facts }, at: 0 },
      ]);
      return createSnapshot(derived, CONFIG, ACTION_KINDS, { now: 1_000, wall: 1_000 }).headphones[0]?.output;
    };
    expect({ here: output({ output: { address: A } }), other: output({ output: 'elsewhere' }), unknown: output({}) }).toEqual({
      here: true,
      other: false,
      unknown: null,
    });
  });
});

describe('search by another program', () => {
  const discovering = { ...createTestState().systemFacts, discovering: true };
  const foreignAt = (events: readonly AppEvent[], now: number): boolean =>
    createSnapshot(deriveAfter(events, now), CONFIG, ACTION_KINDS, { now, wall: now }).facts.foreignSearch;
  const theirs: AppEvent = { type: 'system-facts', facts: discovering, at: 0 };

  test('reports another discovery after a delay', () => {
    expect(foreignAt([theirs], FOREIGN_SEARCH_MS - 1)).toBe(false);
    expect(foreignAt([theirs], FOREIGN_SEARCH_MS)).toBe(true);
  });
  test('hides another discovery while ours runs', () => {
    expect(foreignAt([theirs, { type: 'scanning', scanning: true, at: 100 }], FOREIGN_SEARCH_MS * 2)).toBe(false);
  });
  test('clears another discovery when none runs', () => {
    const over: AppEvent = { type: 'system-facts', facts: { ...discovering, discovering: false }, at: FOREIGN_SEARCH_MS };
    expect(foreignAt([theirs, over], FOREIGN_SEARCH_MS * 2)).toBe(false);
  });
});

/** Packets of headphones and of strangers. */
const packet = fc
  .record({
    id: fc.constantFrom('4A', '5A', '5B'),
    localName: fc.constantFrom(null, 'LE_WH-1000XM4', 'LE_WF-C500', 'a kettle'),
    rssi: fc.integer({ min: -100, max: -20 }),
    manufacturerData: fc.constantFrom(null, createSonyData(A), createSonyData(B)),
  })
  .map(({ id, ...extra }) => createAdvertisement(id, extra));

const soundDevice = fc.constantFrom(null, 'elsewhere' as const, { address: A }, { address: B });
const headsetSound: fc.Arbitrary<HeadsetSound> = fc.record({
  mode: fc.constantFrom(...SOUND_MODES),
  codec: fc.option(fc.constantFrom(...CODECS)),
  choices: fc.array(
    fc.record({ profile: fc.string(), mode: fc.constantFrom(...SOUND_MODES), codec: fc.option(fc.constantFrom(...CODECS)) }),
  ),
  volume: fc.option(fc.integer({ min: 0, max: 100 })),
  muted: fc.option(fc.boolean()),
  recorders: fc.array(fc.option(fc.string({ maxLength: 80 }))),
  players: fc.array(fc.record({ name: fc.option(fc.string({ maxLength: 80 })), here: fc.boolean() }), { maxLength: 3 }),
  stuck: fc.boolean(),
  callsChosen: fc.boolean(),
});

/** Event whose time is filled in from its place in the sequence. */
type TimedEvent = (at: number) => AppEvent;
const event: fc.Arbitrary<TimedEvent> = fc.oneof(
  fc
    .record({ id: fc.constantFrom('4A', '4B', '5A'), hash: fc.constantFrom(null, A, B), named: fc.boolean(), pairingMode: fc.boolean() })
    .map(
      ({ id, hash, named, pairingMode }): TimedEvent =>
        (at) => ({
          type: 'sighted',
          sighting: createSighting(id, {
            addressHash: hash === null ? null : hashAddress(hash),
            pairingMode,
            ...(named ? {} : { name: null }),
          }),
          at,
        }),
    ),
  packet.map(
    (received): TimedEvent =>
      (at) => ({ type: 'advertised', advertisement: received, at }),
  ),
  fc
    .record({
      address: fc.constantFrom(A, B),
      paired: fc.boolean(),
      connected: fc.boolean(),
      inquiry: fc.option(fc.nat(5), { nil: undefined }),
      alias: fc.option(fc.string({ maxLength: 30 })),
      battery: fc.option(fc.integer({ min: 0, max: 100 })),
      uuids: fc.subarray(['00001124-0000-1000-8000-00805f9b34fb', '0000110b-0000-1000-8000-00805f9b34fb']),
    })
    .map(
      ({ address, inquiry, ...rest }): TimedEvent =>
        (at) => ({
          type: 'record',
          record: { ...paired, id: address, address, ...rest, ...(inquiry === undefined ? {} : { inquiry }) },
          at,
        }),
    ),
  fc.constantFrom(A, B).map(
    (id): TimedEvent =>
      () => ({ type: 'record-gone', id }),
  ),
  fc.constantFrom('4A', '4B', '5A').map(
    (id): TimedEvent =>
      () => ({ type: 'lost', id }),
  ),
  fc.record({ id: fc.constantFrom(A, B), reason: fc.constantFrom(...END_REASONS) }).map(
    (ended): TimedEvent =>
      (at) => ({ type: 'ended', ...ended, at }),
  ),
  fc.record({ id: fc.constantFrom(A, B), because: fc.constantFrom('no-answer' as const, 'keys' as const) }).map(
    (refused): TimedEvent =>
      (at) => ({ type: 'refused', ...refused, at }),
  ),
  fc.nat(3_000).map(
    (ago): TimedEvent =>
      (at) => ({ type: 'silent-since', since: at - ago, at }),
  ),
  fc.nat(30_000).map(
    (ago): TimedEvent =>
      (at) => ({ type: 'scanned', since: at - ago, until: at }),
  ),
  fc.option(fc.record({ headphones: fc.constantFrom('h1', 'h2', 'h9'), awaitsSilence: fc.boolean() })).map(
    (watch): TimedEvent =>
      () => ({ type: 'watch', watch }),
  ),
  fc.constantFrom('poweredOn', 'poweredOff', 'crashed', 'unauthorized', 'unknown').map(
    (status): TimedEvent =>
      () => ({ type: 'radio', status }),
  ),
  fc.boolean().map(
    (scanning): TimedEvent =>
      (at) => ({ type: 'scanning', scanning, at }),
  ),
  fc
    .constantFrom<AppState['search']>(
      { kind: 'searching' },
      { kind: 'paused', reason: 'hidden' },
      { kind: 'failed' },
      { kind: 'unavailable' },
    )
    .map(
      (status): TimedEvent =>
        (at) => ({ type: 'search', status, at }),
    ),
  fc.record({ status: fc.constantFrom('ready', 'off', 'missing', 'service-down', 'no-bus', null), inquires: fc.boolean() }).map(
    (system): TimedEvent =>
      () => ({ type: 'system', ...system }),
  ),
  fc
    .record({
      soundServer: fc.option(fc.boolean()),
      pairable: fc.option(fc.boolean()),
      soundInstalled: fc.option(fc.boolean()),
      outputName: fc.option(fc.string({ maxLength: 80 })),
      discovering: fc.boolean(),
      output: soundDevice,
      calls: fc.option(fc.record({ output: soundDevice, microphone: soundDevice })),
      headsets: fc.option(fc.array(fc.tuple(fc.constantFrom(A, B), headsetSound)).map((all) => new Map(all))),
      oldAdapter: fc.option(fc.boolean()),
      pairedElsewhere: fc.subarray([A, B]),
    })
    .map(
      (facts): TimedEvent =>
        (at) => ({ type: 'system-facts', facts, at }),
    ),
  fc.constant((): AppEvent => ({ type: 'system-reset' })),
  fc.option(fc.constantFrom(...ACTION_ERRORS)).map(
    (error) => (): AppEvent => ({
      type: 'action',
      view: {
        headphonesId: 'h1',
        kind: 'pair',
        phase: error === null ? 'pairing' : null,
        question: null,
        outcome: error === null ? null : { ok: false, error },
      },
    }),
  ),
  fc.boolean().map(
    (remember): TimedEvent =>
      () => ({ type: 'preferences', preferences: { ...DEFAULT_PREFERENCES, remember } }),
  ),
  fc.subarray([kept]).map(
    (headphones): TimedEvent =>
      () => ({ type: 'kept', kept: { headphones, guide: null, learned: [], problem: null } }),
  ),
);

/** Plays events 700 ms apart, and derives the state after each one. */
function play(events: readonly ((at: number) => AppEvent)[]): object[] {
  let appState = createTestState();
  return events.map((make, index) => {
    const at = index * 700;
    const derived = deriveState(reduceAppState(appState, make(at)), at);
    appState = derived.appState;
    return { revision: index, ...createSnapshot(derived, CONFIG, ACTION_KINDS, { now: at, wall: 1_700_000_000_000 + at }) };
  });
}

test('never violates the contract for any events', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const shots = play(events);
      for (const shot of shots) snapshotSchema.parse(shot);
      expect(play(events)).toEqual(shots);
    }),
    { numRuns: Math.max(200, fc.readConfigureGlobal().numRuns ?? 0) },
  );
});

test('derives the same state from batched and single packets', () => {
  fc.assert(
    fc.property(fc.array(packet, { maxLength: 30 }), (packets) => {
      const store = new StateStore(createTestState(), () => 0);
      const events = packets.map((received, at): AppEvent => ({ type: 'advertised', advertisement: received, at }));
      for (const one of events) store.apply(one);
      store.apply({ type: 'system-reset' }); // Any other event is applied with the waiting ones.
      store.close();
      expect(store.appState.list.store).toEqual(events.reduce(reduceAppState, createTestState()).list.store);
    }),
  );
});

test('never mutates the state', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      let appState = Object.freeze(createTestState());
      for (const [index, make] of events.entries()) {
        const before = structuredClone(appState);
        const next = deriveState(reduceAppState(appState, make(index * 700)), index * 700).appState;
        expect(appState).toEqual(before);
        appState = Object.freeze(next);
      }
    }),
  );
});
