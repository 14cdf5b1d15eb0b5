import { expect, test } from 'vitest';
import type { HeadsetDetailsView } from '../../catalog/headset-details';
import type { Answer, Command } from '../../contract/commands';
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
  can: { twoDevices: true, pairingMode: true, letGo: true },
  readOnly: false,
};

/** Creates a store with one response per command; `sent` are the commands that left. */
function store(...answers: readonly (Answer | Promise<Answer>)[]) {
  const left = [...answers];
  const sent: Command[] = [];
  const send = async (command: Command): Promise<Answer> => {
    sent.push(command);
    return command.type === 'leave-headset'
      ? { ok: true, result: null }
      : ((await left.shift()) ?? { ok: false, error: { kind: 'internal' } });
  };
  let state: HeadsetSessionState;
  const set = (part: Pick<HeadsetSessionState, 'talk'>): void => {
    state = { ...state, ...part };
  };
  // The test gives each response to its command, so the cast is safe.
  state = createHeadsetSessionSlice(set, () => ({ talk: state.talk, send: send as never }));
  return { sent, go: () => state };
}
const ok = (result: unknown): Answer => ({ ok: true, result }) as Answer;

test('keeps the details and their time after a failed read', async () => {
  const { go } = store(ok(SAYS), { ok: false, error: { kind: 'ask', reason: 'busy' } });
  await go().askHeadset('h1');
  expect(go().talk).toMatchObject({ id: 'h1', says: SAYS, step: { kind: 'none' } });
  expect(Date.now() - (go().talk?.at ?? 0)).toBeLessThan(10_000);
  await go().askHeadset('h1');
  expect(go().talk).toMatchObject({ says: SAYS, step: { kind: 'failed', error: 'busy' } });
});
test('sends no command without a request and a confirmation', async () => {
  const { go, sent } = store(ok(SAYS), ok({ type: 'outcome', outcome: 'done' }));
  await go().tellHeadset();
  await go().askHeadset('h1');
  await go().tellHeadset();
  go().wantOfHeadset({ type: 'let-go', device: 'b'.repeat(16) });
  go().wantOfHeadset(null);
  await go().tellHeadset();
  expect(sent.map(({ type }) => type)).toEqual(['ask-headset']);
  go().wantOfHeadset({ type: 'let-go', device: 'b'.repeat(16) });
  await go().tellHeadset();
  expect(sent.at(-1)).toEqual({ type: 'tell-headset', headphones: 'h1', act: { type: 'let-go', device: 'b'.repeat(16) } });
  // The page knows the result of the command.
  expect(go().talk?.says?.devices?.map(({ connected }) => connected)).toEqual([true, false]);
});
test.each([
  [true, 'done', false],
  [false, 'not-done', true],
] as const)('forwards a question with the response %s', async (yes, outcome, twoDevices) => {
  const { go, sent } = store(ok(SAYS), ok({ type: 'asks', question: 'disconnects' }), ok({ type: 'outcome', outcome }));
  await go().askHeadset('h1');
  await go().answerHeadset(true);
  go().wantOfHeadset({ type: 'two-devices', on: false });
  await go().tellHeadset();
  expect(go().talk?.step).toMatchObject({ kind: 'asks', question: 'disconnects' });
  await go().answerHeadset(yes);
  expect(sent.slice(1).map(({ type }) => type)).toEqual(['tell-headset', 'answer-headset']);
  expect([go().talk?.step, go().talk?.says?.twoDevices]).toEqual([
    { kind: 'ended', act: { type: 'two-devices', on: false }, outcome },
    twoDevices,
  ]);
});
test('ignores late results after the user leaves', async () => {
  let come: (answer: Answer) => void = () => undefined;
  const { go, sent } = store(ok(SAYS), new Promise<Answer>((resolve) => (come = resolve)));
  await go().askHeadset('h1');
  go().leaveHeadset();
  expect(sent).toHaveLength(1);
  const again = go().askHeadset('h1');
  go().leaveHeadset();
  expect(sent.at(-1)).toEqual({ type: 'leave-headset' });
  come(ok({ ...SAYS, model: 'late' }));
  await again;
  expect(go().talk).toMatchObject({ says: { model: 'WF-1000XM5' }, step: { kind: 'none' } });
});

test('clears the details with their page and their connection', () => {
  const talk: HeadsetSession = { id: 'h1', says: SAYS, at: 1, step: { kind: 'none' } };
  const ended: HeadsetSession = { ...talk, step: { kind: 'ended', act: { type: 'pairing-mode' }, outcome: 'done' } };
  expect(followHeadsetSession(talk, 'h1', true)).toBe(talk);
  expect([
    followHeadsetSession(talk, 'h2', true),
    followHeadsetSession(talk, null, false),
    followHeadsetSession(talk, 'h1', false),
    followHeadsetSession(null, 'h1', true),
  ]).toEqual([null, null, null, null]);
  const gone = followHeadsetSession(ended, 'h1', false);
  expect(gone).toEqual({ ...ended, says: null });
  expect(followHeadsetSession(gone, 'h1', false)).toBe(gone);
  expect([reportsPairingMode(ended), reportsPairingMode(talk), reportsPairingMode(null)]).toEqual([true, false, false]);
});
