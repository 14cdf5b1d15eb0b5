import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMacReport } from '../system/mac/report';
import { type RecordedLine, Recorder } from '../system/recorder';
import { readWindowsResponse } from '../system/windows/adapter/windows-response';
import { formatRecording } from './recording';

const WINDOWS = {
  devices: [
    { id: String.raw`BTHENUM\DEV_F84E17001122\8&37022D96&0&BLUETOOTHDEVICE_F84E17001122`, name: 'Anna’s cans', connected: true },
    { id: String.raw`BTHENUM\DEV_001122334455\8&X`, name: 'WH-1000XM4', connected: false },
  ],
  services: [String.raw`BTHENUM\{0000111E-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&37022D96&0&F84E17001122_C00000000`],
  batteries: [],
};
const MAC = {
  SPBluetoothDataType: [
    {
      controller_properties: { controller_address: 'F8:4E:17:99:99:99', controller_state: 'attrib_on' },
      device_connected: [{ 'Anna’s cans': { device_address: 'F8:4E:17:00:11:22', device_serialNumber: '1234567' } }],
    },
  ],
  SPAudioDataType: [
    { _items: [{ _name: 'Anna’s cans', coreaudio_device_transport: 'coreaudio_device_type_bluetooth', coreaudio_device_output: 2 }] },
  ],
};

function recorded(...answers: unknown[]): string {
  const recorder = new Recorder(() => 0);
  for (const answer of answers) recorder.note('Win32', 'answered', JSON.stringify(answer));
  return formatRecording(recorder.lines, ['Windows 11']);
}
const linesOf = (file: string): { line: unknown; again: number }[] =>
  file
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => JSON.parse(row));

test('masks addresses and names of Windows and stays readable', () => {
  const file = recorded(WINDOWS);
  expect(file).not.toMatch(/F84E17|001122334455|Anna/i);
  const [first] = linesOf(file);
  const before = readWindowsResponse(WINDOWS).records;
  const after = readWindowsResponse(first?.line).records;
  const facts = (records: typeof before) =>
    records.map(({ connected, modalias, soundProfiles, uuids }) => ({ connected, modalias, soundProfiles, uuids }));
  expect(facts(after)).toEqual(facts(before));
  expect(after.map(({ name, address }) => [name, address])).toEqual([
    ['Name 1', '02:00:00:00:00:01'],
    ['WH-1000XM4', '02:00:00:00:00:02'],
  ]);
});
test('masks names that are keys and serial numbers of macOS', () => {
  const file = recorded(MAC);
  expect(file).not.toMatch(/F8:4E|Anna|1234567/i);
  const [record] = readMacReport(linesOf(file)[0]?.line).records;
  expect(record).toMatchObject({ name: 'Name 1', soundProfiles: ['a2dp'], connected: true });
});
test('uses one pseudonym for one thing and counts repetitions', () => {
  const rows = linesOf(recorded(WINDOWS, WINDOWS, MAC, WINDOWS));
  expect(rows.map(({ again }) => again)).toEqual([1, 0, 0]);
  expect(JSON.stringify(rows[1]?.line)).toContain('"02:00:00:00:00:01"');
});
test('masks a name that only a truncated line contains', () => {
  const codes = [...'Anna'].map((letter) => letter.charCodeAt(0)).join(',');
  const lines = [`{"devices":[{"id":"x","codes":[${codes}],"na`, JSON.stringify({ note: 'found Anna’s headphones' })];
  const file = formatRecording(
    lines.map((line) => ({ at: 0, way: 'Win32', direction: 'answered', line, again: 0 })),
    [],
  );
  expect(file).not.toContain('Anna');
  expect(file).not.toContain(codes);
});
test('masks names that are numbers', () => {
  expect(recorded({ devices: [{ id: 'x', codes: [...'Anna'].map((letter) => letter.charCodeAt(0)) }] })).not.toContain('[65,110,110,97]');
});
test('masks numbers of devices and names in lists', () => {
  const [first] = linesOf(recorded({ serial: 1234567, alias: ['Anna'], device_info: { firmware: '1.2' } }));
  expect(first?.line).toEqual({ serial: 0, alias: ['Name 1'], device_info: { firmware: '1.2' } });
});
test('treats no name of a device as a key', () => {
  const [first] = linesOf(recorded({ device_connected: [{ 'Anna’s host': 'on', computer: 'off' }] }));
  expect(first?.line).toEqual({ device_connected: [{ 'Name 1': 'on', 'Name 2': 'off' }] });
});
test('masks a truncated line as a complete one', () => {
  const line = '{"device_info":{"Anna":{"status":"charging","serial":"1234567","name":"Bo","x":"Anna and Bo are charging';
  const file = formatRecording([{ at: 0, way: 'Win32', direction: 'answered', line, again: 0 }], []);
  expect(linesOf(file)[0]?.line).toBe(
    '{"device_info":{"Name 2":{"status":"charging","serial":"[number]","name":"Name 1","x":"Name 2 and Name 1 are charging',
  );
});
test('describes itself in the first line', () => {
  expect(JSON.parse(recorded().split('\n')[0] ?? '')).toEqual({ earshot: 1, about: ['Windows 11'] });
});
test('never contains a six-byte address with a letter', () => {
  const digit = fc.constantFrom(...'0123456789ABCDEF');
  const address = fc.tuple(fc.array(digit, { minLength: 12, maxLength: 12 }), fc.constantFrom('', ':', '-')).map(([digits, separator]) => {
    const pairs = digits.join('').match(/../g) ?? [];
    return pairs.join(separator);
  });
  fc.assert(
    fc.property(address, fc.constantFrom('name', 'id', 'uid', 'x'), (found, key) => {
      // The prefix of pseudonyms is excluded, because the test couldn't distinguish such an address from one.
      fc.pre(!found.startsWith('02'));
      const plain = found.replace(/[:-]/g, '');
      return !recorded({ [key]: `BTHENUM\\DEV_${found}` })
        .replace(/[:-]/g, '')
        .includes(plain);
    }),
  );
});

/** Names as owners choose them, with the parts that identify the owner. */
const OWNED: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Anna', /anna/i],
  ['Jean-Luc', /jean|luc/i],
  ['Anna’s WH-1000XM4', /anna/i],
  ["Anna's WH-1000XM4", /anna/i],
  ['WH-1000XM4 von Jörg Müller', /jörg|müller/i],
  ['WH-1000XM4 (Anna Schmidt)', /anna|schmidt/i],
  ['Anna Schmidt (WH-1000XM4)', /anna|schmidt/i],
  ['LinkBuds S Papa', /papa/i],
  ['LE_WH-1000XM4 Bob', /bob/i],
  ['LE_Anna', /anna/i],
  ['Büro 3.OG – WF-1000XM5', /büro|3\.OG/i],
  ['アンナのWH-1000XM4', /アンナ/],
  ['アンナの WH-1000XM4', /アンナ/],
  ['anna@example.org', /anna|example/i],
  ['+49 170 1234567', /170|1234567/],
  ['WH-1000XM4 0170 1234567', /0170|1234567/],
  ['WH-1000XM4 #Anna', /anna/i],
  ['Anna/WH-1000XM4', /anna/i],
  ['名前', /名前/],
  ['🎧 Anna', /anna/i],
  ['Anna\u0000Schmidt', /anna|schmidt/i],
  ['Anna\nSchmidt', /anna|schmidt/i],
  ["Anna's WH-1000XM4 Hands-Free AG Audio", /anna/i],
  ['Headset (Anna’s WH-1000XM4)', /anna/i],
  ['94:DB:56:10:20:30', /94:DB/i],
  ['94-DB-56-10-20-30 Anna', /94-DB|anna/i],
  ['DEV_94DB56102030', /94DB56/i],
  ['Anna 94DB56102030', /94DB56|anna/i],
  ['SRS-XB13 Anna', /anna/i],
  ['Dr. med. A. Schmidt Praxis WF-C500', /schmidt|praxis/i],
  ['WF-C500 Zimmer 12 Station Onkologie', /zimmer|station|onkologie/i],
  ['</script>Anna', /anna/i],
];

/** Response lines with every place in which a name can occur; `mention` is a name within a sentence. */
function everywhere(name: string, mention = name): RecordedLine[] {
  const line = (text: string): RecordedLine => ({ at: 0, way: 'Win32', direction: 'answered', again: 0, line: text });
  const codes = Array.from({ length: name.length }, (_, index) => name.charCodeAt(index));
  return [
    line(JSON.stringify({ why: `Access denied for ${mention}`, detail: `“${mention}” is gone`, text: mention, status: 'Error' })),
    line(
      JSON.stringify({
        devices: [{ id: 'BTHENUM\\DEV_94DB56102030\\7&1', name, connected: true }],
        found: [{ address: '94DB56102030', name }],
      }),
    ),
    line(JSON.stringify({ devices: [{ id: 'BTHENUM\\DEV_94DB56102030\\7&1', codes }] })),
    line(JSON.stringify({ FriendlyName: name, alias: name, label: name, title: name, host: `${mention}.local`, [`about ${mention}`]: 1 })),
    line(
      JSON.stringify({
        SPBluetoothDataType: [{ device_connected: [{ [name]: { device_address: '94:DB:56:10:20:30', device_minorType: 'Headset' } }] }],
        SPAudioDataType: [{ _items: [{ _name: name, coreaudio_device_manufacturer: 'Sony' }] }],
      }),
    ),
    line(`PowerShell: cannot open ${mention}`),
    // One line was truncated, and one has other text before its JSON.
    line(`{"devices":[{"codes":[${codes.join(',')}],"name":${JSON.stringify(name)},"id":"BTHENUM`),
    line(`WARNING {"device_connected":[{${JSON.stringify(name)}:{"device_address":`),
    line(`{"devices":[{"name":${JSON.stringify(name).slice(0, -1)}`),
  ];
}

test.each(OWNED)('removes everything about the owner from “%s”', (name, pattern) => {
  expect(formatRecording(everywhere(name), [])).not.toMatch(pattern);
});
test('removes everything about every owner from one recording', () => {
  const file = formatRecording(
    OWNED.flatMap(([name]) => everywhere(name)),
    [],
  );
  expect(OWNED.filter(([, pattern]) => pattern.test(file))).toEqual([]);
});
test('hides names that only Earshot has', () => {
  const [line] = everywhere('WH-1000XM4', 'Annas Kopfhörer');
  expect(formatRecording(line === undefined ? [] : [line], [], ['Annas Kopfhörer'])).not.toMatch(/anna/i);
});
test('never keeps an owner’s name, for 200 names around models', () => {
  const owner = fc.string({ unit: fc.constantFrom(...'bdfgjkpqvwyzäöüßéñжщアン名'), minLength: 4, maxLength: 12 });
  const model = fc.constantFrom('WH-1000XM4', 'WF-1000XM5', 'LinkBuds S', 'WF-C500', 'SRS-XB13', '');
  const around = fc.constantFrom<(who: string, what: string) => string>(
    (who, what) => `${who}’s ${what}`,
    (who, what) => `${what} (${who})`,
    (who, what) => `${who} (${what})`,
    (who, what) => `${what} ${who}`,
    (who, what) => `LE_${what} ${who}`,
    (who, what) => `${who}の${what}`,
    (who, what) => `${who}/${what} Hands-Free AG`,
    (who, what) => `🎧${who} ${what}`,
    (who, what) => `${what}\t${who}\n`,
    (who) => who,
  );
  fc.assert(
    fc.property(owner, model, around, fc.boolean(), (who, what, form, upper) => {
      const name = form(who, what).trim();
      const mention = upper ? name.toUpperCase() : name;
      const file = formatRecording(everywhere(name, mention.length === name.length ? mention : name), []);
      const codes = Array.from({ length: who.length }, (_, index) => who.charCodeAt(index)).join(',');
      expect(file.toLowerCase()).not.toContain(who.toLowerCase());
      expect(file).not.toContain(codes);
    }),
    { numRuns: 200 },
  );
});
test('keeps names of models and the systems’ additions', () => {
  const kept = ['WH-1000XM4', 'LE_WH-1000XM4', 'WH-1000XM4 Hands-Free AG', 'WF-1000XM5', 'WH-1000XM4DEMO'];
  const file = recorded({ devices: kept.map((name, index) => ({ id: `${index}`, name })) });
  expect(linesOf(file)[0]?.line).toEqual({ devices: kept.map((name, index) => ({ id: `${index}`, name })) });
});
test('keeps the model of a name that an owner gave', () => {
  const given = ['Anna’s WH-1000XM4', 'LE_WH-1000XM4 Bob', 'WF-C500 (Büro) Stereo', 'Anna'];
  const file = recorded({ devices: given.map((name) => ({ name })) });
  expect((linesOf(file)[0]?.line as { devices: { name: string }[] } | undefined)?.devices.map(({ name }) => name)).toEqual([
    'Name 1 (WH-1000XM4)',
    'LE_Name 2 (WH-1000XM4)',
    'Name 3 (WF-C500) Stereo',
    'Name 4',
  ]);
});
test('keeps the systems’ words, whatever a device is called', () => {
  const answer = {
    verb: 'read',
    radio: 'On',
    devices: [
      { id: 'x 7&1', name: 'Headset' },
      { id: 'y', name: '1' },
      { id: 'z', name: 'On' },
    ],
  };
  expect(linesOf(recorded(answer))[0]?.line).toMatchObject({
    verb: 'read',
    radio: 'On',
    devices: [{ id: 'x 7&1' }, { id: 'y' }, { id: 'z' }],
  });
});
test('hides addresses as numbers and in other spellings', () => {
  const file = recorded({
    bd_addr: 163669762646064,
    address_dec: '163669762646064',
    guid: '{94DB5610-2030-1000-8000-00805F9B34FB}',
    at: 1764500000000,
    flags: 16777264,
  });
  expect(linesOf(file)[0]?.line).toMatchObject({ at: 1764500000000, flags: 16777264 });
  expect(file).not.toMatch(/1636697|94DB/i);
});
test('bounds memory by dropping the oldest lines', () => {
  const recorder = new Recorder(() => 0);
  for (let index = 0; index < 5_000; index += 1) recorder.note('Win32', 'answered', String(index));
  expect([recorder.lines.length, recorder.lines.at(-1)?.line]).toEqual([2_000, '4999']);
  for (let index = 0; index < 50; index += 1) recorder.note('Win32', 'answered', `${index}${'x'.repeat(100_000)}`);
  expect(recorder.lines.reduce((sum, { line }) => sum + line.length, 0)).toBeLessThanOrEqual(2_000_000);
});
