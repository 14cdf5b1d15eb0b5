import { z } from 'zod';

/** Parts of the window that can fail to be drawn, each without the others. */
export const FAULT_PLACES = ['window', 'list', 'page', 'search'] as const;

/** One of {@link FAULT_PLACES}. */
export type FaultPlace = (typeof FAULT_PLACES)[number];

/** Maximum length of a fault's description, in characters. */
export const MAX_FAULT_LENGTH = 1_000;

/** Shape of a fault, as the window reports it for the log. */
export const faultSchema = z.strictObject({ place: z.enum(FAULT_PLACES), detail: z.string().max(MAX_FAULT_LENGTH) });
