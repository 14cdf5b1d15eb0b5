import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMacReport } from '../system/mac/report';
import { Recorder } from '../system/recorder';
import { readWindowsAnswer } from '../system/windows/answer';
import { recordingFile } from './recording';

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
  return recordingFile(recorder.lines, ['Windows 11']);
}
const linesOf = (file: string): { line: unknown; again: number }[] =>
  file
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => JSON.parse(row));

test('a recording of Windows holds no address and no given name, and is read as before', () => {
  const file = recorded(WINDOWS);
  expect(file).not.toMatch(/F84E17|001122334455|Anna/i);
  const [first] = linesOf(file);
  const before = readWindowsAnswer(WINDOWS).records;
  const after = readWindowsAnswer(first?.line).records;
  const facts = (records: typeof before) =>
    records.map(({ connected, modalias, soundProfiles, uuids }) => ({ connected, modalias, soundProfiles, uuids }));
  expect(facts(after)).toEqual(facts(before));
  expect(after.map(({ name, address }) => [name, address])).toEqual([
    ['Name 1', '02:00:00:00:00:01'],
    ['WH-1000XM4', '02:00:00:00:00:02'],
  ]);
});
test('a recording of macOS too: names that are keys, serial numbers, and what belongs together', () => {
  const file = recorded(MAC);
  expect(file).not.toMatch(/F8:4E|Anna|1234567/i);
  const [record] = readMacReport(linesOf(file)[0]?.line).records;
  expect(record).toMatchObject({ name: 'Name 1', soundProfiles: ['a2dp'], connected: true });
});
test('the same thing has the same name throughout, and an answer that comes again is counted', () => {
  const rows = linesOf(recorded(WINDOWS, WINDOWS, MAC, WINDOWS));
  expect(rows.map(({ again }) => again)).toEqual([1, 0, 0]);
  expect(JSON.stringify(rows[1]?.line)).toContain('"02:00:00:00:00:01"');
});
test('names as numbers are masked', () => {
  expect(recorded({ devices: [{ id: 'x', codes: [...'Anna'].map((letter) => letter.charCodeAt(0)) }] })).not.toContain('[65,110,110,97]');
});
test('its first line says what it is', () => {
  expect(JSON.parse(recorded().split('\n')[0] ?? '')).toEqual({ earshot: 1, about: ['Windows 11'] });
});
test('whatever was said, no address of six bytes with a letter in it gets out', () => {
  const digit = fc.constantFrom(...'0123456789ABCDEF');
  const address = fc.tuple(fc.array(digit, { minLength: 12, maxLength: 12 }), fc.constantFrom('', ':', '-')).map(([digits, separator]) => {
    const pairs = digits.join('').match(/../g) ?? [];
    return pairs.join(separator);
  });
  fc.assert(
    fc.property(address, fc.constantFrom('name', 'id', 'uid', 'x'), (found, key) => {
      // One that begins as ours do would be taken for a pseudonym by this test.
      fc.pre(!found.startsWith('02'));
      const plain = found.replace(/[:-]/g, '');
      return !recorded({ [key]: `BTHENUM\\DEV_${found}` })
        .replace(/[:-]/g, '')
        .includes(plain);
    }),
  );
});
test('memory is bounded, the oldest lines go', () => {
  const recorder = new Recorder(() => 0);
  for (let index = 0; index < 5_000; index += 1) recorder.note('Win32', 'answered', String(index));
  expect([recorder.lines.length, recorder.lines.at(-1)?.line]).toEqual([2_000, '4999']);
  for (let index = 0; index < 50; index += 1) recorder.note('Win32', 'answered', `${index}${'x'.repeat(100_000)}`);
  expect(recorder.lines.reduce((sum, { line }) => sum + line.length, 0)).toBeLessThanOrEqual(2_000_000);
});
