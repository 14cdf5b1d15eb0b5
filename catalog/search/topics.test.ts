import { describe, expect, test } from 'vitest';
import { models } from '../models/index';
import { FORMS, type Form, type Model, NOTHING_KNOWN } from '../models/model';
import { getTopicId, listTopics } from './topics';

const CASE_QUESTION = 'answer:reset-without-case';

/** Forms whose earbuds have a case to lose. */
const HAS_CASE: Readonly<Record<Form, boolean>> = {
  'over-ear': false,
  'on-ear': false,
  'true-wireless': true,
  neckband: false,
  'in-ear-cord': false,
  'open-ear': true,
  clip: true,
  'neck-speaker': false,
};

const listIds = (model: Model | null): readonly string[] => listTopics(model).map(getTopicId);
const asksForCase = (model: Model | null): boolean => listIds(model).includes(CASE_QUESTION);
const createModel = (form: Form): Model => ({ ...NOTHING_KNOWN, id: `wf-${form}`, name: form, family: 'C', form, bluetoothNames: [] });

/** Checks whether a fact of the model mentions its case. */
function mentionsCase({ controls, pairing, reset, initialize, switchedBy }: Model): boolean {
  const methods = [...pairing, ...reset, ...initialize];
  return (
    controls.some(({ id }) => id.startsWith('case-')) ||
    methods.some(({ from, preconditions }) => from === 'in-case' || preconditions.includes('earbuds-in-case')) ||
    switchedBy?.value === 'case'
  );
}

describe('the question about a lost case', () => {
  test.each(FORMS)('fits the form %s', (form) => {
    expect(asksForCase(createModel(form))).toBe(HAS_CASE[form]);
  });

  test('appears for each model whose facts mention a case', () => {
    const withCase = models.filter(mentionsCase);
    expect(withCase.length).toBeGreaterThanOrEqual(10);
    expect(withCase.filter((model) => !asksForCase(model)).map(({ id }) => id)).toEqual([]);
  });

  test('appears for no model with a cable or neckband', () => {
    // Sony's names begin with WF for earbuds without a cable, and with WI for those with a cable or neckband, which have no case.
    const asked = models.filter(asksForCase);
    expect(asked.filter(({ form, id }) => !HAS_CASE[form] || id.startsWith('wi-')).map(({ id }) => id)).toEqual([]);
    expect(new Set(asked.map(({ form }) => form))).toEqual(new Set(FORMS.filter((form) => HAS_CASE[form])));
  });

  test('shows up without a model', () => {
    expect(asksForCase(null)).toBe(true);
  });
});

test('keeps every other question in each form', () => {
  const common = listIds(null).filter((id) => id.startsWith('answer:') && id !== CASE_QUESTION);
  expect(common.length).toBeGreaterThan(20);
  for (const form of FORMS) expect(listIds(createModel(form)), form).toEqual(expect.arrayContaining(common));
});
