import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeMac, type FakeMacOptions, type RunEvent, type ScriptRun } from './testing/fake-mac';

const SOURCE = readFileSync(join(import.meta.dirname, '../../../resources/helpers/mac.js'), 'utf8');
const ADDRESS = 'F84E17001122';
/** Kinds of Macs on which the script must behave alike. */
const MACS = [
  ['macOS 15', { version: 15 }],
  ['macOS 15 on Intel', { version: 15, intel: true }],
  ['macOS 26', { version: 26 }],
] as const;

function request(at: number, body: object): RunEvent {
  return { at, input: `${JSON.stringify(body)}\n` };
}
function run(options: FakeMacOptions, ...events: RunEvent[]): ScriptRun {
  return new FakeMac(options).run(SOURCE, events);
}
const responses = ({ lines }: ScriptRun): unknown[] => lines.filter(({ message }) => !('event' in message)).map(({ message }) => message);
const news = ({ lines }: ScriptRun): unknown[] => lines.filter(({ message }) => 'event' in message).map(({ message }) => message);

describe.each(MACS)('the script on %s', (_name, mac) => {
  test('connects and disconnects once the link is up and down', () => {
    const events = [request(0, { verb: 'connect', address: ADDRESS }), request(60_000, { verb: 'disconnect', address: ADDRESS })];
    const ran = run(mac, ...events);
    expect(responses(ran)).toEqual([
      { status: 'Connected', code: 0 },
      { status: 'Disconnected', code: 0 },
    ]);
    expect(ran.ended).toBe('exit');
  });
  test('waits 12 s for headphones that do not respond', () => {
    const ran = run({ ...mac, devices: [{ responds: false }] }, request(0, { verb: 'connect', address: ADDRESS }));
    expect(responses(ran)).toEqual([{ status: 'Disconnected', code: 0 }]);
    expect(ran.lines[0]?.at).toBeGreaterThanOrEqual(12_000);
    expect(ran.lines[0]?.at).toBeLessThan(15_000);
  });
  test('turns Bluetooth on and waits until it is', () => {
    expect(responses(run(mac, request(0, { verb: 'on' })))).toEqual([{ status: 'On' }]);
    expect(responses(run({ ...mac, powerMs: null }, request(0, { verb: 'on' })))).toEqual([{ status: 'Off' }]);
  });
  test.each([
    ['works', { status: 'Removed' }, false],
    ['has no effect', { status: 'StillPaired' }, true],
    ['missing', { status: 'Unsupported' }, true],
  ] as const)('verifies a removal that %s', (removal, response, paired) => {
    const fake = new FakeMac({ ...mac, devices: [{ removal }] });
    expect(responses(fake.run(SOURCE, [request(0, { verb: 'remove', address: ADDRESS })]))).toEqual([response]);
    expect(fake.devices[0]?.paired).toBe(paired);
  });
  test('reports devices that were connected at the start', () => {
    const fake = new FakeMac({ ...mac, devices: [{ connected: true }] });
    const ran = fake.run(SOURCE, [{ at: 5_000, happens: () => fake.devices[0] && fake.setConnected(fake.devices[0], false) }]);
    expect(news(ran)).toEqual([{ event: 'changed' }]);
    expect(ran.ended).toBe('exit');
  });
  test('reports each connection and disconnection once', () => {
    const fake = new FakeMac(mac);
    const set = (at: number, connected: boolean): RunEvent => ({
      at,
      happens: () => fake.devices[0] && fake.setConnected(fake.devices[0], connected),
    });
    const ran = fake.run(SOURCE, [set(1_000, true), set(2_000, false), set(3_000, true), set(4_000, false)]);
    expect(news(ran)).toEqual(Array.from({ length: 4 }, () => ({ event: 'changed' })));
    expect(ran.ended).toBe('exit');
  });
  test('touches nothing of IOBluetooth without the permission', () => {
    for (const authorization of [0, 1, 2]) {
      const verbs = ['connect', 'disconnect', 'remove', 'on', 'permission'];
      const ran = run({ ...mac, authorization }, ...verbs.map((verb, at) => request(at, { verb, address: ADDRESS })));
      const status = ['NotAsked', 'Restricted', 'Denied'][authorization];
      expect(responses(ran)).toEqual([...Array.from({ length: 4 }, () => ({ status: 'NoPermission' })), { status }]);
      expect(ran.ended).toBe('exit');
    }
  });
  test('responds to invalid requests with an error and goes on', () => {
    const invalid = ['', 'null', '{', '7', '{"verb":"connect","address":"../x"}', `{"verb":"shutdown","address":"${ADDRESS}"}`];
    const ran = run(mac, { at: 0, input: `${invalid.join('\n')}\n` }, request(1, { verb: 'permission' }));
    // The script skips an empty line.
    expect(responses(ran)).toEqual([
      ...Array.from({ length: 5 }, () => ({ status: 'Error', detail: expect.any(String) })),
      { status: 'Allowed' },
    ]);
  });
  test('reports headphones that the Mac does not know as gone', () => {
    expect(responses(run(mac, request(0, { verb: 'remove', address: '000000000001' })))).toEqual([{ status: 'Gone' }]);
  });
});

test('never loses a request for any cut of its bytes', () => {
  const bytes = Buffer.from('{"verb":"permission"}\n{"verb":"connect","address":"000000000001"}\n\n{"verb":"permission"}\n');
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      // An empty piece would be the end of the input.
      const pieces = places.slice(1).map((place, index) => bytes.subarray(places[index], place));
      const events = pieces.filter((piece) => piece.length > 0).map((input, at) => ({ at, input }));
      const ran = run({ devices: [] }, ...events);
      expect(responses(ran)).toHaveLength(3);
      expect(ran.ended).toBe('exit');
    }),
    { numRuns: 60 },
  );
});
test('never stops for any line', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      const ran = run({}, { at: 0, input: `${line}\n` }, request(1, { verb: 'permission' }));
      expect(responses(ran).at(-1)).toEqual({ status: 'Allowed' });
    }),
    { numRuns: 60 },
  );
});
test('stays plain ASCII so that no encoding can spoil it', () => {
  expect([...SOURCE].filter((letter) => letter > '~')).toEqual([]);
});
