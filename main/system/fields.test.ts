import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** File that reads a field, or the reason why no file does. */
type Use = { readonly in: string } | { readonly unused: string };

const VIEW = { in: 'main/headphones/view.ts' };
const IDENTIFY = { in: 'catalog/identify/identify.ts' };
const REDUCE = { in: 'main/headphones/reduce.ts' };
const RADIOS = { in: 'main/headphones/radios.ts' };
const LE_AUDIO = { in: 'catalog/identify/le-audio.ts' };
const SNAPSHOT = { in: 'main/app/snapshot.ts' };
const SOUND = { in: 'catalog/sound/headset-sound.ts' };
const CALL_MODE = { in: 'catalog/symptoms/call-mode.ts' };

/** Fields of a system's report. A new field fails the test until its use is listed here. */
const TYPES: Readonly<Record<string, { readonly file: string; readonly fields: Readonly<Record<string, Use>> }>> = {
  SystemRecord: {
    file: 'catalog/identify/system-record.ts',
    fields: {
      id: REDUCE,
      address: VIEW,
      addressType: { in: 'main/system/linux/same-headset.ts' },
      name: VIEW,
      alias: VIEW,
      paired: VIEW,
      bonded: VIEW,
      trusted: VIEW,
      connected: VIEW,
      classOfDevice: LE_AUDIO,
      icon: { unused: 'BlueZ derives it from the class and the appearance, and the class contains more.' },
      uuids: VIEW,
      servicesResolved: {
        unused: 'The list of services is read whenever it changes, and the wait for sound ends with the profiles themselves.',
      },
      inputs: VIEW,
      modalias: IDENTIFY,
      firmware: { in: 'catalog/firmware.ts' },
      battery: VIEW,
      batteryParts: VIEW,
      rssi: VIEW,
      inquiry: REDUCE,
      sonyData: IDENTIFY,
      fastPairData: IDENTIFY,
      soundProfiles: VIEW,
      callsPossible: VIEW,
      onOtherAdapter: VIEW,
      playing: VIEW,
      outputReady: VIEW,
      musicPossible: VIEW,
      bearers: RADIOS,
      coordinatedSet: RADIOS,
      leAudioHere: RADIOS,
    },
  },
  Bearer: {
    file: 'catalog/identify/system-record.ts',
    fields: { paired: RADIOS, connected: { unused: 'The record’s own field covers both radios, and the profiles show which one plays.' } },
  },
  Bearers: { file: 'catalog/identify/system-record.ts', fields: { classic: RADIOS, le: RADIOS, preferred: RADIOS } },
  CoordinatedSet: { file: 'catalog/identify/system-record.ts', fields: { id: RADIOS, size: RADIOS } },
  HeadsetSound: {
    file: 'catalog/sound/headset-sound.ts',
    fields: {
      mode: CALL_MODE,
      profile: { in: 'main/shell/report.ts' },
      codec: SOUND,
      choices: SOUND,
      volume: SOUND,
      muted: SOUND,
      recorders: CALL_MODE,
      players: { in: 'catalog/sound/sound-path.ts' },
      stuck: CALL_MODE,
      callsChosen: { in: 'catalog/sound/sound-path.ts' },
    },
  },
  SoundChoice: {
    file: 'catalog/sound/headset-sound.ts',
    fields: { profile: { in: 'main/system/linux/sound-server.ts' }, mode: SOUND, codec: SOUND },
  },
  SoundPlayer: {
    file: 'catalog/sound/headset-sound.ts',
    fields: { name: { in: 'catalog/sound/sound-path.ts' }, here: { in: 'catalog/sound/sound-path.ts' } },
  },
  SoundReading: {
    file: 'main/system/system-adapter.ts',
    fields: { output: SNAPSHOT, outputName: SNAPSHOT, calls: SNAPSHOT, headsets: SNAPSHOT },
  },
  CallDevices: { file: 'main/system/system-adapter.ts', fields: { output: SNAPSHOT, microphone: SNAPSHOT } },
  SystemFacts: {
    file: 'main/system/system-adapter.ts',
    fields: {
      soundServer: SNAPSHOT,
      discovering: { in: 'main/app/app-state.ts' },
      oldAdapter: SNAPSHOT,
      pairable: SNAPSHOT,
      soundInstalled: SNAPSHOT,
      pairedElsewhere: SNAPSHOT,
    },
  },
};

describe.each(Object.entries(TYPES))('%s', (name, { file, fields }) => {
  test('lists every field as used or as unused on purpose', () => {
    expect(Object.keys(fields).sort()).toEqual(findFields(file, name).sort());
  });
  test.each(Object.entries(fields).flatMap(([field, use]) => ('in' in use ? [[field, use.in] as const] : [])))(
    'reads %s in %s',
    (field, where) => {
      expect(findReads(where)).toContain(field);
    },
  );
  test('gives a reason for each field that nothing reads', () => {
    for (const use of Object.values(fields)) if ('unused' in use) expect(use.unused).toMatch(/^[A-Z].{20,}\.$/);
  });
});

test('lists every type that these files declare', () => {
  const files = [...new Set(Object.values(TYPES).map(({ file }) => file))];
  const declared = files.flatMap((file) => findInterfaces(file)).flatMap(({ id }) => id.name);
  const others = ['SystemAdapter', 'SystemEvents'];
  expect([...Object.keys(TYPES), ...others].sort()).toEqual(declared.sort());
});

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Interface extends Node {
  readonly id: { readonly name: string };
  readonly body: { readonly body: readonly { readonly key?: { readonly name: string } }[] };
}

/** Returns every node of a file's syntax tree. */
function findNodes(file: string): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && typeof value.type === 'string') found.push(value as Node);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(parseSync(file, readFileSync(join(ROOT, file), 'utf8')).program);
  return found;
}

function findInterfaces(file: string): Interface[] {
  return findNodes(file).filter((node): node is Interface => node.type === 'TSInterfaceDeclaration');
}

/** Returns the names of the fields that an interface declares itself. */
function findFields(file: string, name: string): string[] {
  const found = findInterfaces(file).find(({ id }) => id.name === name);
  if (found === undefined) throw new Error(`${file}: no interface ${name}`);
  return found.body.body.flatMap(({ key }) => (key === undefined ? [] : [key.name]));
}

/** Returns every name that a file reads from an object, after a dot or in a pattern. */
function findReads(file: string): ReadonlySet<string> {
  const names = new Set<string>();
  const nameOf = (node: unknown): void => {
    if (typeof node === 'object' && node !== null && 'name' in node) names.add(String(node.name));
  };
  for (const node of findNodes(file)) {
    if (node.type === 'MemberExpression' && node.computed !== true) nameOf(node.property);
    if (node.type === 'ObjectPattern') for (const property of node.properties as readonly Node[]) nameOf(property.key);
  }
  return names;
}
