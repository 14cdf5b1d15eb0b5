import * as z from 'zod/mini';
import { COMPUTERS } from '../catalog/computer';
import { OUTCOMES } from '../catalog/methods/learned';
import { OBSERVED_LIGHTS, OLD_PAIRINGS, WITNESSES } from '../catalog/methods/reset-result';
import { daySchema } from './time';

const which = {
  modelId: z.string().check(z.maxLength(64)),
  way: z.string().check(z.maxLength(200)),
  outcome: z.enum(OUTCOMES),
};

const witness = z.enum(WITNESSES);

const result = z.strictObject({
  oldPairing: z.nullable(z.strictObject({ value: z.enum(OLD_PAIRINGS), witness })),
  pairingMode: z.nullable(z.strictObject({ value: z.boolean(), witness })),
});

/** Method that worked, or a reset and its result, as the window reports it. */
export const triedMethodSchema = z.strictObject({
  ...which,
  /** Measured hold in seconds; null if it was not timed. */
  seconds: z.nullable(z.number().check(z.minimum(0), z.maximum(120))),
  light: z.nullable(z.enum(OBSERVED_LIGHTS)),
  voice: z.nullable(z.boolean()),
  firmware: z.nullable(z.string().check(z.maxLength(40))),
  result: z.nullable(result),
});

/** Key of a learned method to forget. */
export const learnedKeySchema = z.strictObject(which);

/** Learned method, as the settings file stores it. */
export const learnedSchema = z.strictObject({
  ...triedMethodSchema.shape,
  day: daySchema,
  system: z.enum(COMPUTERS),
});
