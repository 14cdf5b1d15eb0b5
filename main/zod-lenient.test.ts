import { afterEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { nullableBoolean, nullableNumber, nullableString } from './zod-lenient';

const schema = z.object({ text: nullableString, number: nullableNumber, boolean: nullableBoolean });

afterEach(() => void z.config({ customError: undefined }));

it('reads missing, empty and malformed values as null', () => {
  expect(schema.parse({})).toEqual({ text: null, number: null, boolean: null });
  expect(schema.parse({ text: null, number: Number.NaN, boolean: 'yes' })).toEqual({ text: null, number: null, boolean: null });
  expect(schema.parse({ text: 'a', number: 1, boolean: false })).toEqual({ text: 'a', number: 1, boolean: false });
});

it('describes no error for a missing value', () => {
  const described: unknown[] = [];
  z.config({ customError: (issue) => void described.push(issue.path) });
  schema.parse({});
  expect(described).toEqual([]);
  schema.parse({ text: 1 });
  expect(described).toHaveLength(1);
});
