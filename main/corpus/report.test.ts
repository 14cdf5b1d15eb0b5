import { expect, test } from 'vitest';
import { BLANK_RECORD } from '../../catalog/identify/system-record';
import type { Evidence } from '../../catalog/report-evidence';
import type { HeadsetSound } from '../../catalog/sound/headset-sound';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { A, B, createRecord, listAfterEvents } from '../headphones/testing/list';
import { makeReport } from '../shell/report';
import { readReport } from './testing/read-dump';

const SOUND: HeadsetSound = {
  mode: 'unknown',
  profile: 'a2dp-future',
  codec: null,
  choices: [{ profile: 'a2dp-sink-ldac', mode: 'music', codec: 'ldac' }],
  volume: 40,
  muted: false,
  recorders: ['Ada’s recorder'],
  players: [{ name: 'Ada’s player', here: true }],
  stuck: false,
  callsChosen: false,
};
const CLASSIC = createRecord(A, {
  name: 'WH-1000XM4',
  alias: 'Ada’s WH-1000XM4',
  bonded: false,
  connected: true,
  uuids: ['0000110b-0000-1000-8000-00805f9b34fb', '956c7b26-d49a-4ba8-b03f-b17d393cb6e2'],
  inputs: [{ source: 'sdp', verdict: 'sensors', nodes: ['event5'] }],
  bearers: { classic: { paired: true, connected: true }, le: null, preferred: 'classic' },
  coordinatedSet: { id: `/org/bluez/hci0/dev_${A.replaceAll(':', '_')}/set`, size: 2 },
  sonyData: Uint8Array.of(4, 0, 1),
  soundProfiles: ['a2dp'],
});
const EVIDENCE: readonly Evidence[] = [
  { record: CLASSIC, sound: SOUND },
  { record: { ...BLANK_RECORD, id: `le ${B}`, address: B, name: 'LE_WH-1000XM4' }, sound: null },
];

function report(): string {
  const names = ['Ada’s WH-1000XM4', 'Ada’s recorder'];
  return makeReport({
    at: 0,
    versions: [],
    adapter: [],
    snapshot: createTestSnapshot({ computer: 'linux' }),
    names,
    events: [],
    evidence: EVIDENCE,
  });
}

test('reads the unchanged report of an owner', () => {
  const { computer, events, headsets } = readReport(report(), 1_000);
  expect(computer).toBe('linux');
  const [first, second] = events.map((event) => (event.type === 'record' ? event.record : null));
  const same = { bonded: false, uuids: CLASSIC.uuids, inputs: CLASSIC.inputs, bearers: CLASSIC.bearers, soundProfiles: ['a2dp'] };
  expect(first).toMatchObject({ ...same, name: 'WH-1000XM4', alias: 'Name 1 (WH-1000XM4)', sonyData: null });
  expect(second).toMatchObject({ name: 'LE_WH-1000XM4' });
  // Parts of the same headphones still belong together.
  expect(first?.id).toBe(first?.address);
  expect(first?.coordinatedSet).toEqual({ id: `/org/bluez/hci0/dev_${first?.address?.replaceAll(':', '_')}/set`, size: 2 });
  expect(headsets?.get(first?.address ?? '')).toEqual({ ...SOUND, recorders: [null], players: [{ name: null, here: true }] });
});

test('keeps the model and the state of each entry', () => {
  const own = EVIDENCE.map(({ record: one }) => ({ type: 'record' as const, record: one, at: 1_000 }));
  const seen = (events: Parameters<typeof listAfterEvents>[0]) =>
    listAfterEvents(events).headphones.map(({ modelId, state, bonded, radios, inputs }) => ({ modelId, state, bonded, radios, inputs }));
  expect(seen([...readReport(report(), 1_000).events])).toEqual(seen(own));
});

test('contains no address and no name of the owner', () => {
  expect(report()).not.toMatch(/Ada’s|94[:_]?DB[:_]?56/i);
});

test('rejects a report without evidence', () => {
  expect(() => readReport('Earshot diagnostics report', 0)).toThrow('no evidence');
});
