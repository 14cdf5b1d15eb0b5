import fc from 'fast-check';
import { z } from 'zod';

/** Known values of some keys, whose schema is wider, by key. */
export type KnownValues = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * Returns values of every kind that a schema allows, including its limits. Supports the schemas of the contract and throws for
 * any other, so that no part of a new one is left out.
 * @param known values of keys that are used most of the time.
 */
export function createValues(schema: z.core.$ZodType, known: KnownValues = {}): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    const values = Object.fromEntries(fields.map(([key, field]) => [key, createForKey(key, field, known)]));
    return fc.record(values, {
      requiredKeys: fields
        .filter(([, field]) => !(field instanceof z.ZodOptional || field instanceof z.ZodExactOptional))
        .map(([key]) => key),
    });
  }
  if (schema instanceof z.ZodArray) return fc.array(createValues(schema.element, known), { maxLength: 4 });
  // Its object leaves it out, if that is allowed.
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) return createValues(schema.unwrap(), known);
  if (schema instanceof z.ZodNullable) return fc.option(createValues(schema.unwrap(), known), { freq: 3 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option: z.core.$ZodType) => createValues(option, known)));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return createNumbers(schema);
  if (schema instanceof z.ZodISODate) return fc.oneof(fc.constantFrom('0000-01-01', '2024-02-29', '9999-12-31'), createDays());
  if (schema instanceof z.ZodString) return createTexts(schema);
  throw new Error(`values of ${schema._zod.def.type} are not known`);
}

function createForKey(key: string, schema: z.core.$ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  const values = known[key];
  return values === undefined ? createValues(schema, known) : fc.oneof({ weight: 4, arbitrary: values }, createValues(schema, known));
}

function createNumbers({ minValue, maxValue, isInt }: z.ZodNumber): fc.Arbitrary<number> {
  const [least, most] = [finite(minValue, -1e16), finite(maxValue, 1e16)];
  const between = isInt
    ? fc.integer({ min: Math.max(least, Number.MIN_SAFE_INTEGER), max: Math.min(most, Number.MAX_SAFE_INTEGER) })
    : fc.double({ min: least, max: most, noNaN: true });
  return fc.oneof(fc.constantFrom(least, most), between);
}

function finite(bound: number | null, otherwise: number): number {
  return bound === null || !Number.isFinite(bound) ? otherwise : bound;
}

function createTexts(schema: z.ZodString): fc.Arbitrary<string> {
  const [pattern] = schema._zod.bag.patterns ?? [];
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const maxLength = Math.min(schema.maxLength ?? 300, 300);
  const odd = fc.constantFrom('', '\u202eevil', '<b>x</b>', '{when}', "it's {", '名前', '\ud800', 'x'.repeat(maxLength));
  return fc.oneof(
    odd.map((text) => text.slice(0, maxLength)),
    fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 40) }),
  );
}

function createDays(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
}
