import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { FAILURES, PAIRED, REMOVED } from './actions';
import { helperRequestSchema } from './helper-request';
import { type Metadata, readWindowsMetadata } from './testing/windows-metadata';
import { RADIO } from './windows-response';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../resources/helpers', name), 'utf8');
const SCRIPTS = ['windows.ps1', 'windows-minimal.ps1'] as const;
const script = read('windows.ps1');
const RUNTIME = 'Windows.Devices.Enumeration.';

let parser: Parser;
let metadata: Metadata;
beforeAll(async () => {
  const require = createRequire(import.meta.url);
  await Parser.init();
  parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));
  metadata = readWindowsMetadata();
});

function parseRoot(text: string): Node {
  // PowerShell's own types are unknown to this grammar.
  const tree = parser.parse(text.replace(/, [\w.]+, ContentType=WindowsRuntime\]/g, ']'));
  if (tree === null) throw new Error('not parsed');
  return tree.rootNode;
}

describe.each(SCRIPTS)('%s', (name) => {
  const text = read(name);

  test('contains no syntax error', () => {
    const broken = parseRoot(text)
      .descendantsOfType('ERROR')
      .map((node) => node?.text.slice(0, 80));
    expect(broken).toEqual([]);
  });
  test('contains nothing that antivirus programs match', () => {
    // PowerShell's host reads the input itself if a script contains this variable.
    for (const word of ['$input', 'Add-Type', 'EncodedCommand', 'Invoke-Expression', 'FromBase64', 'DownloadString', 'Bypass', 'Hidden'])
      expect([word, text.toLowerCase().includes(word.toLowerCase())]).toEqual([word, false]);
  });
  test('contains plain ASCII only, so that no encoding damages it', () => {
    expect([...text].filter((letter) => letter > '~')).toEqual([]);
  });
});

test('reports syntax errors of the parser', () => {
  expect(parseRoot('function Get-It { if ($x { }').hasError).toBe(true);
});
test('calls no method in the minimal script (ConstrainedLanguage)', () => {
  const root = parseRoot(read('windows-minimal.ps1'));
  for (const kind of ['invokation_expression', 'invocation_expression']) expect(root.descendantsOfType(kind)).toEqual([]);
  expect(parseRoot('[Console]::WriteLine(1); $x.Trim()').descendantsOfType('invokation_expression')).toHaveLength(2);
  // Allowed types. Source: learn.microsoft.com, about_Language_Modes.
  const types = root.descendantsOfType('type_literal').map((node) => node?.text);
  expect([...new Set(types)].sort()).toEqual(['[char[]]', '[int[]]']);
});
test('names functions with approved verbs', () => {
  const verbs = [...script.matchAll(/^function (\w+)-/gm)].map(([, verb]) => verb ?? '');
  // Source: learn.microsoft.com, "Approved Verbs for PowerShell Commands".
  const approved = [
    'ConvertTo',
    'Enable',
    'Find',
    'Get',
    'Measure',
    'New',
    'Read',
    'Register',
    'Remove',
    'Send',
    'Start',
    'Stop',
    'Update',
    'Wait',
  ];
  expect(verbs.length).toBeGreaterThan(20);
  expect(verbs.filter((verb) => !approved.includes(verb))).toEqual([]);
});
test('handles every request that the app sends', () => {
  const known = [...script.matchAll(/^ {6}'([\w-]+)' \{/gm)].map(([, verb]) => verb ?? '');
  const accepted = helperRequestSchema._zod.def.options.flatMap(({ shape }) => shape.verb._zod.def.values);
  const win32Only = ['connect', 'disconnect', 'sound', 'disable-input', 'enable-input', 'send-sound'];
  expect(known.sort()).toEqual([...accepted.filter((verb) => !win32Only.includes(verb)), 'events'].sort());
});

describe('what the script names of the Windows Runtime is there, by Windows’ metadata', () => {
  const named = [...new Set([...script.matchAll(/\[(Windows\.[\w.]+)/g)].map(([, type]) => type ?? ''))];

  test('reads Windows’ metadata', () => {
    expect(metadata.size).toBeGreaterThan(2_500);
    expect(metadata.has('Windows.Devices.Radios.NoSuchThing')).toBe(false);
    expect(metadata.get('Windows.Devices.Radios.RadioState')).toEqual(new Set(['unknown', 'on', 'off', 'disabled']));
  });
  test('contains every type', () => {
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((type) => !metadata.has(type))).toEqual([]);
  });
  test('contains every static member', () => {
    const members = [...script.matchAll(/\[(Windows\.[\w.]+)\]::(\w+)/g)].map(([, type = '', member = '']) => ({ type, member }));
    expect(members.length).toBeGreaterThan(8);
    expect(members.filter(({ type, member }) => metadata.get(type)?.has(member.toLowerCase()) !== true)).toEqual([]);
  });
  // Only a person can check to which object each member belongs.
  test.each([
    ['Windows.Devices.Radios.Radio', ['Kind', 'State', 'SetStateAsync']],
    [`${RUNTIME}DeviceInformation`, ['Id', 'Name', 'Properties', 'Pairing', 'Update']],
    [`${RUNTIME}DeviceInformationUpdate`, ['Id', 'Properties']],
    [`${RUNTIME}DeviceInformationPairing`, ['Custom', 'UnpairAsync']],
    [`${RUNTIME}DeviceInformationCustomPairing`, ['PairAsync']],
    [`${RUNTIME}DevicePairingRequestedEventArgs`, ['GetDeferral', 'Accept', 'PairingKind', 'Pin']],
    [`${RUNTIME}DevicePairingResult`, ['Status']],
    [`${RUNTIME}DeviceUnpairingResult`, ['Status']],
    [`${RUNTIME}DeviceWatcher`, ['Start', 'Stop', 'Status']],
    ['Windows.Foundation.Deferral', ['Complete']],
    ['Windows.Devices.Bluetooth.BluetoothDevice', ['GetDeviceSelectorFromPairingState']],
    ['Windows.Devices.Bluetooth.BluetoothLEDevice', ['GetDeviceSelectorFromPairingState']],
  ])('contains the members of %s', (type, members) => {
    for (const member of members) {
      expect(script).toMatch(new RegExp(`(?:\\.|::|')${member}\\b`));
      expect([type, member, metadata.get(type)?.has(member.toLowerCase())]).toEqual([type, member, true]);
    }
  });
  test('contains the events', () => {
    const events = [...script.matchAll(/Register-Queue \S+ (\([^)]+\)|\$type) '(\w+)'/g)].map(([, , event]) => event ?? '');
    expect(events.sort()).toEqual(['Added', 'Added', 'PairingRequested', 'Removed', 'Updated']);
    for (const event of ['added', 'removed', 'updated']) expect(metadata.get(`${RUNTIME}DeviceWatcher`)?.has(`on${event}`)).toBe(true);
    expect(metadata.get(`${RUNTIME}DeviceInformationCustomPairing`)?.has('onpairingrequested')).toBe(true);
  });
  test('contains states of the radio and watcher, and pairing kinds', () => {
    const radio = metadata.get('Windows.Devices.Radios.RadioState');
    for (const state of Object.keys(RADIO)) expect([state, state === 'None' || radio?.has(state.toLowerCase())]).toEqual([state, true]);
    const watcher = metadata.get(`${RUNTIME}DeviceWatcherStatus`);
    for (const state of ['Created', 'Started', 'EnumerationCompleted']) expect(watcher?.has(state.toLowerCase())).toBe(true);
    const kinds = metadata.get(`${RUNTIME}DevicePairingKinds`);
    for (const kind of ['ConfirmOnly', 'DisplayPin', 'ProvidePin', 'ConfirmPinMatch']) expect(kinds?.has(kind.toLowerCase())).toBe(true);
    expect(metadata.get(`${RUNTIME}DevicePairingProtectionLevel`)?.has('none')).toBe(true);
  });
  test('maps every result of a pairing or removal', () => {
    const known = new Set([...Object.keys(FAILURES), ...PAIRED, ...REMOVED].map((status) => status.toLowerCase()));
    for (const type of ['DevicePairingResultStatus', 'DeviceUnpairingResultStatus']) {
      const ends = [...(metadata.get(`${RUNTIME}${type}`) ?? [])];
      expect(ends.length).toBeGreaterThan(3);
      expect(ends.filter((status) => !known.has(status))).toEqual([]);
    }
  });
});
