import { expect, test } from 'vitest';
import XmlBuilder, { XMLParser } from './no-xml';

test('describes Earshot as an object without interfaces', () => {
  expect(new XmlBuilder().build()).toBe('<node/>');
});

test('rejects a description of another object', () => {
  expect(() => new XMLParser().parse()).toThrow('was requested');
});
