import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../actions/action';
import { COMPUTERS } from '../computer';
import { HEADPHONES_STATES } from '../headphones';
import { en } from '../messages/en/index';
import { models } from '../models/index';
import { createHeadphones } from '../testing/headphones';
import { type CauseId, causes } from './causes';
import { collectChecks, MAX_CHECKS } from './checks';
import { diagnose } from './diagnose';
import { collectEvidence, type Evidence, NO_FACTS, USER_EVIDENCE } from './evidence';
import { type Question, questions } from './questions';
import { findQuickFix } from './quick-fix';
import { type SymptomId, symptoms } from './symptoms';

const symptomIds = Object.keys(symptoms) as SymptomId[];

describe('checks', () => {
  test('lists faults first for a missing microphone', () => {
    const evidence = collectEvidence('ready', createHeadphones('connected', { output: false, battery: 80 }), null, NO_FACTS);
    expect(collectChecks('no-sound', evidence, 'linux')).toMatchObject([
      { evidence: 'other-output', kind: 'wrong' },
      { evidence: 'adapter-ready', kind: 'right' },
      { evidence: 'heard', kind: 'right' },
      { evidence: 'with-sound', kind: 'right' },
    ]);
  });
  test.each([
    ['sound-part-stopped', 'fix.sound-server-start'],
    ['sound-part-missing', 'fix.sound-server'],
  ] as const)('lists the check that decides between two remedies: %s', (evidence, fix) => {
    const known = new Set<Evidence>(['no-sound-server', evidence]);
    expect(collectChecks('no-sound', known, 'linux').map((line) => line.evidence)).toEqual(['no-sound-server', evidence]);
    const remedies = diagnose('no-sound', known, 'linux').causes.flatMap(({ fixes }) =>
      fixes.map((one) => (one.kind === 'text' ? one.text : '')),
    );
    expect(remedies.filter((text) => text.startsWith('fix.sound-server'))).toEqual([fix]);
  });
  test('lists nothing that only matters on another system', () => {
    expect(collectChecks('no-sound', new Set(['no-sound-server']), 'linux')).toHaveLength(1);
    expect(collectChecks('no-sound', new Set(['no-sound-server']), 'windows')).toEqual([]);
  });
  test('lists a few known facts without contradictions', () => {
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
          const evidence = collectEvidence('ready', createHeadphones(state, { rssi: -60, battery: 50 }), models[0] ?? null, NO_FACTS);
          const shown = collectChecks(id, evidence, computer).map((line) => line.evidence as string);
          expect(shown.length).toBeLessThanOrEqual(MAX_CHECKS);
          for (const item of shown) expect(evidence.has(item as Evidence)).toBe(true);
          for (const pair of pairs)
            expect(
              pair.every((item) => shown.includes(item)),
              `${id} ${state}`,
            ).toBe(false);
        }
  });
  test('lists at least two checks for every problem', () => {
    for (const id of symptomIds)
      for (const state of HEADPHONES_STATES) {
        const evidence = collectEvidence('ready', createHeadphones(state), null, NO_FACTS);
        expect(collectChecks(id, evidence, 'linux').length, `${id} ${state}`).toBeGreaterThanOrEqual(state === 'paired-unheard' ? 1 : 2);
      }
  });
});

describe('questions', () => {
  test('shows a question only if its options differ', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...symptomIds),
        fc.constantFrom(...HEADPHONES_STATES, null),
        fc.subarray([...USER_EVIDENCE]),
        fc.constantFrom(...COMPUTERS),
        (id, state, seen, computer) => {
          const evidence = collectEvidence('ready', state === null ? null : createHeadphones(state), null, NO_FACTS);
          for (const item of seen) evidence.add(item);
          const { question } = diagnose(id, evidence, computer);
          if (question === null) return;
          const current: Question = questions[question];
          const lists = Object.values(current.answers).map((answer) =>
            JSON.stringify(diagnose(id, answer === null ? evidence : new Set([...evidence, answer]), computer, new Set([question])).causes),
          );
          expect(new Set(lists).size).toBeGreaterThan(1);
        },
      ),
    );
  });
  // These options match the assumption, so they lead to the same list.
  test('keeps the result if an option matches the assumption', () => {
    const idle: string[] = [];
    for (const id of symptomIds)
      for (const name of symptoms[id].questions) {
        const current: Question = questions[name];
        const before = JSON.stringify(diagnose(id, new Set(['not-connected']), 'linux', new Set([name])).causes);
        for (const [answer, evidence] of Object.entries(current.answers)) {
          if (evidence === null) continue;
          const after = JSON.stringify(diagnose(id, new Set(['not-connected', evidence]), 'linux', new Set([name])).causes);
          if (after === before) idle.push(`${id}: ${name}.${answer}`);
        }
      }
    expect(idle).toEqual(IDLE);
  });
});

/** Without a light, an empty battery stays first, and the sound may be stuck in a call. */
const IDLE = ['too-quiet: call.no', 'battery-low: light.none', 'no-reaction: light.none'];

describe('remedies by one click', () => {
  const all = new Set([...ACTION_KINDS, 'power-on'] as const);
  test('offers the best remedy that is possible now', () => {
    expect(findQuickFix({ id: 'other-output' }, all)).toBe('use-for-sound');
    expect(findQuickFix({ id: 'other-output' }, new Set())).toBe('sound-settings');
    expect(findQuickFix({ id: 'stale-pairing' }, new Set(['remove'] as const))).toBe('bluetooth-settings');
    expect(findQuickFix({ id: 'stale-pairing' }, all)).toBe('fix');
    expect(findQuickFix({ id: 'busy-elsewhere' }, new Set())).toBeNull();
    expect(findQuickFix({ id: 'le-entry' }, new Set(['remove'] as const))).toBe('remove');
  });
  test('never erases: a grave cause has no click', () => {
    for (const id of Object.keys(causes) as CauseId[])
      if (id === 'factory-reset-last' || id === 'defect') expect(findQuickFix({ id }, all)).toBeNull();
  });
  test('contains a text of every check', () => {
    for (const id of symptomIds)
      for (const { evidence } of collectChecks(id, new Set(USER_EVIDENCE), 'linux')) expect(en).toHaveProperty(`checked.${evidence}`);
  });
});
