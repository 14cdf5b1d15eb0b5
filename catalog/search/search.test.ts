import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers } from '../answers/answers';
import { languages } from '../messages/languages';
import { createTranslator } from '../messages/translator';
import { findModel, models } from '../models/index';
import { createSearch, getTopicTitle, listTopics } from './search';

const xm4 = findModel('wh-1000xm4');

describe.each(languages)('%s', (language) => {
  const text = createTranslator(language);
  test('finds every topic first by its own title', () => {
    const search = createSearch(language, 'linux', xm4);
    for (const topic of listTopics(xm4)) {
      const titles = search
        .find(text(getTopicTitle(topic)))
        .slice(0, 3)
        .map((found) => text(getTopicTitle(found)));
      expect(titles, text(getTopicTitle(topic))).toContain(text(getTopicTitle(topic)));
    }
  });
  test('never throws or repeats a topic for any query', () => {
    const search = createSearch(language, 'linux', xm4);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
        const found = search.find(query).map((topic) => JSON.stringify(topic));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
    expect(search.find('')).toEqual([]);
  });
  test('contains a text of every topic for every model', () => {
    for (const answer of Object.values(answers)) {
      for (const model of [null, ...models]) {
        const paragraphs = answer.createText(model);
        expect(paragraphs.length).toBeGreaterThan(0);
        for (const paragraph of paragraphs) expect(text(paragraph.text)).not.toMatch(/[{}]|\b(?:undefined|null)\b/);
      }
    }
  });
});

describe('typing mistakes and other words', () => {
  const search = createSearch('en', 'linux', xm4);
  const first = (query: string) => search.find(query)[0];
  test.each([
    ['microphne', { kind: 'symptom', symptom: 'no-microphone' }],
    ['factory rest', { kind: 'guide', guide: 'initialize', target: null }],
    ['iphone', { kind: 'guide', guide: 'pair-other', target: 'iphone' }],
    ['ps5', { kind: 'guide', guide: 'pair-other', target: 'playstation' }],
    ['lip sync', { kind: 'symptom', symptom: 'delay' }],
  ])('finds a topic for “%s”', (query, topic) => {
    expect(first(query)).toEqual(topic);
  });
  test('finds Japanese words without spaces', () => {
    expect(createSearch('ja', 'linux', xm4).find('音が出ない').slice(0, 3)).toContainEqual({ kind: 'symptom', symptom: 'no-sound' });
  });
});

describe('answers fit the model', () => {
  const say = (id: keyof typeof answers, model: string) =>
    answers[id]
      .createText(findModel(model))
      .map(({ text }) => createTranslator('en')(text))
      .join(' ');
  test('names the hold of the model', () => {
    expect(say('hold-how-long', 'wh-1000xm4')).toContain('power button for 7 seconds');
    expect(say('hold-how-long', 'wh-ch520')).toContain('Power/Bluetooth button for 7 seconds');
    expect(say('hold-how-long', 'wf-1000x')).toContain('no source');
  });
  test('explains whether two devices can connect', () => {
    expect(say('two-devices', 'wh-1000xm4')).toMatch(/^Yes/);
    expect(say('two-devices', 'wh-1000xm2')).toMatch(/^No\./);
    expect(say('two-devices', 'wi-c100')).toContain('no source');
  });
  test('reports device limit, passkey and codecs', () => {
    expect(say('how-many', 'wh-h900n')).toContain('remembers 8 devices');
    expect(say('pin', 'wh-1000xm5')).toContain('0000');
    expect(say('codecs', 'wh-1000xm4')).toContain('SBC, AAC, LDAC');
  });
});
