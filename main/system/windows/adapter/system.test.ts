import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PairingQuestion } from '../../../../catalog/actions/action';
import { ActionRunner } from '../../../actions/runner';
import { StateStore } from '../../../app/state-store';
import { createTestState } from '../../../app/testing/state';
import { Helper, spawnHelper } from '../../helper';
import { PolledSystem } from '../../polled-system';
import { ActionFailure } from '../../system-actions';
import { NO_SETTINGS } from '../../testing/no-settings';
import { WindowsActions } from './actions';
import { WindowsReader } from './reader';
import { ADDRESS, FOUND, ID, PAIRED_NODE } from './testing/records';
import { ABSENT, createBackends, ScriptedWindows } from './testing/scripted-windows';
import { createWindowsId } from './windows-response';

const windows = new ScriptedWindows();
afterEach(() => windows.helper.close());

const noQuestion = () => Promise.reject(new Error('unexpected question'));
const never = new AbortController().signal;

describe('sound', () => {
  test('ends connecting when an output is active', async () => {
    const from = windows.win32({ connect: [{ status: 'Unplugged', asked: 2 }], sound: [{ status: 'Unplugged' }, { status: 'Active' }] });
    await new WindowsActions(from).sound?.connect(ID, never);
    expect(await windows.requests()).toEqual(['connect', 'sound', 'sound'].map((verb) => ({ verb, address: 'F84E17001122' })));
  });
  test('ends disconnecting when no output is active', async () => {
    const from = windows.win32({ disconnect: [{ status: 'Active' }], sound: [{ status: 'Unplugged' }] });
    await new WindowsActions(from).sound?.disconnect(ID);
    expect(await windows.requests()).toHaveLength(2);
  });
  test.each([
    ['Unplugged', 'not-answering'],
    ['None', 'no-sound'],
  ] as const)('fails if %s to the end, with repeated requests', async (status, reason) => {
    vi.useFakeTimers();
    const verbs: string[] = [];
    const slow = {
      request: async ({ verb }: object & { readonly verb?: string }) => {
        verbs.push(verb ?? '');
        return { status };
      },
      close: () => undefined,
    };
    const connecting = new WindowsActions(createBackends(slow, ABSENT)).sound?.connect(ID, never);
    const failing = expect(connecting).rejects.toMatchObject({ reason });
    await vi.advanceTimersByTimeAsync(20_000);
    await failing;
    expect(verbs.filter((verb) => verb === 'connect')).toHaveLength(3);
    vi.useRealTimers();
  });
  test('selects an output only if one is active', async () => {
    const from = windows.win32({ 'send-sound': [{ status: 'Active' }, { status: 'None' }] });
    const { sound } = new WindowsActions(from);
    await sound?.sendSound(ADDRESS);
    await expect(sound?.sendSound(ADDRESS)).rejects.toMatchObject({ reason: 'no-output' });
  });
  test('ends at once when the user cancels', async () => {
    const from = windows.win32({ connect: [{ status: 'Unplugged' }], sound: [{ status: 'Unplugged' }] });
    const abort = new AbortController();
    const connecting = new WindowsActions(from).sound?.connect(ID, abort.signal);
    setTimeout(() => abort.abort(new ActionFailure('cancelled', 'by the person')), 300);
    await expect(connecting).rejects.toMatchObject({ reason: 'cancelled' });
  });
  test('reports the reason of a helper’s end', async () => {
    const from = windows.win32({ connect: ['end'] });
    await expect(new WindowsActions(from).sound?.connect(ID, never)).rejects.toMatchObject({
      reason: 'internal',
      message: expect.stringContaining('the reason'),
    });
  });
});

describe('pairing and removing', () => {
  const PAIR = { verb: 'pair', address: 'F84E17001122' };
  const NO_CODE = { verb: 'yes', pin: '' };
  const RUNNING = { status: null, kind: null, pin: null };
  test('pairs headphones that need no code', async () => {
    const from = windows.script({
      pair: [{ status: null }],
      pairing: [{ ...RUNNING, kind: 'ConfirmOnly' }, RUNNING, { status: 'Paired' }],
    });
    await new WindowsActions(from).pair(ID, noQuestion, never);
    expect(await windows.requests()).toEqual([PAIR, { verb: 'pairing' }, { verb: 'pairing' }, { verb: 'pairing' }]);
  });
  test('lets the user compare and type codes', async () => {
    const from = windows.script({
      pair: [{ status: null }],
      pairing: [{ ...RUNNING, kind: 'ConfirmPinMatch', pin: '12 34 56' }, { ...RUNNING, kind: 'ProvidePin' }, { status: 'Paired' }],
    });
    const questions: PairingQuestion[] = [];
    const ask = async (question: PairingQuestion) => {
      questions.push(question);
      return question.kind === 'confirm' ? true : '0000\nremove classic 0';
    };
    await new WindowsActions(from).pair(ID, ask, never);
    expect(questions).toEqual([
      { kind: 'confirm', passkey: '123456' },
      { kind: 'enter', suggestion: null },
    ]);
    // A typed code cannot become another command.
    expect(await windows.requests()).toEqual([PAIR, { verb: 'pairing' }, NO_CODE, { verb: 'pairing' }, NO_CODE, { verb: 'pairing' }]);
  });
  test('ends if the codes differ', async () => {
    const from = windows.script({ pair: [{ status: null }], pairing: [{ ...RUNNING, kind: 'ConfirmPinMatch', pin: '1' }] });
    await expect(new WindowsActions(from).pair(ID, async () => false, never)).rejects.toMatchObject({ reason: 'rejected' });
  });
  test.each([
    ['AuthenticationTimeout', 'nobody-confirmed'],
    ['ConnectionRejected', 'refused'],
    ['AccessDenied', 'no-permission'],
    ['Failed', 'no-reason'],
    ['SomethingNew', 'internal'],
  ] as const)('reports Windows’ result %s', async (status, reason) => {
    const from = windows.script({ pair: [{ status: null }], pairing: [{ status }] });
    await expect(new WindowsActions(from).pair(ID, noQuestion, never)).rejects.toMatchObject({ reason });
  });
  test('keeps the found device after a pairing for another try', async () => {
    const from = windows.script({ pair: [{ status: null }], pairing: [{ status: 'AuthenticationTimeout' }, { status: 'Paired' }] });
    const actions = new WindowsActions(from);
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'nobody-confirmed' });
    await actions.pair(ID, noQuestion, never);
    // One process received all requests.
    expect(await windows.requests()).toEqual([PAIR, { verb: 'pairing' }, PAIR, { verb: 'pairing' }]);
  });
  test('reports lost headphones, errors and invalid responses', async () => {
    const from = windows.script({ pair: [{ status: 'Gone' }, { status: 'Error', detail: 'boom' }], pairing: [7] });
    const actions = new WindowsActions(from);
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'gone' });
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'internal', message: 'boom' });
    await expect(actions.pair('classic ../x', noQuestion, never)).rejects.toMatchObject({ reason: 'gone' });
  });
  test('ends at once on cancel and starts a new helper', async () => {
    const from = windows.script({ pair: [{ status: null }], pairing: [RUNNING], on: [{ status: 'Allowed' }] });
    const actions = new WindowsActions(from);
    const abort = new AbortController();
    const pairing = actions.pair(ID, noQuestion, abort.signal);
    setTimeout(() => abort.abort(new ActionFailure('cancelled', 'by the person')), 500);
    await expect(pairing).rejects.toMatchObject({ reason: 'cancelled' });
    await actions.powerOn();
  });
  test('removes each identity by its own kind', async () => {
    const from = windows.script({ remove: [{ status: 'Unpaired' }, { status: 'Gone' }, { status: 'AccessDenied' }] });
    const actions = new WindowsActions(from);
    await actions.remove(ID);
    await actions.remove(createWindowsId('le', 'D4:F1:B2:00:11:22'));
    await expect(actions.remove(ID)).rejects.toMatchObject({ reason: 'no-permission' });
    expect(await windows.requests()).toEqual([
      { verb: 'remove', kind: 'classic', address: 'F84E17001122' },
      { verb: 'remove', kind: 'le', address: 'D4F1B2001122' },
      { verb: 'remove', kind: 'classic', address: 'F84E17001122' },
    ]);
  });
  test('fails for a response without a status', async () => {
    const from = windows.script({});
    await expect(new WindowsActions(from).powerOn()).rejects.toMatchObject({ reason: 'internal' });
  });
});

test('pairs and connects with the app’s own list', async () => {
  const program = `
    let paired = false;
    const answer = { pair: { status: null }, pairing: { status: 'Paired', kind: null, pin: null } };
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const { verb } = JSON.parse(line);
      if (verb === 'pairing') paired = true;
      const read = { able: true, radio: 'On', devices: paired ? ${JSON.stringify(PAIRED_NODE)} : [], found: verb === 'search' ? ${JSON.stringify(FOUND)} : [] };
      console.log(JSON.stringify(answer[verb] ?? read));
    });`;
  windows.helper = new Helper(spawnHelper([process.execPath, '-e', program]), { name: 'the helper' });
  const from = createBackends(ABSENT, windows.helper);
  const actions = new WindowsActions(from);
  const system = new PolledSystem(new WindowsReader(from, () => undefined), NO_SETTINGS, 50, actions);
  const list = new StateStore(createTestState(), () => performance.now());
  system.on('record', (record) => list.apply({ type: 'record', record, at: performance.now() }));
  system.on('gone', (id) => list.apply({ type: 'record-gone', id }));
  const runner = new ActionRunner({
    actions,
    list,
    hold: async () => system.stopInquiry(),
    release: async () => system.startInquiry(),
    requestSearch: () => system.startInquiry(),
    refused: () => undefined,
    log: () => undefined,
  });
  system.startInquiry();
  system.start();
  system.startWatching();
  await expect.poll(() => list.headphones.map(({ state }) => state)).toEqual(['pairing-mode']);
  expect(runner.start('pair', list.headphones[0]?.id ?? '')).toBe(true);
  await expect.poll(() => runner.view?.outcome).toEqual({ ok: true });
  expect(list.headphones.map(({ state, pairedHere }) => [state, pairedHere])).toEqual([['connected', true]]);
  runner.close();
  list.close();
  system.close();
});
