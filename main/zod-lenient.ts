import { z } from 'zod';

// A system's response is parsed leniently: a missing or malformed value counts as absent, and the rest stays valid.

/** Text, or null. */
export const nullableString = z.string().nullable().catch(null);
/** Finite number, or null. */
export const nullableNumber = z.number().nullable().catch(null);
/** Boolean, or null. */
export const nullableBoolean = z.boolean().nullable().catch(null);

/** Returns a schema that accepts any value and converts it by a function. */
export function transformUnknown<T>(read: (raw: unknown) => T): z.ZodType<T> {
  return z.unknown().optional().transform(read);
}

/** Returns a schema of a list whose invalid rows become null. Any other value becomes an empty list. */
export function lenientArray<T>(row: z.ZodType<T>): z.ZodType<readonly (T | null)[]> {
  return z.array(row.nullable().catch(null)).catch([]);
}

/** Parses a {@link lenientArray} that PowerShell writes as its only row if it has one. */
export function arrayOrSingle<T>(row: z.ZodType<T>): z.ZodType<readonly (T | null)[]> {
  return transformUnknown((raw) => lenientArray(row).parse(Array.isArray(raw) ? raw : raw === null || raw === undefined ? [] : [raw]));
}
