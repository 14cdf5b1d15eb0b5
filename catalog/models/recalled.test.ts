import { describe, expect, test } from 'vitest';
import { MOST_OWNED } from '../../scripts/most-owned';
import { buildGuide } from '../guides/build';
import type { Guide, Situation } from '../guides/guide';
import { createLadderTexts } from '../guides/ladder';
import { languages } from '../messages/languages';
import { createTranslator } from '../messages/translator';
import { OUTCOMES } from '../methods/learned';
import { getHoldEnd, isKnownMethod, mayErase, rankInitializeMethods, rankMethods, rankPairingMethods } from '../methods/methods';
import stored from '../methods/testing/stored-ids.json';
import { checkModel } from './check';
import { createFactLines } from './fact-lines';
import { RECALLED_TWICE } from './general';
import { findModel, models } from './index';
import type { Method, Model } from './model';
import { isSonySource } from './sony-source';

const situation: Situation = { computer: 'linux', state: 'paired-nearby', pairedLeHalf: null, battery: null };
const PROCEDURES = ['reset', 'initialize'] as const;

function model(id: string): Model {
  const found = findModel(id);
  if (found === null) throw new Error(id);
  return found;
}

function words(guide: Guide, language: (typeof languages)[number] = 'en'): string {
  const text = createTranslator(language);
  return guide.steps
    .flatMap((step) => [step.text, ...step.notes])
    .map(text)
    .join(' ');
}

const erasingStep = (guide: Guide) => guide.steps.find(({ erases }) => erases);
const press = (method: Method): string => [...method.press].sort().join('+');

const methods = models.flatMap((item) => PROCEDURES.flatMap((kind) => item[kind].map((method) => ({ id: item.id, item, kind, method }))));
const recalledOnes = methods.filter(({ method }) => method.confidence === 'recalled');

describe('a reset or factory reset of the catalog', () => {
  test.each(methods)('requires more than one recollection: $id, $kind', ({ method }) => {
    expect(method.confidence).not.toBe('unconfirmed');
    expect(method.sources.includes(RECALLED_TWICE)).toBe(method.confidence === 'recalled');
  });
  test.each(recalledOnes)('uses recollections only if nothing better exists: $id, $kind', ({ item, kind }) => {
    expect(item[kind]).toHaveLength(1);
  });
  test('rejects a procedure that rests on one recollection', () => {
    for (const kind of PROCEDURES) {
      const item = model('wh-ch700n');
      const [method] = item[kind];
      if (method === undefined) throw new Error(kind);
      expect(checkModel({ ...item, [kind]: [{ ...method, confidence: 'unconfirmed' }] })).toContainEqual(
        expect.objectContaining({ field: `${kind}.0.confidence`, rule: expect.stringContaining('unconfirmed') }),
      );
      expect(checkModel({ ...item, [kind]: [{ ...method, confidence: 'reported' }, method] })).toContainEqual(
        expect.objectContaining({ field: `${kind}.1`, rule: expect.stringContaining('another source') }),
      );
    }
    const { initialize } = model('wh-ch700n');
    const { holdRange: _, ...exact } = initialize[0] ?? { holdRange: null };
    expect(checkModel({ ...model('wh-ch700n'), initialize: [exact] })).toContainEqual(
      expect.objectContaining({ field: 'initialize.0.holdRange' }),
    );
  });
});

describe('the guide of a recalled method', () => {
  test.each(recalledOnes)('requires the consent for what erases: $id, $kind', ({ item, kind, method }) => {
    const guide = buildGuide(kind, item, situation);
    expect(mayErase(method)).toBe(true);
    expect(guide.trust).toBe('recalled');
    expect(erasingStep(guide)?.press).toEqual(method.press);
    expect(guide.helpGuide).toBe(item.helpGuide);
  });
  test.each(recalledOnes)('shows its label in every language: $id, $kind', ({ item, kind }) => {
    const { trust } = buildGuide(kind, item, situation);
    const getLabel = (language: (typeof languages)[number]) =>
      createTranslator(language)({ key: `guide.source.${trust}` as 'guide.source.recalled' });
    // An incomplete language may show the English label. Every other language has a label of its own.
    const others = languages.map(getLabel).filter((label) => label !== getLabel('en'));
    expect(new Set(others).size).toBe(others.length);
    expect((['en', 'de', 'ja'] as const).map(getLabel)).toEqual([
      'From memory of Sony’s guide, not verified.',
      'Aus dem Gedächtnis nach Sonys Hilfe, nicht überprüft.',
      'ソニーのヘルプガイドの記憶によるもので、未確認です。',
    ]);
  });
  test.each(recalledOnes.filter(({ method }) => method.holdSeconds !== null))(
    'lets the lamp decide, within a range: $id, $kind',
    ({ item, kind, method }) => {
      const guide = buildGuide(kind, item, situation);
      const [least = 0, most = 0] = method.holdRange ?? [];
      expect(method.until).toBeDefined();
      expect(least).toBeLessThan(most);
      expect(erasingStep(guide)).toMatchObject({ lightDecides: true, holdSeconds: least, endSeconds: most });
      for (const language of languages) {
        const text = words(guide, language);
        for (const part of [String(least), String(most), createTranslator(language)({ key: `until.${method.until ?? 'blue-four'}` })])
          expect(text).toContain(part);
      }
    },
  );
  test.each(models)('makes no promise if its reset may erase: $id', (item) => {
    const [method] = item.reset;
    const unverified = method !== undefined && mayErase(method);
    const guide = buildGuide('reset', item, situation);
    expect(erasingStep(guide) !== undefined).toBe(unverified);
    expect(guide.title.key).toBe(unverified ? 'guide.reset.unverified' : 'guide.reset');
    expect(createLadderTexts('reset', item).keeps).toBe(unverified ? 'ladder.reset.may-erase' : 'ladder.reset.keeps');
    if (unverified) expect(guide.steps.flatMap(({ notes }) => notes.map(({ key }) => key))).not.toContain('guide.reset.survives');
  });
});

describe('one button for several things', () => {
  test.each(models)('ends pairing well before anything erases: $id', (item) => {
    for (const { method } of rankPairingMethods(item))
      for (const { method: erasing } of rankInitializeMethods(item))
        if (press(method) === press(erasing)) expect(getHoldEnd(method)).toBeLessThanOrEqual((erasing.holdRange?.[0] ?? 0) - 2);
  });
  test.each(models)('separates the milder reset from the factory reset: $id', (item) => {
    for (const method of item.reset)
      for (const erasing of item.initialize) {
        if (press(method) !== press(erasing)) continue;
        if (method.preconditions.includes('usb-power')) {
          expect(erasing.preconditions.includes('usb-power')).toBe(false);
          continue;
        }
        expect(method.holdRange?.[0]).toBeGreaterThan(getHoldEnd(erasing));
        expect(mayErase(method)).toBe(true);
        expect(words(buildGuide('reset', item, situation))).toContain('Don’t let go early');
      }
  });
});

describe('recollections that disagree', () => {
  test.each(models.filter(({ openReadings }) => openReadings.length > 0))('shows readings without any press: $id', (item) => {
    for (const { procedure, text } of item.openReadings) {
      expect(item[procedure]).toEqual([]);
      const guide = buildGuide(procedure, item, situation);
      expect(guide.trust).toBe('unknown');
      expect(guide.disagreements.map((reading) => reading.text)).toContainEqual(text);
      expect(guide.steps.flatMap((step) => step.press)).toEqual([]);
      expect(guide.steps.some(({ erases }) => erases)).toBe(false);
    }
  });
  test.each(['wh-xb900n', 'wh-xb910n'])('names both buttons for the %s', (id) => {
    const guide = buildGuide('initialize', model(id), situation);
    expect(guide.disagreements.map(({ text }) => createTranslator('en')(text)).join()).toMatch(/CUSTOM.*NC\/AMBIENT/);
  });
  test.each(['wh-1000xm6', 'wh-ch720n', 'wh-ult900n'])('shows both holds for the %s', (id) => {
    const guide = buildGuide('initialize', model(id), situation);
    expect(guide.disagreements.map(({ text }) => createTranslator('en')(text))).toEqual([
      'One recollection says 7 seconds, another one 10 seconds.',
    ]);
  });
  test('refuses readings where a method exists', () => {
    const { openReadings } = model('wh-xb900n');
    expect(checkModel({ ...model('wh-ch700n'), openReadings })).toContainEqual(expect.objectContaining({ field: 'openReadings' }));
  });
});

describe('official procedures', () => {
  test.each(models)('names a text of Sony’s own: $id', (item) => {
    for (const { source } of createFactLines(item))
      if (source.confidence === 'official') expect(source.sources.some(isSonySource)).toBe(true);
    for (const method of [...item.pairing, ...item.reset, ...item.initialize])
      if (method.confidence === 'official') expect(method.sources.some(isSonySource)).toBe(true);
  });
  test('never counts a rewording of Sony’s page as official', () => {
    const item = model('wh-1000xm5');
    const [method] = item.reset;
    expect(method).toMatchObject({ confidence: 'reported', press: ['power', 'nc-amb'], preconditions: ['usb-power'] });
    expect(checkModel({ ...item, reset: [{ ...method, confidence: 'official' }] })).toEqual([
      { file: 'wh-1000xm5.ts', field: 'reset.0.sources', rule: expect.stringContaining('Sony') },
    ]);
    for (const source of ['https://sony.example.com/x', 'https://notsony.com/', 'https://example.com/helpguide.sony.net/'])
      expect([source, isSonySource(source)]).toEqual([source, false]);
  });
});

describe('a recalled pairing method', () => {
  test('tries a recalled method but promises nothing', () => {
    const all = models.flatMap((item) => rankPairingMethods(item));
    const recalledMethods = all.filter(({ trust }) => trust === 'recalled');
    expect(recalledMethods.length).toBeGreaterThan(5);
    expect(isKnownMethod('recalled')).toBe(false);
    for (const { method } of recalledMethods) expect(getHoldEnd(method)).toBeLessThanOrEqual(7);
  });
});

describe('the thirty most owned models', () => {
  const count = (trusts: readonly string[]) =>
    Object.fromEntries([...new Set(trusts)].map((trust) => [trust, trusts.filter((one) => one === trust).length]));
  const thirty = models.filter(({ id }) => MOST_OWNED.has(id));
  test('contains all thirty models', () => {
    expect(thirty).toHaveLength(30);
  });
  test('counts 19 factory resets and 17 resets by trust', () => {
    const trustOf = (kind: (typeof PROCEDURES)[number]) => count(thirty.map((item) => item[kind][0]?.confidence ?? 'unknown'));
    expect(trustOf('initialize')).toEqual({ official: 1, reported: 4, recalled: 14, unknown: 11 });
    expect(trustOf('reset')).toEqual({ reported: 2, recalled: 15, unknown: 13 });
  });
});

describe('stored identities of methods', () => {
  // Only one recollection describes these two, so their guides were removed and a stored result has no effect.
  const REMOVED = ['wh-1000xm2 factory-reset off/power+nc-ambient/7', 'wh-xb900n factory-reset off/power+custom/7'];
  test('keeps every identity that earlier versions stored', () => {
    const now = new Set(
      models.flatMap((item) => OUTCOMES.flatMap((outcome) => rankMethods(outcome, item).map(({ id }) => `${item.id} ${outcome} ${id}`))),
    );
    const before = Object.entries(stored).flatMap(([id, outcomes]) =>
      Object.entries(outcomes).flatMap(([outcome, ids]) => ids.map((way) => `${id} ${outcome} ${way}`)),
    );
    expect(before.length).toBeGreaterThan(150);
    for (const outcome of OUTCOMES) expect(before.some((one) => one.includes(` ${outcome} `))).toBe(true);
    expect(before.filter((one) => !now.has(one))).toEqual(REMOVED);
  });
});
