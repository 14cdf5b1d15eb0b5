import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../../catalog/actions/action';
import type { Headphones, HeadphonesState } from '../../catalog/headphones';
import { findModel } from '../../catalog/models/index';
import { selectPageActions } from '../../catalog/page/page-actions';
import { collectEvidence } from '../../catalog/symptoms/evidence';
import { selectFindings } from '../../catalog/symptoms/findings';
import { type AppEvent, deriveState, reduceAppState } from '../app/app-state';
import { createSnapshot, selectComputerFacts } from '../app/snapshot';
import { createTestState } from '../app/testing/state';
import { type Dump, type DumpOptions, readCaptures, readDumpFile } from './testing/read-dump';

// Each real system that was made public goes through the whole pipeline. To add one, put its file into `dumps`, with its source
// in the first line, and add one row here.

/** Time of the events and of the derivation, in ms, after which profiles have connected and nothing is forgotten. */
const [AT, NOW] = [1_000, 20_000];

/** Model, state, findings and primary button of an entry; the button's action, `guide` and its kind, or null. */
type ShownResult = readonly [model: string | null, state: HeadphonesState, findings: readonly string[], primary: string | null];

/** Row: the file, the state that its owner sees, and the facts that the dump leaves out. An empty list means that nothing is shown. */
const ROWS: readonly (readonly [file: string, shown: readonly ShownResult[], added?: DumpOptions])[] = [
  ['bluez-bose-qc35-ii.txt', []],
  ['bluez-le-wh-1000xm3-merged-a.txt', [['wh-1000xm3', 'paired-away', [], null]]],
  ['bluez-le-wh-1000xm3-merged-b.txt', [['wh-1000xm3', 'paired-away', [], null]]],
  ['bluez-le-wh-1000xm4.txt', [['wh-1000xm4', 'le-half-only', ['le-entry'], 'fix']]],
  ['bluez-le-wh-1000xm5-connected.txt', [['wh-1000xm5', 'le-half-only', [], 'fix']]],
  ['bluez-lg-monitor.txt', []],
  ['bluez-momentum-tw-4.txt', [], { plays: 'a2dp' }],
  ['bluez-ult-wear-session.txt', [['wh-ult900n', 'connected', [], null]], { plays: 'a2dp' }],
  ['bluez-wf-1000xm4.txt', [['wf-1000xm4', 'paired-away', ['not-trusted'], null]]],
  ['bluez-wf-1000xm5-a.txt', [['wf-1000xm5', 'connected', [], null]], { plays: 'a2dp' }],
  ['bluez-wf-1000xm5-b.txt', [['wf-1000xm5', 'connected', [], null]], { plays: 'a2dp' }],
  ['bluez-wh-1000xm4-a.txt', [['wh-1000xm4', 'connected', [], null]], { plays: 'a2dp' }],
  // The dump doesn't show whether they are paired or in range.
  ['bluez-wh-1000xm5-modalias.txt', []],
  ['bluez-wh-1000xm6.txt', [['wh-1000xm6', 'connected', [], null]], { plays: 'a2dp' }],
  ['bluez-wh-ch720n.txt', [['wh-ch720n', 'connected', [], null]], { plays: 'a2dp' }],
  ['bluez-wh-xb900n.txt', [['wh-xb900n', 'connected', [], null]], { plays: 'a2dp' }],
  ['bluez-wireless-controller.txt', []],
  ['macos-blueutil-a.txt', [['wh-1000xm4', 'connected', [], null]]],
  ['macos-blueutil-b.txt', [['wh-1000xm4', 'paired-away', [], null]]],
  ['macos-galaxy-buds-11446.json', []],
  [
    'macos-json-shape.json',
    [
      ['wf-1000xm3', 'connected', [], null],
      ['wh-1000xm5', 'connected', ['old-firmware'], null],
    ],
  ],
  ['macos-skybert.txt', [['wh-1000xm4', 'connected', ['old-firmware'], null]]],
  ['macos-wf-1000xm3-4430.json', [['wf-1000xm3', 'connected', [], null]]],
  ['macos-wh-1000xm3-3847.json', [['wh-1000xm3', 'connected', [], null]]],
  ['macos-wh-1000xm3-4371.json', []],
  ['macos-wh-1000xm4-3862.json', []],
  ['macos-wh-1000xm5-4896.json', [['wh-1000xm5', 'connected', ['old-firmware'], null]]],
  ['pipewire-0.3.65-ldac.json', [['wh-1000xm4', 'connected', [], null]]],
  ['pipewire-0.3.65-off.json', [['wh-1000xm4', 'connected-no-sound', ['no-profile'], 'switch-to-music']]],
  ['pulseaudio-16.1-call.json', [['wh-1000xm4', 'connected', [], null]]],
  ['pulseaudio-16.1-music.json', [['wh-1000xm4', 'connected', [], null]]],
  ['pw-dump-0.3.65-ldac.json', [['wh-1000xm4', 'connected', [], null]]],
  ['windows-get-pnpdevice-wf-1000xm4.txt', [['wf-1000xm4', 'connected', [], null]]],
  [
    'windows-instance-ids.txt',
    [
      ['wf-1000xm5', 'connected', [], null],
      ['wf-1000xm4', 'connected', [], null],
      ['wh-1000xm4', 'connected', [], null],
    ],
  ],
];

/** Files that no reader of Earshot accepts, with the reason. */
const UNREAD: Readonly<Record<string, string>> = {
  'adv-captures.json': 'the captures have a test of their own',
  'bumble-recordings.jsonl': 'the recordings have a test of their own',
  'bluez-wf-1000xm4-uuids.txt': 'services alone, without a device',
  'bluez-wh-1000xm5-connect.txt': 'a session without a name',
  'macos-spanish-4887.txt': 'macOS before 12, whose report Earshot does not read',
  'windows-get-pnpdevice.txt': 'names and status alone, without ids',
};

function show({ computer, events, headsets }: Dump): ShownResult[] {
  const config = { mode: 'live', computer, canReadDetails: false } as const;
  const start = createTestState();
  const allEvents: AppEvent[] = [{ type: 'system-facts', facts: { ...start.systemFacts, soundServer: true, headsets }, at: 0 }, ...events];
  const derived = deriveState(allEvents.reduce(reduceAppState, start), NOW);
  const { headphones } = createSnapshot(derived, config, ACTION_KINDS, { now: NOW, wall: 1_700_000_000_000 });
  return headphones.map((entry) => {
    const evidence = collectEvidence('ready', entry, findModel(entry.modelId), selectComputerFacts(derived.appState));
    return [entry.modelId, entry.state, selectFindings(evidence, computer), describePrimary(entry)];
  });
}

function describePrimary(entry: Headphones): string | null {
  const { best } = selectPageActions(entry, findModel(entry.modelId), ACTION_KINDS);
  if (best === null) return null;
  return best.kind === 'action' ? best.action : `guide ${best.guide}`;
}

describe('the corpus of real systems', () => {
  test.each(ROWS.map(([file, shown, added = {}]) => [file, shown, added] as const))('shows %s as its owner would', (file, shown, added) => {
    expect(show(readDumpFile(file, added, AT))).toEqual(shown);
  });

  test.each(readCaptures(AT).map(({ device, expect: model, dump }) => [device, model, dump] as const))(
    'shows the packet of “%s” as its owner would',
    (_, model, dump) => {
      for (const [shown, state, findings, primary] of show(dump)) {
        // Without a name, a packet with a Fast Pair id identifies only the kind.
        expect([null, model]).toContain(shown);
        expect({ state, findings }).toEqual({ state: 'nearby', findings: [] });
        expect(primary ?? 'guide').toMatch(/^guide/);
      }
    },
  );

  test('contains a row or a reason for each file', () => {
    const files = readdirSync(join(import.meta.dirname, 'dumps'));
    expect([...ROWS.map(([file]) => file), ...Object.keys(UNREAD)].sort()).toEqual(files.sort());
  });
});
