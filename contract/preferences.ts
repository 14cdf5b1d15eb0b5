import * as z from 'zod/mini';
import { GUIDE_KINDS, PHONES, TARGETS } from '../catalog/guides/guide';
import { LANGUAGE_CHOICES, TEXT_SIZES, THEMES } from '../catalog/preferences';

/** Schema of preferences, in the settings file and in commands. */
export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGE_CHOICES),
  theme: z.enum(THEMES),
  textSize: z.literal(TEXT_SIZES),
  notifications: z.boolean(),
  tray: z.boolean(),
  launchAtLogin: z.boolean(),
  sounds: z.boolean(),
  remember: z.boolean(),
  askHeadset: z.boolean(),
  updates: z.nullable(z.boolean()),
  phone: z.nullable(z.enum(PHONES)),
});

/** Schema of a guide that was open. */
export const keptGuideSchema = z.strictObject({
  kind: z.enum(GUIDE_KINDS),
  target: z.nullable(z.enum(TARGETS)),
  modelId: z.string().check(z.maxLength(64)),
  step: z.int().check(z.minimum(0), z.maximum(100)),
});
