import { z } from 'zod';
import { COMPUTERS } from '../catalog/computer';
import { OUTCOMES } from '../catalog/methods/learned';
import { LIGHTS_SEEN, OLD_PAIRINGS, WITNESSES } from '../catalog/methods/reset-result';
import { daySchema } from './time';

const which = {
  modelId: z.string().max(64),
  way: z.string().max(200),
  outcome: z.enum(OUTCOMES),
};

const witness = z.enum(WITNESSES);

const result = z.strictObject({
  oldPairing: z.strictObject({ value: z.enum(OLD_PAIRINGS), witness }).nullable(),
  pairingMode: z.strictObject({ value: z.boolean(), witness }).nullable(),
});

/** Method that worked, or a reset and its result, as the window reports it. */
export const lessonSchema = z.strictObject({
  ...which,
  /** Measured hold in seconds; null if it was not timed. */
  seconds: z.number().min(0).max(120).nullable(),
  light: z.enum(LIGHTS_SEEN).nullable(),
  voice: z.boolean().nullable(),
  firmware: z.string().max(40).nullable(),
  result: result.nullable(),
});

/** Key of a learned method to forget. */
export const learnedKeySchema = z.strictObject(which);

/** Learned method, as the settings file stores it. */
export const learnedSchema = z.strictObject({
  ...lessonSchema.shape,
  day: daySchema,
  system: z.enum(COMPUTERS),
});
