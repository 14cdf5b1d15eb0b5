import { expect, test } from 'vitest';
import { models } from '../models/index';
import { identify } from './identify';
import { looksLikeModel } from './look-alike';

test.each([
  'WH\u20111000XM4', // This has a non-breaking hyphen.
  'W\u041d-1000XM4', // This has a Cyrillic letter.
  'WH\u22121000XM4', // This has a minus sign.
  '\uff37\uff28-1000XM4', // This has full-width letters.
  'WH-1OOOXM4',
  'WH-1000\u03a7M4', // This has a Greek letter.
  'LE_W\u041d-1000XM5',
  'my W\u041d-1000XM4',
  'w\u0131-1000xm2', // This has a dotless i.
])('recognizes %j as an imitation of a model', (name) => {
  expect(looksLikeModel(name)).toBe(true);
  expect(identify({ names: [name] }).kind).toBe('other');
});

test('accepts model names in any case and ordinary names', () => {
  for (const { bluetoothNames } of models)
    for (const name of bluetoothNames) for (const own of [name, `LE_${name}`, name.toLowerCase()]) expect(looksLikeModel(own)).toBe(false);
  for (const name of ['Kitchen', 'Анна', 'Bose QC35', 'WH-1000XM4C', 'SRS-XB13', 'LinkBuds Speaker'])
    expect(looksLikeModel(name)).toBe(false);
});
