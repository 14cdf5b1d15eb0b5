import { z } from 'zod';

/** Time in ms since 1970, as far as calendars reach. Source: ECMA-262, "Time Values and Time Range". */
export const momentSchema = z.number().nonnegative().max(8.64e15);

/** Day of the calendar, such as `2026-11-30`. A day that no month has is refused. */
export const daySchema = z.iso.date();
