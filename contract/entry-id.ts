import { z } from 'zod';

/**
 * Id of an entry of the list. Fifteen digits are exact in a number and never run out: a radio with 5,000 new entries a second
 * needs 6,000 years for them.
 */
export const entryIdSchema = z.string().regex(/^h\d{1,15}$/);
