import { expect, test } from 'vitest';
import type { HeadsetDetailsView } from '../../catalog/headset-details';
import type { Command, CommandResponse } from '../../contract/commands';
import {
  createHeadsetSessionSlice,
  followHeadsetSession,
  type HeadsetSession,
  type HeadsetSessionState,
  reportsPairingMode,
} from './headset-session';

const SAYS: HeadsetDetailsView = {
  generation: 2,
  model: 'WF-1000XM5',
  firmware: '4.0.2',
  battery: { whole: null, left: null, right: null, case: null },
  codec: 'AAC',
  devices: [
    { key: 'a'.repeat(16), name: 'Laptop', connected: true, plays: false, here: true },
    { key: 'b'.repeat(16), name: 'Tablet', connected: true, plays: true, here: false },
  ],
  twoDevices: true,
  can: { twoDevices: true, pairingMode: true, disconnect: true },
  readOnly: false,
};

/** Creates a store with one response per command; `sent` contains the sent commands. */
function store(...answers: readonly (CommandResponse | Promise<CommandResponse>)[]) {
  const left = [...answers];
  const sent: Command[] = [];
  const send = async (command: Command): Promise<CommandResponse> => {
    sent.push(command);
    return command.type === 'leave-headset'
      ? { ok: true, result: null }
      : ((await left.shift()) ?? { ok: false, error: { kind: 'internal' } });
  };
  let state: HeadsetSessionState;
  const set = (part: Pick<HeadsetSessionState, 'session'>): void => {
    state = { ...state, ...part };
  };
  // The test gives each response to its command, so the cast is safe.
  state = createHeadsetSessionSlice(set, () => ({ session: state.session, send: send as never }));
  return { sent, go: () => state };
}
const ok = (result: unknown): CommandResponse => ({ ok: true, result }) as CommandResponse;

test('keeps the details and their time after a failed read', async () => {
  const { go } = store(ok(SAYS), { ok: false, error: { kind: 'headset', reason: 'busy' } });
  await go().readHeadset('h1');
  expect(go().session).toMatchObject({ id: 'h1', details: SAYS, step: { kind: 'none' } });
  expect(Date.now() - (go().session?.at ?? 0)).toBeLessThan(10_000);
  await go().readHeadset('h1');
  expect(go().session).toMatchObject({ details: SAYS, step: { kind: 'failed', error: 'busy' } });
});
test('sends no command without a request and a confirmation', async () => {
  const { go, sent } = store(ok(SAYS), ok({ type: 'outcome', outcome: 'done' }));
  await go().sendHeadsetCommand();
  await go().readHeadset('h1');
  await go().sendHeadsetCommand();
  go().requestHeadsetCommand({ type: 'disconnect-device', device: 'b'.repeat(16) });
  go().requestHeadsetCommand(null);
  await go().sendHeadsetCommand();
  expect(sent.map(({ type }) => type)).toEqual(['read-headset']);
  go().requestHeadsetCommand({ type: 'disconnect-device', device: 'b'.repeat(16) });
  await go().sendHeadsetCommand();
  expect(sent.at(-1)).toEqual({
    type: 'send-headset-command',
    headphones: 'h1',
    command: { type: 'disconnect-device', device: 'b'.repeat(16) },
  });
  // The page knows the result of the command.
  expect(go().session?.details?.devices?.map(({ connected }) => connected)).toEqual([true, false]);
});
test.each([
  [true, 'done', false],
  [false, 'not-done', true],
] as const)('forwards a question with the response %s', async (yes, outcome, twoDevices) => {
  const { go, sent } = store(ok(SAYS), ok({ type: 'question', question: 'disconnects' }), ok({ type: 'outcome', outcome }));
  await go().readHeadset('h1');
  await go().respondToHeadset(true);
  go().requestHeadsetCommand({ type: 'two-devices', on: false });
  await go().sendHeadsetCommand();
  expect(go().session?.step).toMatchObject({ kind: 'question', question: 'disconnects' });
  await go().respondToHeadset(yes);
  expect(sent.slice(1).map(({ type }) => type)).toEqual(['send-headset-command', 'respond-to-headset']);
  expect([go().session?.step, go().session?.details?.twoDevices]).toEqual([
    { kind: 'ended', command: { type: 'two-devices', on: false }, outcome },
    twoDevices,
  ]);
});
test('ignores late results after the user leaves', async () => {
  let come: (answer: CommandResponse) => void = () => undefined;
  const { go, sent } = store(ok(SAYS), new Promise<CommandResponse>((resolve) => (come = resolve)));
  await go().readHeadset('h1');
  go().leaveHeadset();
  expect(sent).toHaveLength(1);
  const again = go().readHeadset('h1');
  go().leaveHeadset();
  expect(sent.at(-1)).toEqual({ type: 'leave-headset' });
  come(ok({ ...SAYS, model: 'late' }));
  await again;
  expect(go().session).toMatchObject({ details: { model: 'WF-1000XM5' }, step: { kind: 'none' } });
});

test('clears the details with their page and their connection', () => {
  const session: HeadsetSession = { id: 'h1', details: SAYS, at: 1, step: { kind: 'none' } };
  const ended: HeadsetSession = { ...session, step: { kind: 'ended', command: { type: 'pairing-mode' }, outcome: 'done' } };
  expect(followHeadsetSession(session, 'h1', true)).toBe(session);
  expect([
    followHeadsetSession(session, 'h2', true),
    followHeadsetSession(session, null, false),
    followHeadsetSession(session, 'h1', false),
    followHeadsetSession(null, 'h1', true),
  ]).toEqual([null, null, null, null]);
  const gone = followHeadsetSession(ended, 'h1', false);
  expect(gone).toEqual({ ...ended, details: null });
  expect(followHeadsetSession(gone, 'h1', false)).toBe(gone);
  expect([reportsPairingMode(ended), reportsPairingMode(session), reportsPairingMode(null)]).toEqual([true, false, false]);
});
