import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ACTION_KINDS } from '../catalog/actions/action';
import type { Headphones } from '../catalog/headphones';
import { modelOf } from '../catalog/models/index';
import { headphones } from '../catalog/testing/headphones';
import type { Command } from '../contract/commands';
import type { Snapshot } from '../contract/snapshot';
import { snapshot } from '../contract/testing/snapshot';
import { guideOf, topOf } from './navigation';

/** Maximum time after which headphones that stay alone are opened, in ms. */
const OPENED_BY_MS = 2_500;

const sent: Command[] = [];
const model = modelOf('wh-1000xm4');

async function freshStore() {
  vi.resetModules();
  return (await import('./store')).useEarshot;
}
let store: Awaited<ReturnType<typeof freshStore>>;
let revision = 0;

beforeEach(async () => {
  vi.useFakeTimers();
  sent.length = 0;
  vi.stubGlobal('navigator', { languages: ['en'] });
  const send = async (command: Command) => {
    sent.push(command);
    return { ok: true, result: null };
  };
  vi.stubGlobal('window', { earshot: { send } });
  store = await freshStore();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function receive(list: readonly Headphones[], rest: Partial<Snapshot> = {}): void {
  revision += 1;
  store.getState().receive(snapshot({ revision, headphones: list, actions: ACTION_KINDS, ...rest }));
}
const place = () => store.getState().place;
const pairing = { since: 0, proof: 'inquiry' as const, sure: true };

describe('headphones that appear', () => {
  test('open their page without a click after two seconds', async () => {
    receive([headphones('pairing-mode', { pairing, pairedHere: false })]);
    expect(topOf(place()).kind).toBe('start');
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS);
    expect(topOf(place())).toMatchObject({ kind: 'headphones', id: 'h1' });
  });

  test('open no page when others appear meanwhile', async () => {
    receive([headphones('pairing-mode', { pairing, pairedHere: false })]);
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS / 5);
    receive([
      headphones('pairing-mode', { pairing, pairedHere: false }),
      headphones('pairing-mode', { id: 'h2', pairing, pairedHere: false }),
    ]);
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS);
    expect(topOf(place()).kind).toBe('start');
  });

  test('never take the person from another page', async () => {
    store.getState().select({ kind: 'settings' });
    receive([headphones('pairing-mode', { pairing, pairedHere: false })]);
    await vi.advanceTimersByTimeAsync(OPENED_BY_MS);
    expect(topOf(place()).kind).toBe('settings');
  });
});

describe('a guide', () => {
  const nearby = headphones('nearby', { why: [{ kind: 'heard' }] });
  function openGuide(): void {
    receive([nearby]);
    store.getState().select({ kind: 'headphones', id: 'h1', modelId: nearby.modelId });
    if (model === null) throw new Error('the model is not in the catalog');
    store.getState().startGuide('pair', model);
  }
  const acts = () => sent.filter(({ type }) => type === 'act');

  test('takes the click that opened it as its only consent', async () => {
    openGuide();
    const action = { headphonesId: 'h1', kind: 'pair', phase: 'waiting-for-pairing-mode', question: null, outcome: null } as const;
    receive([nearby], { action });
    receive([headphones('pairing-mode', { pairing, pairedHere: false })], { action: { ...action, phase: 'pairing' } });
    receive([headphones('connected')], { action: { ...action, phase: null, outcome: { ok: true } } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(acts()).toEqual([{ type: 'act', action: 'pair', headphones: 'h1' }]);
    const open = guideOf(place());
    expect(open?.progress.current).toBe(open?.guide.steps.length);
  });

  test('goes on at the step where it was left', () => {
    openGuide();
    store.getState().step(1);
    store.getState().leaveGuide();
    expect(guideOf(place())).toBeNull();
    store.getState().goOn(true);
    expect(guideOf(place())).toMatchObject({ guide: { kind: 'pair' }, progress: { current: 1 } });
  });

  test('is stored with its step for the next start', () => {
    openGuide();
    store.getState().step(1);
    expect(sent.filter(({ type }) => type === 'keep-guide').at(-1)).toEqual({
      type: 'keep-guide',
      guide: { kind: 'pair', target: null, modelId: 'wh-1000xm4', step: 1 },
    });
  });
});
