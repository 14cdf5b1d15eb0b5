import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdapterStatus } from '../adapter-status';
import { COMPUTERS } from '../computer';
import { GUIDE_KINDS } from '../guides/guide';
import type { HeadphonesState } from '../headphones';
import { findModel, models } from '../models/index';
import type { HeadsetSound } from '../sound/headset-sound';
import { createHeadphones } from '../testing/headphones';
import type { Cause } from './cause';
import { type CauseId, causes } from './causes';
import { createPossibleCause, diagnose } from './diagnose';
import { collectEvidence, type Evidence, NO_FACTS, OBSERVED_EVIDENCE, USER_EVIDENCE } from './evidence';
import { type Question, type QuestionId, questions } from './questions';
import { type SymptomId, symptoms } from './symptoms';

const MUSIC: HeadsetSound = {
  mode: 'music',
  codec: 'aac',
  choices: [{ profile: 'a2dp-sink-aac', mode: 'music', codec: 'aac' }],
  volume: 60,
  muted: false,
  recorders: [],
  stuck: false,
  callsChosen: false,
  players: [],
};
const symptomIds = Object.keys(symptoms) as SymptomId[];
const causeIds = Object.keys(causes) as CauseId[];
const questionIds = Object.keys(questions) as QuestionId[];
const userEvidence: ReadonlySet<string> = new Set(USER_EVIDENCE);

const first = (id: SymptomId, evidence: ReadonlySet<Evidence>) => diagnose(id, evidence, 'linux').causes[0];

describe('consistency of the rules', () => {
  test.each(symptomIds)('lists a cause on every system: %s', (id) => {
    const list: readonly CauseId[] = symptoms[id].causes;
    expect(new Set(list).size).toBe(list.length);
    for (const computer of COMPUTERS) expect(diagnose(id, new Set(), computer).causes.length).toBeGreaterThan(0);
  });
  test.each(causeIds)('names a source and a remedy on every system: %s', (id) => {
    const cause: Cause = causes[id];
    expect(cause.sources.length).toBeGreaterThan(0);
    for (const computer of cause.on ?? COMPUTERS) {
      expect(cause.fixes.some((fix) => fix.kind === 'guide' || (fix.on?.includes(computer) ?? true))).toBe(true);
    }
    expect(symptomIds.some((symptom) => (symptoms[symptom].causes as readonly CauseId[]).includes(id))).toBe(true);
    expect(cause.confirmedBy.filter((item) => cause.ruledOutBy.includes(item))).toEqual([]);
  });
  test.each(causeIds)('orders remedies from mild to grave: %s', (id) => {
    const order = causes[id].fixes.map((fix) => (fix.kind === 'guide' ? ['restart', 'reset', 'initialize'].indexOf(fix.guide) : -1));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const fix of causes[id].fixes) if (fix.kind === 'guide') expect(GUIDE_KINDS).toContain(fix.guide);
  });
  test.each(symptomIds)('ranks a factory reset last except for a defect: %s', (id) => {
    const list: readonly CauseId[] = symptoms[id].causes;
    const index = list.indexOf('factory-reset-last');
    if (index >= 0) expect(list.slice(index + 1).filter((cause) => cause !== 'defect')).toEqual([]);
  });
  test.each(questionIds)('contains only questions that matter to a cause: %s', (id) => {
    const question: Question = questions[id];
    for (const evidence of Object.values(question.answers)) {
      if (evidence === null) continue;
      expect(userEvidence.has(evidence)).toBe(true);
    }
    const matters = Object.values(question.answers).some(
      (evidence) => evidence !== null && causeIds.some((cause) => causes[cause].confirmedBy.includes(evidence)),
    );
    expect(matters).toBe(true);
  });
});

describe('excluded causes', () => {
  test('shows no question without an effect on the causes', () => {
    const all = new Set(diagnose('no-reaction', new Set(), 'linux').causes.map(({ id }) => id));
    expect(diagnose('no-reaction', new Set(), 'linux').question).toBe('light');
    expect(diagnose('no-reaction', new Set(), 'linux', new Set(), all).question).toBeNull();
    const asked = new Set<QuestionId>(['light']);
    expect(diagnose('no-reaction', new Set(), 'linux', asked, new Set(['cable-or-charging'])).question).toBeNull();
  });
});

describe('nothing happened in a guide', () => {
  test('blames the press before the battery', () => {
    const evidence = collectEvidence('ready', createHeadphones('nearby', { why: [{ kind: 'heard' }] }), null, NO_FACTS);
    const ids = diagnose('no-pairing-mode', evidence, 'linux').causes.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['held-too-short', 'on-before']);
    expect(ids.indexOf('battery-low')).toBeGreaterThan(2);
  });
});

describe('known facts', () => {
  test('confirms a paired LE_ entry without a question', () => {
    const evidence = collectEvidence(
      'ready',
      createHeadphones('le-half-only', { leHalf: { name: 'LE_WH-1000XM4', paired: true, connected: false, join: null } }),
      null,
      NO_FACTS,
    );
    expect(first('no-sound', evidence)).toMatchObject({ id: 'le-entry', verdict: 'confirmed' });
    expect(diagnose('no-sound', evidence, 'linux').question).toBeNull();
  });
  test.each([
    ['off', 'bluetooth-off'],
    ['blocked', 'bluetooth-off'],
    ['missing', 'no-adapter'],
    ['service-down', 'service-down'],
    ['no-permission', 'no-permission'],
  ] as const)('ranks the computer first for adapter %s', (adapter: AdapterStatus, cause: CauseId) => {
    expect(first('not-listed', collectEvidence(adapter, null, null, NO_FACTS))).toMatchObject({ id: cause, verdict: 'confirmed' });
  });
  test('confirms a single cause by its evidence', () => {
    const judge = (...evidence: Evidence[]) => createPossibleCause('battery-low', new Set(evidence), 'linux').verdict;
    expect([judge('battery-low'), judge('battery-good')]).toEqual(['confirmed', 'possible']);
  });
  test('excludes the computer’s causes with a working adapter', () => {
    const ids = diagnose('not-listed', collectEvidence('ready', null, null, NO_FACTS), 'linux').causes.map(({ id }) => id);
    expect(ids).not.toEqual(expect.arrayContaining(['bluetooth-off']));
    expect(ids[0]).toBe('not-in-pairing-mode');
  });
  test.each(['no-sound', 'call-quality', 'hands-free-only'] as const)('ranks a call mode that got stuck first: %s', (id) => {
    const stuck = createHeadphones('connected', { soundProfiles: ['hfp'], sound: { ...MUSIC, mode: 'calls', codec: 'msbc', stuck: true } });
    const evidence = collectEvidence('ready', stuck, null, NO_FACTS);
    expect(first(id, evidence)).toMatchObject({ id: 'stuck-in-call', verdict: 'confirmed' });
  });
  test('excludes a missing profile while sound works', () => {
    const ids = diagnose('no-sound', collectEvidence('ready', createHeadphones('connected'), null, NO_FACTS), 'linux').causes.map(
      ({ id }) => id,
    );
    expect(ids).not.toContain('no-profile');
    expect(ids).not.toContain('no-sound-server');
    expect(ids).toContain('other-output');
  });
  test('confirms a low battery that the system reports', () => {
    expect(first('keeps-disconnecting', collectEvidence('ready', createHeadphones('connected', { battery: 5 }), null, NO_FACTS))?.id).toBe(
      'battery-low',
    );
    const good = diagnose(
      'keeps-disconnecting',
      collectEvidence('ready', createHeadphones('connected', { battery: 80 }), null, NO_FACTS),
      'linux',
    );
    expect(good.causes.map(({ id }) => id)).not.toContain('battery-low');
  });
  test('decides about two devices by the model', () => {
    const xm2 = findModel('wh-1000xm2');
    expect(first('second-device', collectEvidence('ready', null, xm2, NO_FACTS))).toMatchObject({
      id: 'no-multipoint',
      verdict: 'confirmed',
    });
    expect(first('second-device', collectEvidence('ready', null, findModel('wh-1000xm4'), NO_FACTS))?.id).toBe('multipoint-off');
  });
  test('offers the transceiver only if there may be one', () => {
    const guides = (id: string) =>
      diagnose('console', collectEvidence('ready', null, findModel(id), NO_FACTS), 'linux').causes.flatMap(({ fixes }) =>
        fixes.map((fix) => (fix.kind === 'guide' ? fix.guide : '')),
      );
    expect(guides('wh-1000xm4')).not.toContain('transceiver');
    expect(guides('wh-g900n')).toContain('transceiver');
  });
  test('offers remedies of the current system', () => {
    const texts = (computer: 'windows' | 'linux') =>
      diagnose('no-sound', new Set(['connected']), computer).causes.flatMap(({ fixes }) =>
        fixes.map((fix) => (fix.kind === 'text' ? fix.text : '')),
      );
    expect(texts('windows')).toContain('fix.output.windows');
    expect(texts('windows')).not.toContain('fix.output.linux');
    expect(texts('linux')).not.toContain('fix.services.windows');
  });
});

describe('questions', () => {
  test('shows each question once until one confirms a cause', () => {
    const evidence = collectEvidence('ready', null, null, NO_FACTS);
    expect(diagnose('not-listed', evidence, 'linux').question).toBe('light');
    expect(diagnose('not-listed', evidence, 'linux', new Set(['light'])).question).toBe('other');
    evidence.add('busy-elsewhere');
    const { question, causes: shown } = diagnose('not-listed', evidence, 'linux', new Set(['light', 'other']));
    expect({ question, first: shown[0]?.id }).toEqual({ question: null, first: 'busy-elsewhere' });
  });
  test('skips questions with a known result', () => {
    const connected = collectEvidence('ready', createHeadphones('connected'), null, NO_FACTS);
    expect(diagnose('keeps-disconnecting', connected, 'linux', new Set(['when'])).question).toBe('removed');
  });
});

test('never shows an excluded cause for any evidence', () => {
  const any = fc.subarray([...OBSERVED_EVIDENCE, ...USER_EVIDENCE]);
  fc.assert(
    fc.property(fc.constantFrom(...symptomIds), any, fc.constantFrom(...COMPUTERS), (id, given, computer) => {
      const evidence = new Set<Evidence>(given);
      const asked = new Set<QuestionId>();
      for (let round = 0; round <= questionIds.length; round += 1) {
        const { question, causes: shown } = diagnose(id, evidence, computer, asked);
        const possible = shown.filter(({ verdict }) => verdict === 'possible').map((cause) => cause.id);
        const likelier = possible.filter((cause) => causes[cause].likelierBy.some((item) => evidence.has(item)));
        const order = (ids: readonly CauseId[]) => ids.map((cause) => (symptoms[id].causes as readonly CauseId[]).indexOf(cause));
        const sorted = (ids: readonly CauseId[]) => [...order(ids)].sort((a, b) => a - b);
        const rest = possible.filter((cause) => !likelier.includes(cause));
        expect(order(possible)).toEqual([...sorted(likelier), ...sorted(rest)]);
        for (const { id: cause, verdict } of shown) {
          if (verdict === 'possible') expect(causes[cause].ruledOutBy.some((item) => evidence.has(item))).toBe(false);
        }
        if (question === null) return;
        expect(asked.has(question)).toBe(false);
        asked.add(question);
      }
      expect.unreachable('questions without end');
    }),
  );
});

test('never collects contradicting evidence', () => {
  const opposites: readonly (readonly [Evidence, Evidence])[] = [
    ['heard', 'not-heard'],
    ['paired', 'not-paired'],
    ['connected', 'not-connected'],
    ['with-sound', 'without-sound'],
    ['battery-low', 'battery-good'],
    ['signal-weak', 'signal-good'],
    ['multipoint', 'no-multipoint'],
    ['le-half-paired', 'le-half-free'],
  ];
  const states: HeadphonesState[] = [
    'connected',
    'connected-settling',
    'connected-no-sound',
    'pairing-mode',
    'le-half-only',
    'paired-nearby',
    'paired-away',
    'nearby',
  ];
  for (const state of states) {
    for (const model of [null, ...models]) {
      const evidence = collectEvidence('ready', createHeadphones(state, { battery: 30, rssi: -90 }), model, NO_FACTS);
      for (const [a, b] of opposites) expect(evidence.has(a) && evidence.has(b)).toBe(false);
    }
  }
});
