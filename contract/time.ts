import * as z from 'zod/mini';

/** Time in ms since 1970, within the range of calendars. Source: ECMA-262, "Time Values and Time Range". */
export const momentSchema = z.number().check(z.nonnegative(), z.maximum(8.64e15));

/** Calendar day, such as `2026-11-30`. A day that its month doesn't have is rejected. */
export const daySchema = z.iso.date();
