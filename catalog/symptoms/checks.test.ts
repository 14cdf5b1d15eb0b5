import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../actions/action';
import { COMPUTERS } from '../computer';
import { HEADPHONES_STATES } from '../headphones';
import { en } from '../messages/en/index';
import { models } from '../models/index';
import { headphones } from '../testing/headphones';
import { type CauseId, causes } from './causes';
import { checksOf, MOST_CHECKED } from './checks';
import { diagnose } from './diagnose';
import { ANSWERED_EVIDENCE, type Evidence, evidenceOf, NO_FACTS } from './evidence';
import { mendOf } from './mend';
import { type Question, questions } from './questions';
import { type SymptomId, symptoms } from './symptoms';

const symptomIds = Object.keys(symptoms) as SymptomId[];

describe('what was checked', () => {
  test('no microphone, with sound: what is right is said, and what Earshot knows to be wrong comes first', () => {
    const evidence = evidenceOf('ready', headphones('connected', { output: false, battery: 80 }), null, NO_FACTS);
    expect(checksOf('no-sound', evidence, 'linux')).toMatchObject([
      { evidence: 'other-output', kind: 'wrong' },
      { evidence: 'adapter-ready', kind: 'right' },
      { evidence: 'heard', kind: 'right' },
      { evidence: 'with-sound', kind: 'right' },
    ]);
  });
  test('only what is known, a few lines, and never both sides of one thing', () => {
    const pairs = [
      ['heard', 'not-heard'],
      ['with-sound', 'without-sound'],
      ['battery-low', 'battery-good'],
      ['signal-weak', 'signal-good'],
      ['other-output', 'output-here'],
    ];
    for (const id of symptomIds)
      for (const state of HEADPHONES_STATES)
        for (const computer of COMPUTERS) {
          const evidence = evidenceOf('ready', headphones(state, { rssi: -60, battery: 50 }), models[0] ?? null, NO_FACTS);
          const said = checksOf(id, evidence, computer).map((line) => line.evidence as string);
          expect(said.length).toBeLessThanOrEqual(MOST_CHECKED);
          for (const item of said) expect(evidence.has(item as Evidence)).toBe(true);
          for (const pair of pairs)
            expect(
              pair.every((item) => said.includes(item)),
              `${id} ${state}`,
            ).toBe(false);
        }
  });
  test('with a headset there, at least two things were checked for every problem', () => {
    for (const id of symptomIds)
      for (const state of HEADPHONES_STATES) {
        const evidence = evidenceOf('ready', headphones(state), null, NO_FACTS);
        expect(checksOf(id, evidence, 'linux').length, `${id} ${state}`).toBeGreaterThanOrEqual(state === 'paired-unheard' ? 1 : 2);
      }
  });
});

describe('questions', () => {
  test('one is asked only when its answers lead to different lists', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...symptomIds),
        fc.constantFrom(...HEADPHONES_STATES, null),
        fc.subarray([...ANSWERED_EVIDENCE]),
        fc.constantFrom(...COMPUTERS),
        (id, state, told, computer) => {
          const evidence = evidenceOf('ready', state === null ? null : headphones(state), null, NO_FACTS);
          for (const item of told) evidence.add(item);
          const { question } = diagnose(id, evidence, computer);
          if (question === null) return;
          const asked: Question = questions[question];
          const lists = Object.values(asked.answers).map((answer) =>
            JSON.stringify(diagnose(id, answer === null ? evidence : new Set([...evidence, answer]), computer, new Set([question])).causes),
          );
          expect(new Set(lists).size).toBeGreaterThan(1);
        },
      ),
    );
  });
  // Not even its own opposite leads elsewhere: these answers say what is assumed anyway.
  test('an answer that changes nothing is one that says what was assumed', () => {
    const idle: string[] = [];
    for (const id of symptomIds)
      for (const name of symptoms[id].questions) {
        const asked: Question = questions[name];
        const before = JSON.stringify(diagnose(id, new Set(['not-connected']), 'linux', new Set([name])).causes);
        for (const [answer, evidence] of Object.entries(asked.answers)) {
          if (evidence === null) continue;
          const after = JSON.stringify(diagnose(id, new Set(['not-connected', evidence]), 'linux', new Set([name])).causes);
          if (after === before) idle.push(`${id}: ${name}.${answer}`);
        }
      }
    expect(idle).toEqual(IDLE);
  });
});

/** Without a light, an empty battery stays first; while nobody calls, the sound may hang in a call. */
const IDLE = ['too-quiet: call.no', 'battery-low: light.none', 'no-reaction: light.none'];

describe('what mends with one click', () => {
  const all = new Set([...ACTION_KINDS, 'power-on'] as const);
  test('is the best of what is possible now', () => {
    expect(mendOf({ id: 'other-output' }, all)).toBe('use-for-sound');
    expect(mendOf({ id: 'other-output' }, new Set())).toBe('sound-settings');
    expect(mendOf({ id: 'stale-pairing' }, new Set(['remove'] as const))).toBe('bluetooth-settings');
    expect(mendOf({ id: 'stale-pairing' }, all)).toBe('fix');
    expect(mendOf({ id: 'busy-elsewhere' }, new Set())).toBeNull();
    expect(mendOf({ id: 'le-entry' }, new Set(['remove'] as const))).toBe('remove');
  });
  test('never erases: a grave cause has no click', () => {
    for (const id of Object.keys(causes) as CauseId[])
      if (id === 'factory-reset-last' || id === 'defect') expect(mendOf({ id }, all)).toBeNull();
  });
  test('every line of a check has its words', () => {
    for (const id of symptomIds)
      for (const { evidence } of checksOf(id, new Set(ANSWERED_EVIDENCE), 'linux')) expect(en).toHaveProperty(`checked.${evidence}`);
  });
});
