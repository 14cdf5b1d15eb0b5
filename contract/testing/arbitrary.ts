import fc from 'fast-check';
import { core, toJSONSchema } from 'zod/mini';

/** Known values of some keys, whose schema is wider, by key. */
export type KnownValues = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * Returns values of every kind that a schema allows, including its limits. Supports the schemas of the contract and throws for
 * any other, so that no part of a new one is left out.
 * @param known values of keys that are used most of the time.
 */
export function createValues(schema: core.$ZodType, known: KnownValues = {}): fc.Arbitrary<unknown> {
  if (schema instanceof core.$ZodObject) {
    const fields = Object.entries<core.$ZodType>(schema._zod.def.shape);
    const values = Object.fromEntries(fields.map(([key, field]) => [key, createForKey(key, field, known)]));
    return fc.record(values, { requiredKeys: fields.filter(([, field]) => !(field instanceof core.$ZodOptional)).map(([key]) => key) });
  }
  if (schema instanceof core.$ZodArray) return fc.array(createValues(schema._zod.def.element, known), { maxLength: 4 });
  // An absent value is left out of its object, if the schema allows that.
  if (schema instanceof core.$ZodOptional) return createValues(schema._zod.def.innerType, known);
  if (schema instanceof core.$ZodNullable) return fc.option(createValues(schema._zod.def.innerType, known), { freq: 3 });
  if (schema instanceof core.$ZodUnion) return fc.oneof(...schema._zod.def.options.map((option) => createValues(option, known)));
  if (schema instanceof core.$ZodEnum) return fc.constantFrom(...Object.values(schema._zod.def.entries));
  if (schema instanceof core.$ZodLiteral) return fc.constantFrom(...schema._zod.def.values);
  if (schema instanceof core.$ZodBoolean) return fc.boolean();
  if (schema instanceof core.$ZodNumber) return createNumbers(schema);
  if (schema instanceof core.$ZodISODate) return fc.oneof(fc.constantFrom('0000-01-01', '2024-02-29', '9999-12-31'), createDays());
  if (schema instanceof core.$ZodString) return createTexts(schema);
  throw new Error(`values of ${schema._zod.def.type} are not known`);
}

function createForKey(key: string, schema: core.$ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  const values = known[key];
  return values === undefined ? createValues(schema, known) : fc.oneof({ weight: 4, arbitrary: values }, createValues(schema, known));
}

function createNumbers(schema: core.$ZodNumber): fc.Arbitrary<number> {
  const { type, minimum, exclusiveMinimum, maximum, exclusiveMaximum } = toJSONSchema(schema);
  const least = Number(minimum ?? exclusiveMinimum ?? -1e16);
  const most = Number(maximum ?? exclusiveMaximum ?? 1e16);
  const between =
    type === 'integer'
      ? fc.integer({ min: Math.max(least, Number.MIN_SAFE_INTEGER), max: Math.min(most, Number.MAX_SAFE_INTEGER) })
      : fc.double({ min: least, max: most, noNaN: true });
  return fc.oneof(fc.constantFrom(least, most), between);
}

function createTexts(schema: core.$ZodString): fc.Arbitrary<string> {
  const { pattern, maxLength: longest = 300 } = toJSONSchema(schema);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const maxLength = Math.min(longest, 300);
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
