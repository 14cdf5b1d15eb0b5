import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllowedLink } from '../../main/shell/links';
import { models } from '../models/index';
import { withConfirmation } from './confirmations';
import { type LearnedMethod, OUTCOMES } from './learned';
import {
  createMethodReport,
  createReportUrl,
  findReportObstacle,
  formatMethodReport,
  parseMethodReport,
  ReportParseError,
} from './method-report';
import { rankMethods } from './methods';
import { OBSERVED_LIGHTS, OLD_PAIRINGS, type ResetResult, WITNESSES } from './reset-result';

const LONG_ADDRESS = 'https://github.com/an-owner-with-a-long-name/earshot';

const witness = fc.constantFrom(...WITNESSES);
const results: fc.Arbitrary<ResetResult> = fc.record({
  oldPairing: fc.option(fc.record({ value: fc.constantFrom(...OLD_PAIRINGS), witness })),
  pairingMode: fc.option(fc.record({ value: fc.boolean(), witness })),
});
const methods = models.flatMap((item) =>
  OUTCOMES.flatMap((outcome) => rankMethods(outcome, item).map(({ id }) => ({ modelId: item.id, way: id, outcome }))),
);
const hold = fc.integer({ min: 0, max: 1_200 }).map((tenths) => tenths / 10);

const learned: fc.Arbitrary<LearnedMethod> = fc.constantFrom(...methods).chain((key) =>
  fc.record({
    modelId: fc.constant(key.modelId),
    way: fc.constant(key.way),
    outcome: fc.constant(key.outcome),
    seconds: key.outcome === 'pairing-mode' ? hold : fc.option(hold),
    light: fc.option(fc.constantFrom(...OBSERVED_LIGHTS)),
    voice: fc.option(fc.boolean()),
    firmware: fc.option(fc.constantFrom('2.5.1', '1.0')),
    result: key.outcome === 'pairing-mode' ? fc.constant(null) : key.outcome === 'reset' ? results : fc.option(results),
    day: fc.constantFrom('2026-11-12', '2027-01-31'),
    system: fc.constantFrom('linux' as const, 'windows' as const, 'macos' as const),
  }),
);

test('parses its own reports, which contain no day', () => {
  fc.assert(
    fc.property(learned, (one) => {
      const methodReport = createMethodReport(one);
      expect(parseMethodReport(formatMethodReport(methodReport))).toEqual(methodReport);
      expect(formatMethodReport(methodReport)).not.toMatch(/\d{4}-\d{2}-\d{2}|([0-9A-F]{2}:){2}/);
    }),
  );
});

test('fits the exact text into an allowed link', () => {
  fc.assert(
    fc.property(learned, (one) => {
      const link = createReportUrl(createMethodReport(one), LONG_ADDRESS) ?? '';
      expect(link.length).toBeLessThanOrEqual(500);
      const opened = parseAllowedLink(link);
      expect(opened).not.toBeNull();
      expect(new URL(opened ?? '').searchParams.get('told')).toBe(formatMethodReport(createMethodReport(one)));
    }),
  );
});

test('fits the longest report of every method into a link', () => {
  for (const { modelId, way, outcome } of methods) {
    const result = { oldPairing: { value: 'refused', witness: 'computer' }, pairingMode: { value: true, witness: 'computer' } } as const;
    const facts = { seconds: 119.9, light: 'green-four', voice: true, firmware: '2.5.1', day: '2026-11-12', system: 'windows' } as const;
    const link = createReportUrl(createMethodReport({ modelId, way, outcome, result, ...facts }), LONG_ADDRESS);
    expect(parseAllowedLink(link ?? ''), way).not.toBeNull();
  }
});

test('makes no link without an address of the project', () => {
  fc.assert(fc.property(learned, (one) => createReportUrl(createMethodReport(one), null) === null));
});

test('refuses every invalid text with its error class', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(fc.constantFrom('model: wf-c500', 'way: x', 'seconds: 5', 'month: 2026-13', 'what: ever'))
          .map((lines) => lines.join('\n')),
      ),
      (text) => {
        try {
          expect(parseMethodReport(text).model).toBeTypeOf('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ReportParseError);
        }
      },
    ),
  );
});

test.each([
  [
    'a model that is not there',
    'model: wh-9000\nway: off/power/7\noutcome: pairing-mode\nseconds: 7\nsystem: linux\nmonth: 2026-11',
    /^model: is not in the catalog/,
  ],
  [
    'a way of another model',
    'model: wf-c500\nway: off/power/7\noutcome: pairing-mode\nseconds: 7\nsystem: linux\nmonth: 2026-11',
    /^way: is none of this model's/,
  ],
  [
    'a day',
    'model: wh-1000xm4\nway: off/power/7\noutcome: pairing-mode\nseconds: 7\nsystem: linux\nmonth: 2026-11-12',
    /^month: must look like/,
  ],
  ['a fact outside the form', 'address: 94:DB:56:00:00:01', /^address: is not one of the facts/],
  ['a repeated fact', 'model: wh-1000xm4\nmodel: wh-1000xm5', /^model: appears twice/],
  ['a line without a fact', 'wh-1000xm4', /^wh-1000xm4: must look like/],
])('refuses %s', (_, text, rule) => {
  expect(() => parseMethodReport(text)).toThrow(rule);
});

const RESET = 'model: wh-1000xm5\nway: any/power+nc-amb/unknown\noutcome: reset\nsystem: linux\nmonth: 2026-11';

test.each([
  ['that the computer witnessed', 'result: worked\npairing: works\nseen: pairing\nlight: blue-four', null],
  ['that erased the pairings', 'result: erased\npairing: refused\nseen: pairing', /^this reset erased/],
  ['without a witness', 'result: worked\npairing: works\nlight: blue-four', /^the owner’s computer observed nothing/],
  ['without its light', 'result: unclear\npairing: works\nseen: pairing', /^the observations/],
])('judges the report of a reset %s', (_, lines, obstacle) => {
  const found = findReportObstacle(parseMethodReport(`${RESET}\n${lines}`));
  if (obstacle === null) expect(found).toBeNull();
  else expect(found).toMatch(obstacle);
});

test.each([
  [
    'a verdict that contradicts its observations',
    `${RESET}\nresult: worked\npairing: refused\nlight: blue-four`,
    /^result: must be erased/,
  ],
  ['a reset without a result', RESET, /^result: is missing/],
  ['a witness of nothing', `${RESET}\nresult: unclear\nseen: pairing`, /^seen: may only name/],
])('refuses %s', (_, text, rule) => {
  expect(() => parseMethodReport(text)).toThrow(rule);
});

test.each(['-1', '120.1', 'seven'])('refuses a hold of %s seconds', (seconds) => {
  expect(() => parseMethodReport(`${RESET}\nresult: unclear\nseconds: ${seconds}`)).toThrow(/^seconds: must be a number/);
});

test.each([0, 120])('accepts a hold of %i seconds', (seconds) => {
  expect(parseMethodReport(`${RESET}\nresult: unclear\nseconds: ${seconds}`).seconds).toBe(seconds);
});

test('refuses a light that is not in the list', () => {
  expect(() => parseMethodReport(`${RESET}\nresult: unclear\nlight: pink`)).toThrow(/^light: must be one of/);
});

test('reads the factory reset of an older version', () => {
  const text = 'model: wh-h900n\nway: WAY\noutcome: factory-reset\nseconds: 7.1\nsystem: linux\nmonth: 2026-11';
  const way = rankMethods('factory-reset', models.find(({ id }) => id === 'wh-h900n') ?? expect.fail())[0]?.id ?? '';
  const report = parseMethodReport(text.replace('WAY', way));
  expect(report.result).toBeNull();
  expect(findReportObstacle(report)).toBeNull();
});

test('counts each owner and keeps the latest month', () => {
  const one = { model: 'wf-c500', way: 'in-case/case-button/5', outcome: 'pairing-mode' as const };
  const first = withConfirmation([], { ...one, month: '2026-11', issue: 7 });
  expect(withConfirmation(first, { ...one, month: '2026-10', issue: 9 })).toEqual([{ ...one, owners: 2, last: '2026-11', issues: [7, 9] }]);
  expect(withConfirmation(first, { ...one, model: 'wf-c510', month: '2026-12', issue: 9 })).toHaveLength(2);
  // The same text twice comes from the same owner.
  expect(() => withConfirmation(first, { ...one, model: 'wf-c510', month: '2026-12', issue: 7 })).toThrow('issue 7: was counted before');
});
