import { afterEach, describe, expect, test, vi } from 'vitest';
import { HID_CLASSIC } from '../../../../catalog/identify/services';
import { WindowsActions } from './actions';
import type { HelperRequest } from './helper-request';
import { INSTALL_MS } from './input-guard';
import { createBackends } from './testing/scripted-windows';
import { createWindowsId, readWindowsResponse } from './windows-response';

const ID = createWindowsId('classic', 'F8:4E:17:00:11:22');
const DEVICE = String.raw`BTHENUM\DEV_F84E17001122\8&X`;
const CONTAINER = '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e';
const service = (number: string): string =>
  String.raw`BTHENUM\{0000${number}-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0DF0\8&X&0&F84E17001122_C00000000`;
const collection = (page: string, usage: string, container = CONTAINER) => ({
  id: String.raw`HID\{00001124-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0DF0&COL01\9&Y`,
  container,
  hardwareIds: [`HID\\{00001124-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0DF0`, `HID_DEVICE_UP:${page}_U:${usage}`, 'HID_DEVICE'],
});
const createResponse = (services: readonly string[], inputs: readonly object[]) => ({
  devices: [{ id: DEVICE, name: 'WH-1000XM6', connected: true, flags: 0x28, container: CONTAINER }],
  services: services.map(service),
  inputs,
});

describe('HID in a response of Windows', () => {
  const verdictOf = (...inputs: readonly object[]): unknown =>
    readWindowsResponse(createResponse(['110B', '1124'], inputs)).records[0]?.inputs;
  test.each([
    ['a keyboard', [collection('0001', '0006')], 'types'],
    ['a mouse', [collection('0001', '0002')], 'types'],
    ['media keys', [collection('000C', '0001')], 'types'],
    ['a keyboard beside sensors', [collection('0020', '0001'), collection('0001', '0006')], 'types'],
    ['sensors', [collection('0020', '00E1'), collection('FF00', '0001')], 'sensors'],
    ['something else', [collection('008C', '0002')], 'unreadable'],
    ['a collection without a usage', [{ container: CONTAINER, hardwareIds: ['HID_DEVICE'] }], 'unreadable'],
  ])('judges HID with %s', (_what, inputs, verdict) => {
    expect(verdictOf(...inputs)).toEqual([{ source: 'hid-class', verdict, nodes: [] }]);
  });
  test('leaves out the HID of another device', () => {
    expect(verdictOf(collection('0001', '0006', '11111111-2222-3333-4444-555555555555'))).toEqual([]);
  });
  test('keeps HID unknown if the source reports none', () => {
    const { inputs: _inputs, ...rest } = createResponse(['110B'], []);
    expect(readWindowsResponse(rest).records[0]?.inputs).toBeUndefined();
  });
  test.each([[7], ['text'], [[null, 7, {}]]])('skips %j', (inputs) => {
    expect(readWindowsResponse({ ...createResponse(['110B'], []), inputs }).records[0]?.inputs).toEqual([]);
  });
});

describe('a new pairing', () => {
  afterEach(() => vi.useRealTimers());

  /** Pairs on a Windows with these nodes, one reading after the other. The last one stays. */
  async function pair(reads: readonly unknown[], waitMs = 10_000, status = 'Paired') {
    vi.useFakeTimers();
    const requests: HelperRequest[] = [];
    const left = [...reads];
    const win32 = {
      request: async (raw: object): Promise<unknown> => {
        const question = raw as HelperRequest;
        requests.push(question);
        if (question.verb === 'pairing') return { status, kind: null, pin: null, fault: null };
        if (question.verb === 'read') return left.length > 1 ? left.shift() : left[0];
        return { status: null };
      },
      close: () => undefined,
    };
    const warnings: string[] = [];
    const actions = new WindowsActions(createBackends(win32, win32), undefined, (text) => warnings.push(text));
    const paired = actions.pair(ID, () => Promise.reject(new Error('no question')), new AbortController().signal);
    await vi.advanceTimersByTimeAsync(INSTALL_MS.pairing + 1_000);
    await paired;
    await vi.advanceTimersByTimeAsync(waitMs);
    const count = (wanted: HelperRequest['verb']): number => requests.filter(({ verb }) => verb === wanted).length;
    return { actions, warnings, count, disabled: count('disable-input') };
  }

  test('keeps HID whose collections are sensors alone', async () => {
    const sensors = createResponse(['110B', '1124'], [collection('0020', '00E1')]);
    const { actions, disabled } = await pair([createResponse([], []), createResponse(['110B', '1124'], []), sensors]);
    expect(disabled).toBe(0);
    expect(await actions.services(ID)).toBeNull();
  });
  test('disables a keyboard and remembers that it could type', async () => {
    const { actions, disabled } = await pair([
      createResponse(['110B', '1124'], [collection('0001', '0006')]),
      createResponse(['110B'], []),
    ]);
    expect(disabled).toBe(1);
    expect(await actions.services(ID)).toEqual([HID_CLASSIC]);
    expect(await actions.readInputs(ID)).toMatchObject([{ verdict: 'types' }]);
  });
  test('disables HID whose collections never appear', async () => {
    const early = await pair([createResponse(['110B', '1124'], [])], INSTALL_MS.limit / 2);
    expect(early.disabled).toBe(0);
    const { actions, disabled } = await pair([createResponse(['110B', '1124'], [])], INSTALL_MS.limit);
    expect([disabled, await actions.services(ID)]).toEqual([1, null]);
  });
  /** Readings of a Windows that reports the first one for the given time, and then the second one. */
  const late = (first: unknown, ms: number, then: unknown): unknown[] => [...Array(Math.ceil(ms / INSTALL_MS.interval)).fill(first), then];

  test('keeps sensors that appear long after the pairing', async () => {
    const { disabled, warnings } = await pair(
      late(createResponse(['110B', '1124'], []), 15_000, createResponse(['110B', '1124'], [collection('0020', '00E1')])),
      INSTALL_MS.limit,
    );
    expect([disabled, warnings]).toEqual([0, []]);
  });
  test('disables a keyboard that appears long after the pairing', async () => {
    const { actions, disabled } = await pair(
      late(createResponse(['110B'], []), 15_000, createResponse(['110B', '1124'], [collection('0001', '0006')])),
      INSTALL_MS.limit,
    );
    expect([disabled, await actions.services(ID)]).toEqual([1, [HID_CLASSIC]]);
  });
  test('enables HID again when a later reading has sensors alone', async () => {
    const { actions, count } = await pair([createResponse(['110B', '1124'], [])], INSTALL_MS.limit);
    const read = (...inputs: readonly object[]) => {
      for (const record of readWindowsResponse(createResponse(['110B', '1124'], inputs)).records) actions.follow(record);
    };
    read();
    read(collection('0001', '0006'));
    expect(count('enable-input')).toBe(0);
    read(collection('0020', '00E1'));
    read(collection('0020', '00E1'));
    expect(count('enable-input')).toBe(1);
  });
  test('ends its watch with the program', async () => {
    const { actions, warnings, count } = await pair([createResponse(['110B', '1124'], [])], 1_000);
    actions.close();
    const before = count('read');
    await vi.advanceTimersByTimeAsync(INSTALL_MS.limit);
    expect([count('read') - before, count('disable-input'), warnings]).toEqual([0, 0, []]);
  });
  test('remembers a keyboard over GATT, which can’t be disabled', async () => {
    const { actions, disabled } = await pair([createResponse(['110B'], [collection('0001', '0006')])]);
    expect(disabled).toBe(0);
    expect(await actions.services(ID)).toEqual([HID_CLASSIC]);
    expect(await actions.readInputs(ID)).toMatchObject([{ verdict: 'types' }]);
  });
  test('leaves sensors over GATT alone', async () => {
    const { actions, disabled, warnings } = await pair([createResponse(['110B'], [collection('0020', '00E1')])]);
    expect([disabled, warnings, await actions.services(ID)]).toEqual([0, [], null]);
  });
  test.each([
    ['Paired', true, 1],
    ['AlreadyPaired', false, 0],
  ])('recognizes its own pairing after “%s”: %j', async (status, made, disabled) => {
    const result = await pair([createResponse(['110B', '1124'], [collection('0001', '0006')])], 10_000, status);
    expect([result.actions.madeBond(ID), result.disabled]).toEqual([made, disabled]);
  });
  test('leaves headphones without HID alone', async () => {
    const { disabled, warnings } = await pair([createResponse(['110B', '111E'], [])]);
    expect([disabled, warnings]).toEqual([0, []]);
  });
  test('keeps a pairing although Windows does not respond', async () => {
    const { disabled, warnings } = await pair(['nonsense']);
    expect(disabled).toBe(0);
    expect(warnings).toEqual([expect.stringContaining('failed to read or disable HID')]);
  });
});
