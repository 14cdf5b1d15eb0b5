import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMacInputs } from './inputs';
import { MacReader } from './reader';

const ADDRESS = 'F8:4E:17:00:11:22';
const pair = (page: number, usage: number): string =>
  `<dict><key>DeviceUsage</key><integer>${usage}</integer><key>DeviceUsagePage</key><integer>${page}</integer></dict>`;
const list = (...devices: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0">\n<array>${devices.join('')}</array>\n</plist>`;
const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** HID device as `ioreg -a` prints it. */
function device({
  transport = 'Bluetooth',
  key = 'SerialNumber',
  address = 'f8-4e-17-00-11-22',
  usages = [pair(1, 6)],
  name = 'WH-1000XM6',
}): string {
  return [
    '<dict><key>IORegistryEntryID</key><integer>4294968133</integer>',
    `<key>Transport</key><string>${transport}</string>`,
    `<key>Product</key>\n\t<string>${text(name)}</string>`,
    `<key>DeviceUsagePairs</key><array>${usages.join('\n')}</array>`,
    `<key>${key}</key><string>${address}</string>`,
    '<key>ReportDescriptor</key><data>BQ0=</data><key>HIDDefaultBehavior</key><true/><key>None</key><array/>',
    '</dict>',
  ].join('\n');
}
const verdicts = (output: string): unknown => [...readMacInputs(output)].map(([address, readings]) => [address, readings[0]?.verdict]);

describe('HID in the registry of a Mac', () => {
  test.each([
    ['a keyboard', [pair(1, 6)], 'types'],
    ['a mouse beside sensors', [pair(32, 225), pair(1, 2)], 'types'],
    ['sensors', [pair(32, 225), pair(65280, 11)], 'sensors'],
    ['sensors and media keys', [pair(32, 225), pair(12, 1)], 'sensors'],
    ['nothing that is known', [], 'unreadable'],
  ])('judges %s', (_what, usages, verdict) => {
    expect(verdicts(list(device({ usages })))).toEqual([[ADDRESS, verdict]]);
  });
  test('ignores media keys, which macOS may make for any headphones', () => {
    expect(verdicts(list(device({ usages: [pair(12, 1)] })))).toEqual([]);
  });
  test.each([
    ['with another transport', { transport: 'USB' }],
    ['without an address', { address: 'FM7152301M5NX0RAH+EMN' }],
  ])('ignores a device %s', (_what, options) => {
    expect(verdicts(list(device(options)))).toEqual([]);
  });
  test('finds the address in each form', () => {
    const other = device({ key: 'DeviceAddress', address: 'F8:4E:17:00:11:23', transport: 'Bluetooth Low Energy' });
    expect(verdicts(list(device({}), other))).toEqual([
      [ADDRESS, 'types'],
      ['F8:4E:17:00:11:23', 'types'],
    ]);
  });
  test('never reads a name as properties', () => {
    const name = `x</string><key>SerialNumber</key><string>f8-4e-17-00-11-99</string>\n&amp;`;
    expect(verdicts(list(device({ usages: [pair(32, 225)], name })))).toEqual([[ADDRESS, 'sensors']]);
  });
  test('reads a Mac without such devices', () => {
    expect(verdicts('')).toEqual([]);
  });
  test('never throws anything but a SyntaxError for any text', () => {
    const parts = fc.array(
      fc.constantFrom('<dict>', '</dict>', '<array>', '</array>', '<key>', '</key>', '<string>', '</string>', '<true/>', 'x'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((all) => `<plist>${all.join('')}</plist>`),
        ),
        (output) => {
          try {
            expect(readMacInputs(output).size).toBe(0);
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
          }
        },
      ),
      { examples: [['<plist><dict><dict></dict></plist>']] },
    );
  });
  test('rejects a list that is nested without end', () => {
    const deep = `<plist>${'<array>'.repeat(5_000)}${'</array>'.repeat(5_000)}</plist>`;
    expect(() => readMacInputs(deep)).toThrow('nested too deeply');
  });
});

describe('a reader of the Mac', () => {
  const report = (connected: boolean): string =>
    JSON.stringify({
      SPBluetoothDataType: [{ [connected ? 'device_connected' : 'device_not_connected']: [{ X: { device_address: ADDRESS } }] }],
    });
  const read = async (connected: boolean, inputs: () => Promise<string>) => {
    const reader = new MacReader({ runReport: async () => report(connected), inputs });
    return { record: (await reader.read()).records[0], about: await reader.about() };
  };

  test('reports HID of connected headphones', async () => {
    expect((await read(true, async () => list(device({})))).record?.inputs).toEqual([{ source: 'ioreg', verdict: 'types', nodes: [] }]);
    expect((await read(true, async () => '')).record?.inputs).toEqual([]);
  });
  test('starts no program while nothing is connected', async () => {
    const { record } = await read(false, () => Promise.reject(new Error('started')));
    expect(record?.inputs).toBeUndefined();
  });
  test('reports the rest if the registry cannot be read', async () => {
    const { record, about } = await read(true, () => Promise.reject(new Error('no registry')));
    expect([record?.address, record?.inputs]).toEqual([ADDRESS, undefined]);
    expect(about).toContain('HID not read: Error: no registry');
  });
});
