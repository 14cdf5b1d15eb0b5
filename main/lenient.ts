import { z } from 'zod';

// A system's answer is read leniently: what is missing or of another kind is as nothing, and the rest still counts.

/** A text, or null. */
export const text = z.string().nullable().catch(null);
/** A finite number, or null. */
export const number = z.number().nullable().catch(null);
/** A yes or no, or null. */
export const flag = z.boolean().nullable().catch(null);

/** Returns a schema that accepts any value and converts it by a function. */
export function readBy<T>(read: (raw: unknown) => T): z.ZodType<T> {
  return z.unknown().optional().transform(read);
}

/** Returns a schema of a list whose invalid rows become null. Any other value becomes an empty list. */
export function rows<T>(row: z.ZodType<T>): z.ZodType<readonly (T | null)[]> {
  return z.array(row.nullable().catch(null)).catch([]);
}

/** {@link rows} of a list that is written as its only row when it has one, as PowerShell does. */
export function oneOrMore<T>(row: z.ZodType<T>): z.ZodType<readonly (T | null)[]> {
  return readBy((raw) => rows(row).parse(Array.isArray(raw) ? raw : raw === null || raw === undefined ? [] : [raw]));
}
