import { describe, expect, test } from 'vitest';
import type { RememberedHeadphones } from '../remembered';
import { selectStartDestination } from './start-suggestions';

const remembered = (key: string): RememberedHeadphones => ({
  key,
  modelId: 'wh-1000xm4',
  name: 'WH-1000XM4',
  nickname: null,
  paired: true,
  lastSeen: 1_000,
  lastBattery: null,
  lastProblem: null,
  refused: false,
  refusals: 0,
  chosen: null,
});

describe('a reason on the start page', () => {
  test('leads from “used with a phone” to the model’s choice', () => {
    expect(selectStartDestination('phone', [])).toEqual({ kind: 'picker', guide: 'pair' });
  });

  test('leads from “worked before” to the only remembered headphones', () => {
    const only = remembered('94:DB:56:00:00:01');
    expect(selectStartDestination('yesterday', [only])).toEqual({ kind: 'remembered', headphones: only });
  });

  test('leads from “worked before” to a choice of several headphones', () => {
    const both = [remembered('94:DB:56:00:00:01'), remembered('94:DB:56:00:00:02')];
    expect(selectStartDestination('yesterday', both)).toEqual({ kind: 'picker', guide: 'reconnect' });
  });

  test('leads to a problem if no headphones are remembered', () => {
    expect(selectStartDestination('yesterday', [])).toEqual({ kind: 'symptom', symptom: 'does-not-come-back' });
    expect(selectStartDestination('dead', [remembered('94:DB:56:00:00:01')])).toEqual({ kind: 'symptom', symptom: 'no-reaction' });
  });
});
