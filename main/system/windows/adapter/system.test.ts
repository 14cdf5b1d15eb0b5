import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PairingQuestion } from '../../../../catalog/actions/action';
import { ActionRunner } from '../../../actions/runner';
import { StateStore } from '../../../app/state-store';
import { createTestState } from '../../../app/testing/state';
import { EMPTY_DEVICE_LIST, reduceDeviceList, selectDevices } from '../../../headphones/device-list';
import type { HeadphonesEvent } from '../../../headphones/state';
import { Helper, spawnHelper } from '../../helper';
import { PolledSystem } from '../../polled-system';
import { ActionFailure } from '../../system-actions';
import { WindowsActions } from './actions';
import { readWindowsAnswer, windowsId } from './answer';
import { WindowsReader } from './reader';
import { WindowsBackends } from './sources';
import { WINDOWS_POLL_MS } from './system';
import { ABSENT, type Answers, createRespondingHelper, sources } from './testing/answering';

const ADDRESS = 'F8:4E:17:00:11:22';
const ID = windowsId('classic', ADDRESS);
const FOUND = { address: 'f8:4e:17:00:11:22', name: 'WH-1000XM4', signal: -50, round: 3 };
const MUSIC_NODE = String.raw`BTHENUM\{0000110B-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&X&0&F84E17001122_C00000000`;
const PAIRED_NODE = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true, flags: 0x28 };

let helper = createRespondingHelper({});
afterEach(() => helper.close());

/** Creates PowerShell alone with the given responses. */
function script(answers: Answers): WindowsBackends {
  helper = createRespondingHelper(answers);
  return sources(ABSENT, helper);
}
/** Win32 alone. */
function win32(answers: Answers): WindowsBackends {
  helper = createRespondingHelper(answers);
  return sources(helper, ABSENT);
}
const asked = (): Promise<unknown> => helper.ask({ verb: 'asked' }, 5_000);

const noQuestion = () => Promise.reject(new Error('asked something'));
const never = new AbortController().signal;

describe('what Windows found by inquiry', () => {
  test('becomes a classic record without a pairing, with its signal', () => {
    expect(readWindowsAnswer({}, { radio: 'On', found: FOUND })).toMatchObject({
      status: 'ready',
      records: [{ id: ID, address: ADDRESS, paired: false, classOfDevice: 0, rssi: -50, inquiry: 3 }],
    });
  });
  test('reports a failed inquiry next to paired devices', () => {
    const { records, warnings } = readWindowsAnswer({ devices: PAIRED_NODE }, { why: 'no delegate' });
    expect([records.length, warnings]).toEqual([1, ['Windows cannot search: no delegate']]);
  });
  test('keeps the same record after its pairing', () => {
    const { records } = readWindowsAnswer({ devices: PAIRED_NODE }, { found: [FOUND] });
    expect(records.map(({ id, paired, connected }) => [id, paired, connected])).toEqual([[ID, true, true]]);
  });
  test('prefers the connected node to an older one', () => {
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
  ] as const)('reads a radio that is %s', (radio, status) => {
    expect(readWindowsAnswer({ radio }).status).toBe(status);
  });
  test('reads its own address from Win32', () => {
    expect(readWindowsAnswer({ own: '5CF370000001' }).own).toEqual(['5C:F3:70:00:00:01']);
    for (const own of [null, undefined, '', 7, 'nonsense']) expect(readWindowsAnswer({ own }).own).toEqual([]);
  });
  test.each([{ ...FOUND, address: 'x' }, { ...FOUND, address: null }, 'text', null])('skips %j with a warning', (row) => {
    const { records, warnings } = readWindowsAnswer({}, { found: [row, FOUND] });
    expect({ records: records.length, warnings: warnings.length }).toEqual({ records: 1, warnings: 1 });
  });
  test('cleans a hostile name and an impossible signal', () => {
    expect(readWindowsAnswer({}, { found: { ...FOUND, name: 'a\u202eb', signal: 9e9 } }).records).toMatchObject([
      { name: 'a b', rssi: null },
    ]);
  });
});

describe('pairing mode heard by inquiry alone', () => {
  const heardIn = (round: number, at: number): HeadphonesEvent[] =>
    readWindowsAnswer({}, { found: { ...FOUND, signal: null, round } }).records.map((record) => ({ type: 'record', record, at }));
  test('holds between rounds and expires after the last one', () => {
    const states = [
      [20_000, 1],
      [60_000, 1],
      [60_000, 2],
      [140_000, 2],
    ] as const;
    const seen = states.map(([now, rounds]) => {
      const events = [...heardIn(1, 1_000), ...(rounds === 2 ? heardIn(2, 50_000) : [])];
      return selectDevices(events.reduce(reduceDeviceList, EMPTY_DEVICE_LIST), now).headphones[0]?.state;
    });
    expect(seen).toEqual(['pairing-mode', 'pairing-mode', 'pairing-mode', 'nearby']);
  });
});

describe('how Windows is asked', () => {
  const reader = (from: WindowsBackends): WindowsReader => new WindowsReader(from, () => undefined);

  test('uses Win32 first and PowerShell only for a search', async () => {
    const powershell = createRespondingHelper({ search: [{ able: true, found: [FOUND] }], rest: [{ status: null }] });
    helper = createRespondingHelper({ read: [{ devices: PAIRED_NODE }] });
    const from = sources(helper, powershell);
    const reading = reader(from);
    expect((await reading.read()).records).toHaveLength(1);
    expect(await powershell.ask({ verb: 'asked' }, 5_000)).toEqual([]);
    reading.startInquiry();
    expect((await reading.read()).records).toHaveLength(1);
    reading.stopInquiry();
    await reading.read();
    await reading.read();
    expect(await powershell.ask({ verb: 'asked' }, 5_000)).toEqual([{ verb: 'search' }, { verb: 'rest' }]);
    expect(from.about().slice(1)).toEqual(['Windows read by Win32', 'Windows searched by PowerShell']);
    powershell.close();
  });
  test('reports Win32’s devices before a slow PowerShell', async () => {
    let answer: (found: unknown) => void = () => undefined;
    const slow = {
      ask: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      close: () => undefined,
    };
    helper = createRespondingHelper({ read: [{ devices: PAIRED_NODE }] });
    const reading = reader(sources(helper, slow));
    const changed = vi.fn();
    reading.onChanged = changed;
    reading.startInquiry();
    const begun = performance.now();
    expect((await reading.read()).records).toMatchObject([{ paired: true }]);
    expect(performance.now() - begun).toBeLessThan(10_000);
    const other = { ...FOUND, address: '38:18:4C:00:11:22' };
    answer({ able: true, found: [other] });
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect((await reading.read()).records).toMatchObject([{ paired: true }, { paired: false, address: '38:18:4C:00:11:22' }]);
    // The search has ended by then.
    reading.stopInquiry();
    answer({ able: true, found: [] });
    expect((await reading.read()).records).toHaveLength(1);
    expect(changed).toHaveBeenCalledOnce();
  });
  test('uses PowerShell without Win32 and connects no sound', async () => {
    const from = script({ read: [{ able: true, radio: 'On', devices: PAIRED_NODE }] });
    expect((await reader(from).read()).status).toBe('ready');
    await reader(from).read();
    expect([from.canConnect, from.canPair]).toEqual([false, true]);
    expect(from.about().slice(1)).toEqual(['Windows read by PowerShell', 'Win32 does not serve: Error: it is not there']);
  });
  test('uses cmdlets alone under restrictions', async () => {
    const from = new WindowsBackends(ABSENT, ABSENT, async () => ({ able: false, devices: { ...PAIRED_NODE, codes: [0x4c, 0x30a6] } }));
    expect((await reader(from).read()).records).toMatchObject([{ name: 'Lウ' }]);
    await reader(from).read();
    expect([from.canConnect, from.canPair]).toEqual([false, false]);
    expect(from.about()[1]).toBe('Windows read by plug-and-play alone');
  });
  test('throws with every reason if no backend works', async () => {
    const from = script({ read: [{ status: 'Error', detail: 'Access is denied' }, { devices: PAIRED_NODE }] });
    await expect(reader(from).read()).rejects.toThrow(/it is not there.*Access is denied.*no cmdlets/);
    expect((await reader(from).read()).records).toHaveLength(1);
  });
  test('pauses a backend for ten minutes after two failures', async () => {
    let now = 0;
    let tries = 0;
    const failing = {
      ask: () => {
        tries += 1;
        return Promise.reject(new Error('blocked'));
      },
      close: () => undefined,
    };
    helper = createRespondingHelper({ read: [{ able: true, devices: PAIRED_NODE }] });
    const from = sources(failing, helper, () => now);
    for (let reading = 0; reading < 5; reading += 1) await from.read();
    expect(tries).toBe(2);
    now = 600_000;
    await from.read();
    expect(tries).toBe(3);
  });
  test('searches and pairs by Win32 without PowerShell', async () => {
    const blocked = createRespondingHelper({ search: [{ able: false, why: 'ConstrainedLanguage' }] });
    helper = createRespondingHelper({
      read: [{}, { devices: PAIRED_NODE, services: [MUSIC_NODE] }],
      search: [{ found: [{ address: 'F84E17001122', name: 'WH-1000XM4', round: 1 }] }],
      pair: [{ status: null }],
      pairing: [{ status: 'Paired' }],
    });
    const from = sources(helper, blocked);
    const reading = reader(from);
    reading.startInquiry();
    expect((await reading.read()).records).toMatchObject([{ id: ID, paired: false }]);
    await new WindowsActions(from).pair(ID, noQuestion, never);
    const pairing = [{ verb: 'pair', address: 'F84E17001122' }, { verb: 'pairing' }];
    // The last read looks for HID of what was paired.
    expect(await asked()).toEqual([{ verb: 'read' }, { verb: 'search' }, ...pairing, { verb: 'read' }]);
    expect(from.about()).toContain('PowerShell does not serve: ConstrainedLanguage');
    blocked.close();
  });
});

describe('what reading costs on Windows', () => {
  // Creates backends that count requests and program starts.
  const counted = () => {
    const counts = { win32: 0, powershell: 0, minimal: 0 };
    const way = (name: 'win32' | 'powershell') => ({
      ask: async () => {
        counts[name] += 1;
        return { devices: PAIRED_NODE };
      },
      close: () => undefined,
    });
    const from = new WindowsBackends(way('win32'), way('powershell'), async () => {
      counts.minimal += 1;
      return {};
    });
    const reader = new WindowsReader(from, () => undefined);
    const system = new PolledSystem(reader, { bluetooth: ['true'], sound: ['true'], privacy: ['true'] }, WINDOWS_POLL_MS);
    return { counts, reader, system };
  };

  test('requests once per ten seconds with an open window', async () => {
    vi.useFakeTimers();
    const { counts, reader, system } = counted();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(counts).toEqual({ win32: 31, powershell: 0, minimal: 0 });
    // News bring one reading each, at once.
    reader.onChanged?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(counts.win32).toBe(32);
    system.close();
    vi.useRealTimers();
  });
  test('requests nothing with a hidden window', async () => {
    vi.useFakeTimers();
    const { counts, reader, system } = counted();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(1_000);
    system.stopWatching();
    for (let news = 0; news < 20; news += 1) {
      reader.onChanged?.();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(counts).toEqual({ win32: 1, powershell: 0, minimal: 0 });
    system.close();
    vi.useRealTimers();
  });
});

describe('sound', () => {
  test('ends connecting when an output is active', async () => {
    const from = win32({ connect: [{ status: 'Unplugged', asked: 2 }], sound: [{ status: 'Unplugged' }, { status: 'Active' }] });
    await new WindowsActions(from).sound?.connect(ID, never);
    expect(await asked()).toEqual(['connect', 'sound', 'sound'].map((verb) => ({ verb, address: 'F84E17001122' })));
  });
  test('ends disconnecting when no output is active', async () => {
    const from = win32({ disconnect: [{ status: 'Active' }], sound: [{ status: 'Unplugged' }] });
    await new WindowsActions(from).sound?.disconnect(ID);
    expect(await asked()).toHaveLength(2);
  });
  test.each([
    ['Unplugged', 'not-answering'],
    ['None', 'no-sound'],
  ] as const)('fails if %s to the end, with repeated requests', async (status, reason) => {
    vi.useFakeTimers();
    const asking: string[] = [];
    const slow = {
      ask: async ({ verb }: object & { readonly verb?: string }) => {
        asking.push(verb ?? '');
        return { status };
      },
      close: () => undefined,
    };
    const connecting = new WindowsActions(sources(slow, ABSENT)).sound?.connect(ID, never);
    const failing = expect(connecting).rejects.toMatchObject({ reason });
    await vi.advanceTimersByTimeAsync(20_000);
    await failing;
    expect(asking.filter((verb) => verb === 'connect')).toHaveLength(3);
    vi.useRealTimers();
  });
  test('selects an output only if one is active', async () => {
    const from = win32({ 'send-sound': [{ status: 'Active' }, { status: 'None' }] });
    const { sound } = new WindowsActions(from);
    await sound?.sendSound(ADDRESS);
    await expect(sound?.sendSound(ADDRESS)).rejects.toMatchObject({ reason: 'no-output' });
  });
  test('ends at once when the user cancels', async () => {
    const from = win32({ connect: [{ status: 'Unplugged' }], sound: [{ status: 'Unplugged' }] });
    const abort = new AbortController();
    const connecting = new WindowsActions(from).sound?.connect(ID, abort.signal);
    setTimeout(() => abort.abort(new ActionFailure('cancelled', 'by the person')), 300);
    await expect(connecting).rejects.toMatchObject({ reason: 'cancelled' });
  });
  test('reports the reason of a helper’s end', async () => {
    const from = win32({ connect: ['end'] });
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
    const from = script({ pair: [{ status: null }], pairing: [{ ...RUNNING, kind: 'ConfirmOnly' }, RUNNING, { status: 'Paired' }] });
    await new WindowsActions(from).pair(ID, noQuestion, never);
    expect(await asked()).toEqual([PAIR, { verb: 'pairing' }, { verb: 'pairing' }, { verb: 'pairing' }]);
  });
  test('lets the user compare and type codes', async () => {
    const from = script({
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
    // What is typed cannot become another command.
    expect(await asked()).toEqual([PAIR, { verb: 'pairing' }, NO_CODE, { verb: 'pairing' }, NO_CODE, { verb: 'pairing' }]);
  });
  test('ends if the codes differ', async () => {
    const from = script({ pair: [{ status: null }], pairing: [{ ...RUNNING, kind: 'ConfirmPinMatch', pin: '1' }] });
    await expect(new WindowsActions(from).pair(ID, async () => false, never)).rejects.toMatchObject({ reason: 'rejected' });
  });
  test.each([
    ['AuthenticationTimeout', 'nobody-confirmed'],
    ['ConnectionRejected', 'refused'],
    ['AccessDenied', 'no-permission'],
    ['Failed', 'no-reason'],
    ['SomethingNew', 'internal'],
  ] as const)('reports Windows’ result %s', async (status, reason) => {
    const from = script({ pair: [{ status: null }], pairing: [{ status }] });
    await expect(new WindowsActions(from).pair(ID, noQuestion, never)).rejects.toMatchObject({ reason });
  });
  test('keeps the found device after a pairing for another try', async () => {
    const from = script({ pair: [{ status: null }], pairing: [{ status: 'AuthenticationTimeout' }, { status: 'Paired' }] });
    const actions = new WindowsActions(from);
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'nobody-confirmed' });
    await actions.pair(ID, noQuestion, never);
    // One and the same process was asked all of it.
    expect(await asked()).toEqual([PAIR, { verb: 'pairing' }, PAIR, { verb: 'pairing' }]);
  });
  test('reports lost headphones, errors and invalid responses', async () => {
    const from = script({ pair: [{ status: 'Gone' }, { status: 'Error', detail: 'boom' }], pairing: [7] });
    const actions = new WindowsActions(from);
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'gone' });
    await expect(actions.pair(ID, noQuestion, never)).rejects.toMatchObject({ reason: 'internal', message: 'boom' });
    await expect(actions.pair('classic ../x', noQuestion, never)).rejects.toMatchObject({ reason: 'gone' });
  });
  test('ends at once on cancel and starts a new helper', async () => {
    const from = script({ pair: [{ status: null }], pairing: [RUNNING], on: [{ status: 'Allowed' }] });
    const actions = new WindowsActions(from);
    const abort = new AbortController();
    const pairing = actions.pair(ID, noQuestion, abort.signal);
    setTimeout(() => abort.abort(new ActionFailure('cancelled', 'by the person')), 500);
    await expect(pairing).rejects.toMatchObject({ reason: 'cancelled' });
    await actions.powerOn();
  });
  test('removes each identity by its own kind', async () => {
    const from = script({ remove: [{ status: 'Unpaired' }, { status: 'Gone' }, { status: 'AccessDenied' }] });
    const actions = new WindowsActions(from);
    await actions.remove(ID);
    await actions.remove(windowsId('le', 'D4:F1:B2:00:11:22'));
    await expect(actions.remove(ID)).rejects.toMatchObject({ reason: 'no-permission' });
    expect(await asked()).toEqual([
      { verb: 'remove', kind: 'classic', address: 'F84E17001122' },
      { verb: 'remove', kind: 'le', address: 'D4F1B2001122' },
      { verb: 'remove', kind: 'classic', address: 'F84E17001122' },
    ]);
  });
  test('fails for a response without a status', async () => {
    const from = script({});
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
  helper = new Helper(spawnHelper([process.execPath, '-e', program]), { name: 'the helper' });
  const from = sources(ABSENT, helper);
  const actions = new WindowsActions(from);
  const system = new PolledSystem(
    new WindowsReader(from, () => undefined),
    { bluetooth: ['true'], sound: ['true'], privacy: ['true'] },
    50,
    actions,
  );
  const list = new StateStore(createTestState(), () => performance.now());
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
  await expect.poll(() => runner.view?.outcome).toEqual({ ok: true });
  expect(list.headphones.map(({ state, pairedHere }) => [state, pairedHere])).toEqual([['connected', true]]);
  runner.close();
  list.close();
  system.close();
});
