import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllowedLink } from '../../main/shell/links';
import {
  createSheetUrl,
  FACT_NAMES,
  FactSheetError,
  formatBlankSheet,
  isFactSheet,
  MAX_QUESTIONS,
  parseFactSheet,
  selectMissingFacts,
} from './fact-sheet';
import { findModel, models } from './index';

const PROJECT = 'https://github.com/an-owner-with-a-long-name/earshot';

describe('the blank sheet', () => {
  test.each(models)('holds at most ten questions for $id and its model', (item) => {
    const missing = selectMissingFacts(item);
    const sheet = formatBlankSheet(item);
    expect(missing.length).toBeLessThanOrEqual(MAX_QUESTIONS);
    expect(sheet.split('\n').filter((line) => /^[\w-]+:$/.test(line))).toEqual(['source:', ...missing.map((name) => `${name}:`)]);
    expect(sheet).toContain(`model: ${item.id}`);
    expect(() => parseFactSheet(sheet)).toThrow(/no fact filled in/);
  });
  test.each(models)('fits into an allowed link for $id', (item) => {
    const link = createSheetUrl(item, PROJECT) ?? '';
    expect(link.length).toBeLessThanOrEqual(500);
    const { searchParams } = new URL(parseAllowedLink(link) ?? '');
    expect(searchParams.get('facts')).toContain(`model: ${item.id}\nsource: `);
    expect(createSheetUrl(item, null)).toBeNull();
  });
  test('leaves out questions whose facts are known', () => {
    const known = findModel('wh-1000xm5');
    if (known === null) throw new Error('wh-1000xm5');
    expect(selectMissingFacts(known)).toEqual([]);
  });
});

const VALUES: Readonly<Record<(typeof FACT_NAMES)[number], string>> = {
  'factory-reset': 'off/power+volume-down/7',
  'factory-reset-light': 'blue count 4',
  reset: 'any/power+volume-down/unknown',
  'reset-charging': 'yes',
  pairing: 'off/power/7',
  'button-place': 'right-cup',
  'pairing-light': 'blue flashing',
  'pairing-voice': 'Bluetooth pairing',
  'pairing-minutes': '5',
  'le-name': 'LE_WH-CH510',
  'remembered-devices': '8',
  'works-while-charging': 'no',
  'help-guide': 'https://helpguide.sony.net/mdr/whch510/v1/en/',
};

describe('a filled sheet', () => {
  test('returns what the volunteer wrote on the blank one', () => {
    const item = findModel('wh-ch510');
    if (item === null) throw new Error('wh-ch510');
    const missing = selectMissingFacts(item);
    const filled = missing.reduce(
      (text, name) => text.replace(`\n${name}:\n`, `\n${name}: ${VALUES[name]}\n`),
      formatBlankSheet(item).replace('source:', 'source: I did it'),
    );
    expect(isFactSheet(filled)).toBe(true);
    expect(parseFactSheet(filled)).toEqual({
      model: 'wh-ch510',
      source: 'I did it',
      facts: missing.map((name) => ({ name, value: VALUES[name] })),
    });
  });
  test.each(FACT_NAMES)('accepts a valid %s and refuses an invalid one', (name) => {
    const sheet = (value: string) => `model: WH-CH510\nsource: printed guide\n${name}: ${value}`;
    expect(parseFactSheet(sheet(VALUES[name])).facts).toEqual([{ name, value: VALUES[name] }]);
    expect(() => parseFactSheet(sheet('x'.repeat(200)))).toThrow(FactSheetError);
  });
  test.each([
    ['a missing model', 'reset-charging: yes', /^model: is missing/],
    ['an unknown model', 'model: wh-9000\nreset-charging: yes', /^model: is not in the catalog/],
    ['an unknown fact', 'model: wh-ch510\ncolor: black', /^color: is not one of/],
    ['a repeated fact', 'model: wh-ch510\nreset: any/power/6\nreset: any/power/7', /^reset: is there twice/],
    ['a button that does not exist', 'model: wh-ch510\nreset: any/trigger/6', /^reset: must be: start\/controls\/seconds/],
    ['one button twice', 'model: wh-ch510\nreset: any/power+power/6', /^reset: must be/],
    ['a count without a number', 'model: wh-ch510\npairing-light: blue count', /^pairing-light: must be: color pattern/],
    ['a color of no lamp', 'model: wh-ch510\npairing-light: white flashing', /^pairing-light: must be/],
    ['no source', 'model: wh-ch510\nreset-charging: yes', /^source: must be I did it/],
    ['a line without a name', 'model: wh-ch510\nhold power', /^hold power: must look like/],
  ])('refuses %s', (_, text, rule) => {
    expect(() => parseFactSheet(text)).toThrow(rule);
  });
  test('never fails with another error for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...FACT_NAMES.map((name) => `${name}: 5`), 'model: wh-ch510')).map((all) => all.join('\n')),
        ),
        (text) => {
          try {
            expect(parseFactSheet(text).facts.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(FactSheetError);
          }
        },
      ),
    );
  });
});
