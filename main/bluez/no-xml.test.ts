import { expect, test } from 'vitest';
import Builder, { XMLParser } from './no-xml';

test('describes Earshot as an object without interfaces', () => {
  expect(new Builder().build()).toBe('<node/>');
});

test('rejects a description of another object', () => {
  expect(() => new XMLParser().parse()).toThrow('was requested');
});
