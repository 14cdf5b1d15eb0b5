import { expect, test } from 'vitest';
import type { ActionPhase, ActionView } from '../actions/action';
import { endFrame, followAction, type PairingFrame } from './pairing-frame';

const fix = (phase: ActionPhase | null, outcome: ActionView['outcome'] = null): ActionView => ({
  headphonesId: 'h1',
  kind: 'fix',
  phase,
  question: null,
  outcome,
});
const WAITING = fix('waiting-for-pairing-mode');
const PAIRING = fix('pairing');
const DONE = fix(null, { ok: true });
const waits = followAction(null, 'h1', WAITING, 'stale-pairing');
const pairs = followAction(waits, 'h1', PAIRING, 'pairing-mode');
const listens = followAction(pairs, 'h1', DONE, 'connected');
const partOf = (frame: PairingFrame | null): string | null => frame?.part ?? null;

test('begins with the wait for pairing mode', () => {
  expect(followAction(null, 'h1', fix('connecting'), 'stale-pairing')).toBeNull();
  expect(waits).toEqual({ id: 'h1', kind: 'fix', label: 'action.fix.stale-pairing', part: 'wait' });
});

test('continues through the pairing to the sound', () => {
  expect([partOf(waits), partOf(pairs), partOf(listens)]).toEqual(['wait', 'pair', 'listen']);
  expect(pairs?.label).toBe('action.fix.stale-pairing');
});

test('waits for the connection after the action has ended', () => {
  expect(partOf(followAction(pairs, 'h1', DONE, 'connected-settling'))).toBe('pair');
});

test('returns to the wait if pairing mode ends', () => {
  expect(partOf(followAction(pairs, 'h1', WAITING, 'nearby'))).toBe('wait');
});

test('keeps the check of the sound without the outcome', () => {
  expect(followAction(listens, 'h1', null, 'connected')).toBe(listens);
  expect(followAction(listens, 'h1', null, 'paired-away')).toBeNull();
});

test('shows no second check after the user heard the sound', () => {
  const heard = endFrame(listens);
  expect(partOf(followAction(heard, 'h1', DONE, 'connected'))).toBe('heard');
  expect(followAction(heard, 'h1', null, 'connected')).toBeNull();
});

test('ends with a failure, another action and other headphones', () => {
  expect(followAction(pairs, 'h1', fix(null, { ok: false, error: 'rejected' }), 'nearby')).toBeNull();
  expect(followAction(listens, 'h1', { ...fix('disconnecting'), kind: 'disconnect' }, 'connected')).toBeNull();
  expect(followAction(listens, 'h2', null, 'connected')).toBeNull();
  expect(followAction(waits, 'h1', null, 'connected')).toBeNull();
});

test('follows its headphones to another entry during the action', () => {
  const moved: ActionView = { ...PAIRING, headphonesId: 'h9' };
  const pairing = followAction(waits, 'h9', moved, 'pairing-mode', WAITING);
  expect(pairing).toMatchObject({ id: 'h9', part: 'pair', label: 'action.fix.stale-pairing' });
  expect(followAction(waits, 'h9', moved, 'pairing-mode', { ...WAITING, headphonesId: 'h3' })).toBeNull();
});

test('keeps its part while the sound system settles', () => {
  expect(followAction(listens, 'h1', null, 'connected-settling')).toBe(listens);
  expect(followAction(pairs, 'h1', null, 'connected-settling')).toBe(pairs);
});
