import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { answers } from '../answers/answers';
import { questions } from '../symptoms/questions';
import { messageCatalogs } from './catalogues';
import { en } from './en/index';
import { type Language, languages, pickLanguage } from './languages';
import { type MessageKey, say } from './message';
import { noteFor, notes, placeholders as placeholderNotes } from './notes';
import { translator } from './translator';

const keys = Object.keys(en) as MessageKey[];
const root = join(import.meta.dirname, '../..');

/** The placeholders of an ICU message, with what they are (text, plural, number). */
function placeholders(pattern: string): string[] {
  const found = new Set<string>();
  const walk = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if (element.type === 0 || element.type === 7) continue;
      if (!('value' in element)) continue;
      found.add(`${element.value}:${element.type === 6 ? 'plural' : element.type === 2 ? 'number' : 'text'}`);
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return languages.some((language) => path.endsWith(`messages/${language}`)) ? [] : sources(path);
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

describe.each(languages)('%s', (language) => {
  test('has every key of English, and no other', () => {
    expect(Object.keys(messageCatalogs[language]).sort()).toEqual([...keys].sort());
  });
  test('parses every text with the placeholders of the English one', () => {
    for (const key of keys) expect(placeholders(messageCatalogs[language][key]), key).toEqual(placeholders(en[key]));
  });
  test('contains no empty text and no English one', () => {
    for (const key of keys) expect(messageCatalogs[language][key].trim(), key).not.toBe('');
    if (language === 'en') return;
    const same = keys.filter(
      (key) => messageCatalogs[language][key] === en[key] && /[a-z]{3,}.* [a-z]{3,}/.test(en[key].replace(/\{[^}]*\}/g, '')),
    );
    expect(same).toEqual([]);
  });
  test('contains each key once', () => {
    const folder = join(import.meta.dirname, language);
    const given = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key),
    );
    expect(given.filter((key, index) => given.indexOf(key) !== index)).toEqual([]);
  });
});

test('uses “Sie” in every German text', () => {
  const familiar = keys.filter(
    (key) => !key.endsWith('.says') && /\b(du|dir|dich|dein|deine[mnrs]?|euch|euer)\b/i.test(messageCatalogs.de[key]),
  );
  expect(familiar).toEqual([]);
});

test('gives no German instruction in the familiar form', () => {
  const texts = Object.values(messageCatalogs.de);
  // “Wählen Sie” somewhere makes “Wähle” elsewhere a slip. Some of these forms are nouns as well.
  const stems = new Set(
    texts.flatMap((text) => [...text.matchAll(/([A-ZÄÖÜ]?[a-zäöüß]+)en Sie(?![a-zäöüß])/g)].map(([, stem = '']) => stem.toLowerCase())),
  );
  const nouns = new Set(['suche', 'frage', 'stelle', 'prüfe', 'reihe', 'ende', 'lage', 'liste', 'pause']);
  const slips = keys.filter((key) => {
    const starts = messageCatalogs.de[key].matchAll(/(?:^|[.:!?…] |(?:und|oder|dann) )([A-ZÄÖÜa-zäöüß]+e)(?= )/g);
    return (
      !key.endsWith('.says') &&
      [...starts].some(([, word = '']) => stems.has(word.slice(0, -1).toLowerCase()) && !nouns.has(word.toLowerCase()))
    );
  });
  expect(stems.size).toBeGreaterThan(20);
  expect(slips).toEqual([]);
});

test('uses every key in the code', () => {
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

test('has a text of every question’s options', () => {
  for (const [id, question] of Object.entries(questions)) {
    for (const name of Object.keys(question.answers)) expect(keys).toContain(`question.${id}.${name}`);
  }
  expect(keys).toEqual(expect.arrayContaining(Object.keys(answers).map((id) => `answer.${id}`)));
});

describe('translator', () => {
  test('forms plurals by the rules of each language', () => {
    const hold = (language: Language, seconds: number) =>
      translator(language)(say('step.hold', { controls: [say('control.power')], seconds }));
    expect(hold('en', 1)).toBe('Hold the power button for 1 second.');
    expect(hold('en', 7)).toBe('Hold the power button for 7 seconds.');
    expect(hold('de', 1)).toBe('Halten Sie die Ein/Aus-Taste 1 Sekunde lang gedrückt.');
    expect(hold('ja', 7)).toBe('電源ボタンを7秒間押し続けます。');
  });
  test('joins several controls by the rules of each language', () => {
    const press = (language: Language) =>
      translator(language)(say('step.press', { controls: [say('control.power'), say('control.custom')] }));
    expect(press('en')).toBe('Press the power button and the CUSTOM button at the same time.');
    expect(press('de')).toBe('Drücken Sie gleichzeitig die Ein/Aus-Taste und die Taste CUSTOM.');
    expect(press('ja')).toBe('電源ボタン、CUSTOMボタンを同時に押します。');
  });
  test('keeps a hostile name as plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...languages), (name, language) => {
        expect(translator(language)(say('step.remove-le', { name }))).toContain(name);
      }),
    );
    expect(translator('en')(say('step.remove-le', { name: '<b>{controls}</b>' }))).toContain('“<b>{controls}</b>”');
  });
  test('shows the pattern if a value is missing', () => {
    expect(translator('en')(say('step.passkey'))).toBe('If you’re asked for a passkey, enter {passkey}.');
  });
  test('selects the first available language of the user’s list', () => {
    expect(pickLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(pickLanguage(['ja'])).toBe('ja');
    expect(pickLanguage(['xx', ''])).toBe('en');
    expect(pickLanguage([])).toBe('en');
  });
});

describe('what translators are told', () => {
  const named = new Set(keys.flatMap((key) => placeholders(en[key]).map((placeholder) => placeholder.split(':')[0] ?? '')));
  test('explains each placeholder and no other', () => {
    expect(Object.keys(placeholderNotes).sort()).toEqual([...named].sort());
  });
  test('explains every text of a single word', () => {
    const bare = keys.filter((key) => !/\S\s+\S/.test(en[key].replace(/\{[^}]*\}/g, '').trim()));
    expect(bare.length).toBeGreaterThan(50);
    expect(bare.filter((key) => noteFor(key) === null)).toEqual([]);
  });
  test('returns an empty text for a missing message', () => {
    const used = (name: string): boolean => keys.some((key) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name));
    expect(Object.keys(notes).filter((name) => !used(name))).toEqual([]);
  });
});

test('allows only lower-case words in keys', () => {
  expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(key))).toEqual([]);
});
