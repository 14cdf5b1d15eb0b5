import { afterEach, describe, expect, test } from 'vitest';
import type { PairingQuestion } from '../../../catalog/actions/action';
import { ActionRunner } from '../../actions/runner';
import { LiveFacts } from '../../app/live-facts';
import { someFacts } from '../../app/testing/facts';
import { fold, look, NOTHING_HEARD } from '../../headphones/look';
import type { HeadphonesEvent } from '../../headphones/state';
import { PolledSystem } from '../polled-system';
import { ActionFailure } from '../system-actions';
import { WindowsActions } from './actions';
import { readWindowsAnswer, windowsId } from './answer';
import { WindowsHelper } from './helper';
import { WindowsReader } from './reader';
import { WINDOWS_SCRIPT } from './script';

const ADDRESS = 'F8:4E:17:00:11:22';
const ID = windowsId('classic', ADDRESS);
const FOUND = { address: 'f8:4e:17:00:11:22', name: 'WH-1000XM4', signal: -50, round: 3 };
const PAIRED_NODE = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true, flags: 0x28 };

let helper = new WindowsHelper();
afterEach(() => helper.close());

/** A helper that answers as given: by the question's first word, each list's answers in turn, the last one again and again. */
function answering(answers: Readonly<Record<string, readonly unknown[]>>): WindowsHelper {
  const program = `
    const answers = ${JSON.stringify(answers)};
    const asked = [];
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      asked.push(line);
      const list = answers[line.split(' ')[0]] ?? [];
      const answer = line === 'asked' ? asked : list.length > 1 ? list.shift() : list[0];
      if (answer !== 'silence') console.log(JSON.stringify(answer ?? null));
    });`;
  helper = new WindowsHelper([process.execPath, '-e', program]);
  return helper;
}

const noQuestion = () => Promise.reject(new Error('asked something'));
const never = new AbortController().signal;

describe('what Windows found by inquiry', () => {
  test('is a classic record that is not paired, with its signal', () => {
    expect(readWindowsAnswer({ radio: 'On', found: FOUND })).toMatchObject({
      status: 'ready',
      records: [{ id: ID, address: ADDRESS, paired: false, classOfDevice: 0, rssi: -50, inquiry: 3 }],
    });
  });
  test('an inquiry that cannot be made is told, and what is paired as well', () => {
    const { records, warnings } = readWindowsAnswer({ devices: PAIRED_NODE, why: 'no delegate' });
    expect([records.length, warnings]).toEqual([1, ['Windows cannot search: no delegate']]);
  });
  test('once paired, the same record is the paired one', () => {
    const { records } = readWindowsAnswer({ devices: PAIRED_NODE, found: [FOUND] });
    expect(records.map(({ id, paired, connected }) => [id, paired, connected])).toEqual([[ID, true, true]]);
  });
  test('a node of an earlier pairing does not hide the connected one', () => {
    const old = { ...PAIRED_NODE, id: String.raw`BTHENUM\DEV_F84E17001122\7&Y`, connected: false };
    expect(readWindowsAnswer({ devices: [PAIRED_NODE, old] }).records).toMatchObject([{ connected: true }]);
  });
  test.each([
    ['On', 'ready'],
    ['Off', 'off'],
    ['Disabled', 'blocked'],
    ['None', 'missing'],
    ['Unknown', null],
    ['constructor', null],
    [7, null],
  ] as const)('a radio that is %s', (radio, status) => {
    expect(readWindowsAnswer({ radio }).status).toBe(status);
  });
  test.each([{ ...FOUND, address: 'x' }, { ...FOUND, address: null }, 'text', null])('%j is left out with a warning', (row) => {
    const { records, warnings } = readWindowsAnswer({ found: [row, FOUND] });
    expect({ records: records.length, warnings: warnings.length }).toEqual({ records: 1, warnings: 1 });
  });
  test('a name from the air is harmless, a signal without sense is none', () => {
    expect(readWindowsAnswer({ found: { ...FOUND, name: 'a\u202eb', signal: 9e9 } }).records).toMatchObject([{ name: 'a b', rssi: null }]);
  });
});

describe('pairing mode heard by inquiry alone', () => {
  const heardIn = (round: number, at: number): HeadphonesEvent[] =>
    readWindowsAnswer({ found: { ...FOUND, signal: null, round } }).records.map((record) => ({ type: 'record', record, at }));
  test('holds while each round is answered, and ends some time after the last one', () => {
    const states = [
      [20_000, 1],
      [60_000, 1],
      [60_000, 2],
      [140_000, 2],
    ] as const;
    const seen = states.map(([now, rounds]) => {
      const events = [...heardIn(1, 1_000), ...(rounds === 2 ? heardIn(2, 50_000) : [])];
      return look(events.reduce(fold, NOTHING_HEARD), now).headphones[0]?.state;
    });
    expect(seen).toEqual(['pairing-mode', 'pairing-mode', 'pairing-mode', 'nearby']);
  });
});

describe('the helper', () => {
  test('searches only when that is wanted, and tells whether it can act', async () => {
    const reader = new WindowsReader(answering({ read: [{ able: true, radio: 'On' }], search: [{ able: false, found: [FOUND] }] }));
    const actions = new WindowsActions(helper);
    expect(actions.kinds).toEqual([]);
    expect((await reader.read()).records).toEqual([]);
    expect(actions.kinds).toEqual(['pair', 'remove', 'fix']);
    reader.startInquiry();
    expect((await reader.read()).records).toHaveLength(1);
    expect(actions.kinds).toEqual([]);
  });
  test('an error of the script is an error, and not a list without devices', async () => {
    const reader = new WindowsReader(answering({ read: [{ status: 'Error', detail: 'Access is denied' }, { devices: PAIRED_NODE }] }));
    await expect(reader.read()).rejects.toThrow('Access is denied');
    expect((await reader.read()).records).toHaveLength(1);
  });
  test('is asked one thing at a time, each with its own answer', async () => {
    answering({ read: [1], pair: [2] });
    expect(await Promise.all([helper.ask('read', 5_000), helper.ask('pair x', 5_000), helper.ask('read', 5_000)])).toEqual([1, 2, 1]);
  });
  test('a helper that hangs is replaced', async () => {
    answering({ read: ['silence'], on: [4] });
    await expect(helper.ask('read', 100)).rejects.toThrow('did not answer in time');
    expect(await helper.ask('on', 5_000)).toBe(4);
  });
  test('its command fits a Windows command line (32,767 characters)', () => {
    expect(Buffer.from(WINDOWS_SCRIPT, 'utf16le').toString('base64').length).toBeLessThan(30_000);
  });
});

describe('pairing and removing', () => {
  const RUNNING = { status: null, kind: null, pin: null };
  test('a headset that needs no code', async () => {
    answering({ pair: [{ status: null }], pairing: [{ ...RUNNING, kind: 'ConfirmOnly' }, RUNNING, { status: 'Paired' }] });
    await new WindowsActions(helper).pair(ID, noQuestion, never);
    expect(await helper.ask('asked', 5_000)).toEqual(['pair F84E17001122', 'pairing', 'pairing', 'pairing', 'asked']);
  });
  test('codes are compared by the person, and typed by the person', async () => {
    answering({
      pair: [{ status: null }],
      pairing: [{ ...RUNNING, kind: 'ConfirmPinMatch', pin: '12 34 56' }, { ...RUNNING, kind: 'ProvidePin' }, { status: 'Paired' }],
    });
    const questions: PairingQuestion[] = [];
    const ask = async (question: PairingQuestion) => {
      questions.push(question);
      return question.kind === 'confirm' ? true : '0000\nremove classic 0';
    };
    await new WindowsActions(helper).pair(ID, ask, never);
    expect(questions).toEqual([
      { kind: 'confirm', passkey: '123456' },
      { kind: 'enter', suggestion: null },
    ]);
    // What is typed cannot become another command.
    expect(await helper.ask('asked', 5_000)).toEqual(['pair F84E17001122', 'pairing', 'yes', 'pairing', 'yes ', 'pairing', 'asked']);
  });
  test('different codes end it', async () => {
    answering({ pair: [{ status: null }], pairing: [{ ...RUNNING, kind: 'ConfirmPinMatch', pin: '1' }] });
    await expect(new WindowsActions(helper).pair(ID, async () => false, never)).rejects.toMatchObject({ reason: 'rejected' });
  });
  test.each([
    ['AuthenticationTimeout', 'nobody-confirmed'],
    ['ConnectionRejected', 'refused'],
    ['AccessDenied', 'no-permission'],
    ['Failed', 'no-reason'],
    ['SomethingNew', 'internal'],
  ] as const)('Windows says %s', async (status, reason) => {
    answering({ pair: [{ status: null }], pairing: [{ status }] });
    await expect(new WindowsActions(helper).pair(ID, noQuestion, never)).rejects.toMatchObject({ reason });
  });
  test('a pairing that has ended leaves the helper, and with it what was found, for another try', async () => {
    answering({ pair: [{ status: null }], pairing: [{ status: 'AuthenticationTimeout' }, { status: 'Paired' }] });
    const actions = new WindowsActions(helper);
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'nobody-confirmed' });
    await actions.pair(ID, noQuestion, never);
    // One and the same process was asked all of it.
    expect(await helper.ask('asked', 5_000)).toEqual(['pair F84E17001122', 'pairing', 'pair F84E17001122', 'pairing', 'asked']);
  });
  test('a headset that Windows no longer finds, an error, and no sense', async () => {
    answering({ pair: [{ status: 'Gone' }, { status: 'Error', detail: 'boom' }], pairing: [7] });
    const actions = new WindowsActions(helper);
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'gone' });
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'internal', message: 'boom' });
    await expect(actions.pair('classic ../x', noQuestion, never)).rejects.toMatchObject({ reason: 'gone' });
  });
  test('a person who gives up ends it at once, and the next question has a new helper', async () => {
    answering({ pair: [{ status: null }], pairing: [RUNNING], on: [{ status: 'Allowed' }] });
    const actions = new WindowsActions(helper);
    const abort = new AbortController();
    const pairing = actions.pair(ID, noQuestion, abort.signal);
    setTimeout(() => abort.abort(new ActionFailure('cancelled', 'by the person')), 500);
    await expect(pairing).rejects.toMatchObject({ reason: 'cancelled' });
    await actions.powerOn();
  });
  test('removing: each half by its own kind; what is already gone is removed', async () => {
    answering({ remove: [{ status: 'Unpaired' }, { status: 'Gone' }, { status: 'AccessDenied' }] });
    const actions = new WindowsActions(helper);
    await actions.remove(ID);
    await actions.remove(windowsId('le', 'D4:F1:B2:00:11:22'));
    await expect(actions.remove(ID)).rejects.toMatchObject({ reason: 'no-permission' });
    expect(await helper.ask('asked', 5_000)).toEqual([
      'remove classic F84E17001122',
      'remove le D4F1B2001122',
      'remove classic F84E17001122',
      'asked',
    ]);
  });
  test('an answer without a status fails the action', async () => {
    answering({});
    await expect(new WindowsActions(helper).powerOn()).rejects.toMatchObject({ reason: 'internal' });
  });
});

test('from found to connected: the whole way, with the list and the actions of the app', async () => {
  const program = `
    let paired = false;
    const answer = { pair: { status: null }, pairing: { status: 'Paired', kind: null, pin: null } };
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const verb = line.split(' ')[0];
      if (verb === 'pairing') paired = true;
      const read = { able: true, radio: 'On', devices: paired ? ${JSON.stringify(PAIRED_NODE)} : [], found: verb === 'search' ? ${JSON.stringify(FOUND)} : [] };
      console.log(JSON.stringify(answer[verb] ?? read));
    });`;
  helper = new WindowsHelper([process.execPath, '-e', program]);
  const actions = new WindowsActions(helper);
  const system = new PolledSystem(new WindowsReader(helper), { bluetooth: ['true'], sound: ['true'], privacy: ['true'] }, 50, actions);
  const list = new LiveFacts(someFacts(), () => performance.now());
  system.on('record', (record) => list.apply({ type: 'record', record, at: performance.now() }));
  system.on('gone', (id) => list.apply({ type: 'record-gone', id }));
  const runner = new ActionRunner({
    actions,
    list,
    hold: async () => system.stopInquiry(),
    release: async () => system.startInquiry(),
    askForSearch: () => system.startInquiry(),
    refused: () => undefined,
    log: () => undefined,
  });
  system.startInquiry();
  system.start();
  system.startWatching();
  await expect.poll(() => list.headphones.map(({ state }) => state)).toEqual(['pairing-mode']);
  expect(runner.start('pair', list.headphones[0]?.id ?? '')).toBe(true);
  await expect.poll(() => runner.view?.outcome, { timeout: 10_000 }).toEqual({ ok: true });
  expect(list.headphones.map(({ state, pairedHere }) => [state, pairedHere])).toEqual([['connected', true]]);
  runner.close();
  list.close();
  system.close();
});
