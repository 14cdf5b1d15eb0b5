import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from './en/index';
import { PSEUDO_GROWTH, pseudolocalize } from './pseudo';

describe('pseudolocalize', () => {
  test('keeps placeholders and plural words', () => {
    const text = pseudolocalize('{count, plural, one {# problem found} other {# problems found}}');
    expect(text).toContain('{count, plural, one {# prôblëm fôünd} other {# prôblëms fôünd}}');
    expect(new IntlMessageFormat(text, 'en').format({ count: 2 })).toContain('2 prôblëms fôünd');
  });
  test('makes every English text longer and parsable', () => {
    for (const [key, text] of Object.entries(en)) {
      const pseudo = pseudolocalize(text);
      expect(() => new IntlMessageFormat(pseudo, 'en', undefined, { ignoreTag: true }), key).not.toThrow();
      if (!text.includes('{') && /\p{L}{4}/u.test(text))
        expect(pseudo.length / text.length, key).toBeGreaterThanOrEqual(PSEUDO_GROWTH - 0.1);
    }
  });
});
