import * as z from 'zod/mini';

/**
 * Id of an entry of the list. Fifteen digits are exact in a number and never run out: a radio with 5,000 new entries a second
 * needs 6,000 years for them.
 */
export const entryIdSchema = z.string().check(z.regex(/^h\d{1,15}$/));
