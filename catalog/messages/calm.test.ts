import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../contract/commands';
import { preferencesSchema } from '../../contract/preferences';
import { messageCatalogs } from './catalogues';
import { languages } from './languages';

/** Everything that the window shows; what owners type into the search is theirs. */
const texts = languages.flatMap((language) =>
  Object.entries(messageCatalogs[language])
    .filter(([key]) => !key.endsWith('.search-words'))
    .map(([key, text]) => ({ language, key, text: text.trim() })),
);

describe('the calm', () => {
  test('keeps English, German and Japanese', () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'de', 'ja']));
    // Each has sentences of its own: what all share is names, numbers and abbreviations.
    for (const one of languages)
      for (const other of languages.filter((language) => language !== one)) {
        const same = texts.filter(({ language, key, text }) => language === one && Reflect.get(messageCatalogs[other], key) === text);
        expect(same.length, `${one} and ${other}`).toBeLessThan(texts.length / languages.length / 10);
      }
  });

  test('labels no button OK in any language', () => {
    const ok = /^(?:ok|okay|o\.k\.|got it|verstanden|in ordnung|了解|わかりました)[.!。]?$/i;
    // Excepts the damaged settings file, because that state doesn’t end until the user acknowledges it.
    expect(texts.filter(({ key, text }) => ok.test(text) && key !== 'settings.problem.ok')).toEqual([]);
  });

  test('requires no account in any language', () => {
    const wants =
      /\b(?:sign (?:in|up)|log ?in to|register|subscribe|your account|password|e-?mail address)\b|\bAnmeldung\b|registrier|\bIhr Konto\b|Passwort|サインイン|ログインして|アカウントを作成|パスワード/i;
    expect(texts.filter(({ text }) => wants.test(text))).toEqual([]);
  });

  test('has no command and no setting for a person’s identity', () => {
    const commands = commandSchema.options.flatMap(({ shape }) => [...shape.type.values, ...Object.keys(shape)]);
    const names = [...commands, ...Object.keys(preferencesSchema.shape)];
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => /account|user|mail|password|token|(?<!At)login|sign-?in|license/i.test(name))).toEqual([]);
  });
});
