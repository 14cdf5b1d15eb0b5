import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from '../models/index';
import { createHeadphones } from '../testing/headphones';
import { findTypedHeadphones, findTypedModels } from './find-typed';
import { foldTypedName } from './typed-name';

const idsOf = (typed: string): string[] => findTypedModels(typed).map(({ id }) => id);

describe('models by a typed name', () => {
  test.each([
    ['WH-1000XM4', ['wh-1000xm4']],
    ['wh1000xm4', ['wh-1000xm4']],
    ['ｗｈ 1000 xm4', ['wh-1000xm4']],
    ['xm4', ['wf-1000xm4', 'wh-1000xm4']],
    ['LinkBuds S', ['wf-ls900n']],
    ['no such thing', []],
    ['-', []],
    ['', []],
  ])('finds those that “%s” means', (typed, ids) => {
    expect(idsOf(typed).sort()).toEqual(ids);
  });

  test('finds each model by its own name and nothing else', () => {
    for (const { id, name } of models) expect(idsOf(name)).toContain(id);
    expect(models.filter(({ name }) => idsOf(name).length > 1).map(({ id }) => id)).toEqual([]);
  });

  test('never throws for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void findTypedModels(typed)));
  });
});

describe('headphones by a typed name', () => {
  const mine = createHeadphones('paired-nearby', {
    id: 'h1',
    name: 'Kitchen',
    modelName: 'WH-1000XM5',
    modelId: 'wh-1000xm5',
    addressHint: '10:01',
  });
  const other = createHeadphones('nearby', { id: 'h2', name: 'WH-1000XM5', modelId: 'wh-1000xm5', addressHint: '10:02' });
  const found = (typed: string): string[] => findTypedHeadphones(typed, [mine, other]).map(({ id }) => id);

  test.each([
    ['kitchen', ['h1']],
    ['xm5', ['h1', 'h2']],
    ['10:02', ['h2']],
    ['WH-1000XM5 (10:02)', ['h2']],
    ['h1', ['h1']],
    ['xm6', []],
  ])('finds those that “%s” means', (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  test('never treats a look-alike name as the model', () => {
    const fake = createHeadphones('nearby', { id: 'h3', name: 'WH‑1000ХМ5', lookAlike: true, modelId: null });
    expect(foldTypedName('WH‑1000ХМ5')).not.toBe(foldTypedName('WH-1000XM5'));
    expect(findTypedHeadphones('xm5', [fake])).toEqual([]);
  });
});
