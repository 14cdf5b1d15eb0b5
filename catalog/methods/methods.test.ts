import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGuide } from '../guides/build';
import { GUIDE_KINDS, type Situation } from '../guides/guide';
import { beginGuide, INITIAL_PROGRESS, tryNextMethod } from '../guides/progress';
import { withMethod } from '../guides/with-method';
import { languages } from '../messages/languages';
import { createTranslator } from '../messages/translator';
import { findModel, models } from '../models/index';
import type { Model } from '../models/model';
import { createHeadphones } from '../testing/headphones';
import { CONFIRMATIONS, type Confirmation } from './confirmations';
import confirmations from './confirmations.json';
import { createFallbackMethods } from './fallback-methods';
import { type LearnedMethod, MAX_LEARNED, withLearned, withoutLearned } from './learned';
import { getHoldEnd, limitHold, MAX_UNVERIFIED_HOLD_SECONDS, rankInitializeMethods, rankPairingMethods, TRUSTS } from './methods';

const none: Situation = { computer: 'linux', state: null, pairedLeHalf: null, battery: null };

function model(id: string): Model {
  const found = findModel(id);
  if (found === null) throw new Error(id);
  return found;
}

function learned(modelId: string, way: string, day = '2026-11-12'): LearnedMethod {
  return {
    modelId,
    way,
    outcome: 'pairing-mode',
    seconds: 5,
    light: null,
    voice: null,
    firmware: null,
    result: null,
    day,
    system: 'linux',
  };
}

const ids = (id: string, ...rest: Parameters<typeof rankPairingMethods> extends [unknown, ...infer R] ? R : never): string[] =>
  rankPairingMethods(model(id), ...rest).map((ranked) => ranked.id);

describe('methods for pairing mode', () => {
  test.each(models)('offers a method for $id if it has Bluetooth', (item) => {
    expect(rankPairingMethods(item).length > 0).toBe(item.bluetooth?.value !== 'none');
  });
  test.each(models)('ends the hold of $id, after 7 seconds if unconfirmed', (item) => {
    for (const { method, trust } of rankPairingMethods(item)) {
      expect(getHoldEnd(method)).toBeGreaterThanOrEqual(method.holdSeconds ?? 0);
      if (trust === 'unconfirmed') expect(getHoldEnd(method)).toBeLessThanOrEqual(MAX_UNVERIFIED_HOLD_SECONDS);
    }
  });
  test.each(models)('ends the hold of $id before its buttons reset', (item) => {
    for (const { method } of rankPairingMethods(item))
      for (const { press, preconditions, holdSeconds, holdRange } of [...item.reset, ...item.initialize]) {
        const least = holdRange?.[0] ?? holdSeconds ?? 0;
        if (press.join() === method.press.join() && !preconditions.includes('usb-power') && (method.holdSeconds ?? 0) < least)
          expect(limitHold(item, method)).toBeLessThan(least);
      }
  });
  test('sorts methods by trust without repetition', () => {
    for (const item of models) {
      const methods = rankPairingMethods(item);
      const ranks = methods.map(({ trust }) => TRUSTS.indexOf(trust));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length);
    }
  });
  test('excludes controls that contradict the model’s own', () => {
    expect(ids('wf-c500')).toEqual([
      'out-of-case/earbud-buttons/5',
      'in-case/case-button/5',
      'out-of-case/earbud-buttons/7',
      'out-of-case/left-earbud-button/7',
    ]);
    // These have touch areas, and a source names no button on the case.
    expect(ids('wf-1000xm4')).toEqual(['worn/touch-sensors/5', 'in-case/touch-sensors/5', 'worn/touch-sensors/7']);
  });
  test('excludes a shorter hold of the same button', () => {
    expect(ids('wh-1000xm5')).toEqual(['off/power/7']);
    expect(ids('wh-1000xm4')).toEqual(['off/power/7']);
  });
  test('ranks methods that worked here first, newest first', () => {
    const both = [learned('wf-c500', 'out-of-case/left-earbud-button/7'), learned('wf-c500', 'in-case/case-button/5', '2026-11-13')];
    expect(ids('wf-c500', both).slice(0, 3)).toEqual([
      'in-case/case-button/5',
      'out-of-case/left-earbud-button/7',
      'out-of-case/earbud-buttons/5',
    ]);
    expect(rankPairingMethods(model('wf-c500'), both)[0]?.learned?.day).toBe('2026-11-13');
  });
  test('ignores learned methods of other models and outcomes', () => {
    const others = [
      learned('wf-c510', 'in-case/case-button/5'),
      { ...learned('wf-c500', 'in-case/case-button/5'), outcome: 'factory-reset' as const },
    ];
    expect(ids('wf-c500', others)).toEqual(ids('wf-c500'));
  });
  test('needs two owners and keeps Sony’s own method first', () => {
    const confirm = (owners: number, way = 'in-case/case-button/5', of = 'wf-c500'): Confirmation[] => [
      { model: of, way, outcome: 'pairing-mode', owners, last: '2026-11', issues: Array.from({ length: owners }, (_, at) => at + 1) },
    ];
    expect(rankPairingMethods(model('wf-c500'), [], confirm(1))[0]).toMatchObject({ trust: 'recalled' });
    expect(rankPairingMethods(model('wf-c500'), [], confirm(2))[0]).toMatchObject({
      id: 'in-case/case-button/5',
      trust: 'owners',
      owners: 2,
    });
    expect(rankPairingMethods(model('wh-1000xm4'), [], confirm(9, 'off/power/7', 'wh-1000xm4'))[0]?.trust).toBe('official');
  });
  test('has a source for 45 of the first 65 models', () => {
    const first = models.filter(({ id }) => FIRST.has(id));
    const known = first.filter((item) =>
      ['official', 'official-general', 'reported'].includes(rankPairingMethods(item, [], [])[0]?.trust ?? ''),
    );
    expect(first).toHaveLength(65);
    expect(known.length).toBeGreaterThanOrEqual(45);
  });
});

describe('methods that erase', () => {
  test('selects methods of the model, never of its form', () => {
    for (const item of models) {
      expect(rankInitializeMethods(item).map(({ method }) => method)).toEqual([...item.initialize]);
      for (const method of createFallbackMethods(item)) expect(method.press).toHaveLength(1);
    }
  });
  test('uses the controls of pairing only with a longer hold', () => {
    for (const item of models)
      for (const { method } of rankPairingMethods(item))
        for (const erasing of item.initialize)
          if ([...method.press].sort().join() === [...erasing.press].sort().join())
            expect(getHoldEnd(method)).toBeLessThan(erasing.holdRange?.[0] ?? 0);
  });
});

describe('a sequence of methods', () => {
  test('offers each method once and then ends', () => {
    for (const item of models) {
      let at = { guide: buildGuide('pair', item, none), progress: INITIAL_PROGRESS };
      const shown = [at.guide.methods[at.guide.methodIndex]?.id];
      for (let next = tryNextMethod(at.guide, at.progress); next !== null; next = tryNextMethod(at.guide, at.progress)) {
        const last = next.guide === at.guide;
        at = next;
        if (last) continue;
        shown.push(at.guide.methods[at.guide.methodIndex]?.id);
        expect(new Set(at.guide.steps.map(({ id }) => id)).size).toBe(at.guide.steps.length);
        expect(at.guide.steps.filter(({ check }) => check === 'pairing-mode')).toHaveLength(1);
        expect(at.guide.steps[at.progress.current]?.usesMethod).toBe(true);
      }
      expect(shown.filter((id) => id !== undefined)).toEqual(at.guide.methods.map(({ id }) => id));
      expect(at.progress.tried).toEqual(at.guide.methods.map(({ id }) => id));
    }
  });
  test('ends the sequence when pairing mode is detected', () => {
    const guide = buildGuide('pair', model('wf-c500'), none);
    const progress = beginGuide(guide, createHeadphones('nearby'));
    expect(tryNextMethod(guide, progress)).not.toBeNull();
    expect(tryNextMethod(guide, { ...progress, seen: ['pairing-mode'] })).toBeNull();
  });
  test('shows the trust of the current method', () => {
    const guide = buildGuide('pair', model('wf-1000xm5'), none);
    expect(guide).toMatchObject({ methodIndex: 0, trust: 'reported' });
    expect(withMethod(guide, 1)).toMatchObject({ methodIndex: 1, trust: 'unconfirmed' });
    // A guide that depends on more than the press keeps its own trust.
    expect(buildGuide('second-device', model('wh-1000xm4'), none).trust).toBe('official');
  });
  test('contains the text of every method in every language', () => {
    for (const language of languages) {
      const text = createTranslator(language);
      for (const item of models)
        for (const kind of GUIDE_KINDS)
          for (const method of buildGuide(kind, item, none).methods)
            expect([method.text, ...method.steps.flatMap((step) => [step.text, ...step.notes])].map(text).join(' ')).not.toMatch(
              /[{}]|\b(?:undefined|null)\b/,
            );
    }
  });
});

describe('the list of learned methods', () => {
  const any: fc.Arbitrary<LearnedMethod> = fc.record({
    modelId: fc.constantFrom('wf-c500', 'wh-1000xm4'),
    way: fc.string({ maxLength: 3 }),
    outcome: fc.constantFrom('pairing-mode', 'factory-reset'),
    seconds: fc.integer({ min: 0, max: 20 }),
    light: fc.constant(null),
    voice: fc.constant(null),
    firmware: fc.constant(null),
    result: fc.constant(null),
    day: fc.constant('2026-11-12'),
    system: fc.constant('linux'),
  });
  test('removes the oldest method beyond the limit', () => {
    const [first] = fc.sample(any, 1);
    if (first === undefined) throw new Error('no method');
    const all = Array.from({ length: MAX_LEARNED + 1 }, (_, index): LearnedMethod => ({ ...first, way: String(index) }));
    expect(all.reduce<readonly LearnedMethod[]>(withLearned, []).map(({ way }) => way)).toEqual(all.slice(1).map(({ way }) => way));
  });
  test('keeps a bounded list without repetition, newest last', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 200 }), any, (all, last) => {
        const kept = [...all, last].reduce<readonly LearnedMethod[]>(withLearned, []);
        expect(kept.length).toBeLessThanOrEqual(MAX_LEARNED);
        expect(kept.at(-1)).toEqual(last);
        expect(new Set(kept.map(({ modelId, way, outcome }) => `${modelId} ${way} ${outcome}`)).size).toBe(kept.length);
        expect(withoutLearned(kept, last)).toEqual(kept.slice(0, -1));
      }),
    );
  });
});

test('contains only valid rows about existing methods', () => {
  expect(CONFIRMATIONS).toHaveLength(confirmations.length);
  for (const { model: of, way, outcome } of CONFIRMATIONS) {
    const item = model(of);
    const methods = outcome === 'pairing-mode' ? rankPairingMethods(item, [], []) : rankInitializeMethods(item, [], []);
    expect(methods.map(({ id }) => id)).toContain(way);
  }
});

/** Models of the first catalog. Half of them had no method then. */
const FIRST = new Set(
  (
    'mdr-1000x mdr-xb950b1 mdr-xb950n1 wf-1000x wf-1000xm3 wf-1000xm4 wf-1000xm5 wf-1000xm6 wf-c500 wf-c510 wf-c700n wf-c710n wf-g700n ' +
    'wf-h800 wf-l900 wf-l900uc wf-l910 wf-lc900 wf-ls900n wf-ls910n wf-sp700n wf-sp800n wf-sp900 wf-xb700 wh-1000xm2 wh-1000xm3 wh-1000xm4 ' +
    'wh-1000xm4c wh-1000xm5 wh-1000xm6 wh-1000xx wh-ch500 wh-ch510 wh-ch520 wh-ch530 wh-ch700n wh-ch710n wh-ch720n wh-ch730n wh-g500 wh-g700 ' +
    'wh-g900n wh-g910n wh-h800 wh-h810 wh-h900n wh-h910n wh-ult900n wh-xb700 wh-xb900n wh-xb910n wi-1000x wi-1000xm2 wi-c100 wi-c200 wi-c300 ' +
    'wi-c310 wi-c400 wi-c600n wi-h700 wi-oe610 wi-sp500 wi-sp510 wi-sp600n wi-xb400'
  ).split(' '),
);
