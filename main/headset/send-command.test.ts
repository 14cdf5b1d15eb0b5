import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HeadsetCommand } from '../../catalog/headset-commands';
import type { ControlStream } from './conversation';
import { SERVICE_1 } from './generation-1';
import { SERVICE_2 } from './generation-2';
import { HeadsetProtocolError } from './protocol-error';
import { CONFIRMATION_TIMEOUT_MS, type CommandResult, sendHeadsetCommand } from './send-command';
import { createHeadsetFrame } from './testing/random-frames';
import { HEADSET_1, HEADSET_2, KNOWN, type Quirks, type Script, VirtualControl } from './testing/virtual-control';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Command = HeadsetCommand<(address: string) => boolean>;

const OFF: Command = { type: 'two-devices', on: false };
const ON: Command = { type: 'two-devices', on: true };
const PAIRING: Command = { type: 'pairing-mode' };
const DISCONNECT: Command = { type: 'disconnect-device', device: (address) => address === KNOWN.other };

interface Setting {
  readonly quirks?: Quirks;
  readonly script?: Script;
  readonly own?: readonly string[];
  readonly allowed?: boolean;
  readonly service?: string;
}

/** Sends the command with a fast clock. */
async function send(
  command: Command,
  { quirks = {}, script = HEADSET_2, own = [KNOWN.laptop], allowed = true, service = SERVICE_2 }: Setting = {},
) {
  const headset = new VirtualControl(script, quirks);
  const abort = new AbortController();
  const sending = sendHeadsetCommand(headset.stream, service, command, { own, allowsCommands: () => allowed, signal: abort.signal });
  sending.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(31_000);
  const result: CommandResult | HeadsetProtocolError = await sending.catch((error: unknown) => {
    if (error instanceof HeadsetProtocolError) return error;
    throw error;
  });
  const changes = headset.requests.filter((request) => /^(1 (d8|98|94)|2 3[4c])/.test(request));
  return { headset, result, changes };
}
const outcome = (result: CommandResult | HeadsetProtocolError): string =>
  result instanceof HeadsetProtocolError ? result.reason : result.type === 'question' ? 'question' : result.outcome;

describe.each([
  ['has no fault', {}],
  ['ignores the first request', { ignoresFirst: true }],
  ['repeats every frame', { repeats: true }],
  ['sends wrong checksums', { wrongChecksums: true }],
  ['sends single bytes', { split: 1 }],
  ['omits acknowledgements', { forgetsAck: true }],
  ['repeats old acknowledgements', { staleAcks: true }],
  ['sends notifications', { notifies: true }],
] as readonly (readonly [string, Quirks])[])('a headset that %s', (_name, quirks) => {
  test('performs the command once, reports it and closes', async () => {
    const off = await send(OFF, { quirks });
    expect([outcome(off.result), off.headset.twoDevices, off.headset.isClosed]).toEqual(['done', false, true]);
    expect(off.changes).toEqual(['1 940000', '1 d8d20001']);
    const pairing = await send(PAIRING, { quirks });
    expect([outcome(pairing.result), pairing.headset.pairingMode, pairing.changes]).toEqual(['done', true, ['2 34020100']]);
    const disconnect = await send(DISCONNECT, { quirks });
    expect([outcome(disconnect.result), disconnect.headset.isConnectedTo(KNOWN.other), disconnect.headset.disconnectedSender]).toEqual([
      'done',
      false,
      false,
    ]);
    expect(disconnect.changes).toHaveLength(1);
  });
});

describe('outcome', () => {
  test('sends nothing if the setting has that value', async () => {
    const on = await send(ON);
    expect([outcome(on.result), on.changes]).toEqual(['already', []]);
    const pairing = await send(PAIRING, { script: { ...HEADSET_2, '2 3202': '33020100' } });
    expect([outcome(pairing.result), pairing.changes]).toEqual(['already', []]);
  });
  test.each([OFF, PAIRING, DISCONNECT])('returns “refused” for $type if the headset refuses', async (command) => {
    const { result, headset } = await send(command, { quirks: { refuses: true } });
    expect(outcome(result)).toBe('refused');
    expect([headset.twoDevices, headset.pairingMode, headset.isConnectedTo(KNOWN.other)]).toEqual([true, false, true]);
  });
  test.each([
    [OFF, '1 d8d20001'],
    [PAIRING, '2 34020100'],
  ] as const)('reports %j as unconfirmed without a response', async (command, frame) => {
    const { result, changes } = await send(command, { quirks: { onlyAcknowledges: [frame] } });
    expect([outcome(result), changes.filter((one) => one === frame)]).toEqual(['unconfirmed', [frame]]);
  });
  test('reports an unconfirmed result after a reconnection', async () => {
    expect(outcome((await send(OFF, { quirks: { reconnects: true } })).result)).toBe('unconfirmed');
  });
});

describe('question before a change of two devices', () => {
  async function sendUntilQuestion(quirks: Quirks) {
    const { result, headset } = await send(OFF, { quirks });
    if (result instanceof HeadsetProtocolError || result.type !== 'question') throw new Error(`no question: ${outcome(result)}`);
    return { result, headset };
  }
  test.each([
    [0x06, 'disconnects-ldac-off'],
    [0x07, 'disconnects'],
    [0x72, 'ldac'],
  ] as const)('shows the question for message %i', async (message, question) => {
    const { result, headset } = await sendUntilQuestion({ question: message });
    expect([result.question, headset.twoDevices, headset.isClosed]).toEqual([question, true, false]);
  });
  test('performs the command after a confirmation and closes', async () => {
    const { result, headset } = await sendUntilQuestion({ question: 7 });
    await expect(result.respond(true)).resolves.toBe('done');
    expect([headset.twoDevices, headset.isClosed]).toEqual([false, true]);
  });
  test('changes nothing without a confirmation', async () => {
    const no = await sendUntilQuestion({ question: 7 });
    await expect(no.result.respond(false)).resolves.toBe('not-done');
    const silent = await sendUntilQuestion({ question: 7 });
    await vi.advanceTimersByTimeAsync(CONFIRMATION_TIMEOUT_MS);
    for (const { headset } of [no, silent]) expect([headset.twoDevices, headset.isClosed]).toEqual([true, true]);
    await expect(silent.result.respond(true)).resolves.toBe('not-done');
    expect(silent.headset.twoDevices).toBe(true);
  });
  test('handles a reconnection after a confirmation', async () => {
    const { result } = await sendUntilQuestion({ question: 6, reconnects: true });
    await expect(result.respond(true)).resolves.toBe('unconfirmed');
  });
  test('rejects an unknown question', async () => {
    const { result, changes } = await send(OFF, { quirks: { question: 0x2e } });
    expect([outcome(result), changes.at(-1)]).toEqual(['unknown-question', '1 98002e00']);
  });
  test('ignores a message without a question', async () => {
    expect(outcome((await send(OFF, { quirks: { informs: true } })).result)).toBe('done');
  });
  test('requests messages only from headphones that offer them', async () => {
    const functions = `070006${['12', '21', '29', '2a', 'd1', 'd2'].map((one) => `${one}00`).join('')}`;
    const { result, changes } = await send(OFF, { script: { ...HEADSET_2, '1 0600': functions } });
    expect([outcome(result), changes]).toEqual(['done', ['1 d8d20001']]);
  });
});

describe('command that is not sent', () => {
  test.each([
    ['to generation 1', ON, { script: HEADSET_1, service: SERVICE_1 }],
    ['to a model that is only read', ON, { allowed: false }],
    ['without the state of the setting', OFF, { quirks: { onlyAcknowledges: ['1 d6d2'] } }],
    ['without the state of pairing mode', PAIRING, { quirks: { onlyAcknowledges: ['2 3202'] } }],
    ['without the function in its list', PAIRING, { script: { ...HEADSET_2, '2 0600': '070000' } }],
    ['for an unknown device', { type: 'disconnect-device', device: () => false }, {}],
    ['for this computer', { type: 'disconnect-device', device: (address: string) => address === KNOWN.laptop }, {}],
    ['for any device if the own address is unknown', DISCONNECT, { own: [] }],
  ] as readonly (readonly [string, Command, Setting])[])('sends no command %s', async (_name, command, setting) => {
    const { result, changes, headset } = await send(command, setting);
    expect([outcome(result), changes]).toEqual(['not-offered', []]);
    expect([headset.off, headset.disconnectedSender, headset.isClosed]).toEqual([false, false, true]);
  });
  test('refuses a device that is not connected', async () => {
    const { result, changes } = await send(
      { type: 'disconnect-device', device: (address) => address === KNOWN.other },
      {
        script: { ...HEADSET_2, '2 3602': (HEADSET_2['2 3602'] ?? '').replace('02000000', '00000000') },
      },
    );
    expect([outcome(result), changes]).toEqual(['already', []]);
  });
  test('ends when the user leaves before the first response', async () => {
    const headset = new VirtualControl(HEADSET_2, { onlyAcknowledges: ['1 d6d2'] });
    const abort = new AbortController();
    const sending = sendHeadsetCommand(headset.stream, SERVICE_2, OFF, { own: [], allowsCommands: () => true, signal: abort.signal });
    const failing = expect(sending).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(100);
    abort.abort(new Error('left'));
    await failing;
    expect([headset.twoDevices, headset.isClosed]).toEqual([true, true]);
  });
});

test('never sends more than one command once and always ends', async () => {
  const CHANGES: Readonly<Record<Command['type'], RegExp>> = {
    'two-devices': /^1 (940000|d8d[1-4]0001|9800..0[01])$/,
    'pairing-mode': /^2 340[02]0100$/,
    'disconnect-device': /^2 3c0[02]00/,
  };
  const READ = /^(1 (0000|0600|040[12]|22(0[0129a])|1202|d0d[1-4]01|d6d[1-4])|2 (0600|360[02]|320[02]))$/;
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(OFF, PAIRING, DISCONNECT),
      fc.array(fc.array(createHeadsetFrame, { maxLength: 4 }), { maxLength: 12 }),
      async (command, turns) => {
        const headset = new VirtualControl(HEADSET_2, { question: 7 });
        const left = [...turns];
        const stream: ControlStream = {
          ...headset.stream,
          write: (bytes) => {
            for (const data of left.shift() ?? []) queueMicrotask(() => stream.onData(data));
            headset.stream.write(bytes);
          },
        };
        headset.stream.onData = (bytes) => stream.onData(bytes);
        const sending = sendHeadsetCommand(stream, SERVICE_2, command, { own: [KNOWN.laptop], allowsCommands: () => true }).catch(
          (error: unknown) => error,
        );
        await vi.advanceTimersByTimeAsync(31_000);
        const result = await sending;
        if (!(result instanceof HeadsetProtocolError)) expect(result).toHaveProperty('type');
        const changes = headset.requests.filter((request) => !READ.test(request));
        for (const change of changes) expect(change).toMatch(CHANGES[command.type]);
        reached += changes.length;
        expect(new Set(changes).size).toBe(changes.length);
        expect([headset.off, headset.disconnectedSender]).toEqual([false, false]);
      },
    ),
  );
  // In some runs, the command is sent despite the noise.
  expect(reached).toBeGreaterThan(10);
});
