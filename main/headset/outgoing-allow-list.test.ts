import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFrame } from './frame';
import { REQUESTS_V1 } from './generation-1';
import {
  createDisconnectCommand,
  createMessageResponse,
  createPairingModeCommand,
  createPairingModeRequest,
  createSettingNameRequest,
  createSettingRequest,
  createTwoDevicesCommand,
  REQUESTS_V2,
  SETTING_SLOTS,
  SHOWS_MESSAGES,
} from './generation-2';
import { OutgoingAllowList, OutgoingFrameError } from './outgoing-allow-list';
import { type AddressedCommand, HELLO } from './request';

const wire = (table: 1 | 2, payload: Uint8Array): Uint8Array => encodeFrame(table === 1 ? 'table1' : 'table2', 0, payload);
const every2 = [
  ...Object.values(REQUESTS_V2),
  ...SETTING_SLOTS.flatMap((slot) => [createSettingNameRequest(slot), createSettingRequest(slot)]),
  createPairingModeRequest(0x00),
  createPairingModeRequest(0x02),
];
const createList = (generation: 1 | 2 | null, own: readonly string[] = []): OutgoingAllowList =>
  Object.assign(new OutgoingAllowList(own), { generation });
const passes = (bytes: Uint8Array, generation: 1 | 2 | null): boolean => through(createList(generation), bytes);
const through = (list: OutgoingAllowList, bytes: Uint8Array): boolean => {
  try {
    list.check(bytes);
    return true;
  } catch (error) {
    if (error instanceof OutgoingFrameError) return false;
    throw error;
  }
};

test('passes every request of its own generation', () => {
  for (const { table, payload } of Object.values(REQUESTS_V1)) expect(passes(wire(table, payload), 1)).toBe(true);
  for (const { table, payload } of every2) expect(passes(wire(table, payload), 2)).toBe(true);
  for (const { table, payload } of [...Object.values(REQUESTS_V1), ...every2]) expect(passes(wire(table, payload), null)).toBe(false);
  for (const generation of [null, 1, 2] as const) expect(passes(wire(HELLO.table, HELLO.payload), generation)).toBe(true);
});

describe('frames that are never sent', () => {
  // Power off of both generations, "factory power off", update, factory reset, noise measurement, pairing mode, disconnect, unpair, settings.
  const never = [
    '2200',
    '220001',
    '22',
    '240301',
    '2403ff',
    '300000',
    '340100',
    'f80900',
    'f80901',
    '8400',
    '34020100',
    '3c0200',
    '3c0202',
    'd8d20000',
    '5800a0',
  ];
  test.each(never)('blocks %s in any table', (payload) => {
    const bytes = Uint8Array.from(Buffer.from(payload, 'hex'));
    for (const table of [1, 2] as const) {
      expect(passes(wire(table, bytes), 1)).toBe(false);
      // This request reads the battery of generation 2, but turns generation 1 off.
      expect(passes(wire(table, bytes), 2)).toBe(payload === '2200' && table === 1);
    }
  });
  test('blocks every frame that is not listed', () => {
    const allowed = (generation: 1 | 2) =>
      new Set(
        [HELLO, ...(generation === 1 ? Object.values(REQUESTS_V1) : every2)].map(
          ({ table, payload }) => `${table} ${Buffer.from(payload).toString('hex')}`,
        ),
      );
    fc.assert(
      fc.property(
        fc.constantFrom(1 as const, 2 as const),
        fc.constantFrom(1 as const, 2 as const),
        fc.uint8Array({ maxLength: 5 }),
        (generation, table, payload) => {
          const passed = passes(wire(table, payload), generation);
          expect(passed).toBe(allowed(generation).has(`${table} ${Buffer.from(payload).toString('hex')}`));
          if (passed && generation === 1) expect(payload[0]).not.toBe(0x22);
        },
      ),
    );
  });
  test('blocks double frames, noise and acknowledgements with content', () => {
    const hello = wire(1, HELLO.payload);
    expect(passes(Uint8Array.from([...hello, ...hello]), 2)).toBe(false);
    expect(passes(encodeFrame('ack', 0, Uint8Array.of(1)), 2)).toBe(false);
    expect(passes(encodeFrame('ack', 1, new Uint8Array()), null)).toBe(true);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => passes(bytes, 2) === false || bytes.length >= 9));
  });
});

describe('frames of commands', () => {
  const own = ['AA:BB:CC:00:00:01'];
  const other = 'AA:BB:CC:00:00:02';
  const commands: readonly AddressedCommand[] = [
    { type: 'two-devices', on: true },
    { type: 'two-devices', on: false },
    { type: 'pairing-mode' },
    { type: 'disconnect-device', device: { address: other } },
  ];
  const steps = {
    on: createTwoDevicesCommand(0xd2, true),
    off: createTwoDevicesCommand(0xd2, false),
    messages: SHOWS_MESSAGES,
    yes: createMessageResponse(0x07, true, 0xd2),
    no: createMessageResponse(0x2e, false, 0xd2),
    pairing: createPairingModeCommand(0x02),
    disconnect: createDisconnectCommand(0x02, other),
  };
  const permitted = (command: AddressedCommand, ownAddresses = own): OutgoingAllowList => {
    const list = createList(2, ownAddresses);
    list.allowCommand(command);
    return list;
  };
  test.each([
    [commands[0], ['on', 'messages', 'yes', 'no']],
    [commands[1], ['off', 'messages', 'yes', 'no']],
    [commands[2], ['pairing']],
    [commands[3], ['disconnect']],
  ] as const)('passes the frames of %j and no others', (command, needed) => {
    if (command === undefined) throw new Error('no command');
    for (const [name, { table, payload }] of Object.entries(steps))
      expect([name, through(permitted(command), wire(table, payload))]).toEqual([name, (needed as readonly string[]).includes(name)]);
  });
  test('blocks a command that was not allowed', () => {
    for (const { table, payload } of Object.values(steps))
      for (const generation of [null, 1, 2] as const) expect(passes(wire(table, payload), generation)).toBe(false);
  });
  test('passes each frame of one command once', () => {
    const list = permitted({ type: 'pairing-mode' });
    const bytes = wire(2, steps.pairing.payload);
    expect([through(list, bytes), through(list, bytes)]).toEqual([true, false]);
    expect(() => list.allowCommand({ type: 'two-devices', on: true })).toThrow(OutgoingFrameError);
    for (const generation of [null, 1] as const)
      expect(() => createList(generation).allowCommand({ type: 'pairing-mode' })).toThrow(OutgoingFrameError);
  });
  test('confirms known messages only', () => {
    for (let message = 0; message < 0x100; message += 1) {
      const known = [0x06, 0x07, 0x70, 0x71, 0x72, 0x73].includes(message);
      const passesResponse = (yes: boolean): boolean =>
        through(permitted({ type: 'two-devices', on: true }), wire(1, createMessageResponse(message, yes, 0xd2).payload));
      expect([message, passesResponse(true), passesResponse(false)]).toEqual([message, known, true]);
    }
  });
  test('never disconnects this computer or an unknown one', () => {
    const bytes = (address: string): Uint8Array => wire(2, createDisconnectCommand(0x02, address).payload);
    expect(through(permitted({ type: 'disconnect-device', device: { address: own[0] ?? '' } }), bytes(own[0] ?? ''))).toBe(false);
    expect(through(permitted({ type: 'disconnect-device', device: { address: other } }), bytes(own[0] ?? ''))).toBe(false);
    expect(through(permitted({ type: 'disconnect-device', device: { address: other } }, []), bytes(other))).toBe(false);
    expect(through(permitted({ type: 'disconnect-device', device: { address: '.*' } }), bytes('.*'))).toBe(false);
  });
  test('never passes anything but requests and that command', () => {
    const requests = new Set([HELLO, ...every2].map(({ table, payload }) => `${table} ${Buffer.from(payload).toString('hex')}`));
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        fc.constantFrom(1 as const, 2 as const),
        fc.oneof(
          fc.uint8Array({ maxLength: 22 }),
          fc
            .tuple(fc.constantFrom(0x22, 0x24, 0x34, 0x3c, 0xd8, 0x98, 0x94, 0xf8), fc.uint8Array({ maxLength: 4 }))
            .map(([first, rest]) => {
              return Uint8Array.of(first, ...rest);
            }),
        ),
        (command, table, payload) => {
          const passed = through(permitted(command), wire(table, payload));
          const hex = `${table} ${Buffer.from(payload).toString('hex')}`;
          const changes = {
            'two-devices': /^1 (940000|d8d[1-4]000[01]|9800....)$/,
            'pairing-mode': /^2 340[02]0100$/,
            'disconnect-device': /^2 3c0[02]00.{34}$/,
          };
          expect(passed && !requests.has(hex) && !changes[command.type].test(hex)).toBe(false);
        },
      ),
    );
  });
});
