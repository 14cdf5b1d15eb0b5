import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../contract/commands';
import { preferencesSchema } from '../../contract/preferences';
import { messageCatalogs, readTranslation } from './catalogs';
import { en } from './en/index';
import { languages } from './languages';

/** Texts that the window shows, without the search words that owners type. */
const texts = languages.flatMap((language) =>
  Object.entries(messageCatalogs[language])
    .filter(([key]) => !key.endsWith('.search-words'))
    .map(([key, text]) => ({ language, key, text: text.trim() })),
);

describe('the calm', () => {
  test('keeps eight languages, each with texts of its own', async () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'de', 'ja', 'fr', 'es', 'it', 'pt-BR', 'zh-Hans']));
    // An incomplete language shows English texts, so only its own ones count.
    const own = await Promise.all(
      languages.map(async (language) => ({ language, texts: language === 'en' ? en : await readTranslation(language) })),
    );
    // All languages share names, numbers and abbreviations.
    for (const one of own)
      for (const other of own.filter(({ language }) => language !== one.language)) {
        const keys = Object.keys(one.texts).filter((key) => !key.endsWith('.search-words') && Object.hasOwn(other.texts, key));
        const same = keys.filter((key) => Reflect.get(one.texts, key) === Reflect.get(other.texts, key));
        expect(same.length, `${one.language} and ${other.language}`).toBeLessThanOrEqual(5 + keys.length / 10);
      }
  });

  test('labels no button OK in any language', () => {
    const ok = /^(?:ok|okay|o\.k\.|got it|verstanden|in ordnung|了解|わかりました)[.!。]?$/i;
    // This excludes the damaged settings file, because that state doesn’t end until the user acknowledges it.
    expect(texts.filter(({ key, text }) => ok.test(text) && key !== 'settings.problem.ok')).toEqual([]);
  });

  test('requires no account in any language', () => {
    const wants =
      /\b(?:sign (?:in|up)|log ?in to|register|subscribe|your account|password|e-?mail address)\b|\bAnmeldung\b|registrier|\bIhr Konto\b|Passwort|サインイン|ログインして|アカウントを作成|パスワード/i;
    expect(texts.filter(({ text }) => wants.test(text))).toEqual([]);
  });

  test('contains no command and no setting for a person’s identity', () => {
    const commands = commandSchema._zod.def.options.flatMap(({ shape }) => [...shape.type._zod.def.values, ...Object.keys(shape)]);
    const names = [...commands, ...Object.keys(preferencesSchema.shape)];
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => /account|user|mail|password|token|(?<!At)login|sign-?in|license/i.test(name))).toEqual([]);
  });
});
