import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ACTION_KINDS } from '../catalog/actions/action';
import type { Headphones } from '../catalog/headphones';
import { findModel } from '../catalog/models/index';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import { createHeadphones } from '../catalog/testing/headphones';
import type { Command } from '../contract/commands';
import type { Snapshot } from '../contract/snapshot';
import { createTestSnapshot } from '../contract/testing/snapshot';
import { getOpenGuide, getTopPage } from './navigation';

/** Maximum time after which the only headphones are opened, in ms. */
const OPENED_BY_MS = 2_500;

const sent: Command[] = [];
const model = findModel('wh-1000xm4');

let store: typeof import('./store')['useEarshot'];
let guides: typeof import('./guide/start-guide');
let revision = 0;

beforeAll(async () => {
  // The store reads the browser's languages when it is loaded.
  vi.stubGlobal('navigator', { languages: ['en'] });
  const send = async (command: Command) => {
    sent.push(command);
    return { ok: true, result: null };
  };
  vi.stubGlobal('window', { earshot: { send } });
  store = (await import('./store')).useEarshot;
  guides = await import('./guide/start-guide');
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  store.setState(store.getInitialState(), true);
});
afterEach(async () => {
  // A pending timer would affect the next test.
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

function receive(list: readonly Headphones[], rest: Partial<Snapshot> = {}): void {
  revision += 1;
  store.getState().receive(createTestSnapshot({ revision, headphones: list, actions: ACTION_KINDS, ...rest }));
}
const place = () => store.getState().place;
const pairing = { since: 0, proof: 'inquiry' as const, sure: true };

describe('headphones that appear', () => {
  test('opens their page without a click after two seconds', async () => {
    receive([createHeadphones('pairing-mode', { pairing, pairedHere: false })]);
    expect(getTopPage(place()).kind).toBe('start');
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS);
    expect(getTopPage(place())).toMatchObject({ kind: 'headphones', id: 'h1' });
  });

  test('opens no page when other headphones appear, too', async () => {
    receive([createHeadphones('pairing-mode', { pairing, pairedHere: false })]);
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS / 5);
    receive([
      createHeadphones('pairing-mode', { pairing, pairedHere: false }),
      createHeadphones('pairing-mode', { id: 'h2', pairing, pairedHere: false }),
    ]);
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS);
    expect(getTopPage(place()).kind).toBe('start');
  });

  test('never takes the user from another page', async () => {
    store.getState().select({ kind: 'settings' });
    receive([createHeadphones('pairing-mode', { pairing, pairedHere: false })]);
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS);
    expect(getTopPage(place()).kind).toBe('settings');
  });
});

describe('the phone of the user', () => {
  const openOther = (kind: 'pair-other' | 'second-device', preferences = DEFAULT_PREFERENCES): string | null => {
    if (model === null) throw new Error('the model is not in the catalog');
    receive([createHeadphones('connected')], { preferences });
    store.getState().select({ kind: 'headphones', id: 'h1', modelId: model.id });
    guides.startGuide(kind, model);
    return getOpenGuide(place())?.guide.target ?? null;
  };

  test.each(['pair-other', 'second-device'] as const)('begins a guide with the stored phone: %s', (kind) => {
    expect(openOther(kind, { ...DEFAULT_PREFERENCES, phone: 'iphone' })).toBe('iphone');
  });

  test('stores a phone that the user chooses, and nothing else', () => {
    openOther('second-device');
    if (model === null) throw new Error('the model is not in the catalog');
    guides.chooseTarget('second-device', model, 'iphone');
    expect(getOpenGuide(place())?.guide.target).toBe('iphone');
    guides.chooseTarget('pair-other', model, 'tv');
    expect(getOpenGuide(place())?.guide.target).toBe('tv');
    expect(sent.filter(({ type }) => type === 'set-preferences')).toEqual([{ type: 'set-preferences', preferences: { phone: 'iphone' } }]);
  });
});

describe('a guide', () => {
  const nearby = createHeadphones('nearby', { why: [{ kind: 'heard' }] });
  function openGuide(): void {
    receive([nearby]);
    store.getState().select({ kind: 'headphones', id: 'h1', modelId: nearby.modelId });
    if (model === null) throw new Error('the model is not in the catalog');
    guides.startGuide('pair', model);
  }
  const acts = () => sent.filter(({ type }) => type === 'act');

  test('treats the click that opened a guide as its consent', async () => {
    openGuide();
    const action = { headphonesId: 'h1', kind: 'pair', phase: 'waiting-for-pairing-mode', question: null, outcome: null } as const;
    receive([nearby], { action });
    receive([createHeadphones('pairing-mode', { pairing, pairedHere: false })], { action: { ...action, phase: 'pairing' } });
    receive([createHeadphones('connected')], { action: { ...action, phase: null, outcome: { ok: true } } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(acts()).toEqual([{ type: 'act', action: 'pair', headphones: 'h1' }]);
    const open = getOpenGuide(place());
    expect(open?.progress.current).toBe(open?.guide.steps.length);
  });

  test('does not pair automatically after the user canceled', async () => {
    openGuide();
    const action = { headphonesId: 'h1', kind: 'pair', phase: null, question: null, outcome: { ok: false, error: 'cancelled' } } as const;
    receive([nearby], { action });
    receive([createHeadphones('pairing-mode', { pairing, pairedHere: false })], { action });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(acts()).toHaveLength(1);
  });

  test('starts no pairing of headphones without classic Bluetooth', () => {
    const buds = findModel('wf-g700n');
    if (buds === null) throw new Error('the model is not in the catalog');
    receive([{ ...nearby, modelId: buds.id }]);
    store.getState().select({ kind: 'headphones', id: 'h1', modelId: buds.id });
    guides.startGuide('pair', buds);
    expect(acts()).toEqual([]);
    expect(getOpenGuide(place())?.guide.steps.some(({ needsSettings }) => needsSettings)).toBe(true);
  });
  test('continues at the step where it was left', () => {
    openGuide();
    store.getState().step(1);
    store.getState().leaveGuide();
    expect(getOpenGuide(place())).toBeNull();
    guides.resumeGuide();
    expect(getOpenGuide(place())).toMatchObject({ guide: { kind: 'pair' }, progress: { current: 1 } });
  });

  test('stores a guide with its step for the next start', () => {
    openGuide();
    store.getState().step(1);
    expect(sent.filter(({ type }) => type === 'keep-guide').at(-1)).toEqual({
      type: 'keep-guide',
      guide: { kind: 'pair', target: null, modelId: 'wh-1000xm4', step: 1 },
    });
  });
});
