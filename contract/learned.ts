import { z } from 'zod';
import { COMPUTERS } from '../catalog/computer';
import { LIGHTS_SEEN, OUTCOMES } from '../catalog/methods/learned';
import { daySchema } from './time';

const which = {
  modelId: z.string().max(64),
  way: z.string().max(200),
  outcome: z.enum(OUTCOMES),
};

/** Method that worked, as the window reports it. */
export const lessonSchema = z.strictObject({
  ...which,
  /** Held, in seconds. */
  seconds: z.number().min(0).max(120),
  light: z.enum(LIGHTS_SEEN).nullable(),
  voice: z.boolean().nullable(),
  firmware: z.string().max(40).nullable(),
});

/** One that is to be forgotten. */
export const learnedKeySchema = z.strictObject(which);

/** A way that was seen to work, as it is kept. */
export const learnedSchema = z.strictObject({
  ...lessonSchema.shape,
  day: daySchema,
  system: z.enum(COMPUTERS),
});
