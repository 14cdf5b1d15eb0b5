import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../../catalog/actions/action';
import { selectOfferedActions } from '../../catalog/actions/offer';
import type { Headphones } from '../../catalog/headphones';
import { BLANK_RECORD, type SystemRecord } from '../../catalog/identify/system-record';
import { findModel } from '../../catalog/models/index';
import { selectPageActions } from '../../catalog/page/page-actions';
import { collectEvidence } from '../../catalog/symptoms/evidence';
import { selectFindings } from '../../catalog/symptoms/findings';
import { deriveState, reduceAppState } from '../app/app-state';
import { createSnapshot, selectComputerFacts } from '../app/snapshot';
import { createTestState } from '../app/testing/state';
import { listAfterEvents } from '../headphones/testing/list';
import { readRecordingEvents, readRecordings } from './testing/read-recordings';

/** Time of the events and of the derivation, in ms, after which profiles have connected. */
const [AT, NOW] = [1_000, 20_000];

/** State, findings, primary button, radio of the sound, and connected sides of an entry; empty if there is none. */
type Row = readonly [state: string, findings: string, primary: string, radio: string, sides: string];

const ROWS: readonly (readonly [shown: readonly Row[], names: readonly string[]])[] = [
  [
    [['nearby', '', 'guide pair', '', '']],
    [
      'classic-5.66-1-heard',
      'classic-5.87-1-heard',
      'dual-5.66-default-1-heard',
      'dual-5.82-default-1-heard',
      'dual-5.87-default-1-heard',
      'dual-5.87-experimental-1-heard',
      'dual-5.87-experimental-le-first-1-heard',
      'leaudio-5.66-default-1-heard',
      'leaudio-5.66-experimental-1-heard',
      'leaudio-5.82-default-1-heard',
      'leaudio-5.82-experimental-1-heard',
      'leaudio-5.87-default-1-heard',
      'leaudio-5.87-experimental-1-heard',
      'leaudio-5.87-experimental-public-1-heard',
      'paired-5.66-1-heard',
      'paired-5.82-1-heard',
      'paired-5.87-1-heard',
    ],
  ],
  [
    [['connected-no-sound', 'no-profile', 'reconnect', '', '']],
    [
      'classic-5.66-2-paired',
      'classic-5.87-2-paired',
      'dual-5.87-experimental-5-bredr-bearer-connected',
      'leaudio-5.66-experimental-2-paired-connected',
    ],
  ],
  [
    [['connected', '', '', 'classic', '']],
    [
      'classic-5.66-3-connected',
      'classic-5.66-4-connected-again',
      'classic-5.87-3-connected',
      'classic-5.87-4-connected-again',
      'dual-5.66-default-3-connected',
      'dual-5.66-default-4-le-bearer-disconnected',
      'dual-5.66-default-5-bredr-bearer-connected',
      'dual-5.87-experimental-le-first-5-bredr-bearer-connected',
    ],
  ],
  [[['paired-away', 'le-entry', '', '', '']], ['classic-5.66-5-le-half-paired', 'classic-5.87-5-le-half-paired']],
  [
    [['le-audio-unsupported', 'le-audio-unsupported', 'guide pair', '', '']],
    [
      'dual-5.66-default-2-paired-over-le',
      'leaudio-5.66-default-2-paired-connected',
      'leaudio-5.66-default-6-disconnected',
      'leaudio-5.66-default-7-connected-again',
      'leaudio-5.66-default-8-away',
      'leaudio-5.82-default-2-paired-connected',
      'leaudio-5.82-default-6-disconnected',
      'leaudio-5.82-default-7-connected-again',
      'leaudio-5.82-default-8-away',
      'leaudio-5.87-default-2-paired-connected',
      'leaudio-5.87-default-3-second-heard',
      'leaudio-5.87-default-4-set-complete',
      'leaudio-5.87-default-6-disconnected',
      'leaudio-5.87-default-7-connected-again',
      'leaudio-5.87-default-8-away',
    ],
  ],
  [[['paired-nearby', 'not-trusted', 'connect', '', '']], ['dual-5.82-default-2-paired-over-le', 'dual-5.87-default-2-paired-over-le']],
  [
    [['paired-nearby', '', 'connect', '', '']],
    [
      'dual-5.82-default-3-connected',
      'dual-5.82-default-4-le-bearer-disconnected',
      'dual-5.82-default-5-bredr-bearer-connected',
      'dual-5.87-default-3-connected',
      'dual-5.87-default-4-le-bearer-disconnected',
      'dual-5.87-default-5-bredr-bearer-connected',
      'dual-5.87-experimental-4-le-bearer-disconnected',
    ],
  ],
  [
    [['connected', '', '', 'le-audio', '1/2']],
    [
      'dual-5.87-experimental-2-paired-over-le',
      'dual-5.87-experimental-3-connected',
      'dual-5.87-experimental-le-first-2-paired-over-le',
      'dual-5.87-experimental-le-first-2b-classic-heard-after',
      'dual-5.87-experimental-le-first-3-connected',
      'leaudio-5.82-experimental-2-paired-connected',
      'leaudio-5.82-experimental-3-second-heard',
      'leaudio-5.82-experimental-6-disconnected',
      'leaudio-5.82-experimental-8-away',
      'leaudio-5.87-experimental-2-paired-connected',
      'leaudio-5.87-experimental-3-second-heard',
      'leaudio-5.87-experimental-6-disconnected',
      'leaudio-5.87-experimental-8-away',
      'leaudio-5.87-experimental-public-2-paired-connected',
      'leaudio-5.87-experimental-public-3-second-heard',
      'leaudio-5.87-experimental-public-6-disconnected',
      'leaudio-5.87-experimental-public-8-away',
    ],
  ],
  [
    [['paired-away', '', '', '', '']],
    [
      'dual-5.87-experimental-le-first-4-le-bearer-disconnected',
      'leaudio-5.66-experimental-6-disconnected',
      'leaudio-5.66-experimental-7-connected-again',
      'leaudio-5.66-experimental-8-away',
    ],
  ],
  [
    [['connected', '', '', 'le-audio', '2/2']],
    [
      'leaudio-5.82-experimental-4-set-complete',
      'leaudio-5.82-experimental-5-streaming',
      'leaudio-5.82-experimental-5b-released',
      'leaudio-5.82-experimental-7-connected-again',
      'leaudio-5.87-experimental-4-set-complete',
      'leaudio-5.87-experimental-5-streaming',
      'leaudio-5.87-experimental-5b-released',
      'leaudio-5.87-experimental-7-connected-again',
      'leaudio-5.87-experimental-public-4-set-complete',
      'leaudio-5.87-experimental-public-5-streaming',
      'leaudio-5.87-experimental-public-5b-released',
      'leaudio-5.87-experimental-public-7-connected-again',
    ],
  ],
  [
    [
      ['connected', '', '', 'classic', ''],
      ['nearby', '', 'guide pair', '', ''],
    ],
    ['paired-5.66-2-connected', 'paired-5.82-2-connected', 'paired-5.87-2-connected'],
  ],
  [
    [
      ['nearby', '', 'guide pair', '', ''],
      ['le-half-only', 'le-entry', 'fix', '', ''],
    ],
    ['paired-5.66-3-le-half-paired', 'paired-5.82-3-le-half-paired', 'paired-5.87-3-le-half-paired'],
  ],
];

const recordings = new Map(readRecordings().map((recording) => [recording.name, recording]));

function list(name: string): { readonly headphones: readonly Headphones[]; readonly rows: readonly Row[] } {
  const recording = recordings.get(name);
  const events = recording === undefined ? [] : readRecordingEvents(recording, AT);
  const derived = deriveState(events.reduce(reduceAppState, createTestState()), NOW);
  const config = { mode: 'live', computer: 'linux', canReadDetails: false } as const;
  const { headphones } = createSnapshot(derived, config, ACTION_KINDS, { now: NOW, wall: 1_700_000_000_000 });
  const rows = headphones.map((entry): Row => {
    const model = findModel(entry.modelId);
    const findings = selectFindings(collectEvidence('ready', entry, model, selectComputerFacts(derived.appState)), 'linux');
    const { best } = selectPageActions(entry, model, ACTION_KINDS);
    const primary = best === null ? '' : best.kind === 'action' ? best.action : `guide ${best.guide}`;
    const { radios, sides } = entry;
    return [entry.state, findings.join('+'), primary, radios.sound ?? '', sides === null ? '' : `${sides.connected}/${sides.all}`];
  });
  return { headphones, rows };
}

describe('recordings of bluetoothd with simulated headphones', () => {
  const all = ROWS.flatMap(([shown, names]) => names.map((name) => [name, shown] as const));
  test.each(all)('shows %s as its owner would', (name, shown) => {
    expect(list(name).rows).toEqual(shown);
  });
  test('contains a row for each recording', () => {
    expect(all.map(([name]) => name).sort()).toEqual([...recordings.keys()].sort());
  });
  test.each([...recordings.keys()].filter((name) => /^(leaudio|dual)/.test(name)))('never takes %s for an LE_ entry', (name) => {
    const { headphones } = list(name);
    expect(headphones).toHaveLength(1);
    for (const entry of headphones) {
      expect(entry).toMatchObject({ modelId: 'wf-1000xm5', leHalf: null });
      expect(entry.state).not.toBe('le-half-only');
      expect(selectOfferedActions(entry, ACTION_KINDS)[0] ?? '').not.toBe('fix');
    }
  });
  test.each([...recordings.keys()].filter((name) => name.endsWith('le-half-paired')))('keeps the LE_ entry of %s', (name) => {
    expect(list(name).rows.flatMap(([, findings]) => findings)).toContain('le-entry');
  });
});

const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const anyRecord: fc.Arbitrary<SystemRecord> = fc
  .record({
    number: fc.integer({ min: 1, max: 3 }),
    prefix: fc.constantFrom('LE_', ''),
    services: fc.subarray(['1800', '180f', '110b', '111e', '184e', '1846', '1850', '1853']),
    paired: fc.boolean(),
    connected: fc.boolean(),
    classOfDevice: fc.constantFrom(null, null, 0x240404),
    soundProfiles: fc.constantFrom(null, [], [], ['le-audio'] as const, ['a2dp'] as const, ['hfp'] as const),
    leAudioHere: fc.constantFrom(true, false, null),
    set: fc.constantFrom(null, null, { id: 'set', size: 2 }),
  })
  // One address belongs to one model, of which BlueZ can keep two objects.
  .map((record) => ({ ...record, name: `${record.prefix}${record.number === 3 ? 'WH-1000XM4' : 'WF-1000XM5'}` }))
  .map(({ number, prefix: _, services, set, ...rest }) => ({
    ...BLANK_RECORD,
    ...rest,
    id: `record ${number} ${rest.name}`,
    address: `D4:DB:56:00:00:0${number}`,
    addressType: 'random',
    alias: rest.name,
    uuids: services.map(uuid),
    coordinatedSet: set,
    soundProfiles: rest.connected ? rest.soundProfiles : [],
  }));

describe('an entry that carries sound', () => {
  test('never treats headphones as an LE_ entry for any record', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { headphones } = listAfterEvents([{ type: 'record', record, at: AT }], NOW);
        const isOurs = record.paired || record.connected;
        const plays = record.connected && (record.soundProfiles?.length ?? 0) > 0;
        const sounds =
          plays || record.classOfDevice !== null || ['110b', '111e', '184e', '1850'].some((one) => record.uuids.includes(uuid(one)));
        for (const entry of headphones) {
          if (isOurs && sounds) expect(entry.state).not.toBe('le-half-only');
          if (plays) expect(entry.state).toBe('connected');
        }
      }),
      { numRuns: 500 },
    );
  });
  test('never reports half a pairing because of other records', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 4 }), (records) => {
        const { headphones, identities } = listAfterEvents(
          records.map((record) => ({ type: 'record', record, at: AT })),
          NOW,
        );
        for (const entry of headphones) {
          if (entry.soundProfiles !== null && entry.soundProfiles.length > 0) expect(entry.state).toBe('connected');
          if (identities.get(entry.id)?.classic?.paired === true) expect(entry.state).not.toBe('le-half-only');
        }
        const keys = headphones.flatMap(({ id }) => identities.get(id)?.keys ?? []);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});
