import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers } from '../answers/answers';
import { questions } from '../symptoms/questions';
import { messageCatalogs } from './catalogs';
import { en } from './en/index';
import { getTextDirection, type Language, languages, pickLanguage } from './languages';
import { createMessage, type MessageKey } from './message';
import { createTranslator } from './translator';

const keys = Object.keys(en) as MessageKey[];
const root = join(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path.endsWith('messages/en') ? [] : sources(path);
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

test('contains each English key once', () => {
  const folder = join(import.meta.dirname, 'en');
  const given = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key),
  );
  expect(given.filter((key, index) => given.indexOf(key) !== index)).toEqual([]);
});

test('uses “Sie” in every German text', () => {
  const familiar = keys.filter(
    (key) => !key.endsWith('.search-words') && /\b(du|dir|dich|dein|deine[mnrs]?|euch|euer)\b/i.test(messageCatalogs.de[key]),
  );
  expect(familiar).toEqual([]);
});

test('gives no German instruction in the familiar form', () => {
  const texts = Object.values(messageCatalogs.de);
  // If “Wählen Sie” occurs somewhere, “Wähle” elsewhere is a mistake. Some of these forms are nouns as well.
  const stems = new Set(
    texts.flatMap((text) => [...text.matchAll(/([A-ZÄÖÜ]?[a-zäöüß]+)en Sie(?![a-zäöüß])/g)].map(([, stem = '']) => stem.toLowerCase())),
  );
  const nouns = new Set(['suche', 'frage', 'stelle', 'prüfe', 'reihe', 'ende', 'lage', 'liste', 'pause']);
  const slips = keys.filter((key) => {
    const starts = messageCatalogs.de[key].matchAll(/(?:^|[.:!?…] |(?:und|oder|dann) )([A-ZÄÖÜa-zäöüß]+e)(?= )/g);
    return (
      !key.endsWith('.search-words') &&
      [...starts].some(([, word = '']) => stems.has(word.slice(0, -1).toLowerCase()) && !nouns.has(word.toLowerCase()))
    );
  });
  expect(stems.size).toBeGreaterThan(20);
  expect(slips).toEqual([]);
});

test('contains every key that the code uses', () => {
  const code = ['catalog', 'contract', 'main', 'renderer'].flatMap(sources).join('\n');
  const literals = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, text]) => text));
  const patterns = [...code.matchAll(/`((?:[\w.-]|\$\{[^`]*?\})+)`/g)]
    .map(([, text = '']) => text)
    .filter((text) => /^[a-z-]+\./.test(text) && text.includes('${'))
    .map(
      (text) =>
        new RegExp(
          `^${text
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replaceAll('.', '\\.'))
            .join('[\\w-]+')}$`,
        ),
    );
  expect(patterns.length).toBeGreaterThan(15);
  expect(keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

test('contains a text for the options of every question', () => {
  for (const [id, question] of Object.entries(questions)) {
    for (const name of Object.keys(question.answers)) expect(keys).toContain(`question.${id}.${name}`);
  }
  expect(keys).toEqual(expect.arrayContaining(Object.keys(answers).map((id) => `answer.${id}`)));
});

describe('translator', () => {
  test('forms plurals by the rules of each language', () => {
    const hold = (language: Language, seconds: number) =>
      createTranslator(language)(createMessage('step.hold', { controls: [createMessage('control.power')], seconds }));
    expect(hold('en', 1)).toBe('Hold the power button for 1 second.');
    expect(hold('en', 7)).toBe('Hold the power button for 7 seconds.');
    expect(hold('de', 1)).toBe('Halten Sie die Ein/Aus-Taste 1 Sekunde lang gedrückt.');
    expect(hold('ja', 7)).toBe('電源ボタンを7秒間押し続けます。');
  });
  test('joins several controls by the rules of each language', () => {
    const press = (language: Language) =>
      createTranslator(language)(
        createMessage('step.press', { controls: [createMessage('control.power'), createMessage('control.custom')] }),
      );
    expect(press('en')).toBe('Press the power button and the CUSTOM button at the same time.');
    expect(press('de')).toBe('Drücken Sie gleichzeitig die Ein/Aus-Taste und die CUSTOM-Taste.');
    expect(press('ja')).toBe('電源ボタン、CUSTOMボタンを同時に押します。');
  });
  test('keeps a hostile name as plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...languages), (name, language) => {
        expect(createTranslator(language)(createMessage('step.remove-le', { name }))).toContain(name);
      }),
    );
    expect(createTranslator('en')(createMessage('step.remove-le', { name: '<b>{controls}</b>' }))).toContain('“<b>{controls}</b>”');
  });
  test('shows the pattern if a value is missing', () => {
    expect(createTranslator('en')(createMessage('step.passkey'))).toBe('If you’re asked for a passkey, enter {passkey}.');
  });
  test('selects the first available language of the user’s list', () => {
    expect(pickLanguage(['tlh', 'de-AT', 'en'])).toBe('de');
    expect(pickLanguage(['ja'])).toBe('ja');
    expect(pickLanguage(['xx', ''])).toBe('en');
    expect(pickLanguage([])).toBe('en');
  });
  test('selects a region or a script only if it fits', () => {
    const offered = ['pt-BR', 'pt-PT', 'zh-Hans'] as const;
    expect(pickLanguage(['pt-PT'], offered)).toBe('pt-PT');
    expect(pickLanguage(['pt'], offered)).toBe('pt-BR');
    expect(pickLanguage(['pt-AO'], offered)).toBe('pt-BR');
    expect(pickLanguage(['zh-CN'], offered)).toBe('zh-Hans');
    expect(pickLanguage(['zh_SG.UTF-8'], offered)).toBe('zh-Hans');
    expect(pickLanguage(['zh-TW', 'C'], offered)).toBe('en');
    expect(pickLanguage(['ja-Latn', 'de-Latn'])).toBe('de');
  });
  test('finds the direction of a language or of its script', () => {
    const tags = [...languages, 'ar', 'he', 'fa-IR', 'ur', 'dv', 'sr', 'az-Arab', 'ar-Latn', 'C'];
    const directions = tags.map((tag) => getTextDirection(tag));
    expect(directions).toEqual([...languages.map(() => 'ltr'), 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'rtl', 'ltr', 'ltr']);
  });
});

test('allows only lower-case words in keys', () => {
  expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(key))).toEqual([]);
});
