import { expect, test } from 'vitest';
import '../models/index';
import { listKnownModels } from '../models/known';
import { findModels } from './find-models';

const namesOf = (query: string): string[] => findModels(query).models.map(({ name }) => name);

test.each([
  ['xm5', 'WH-1000XM5'],
  ['wf1000xm4', 'WF-1000XM4'],
  ['WF 1000 XM4', 'WF-1000XM4'],
  ['wh ch520', 'WH-CH520'],
  ['ch520', 'WH-CH520'],
  ['sony wh-1000xm6', 'WH-1000XM6'],
  ['linkbuds', 'LinkBuds'],
  ['link buds s', 'LinkBuds S'],
  ['xm4 wf', 'WF-1000XM4'],
  ['wh-1000mx4', 'WH-1000XM4'],
  ['LE_WH-1000XM4', 'WH-1000XM4'],
  ['1000xm3', 'WH-1000XM3'],
])('finds by “%s” the %s first or second', (query, name) => {
  expect(namesOf(query).slice(0, 2)).toContain(name);
});

test('finds every model first by its own name', () => {
  const missed = listKnownModels().filter(({ name }) => namesOf(name)[0] !== name);
  expect(missed.map(({ name }) => name)).toEqual([]);
});

test('finds every model by its name without signs', () => {
  const missed = listKnownModels().filter(({ name }) => !namesOf(name.replace(/[^a-z0-9]/gi, '').toLowerCase()).includes(name));
  expect(missed.map(({ name }) => name)).toEqual([]);
});

test('separates a model from the problem in a query', () => {
  const { models, rest } = findModels('xm5 mic terrible on teams');
  expect({ first: models.map(({ name }) => name).sort(), rest }).toEqual({
    first: ['WF-1000XM5', 'WH-1000XM5'],
    rest: 'mic terrible on teams',
  });
});

test.each(['no sound', 'mic', 'hold', 'LDAC', '', 'my sony headphones'])('finds no model by “%s”', (query) => {
  expect(findModels(query)).toEqual({ models: [], rest: query });
});
