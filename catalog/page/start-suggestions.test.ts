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
    expect(selectStartDestination('phone', [])).toEqual({ kind: 'picker' });
  });

  test('leads from “worked yesterday” to the headphones seen last', () => {
    const [last, other] = [remembered('94:DB:56:00:00:01'), remembered('94:DB:56:00:00:02')];
    expect(selectStartDestination('yesterday', [last, other])).toEqual({ kind: 'remembered', headphones: last });
  });

  test('leads to a problem if no headphones are remembered', () => {
    expect(selectStartDestination('yesterday', [])).toEqual({ kind: 'symptom', symptom: 'does-not-come-back' });
    expect(selectStartDestination('dead', [remembered('94:DB:56:00:00:01')])).toEqual({ kind: 'symptom', symptom: 'no-reaction' });
  });
});
