import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../messages/languages';
import { createTranslator } from '../messages/translator';
import { checkModel, checkModels } from './check';
import type { SourcedFact } from './fact';
import { createFactLines } from './fact-lines';
import { findModel, models } from './index';
import type { Method, Model } from './model';

function model(id: string): Model {
  const found = findModel(id);
  if (found === null) throw new Error(id);
  return found;
}

const whole = model('wh-1000xm5');
const [pairing] = whole.pairing as [Method];

/** Collects every sourced fact in a model. */
function sourcedIn(value: unknown): SourcedFact[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'confidence' in value && 'sources' in value ? [value as SourcedFact] : [];
  return [...own, ...Object.values(value).flatMap(sourcedIn)];
}

describe('the catalog', () => {
  test('finds no problem in the catalog', () => {
    expect(checkModels(models)).toEqual([]);
  });
  test('contains every model file, named by its id', () => {
    const files = readdirSync(import.meta.dirname)
      .map((file) => basename(file, '.ts'))
      .filter((name) => /^(?:w[hfi]-|mdr-|nw-|srs-|sbh|xea)/.test(name));
    expect(models.map(({ id }) => id).sort()).toEqual(files.sort());
  });
  test.each(['README.md', 'CHANGELOG.md', 'docs/models.md'])('counts the models like %s', (file) => {
    const [, stated] = /(\d+) models/.exec(readFileSync(join(import.meta.dirname, '../..', file), 'utf8').replace(/## The .*/, '')) ?? [];
    expect(Number(stated)).toBe(models.length);
  });
  test.each(models)('names Sony as the source of official facts: $id', (item) => {
    for (const { confidence, sources } of sourcedIn(item)) {
      if (confidence === 'official') expect(sources.join(' ')).toMatch(/sony/i);
    }
  });
  test.each(models)('shows the facts in every language: $id', (item) => {
    for (const language of languages) {
      const text = createTranslator(language);
      for (const line of createFactLines(item))
        expect(`${text(line.label)}: ${text(line.value)}`).not.toMatch(/[{}]|\b(?:undefined|null)\b/);
    }
  });
});

describe('the check names file, field and rule for', () => {
  const cases: readonly [string, unknown, string, RegExp][] = [
    [
      'an unknown control',
      { ...whole, controls: [{ id: 'trigger', place: null, confidence: null, source: null }] },
      'controls.0.id',
      /Invalid option/,
    ],
    [
      'a control the model does not have',
      { ...whole, pairing: [{ ...pairing, press: ['custom'] }] },
      'pairing.0.press',
      /"custom", which the model does not have/,
    ],
    ['a procedure without a source', { ...whole, pairing: [{ ...pairing, sources: [] }] }, 'pairing.0.sources', /at least one source/],
    ['a missing list of sources', { ...whole, pairing: [{ ...pairing, sources: undefined }] }, 'pairing.0.sources', /at least one source/],
    ['an LE_ name without a classic one', { ...whole, bluetoothNames: [] }, 'bluetoothNames', /needs a name/],
    ['an empty source', { ...whole, pairing: [{ ...pairing, sources: [' '] }] }, 'pairing.0.sources.0', /must not be empty/],
    ['a negative hold', { ...whole, pairing: [{ ...pairing, holdSeconds: -1 }] }, 'pairing.0.holdSeconds', /longer than 0 seconds/],
    ['a hold of minutes', { ...whole, pairing: [{ ...pairing, holdSeconds: 700 }] }, 'pairing.0.holdSeconds', /not believable/],
    ['a procedure that presses nothing', { ...whole, pairing: [{ ...pairing, press: [] }] }, 'pairing.0.press', /must name a control/],
    [
      'a light that counts without a number',
      { ...whole, pairing: [{ ...pairing, light: { color: 'blue', pattern: 'count' } }] },
      'pairing.0.light.times',
      /count/,
    ],
    [
      'a color that is not known',
      { ...whole, pairing: [{ ...pairing, light: { color: 'mauve', pattern: 'on' } }] },
      'pairing.0.light.color',
      /Invalid option/,
    ],
    [
      'a place without a confidence',
      { ...whole, controls: [{ id: 'power', place: 'left-cup', confidence: null, source: 'x' }] },
      'controls.0.confidence',
      /belongs to a place/,
    ],
    [
      'ways out of order',
      { ...whole, pairing: [{ ...pairing, confidence: 'unconfirmed' }, pairing] },
      'pairing.1',
      /more trusted than the way before/,
    ],
    [
      'a reset by two buttons off USB power',
      { ...whole, reset: [{ ...pairing, press: ['power', 'nc-amb'] }] },
      'reset.0.preconditions',
      /USB power/,
    ],
    ['a control that is there and is not', { ...whole, without: [{ control: 'power', sources: ['x'] }] }, 'without', /among the controls/],
    ['a Fast Pair id that is no hex', { ...whole, fastPairIds: ['XYZ'] }, 'fastPairIds.0', /six upper-case hex/],
    ['an LE_ name among the classic ones', { ...whole, bluetoothNames: ['LE_WH-1000XM5'] }, 'bluetoothNames.0', /LE_ belongs to leName/],
    ['a help guide elsewhere', { ...whole, helpGuide: 'https://example.com/guide' }, 'helpGuide', /Sony's help guide/],
    ['a day as the last check', { ...whole, lastChecked: '2026-11-30' }, 'lastChecked', /look like 2026-11/],
    ['an LE_ name without LE_', { ...whole, leName: 'WH-1000XM5' }, 'leName', /begin with LE_/],
    ['an LE_ name with a hyphen', { ...whole, leName: 'LE-WH-1000XM5' }, 'leName', /begin with LE_/],
    ['an LE_ name with a letter O', { ...whole, leName: 'LE_WH-1OOOXM5' }, 'leName', /LE_ and a name of this model/],
    ['an LE_ name in lower case', { ...whole, leName: 'LE_wh-1000xm5' }, 'leName', /LE_ and a name of this model/],
    ['an LE_ name of another model', { ...whole, leName: 'LE_WH-1000XM4' }, 'leName', /LE_ and a name of this model/],
    ['a name with a space at its end', { ...whole, bluetoothNames: ['WH-1000XM5 '] }, 'bluetoothNames.0', /begin or end with a space/],
    [
      'a source of one letter',
      { ...whole, pairing: [{ ...pairing, sources: ['x'] }] },
      'pairing.0.sources.0',
      /an address, or say in words/,
    ],
    ['a hold of half a second', { ...whole, pairing: [{ ...pairing, holdSeconds: 0.5 }] }, 'pairing.0.holdSeconds', /less than 1 second/],
    [
      'an official fact without a text of Sony',
      { ...whole, nfc: { value: true, confidence: 'official', sources: ['https://example.com/'] } },
      'nfc.sources',
      /no text of Sony's own/,
    ],
    ['a field that is missing', { ...whole, passkey: undefined }, 'passkey', /./],
    ['a field that does not exist', { ...whole, color: 'black' }, '(the whole model)', /color/],
    [
      'a sentence that is not in the catalog',
      { ...whole, pairing: [{ ...pairing, custom: [{ key: 'no.such.key' }] }] },
      'pairing.0.custom.0',
      /key of the messages/,
    ],
  ];
  test.each(cases)('reports %s', (_, given, field, rule) => {
    const problems = checkModel(given);
    expect(problems).toContainEqual({ file: 'wh-1000xm5.ts', field, rule: expect.stringMatching(rule) });
  });
  test.each(['fastPairIds', 'productIds', 'bluetoothNames'] as const)('reports two models with the same %s', (field) => {
    const thief = { ...model('wh-1000xm4'), [field]: whole[field] };
    expect(checkModels([whole, thief])).toContainEqual({
      file: 'wh-1000xm4.ts',
      field,
      rule: `claims "${whole[field][0]}", which wh-1000xm5.ts has already`,
    });
  });
  test('never throws for any value', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(checkModels([given]).length).toBeGreaterThan(0);
      }),
    );
  });
});

test('refuses a name that differs by case only', () => {
  const copy = { ...model('wh-1000xm4'), bluetoothNames: ['wh-1000xm5'], leName: null };
  expect(checkModels([whole, copy])).toContainEqual({
    file: 'wh-1000xm4.ts',
    field: 'bluetoothNames',
    rule: 'claims "wh-1000xm5", which wh-1000xm5.ts has already',
  });
});

describe('facts that research established', () => {
  test('marks a so-called soft reset as a factory reset', () => {
    for (const id of ['wh-1000xm3', 'wh-1000xm5', 'wh-h900n']) {
      expect(model(id).initialize[0]?.disagreements?.map(({ text }) => text.key)).toContain('reading.not-a-soft-reset');
    }
  });
  test('bases nothing that erases on an article alone', () => {
    for (const { sources } of models.flatMap(({ initialize }) => initialize))
      expect(sources.every((source) => source === 'a third-party article')).toBe(false);
  });
  test('shares no controls between families', () => {
    expect(model('wh-1000xm4').initialize[0]?.press).toEqual(['power', 'custom']);
    expect(model('wh-1000xm3').initialize[0]?.press).toEqual(['power', 'nc-ambient']);
    expect(model('wh-1000xm5').initialize[0]?.press).toEqual(['power', 'nc-amb']);
    expect(model('wh-ch520').initialize[0]?.press).toEqual(['power-bluetooth', 'volume-down']);
  });
});

test('names each source once in the file of a model', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => /^(?:w[hfi]-|mdr-|nw-|srs-|sbh|xea).*\.ts$/.test(name));
  const repeated = files.flatMap((name) => {
    const found = [...readFileSync(join(folder, name), 'utf8').matchAll(/'(https?:[^'\n]+)'/g)].map(([, source = '']) => source);
    return found.filter((source, index) => found.indexOf(source) !== index).map((source) => `${name}: ${source}`);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(repeated).toEqual([]);
});
